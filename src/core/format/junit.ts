import { described, describedIn, isGap } from "../lint/described.js";
import type { Finding, ItemReport, Report } from "../lint/report.js";
import { absentPhase } from "../rules/ids.js";
import type { Checked, Results, Unread } from "./checked.js";
import { printable } from "./printable.js";
import { lineOf } from "./quote.js";
import { xml } from "./xml.js";

/**
 * A JUnit report: a suite for each document, in it a test case for each item and for each rule about the document. Errors and warnings
 * are failures; what is information alone, suppressed or off is skipped, with its message; what could not be read is an error.
 */
export function formatJunit({ documents, unread }: Results): string {
  const suites = [...documents.filter(({ skipped }) => !skipped).map(suiteOf), ...unread.map(unreadSuite)];
  const sum = (count: (suite: Suite) => number) => suites.reduce((total, suite) => total + count(suite), 0);
  const totals = `tests="${sum(({ cases }) => cases.length)}" failures="${sum(countOf("failure"))}" errors="${sum(countOf("error"))}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="ml-design-doc" ${totals}>\n${suites.map(written).join("")}</testsuites>\n`;
}

interface Case {
  readonly name: string;
  readonly line: number;
  readonly outcome: "passed" | "failure" | "error" | "skipped";
  readonly type?: string;
  readonly message?: string;
}

interface Suite {
  readonly path: string;
  readonly cases: readonly Case[];
}

const countOf =
  (outcome: Case["outcome"]) =>
  ({ cases }: Suite): number =>
    cases.filter((each) => each.outcome === outcome).length;

function suiteOf({ path, report }: Checked): Suite {
  const reported = report.findings.filter((finding) => !isGap(finding)).map(({ rule }) => rule);
  const aboutText = described.filter(({ id, phase }) => phase === undefined && id !== absentPhase).map(({ id }) => id);
  const rules = new Set([...aboutText, ...reported]);
  return {
    path: path === "-" ? "<stdin>" : path,
    cases: [...report.items.map((item) => itemCase(report, item)), ...[...rules].map((id) => ruleCase(report, id))],
  };
}

/** `Validation split (validation-split)`. */
function nameOf(report: Report, id: string): string {
  const rule = describedIn(report, id);
  return rule === undefined ? id : `${rule.title} (${id})`;
}

function itemCase(report: Report, { id, verdict, message, evidence, place }: ItemReport): Case {
  const name = nameOf(report, id);
  const finding = report.findings.find((each) => isGap(each) && each.items.includes(id));
  const line = lineOf(report, finding?.span ?? evidence[0]?.span ?? place);
  if (verdict === "met" || verdict === "waived") return { name, line, outcome: "passed" };
  const outcome = finding === undefined || finding.severity === "information" ? "skipped" : "failure";
  return {
    name,
    line,
    outcome,
    type: verdict,
    message: finding === undefined ? `Not reported (suppressed, off or in the baseline). ${message}` : message,
  };
}

function ruleCase(report: Report, id: string): Case {
  const findings = report.findings.filter(({ rule }) => rule === id);
  const name = nameOf(report, id);
  const [first] = findings;
  if (first === undefined) return { name, line: 1, outcome: "passed" };
  const isFailure = findings.some(({ severity }) => severity !== "information");
  const said = (finding: Finding) => `Line ${lineOf(report, finding.span)}: ${finding.message}`;
  const outcome = isFailure ? "failure" : "skipped";
  return { name, line: lineOf(report, first.span), outcome, type: "document", message: findings.map(said).join("\n") };
}

const unreadSuite = ({ path, message }: Unread): Suite => ({
  path,
  cases: [{ name: "The file can be read", line: 1, outcome: "error", type: "not-checked", message }],
});

function written(suite: Suite): string {
  const counts = `failures="${countOf("failure")(suite)}" errors="${countOf("error")(suite)}" skipped="${countOf("skipped")(suite)}"`;
  const cases = suite.cases.map((each) => caseOf(suite.path, each)).join("");
  return `  <testsuite name="${xml(printable(suite.path))}" tests="${suite.cases.length}" ${counts}>\n${cases}  </testsuite>\n`;
}

function caseOf(path: string, { name, line, outcome, type, message = "" }: Case): string {
  const file = printable(path);
  // Readers take the part before the last dot for a package, so the extension is left out.
  const start = `    <testcase classname="${xml(file.replace(/\.[^./]*$/, ""))}" name="${xml(name)}" file="${xml(file)}" line="${line}"`;
  if (outcome === "passed") return `${start}/>\n`;
  const [first = ""] = message.split("\n");
  const place = xml(`${file}:${line}`);
  if (outcome === "skipped") return `${start}>\n      <skipped message="${xml(printable(first))}"/>\n    </testcase>\n`;
  const body = message.split("\n").map(printable).join("\n");
  return `${start}>\n      <${outcome} type="${type}" message="${xml(printable(first))}">${place}\n${xml(body)}</${outcome}>\n    </testcase>\n`;
}
