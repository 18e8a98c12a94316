import { isGap } from "../lint/described.js";
import type { Finding, ItemReport, PhaseReport, Report, Score, Severity, Verdict } from "../lint/report.js";
import { phases } from "../rules/phases.js";
import { positionAt } from "../text/lines.js";
import type { Checked } from "./checked.js";
import { type Layout, type LayoutOptions, layout } from "./layout.js";
import { printable } from "./printable.js";
import { type Stream, streamed } from "./stream.js";

/** Differ by shape, so that they can be told apart without colour. */
const marks: Readonly<Record<Verdict, string>> = { met: "✓", waived: "–", vague: "~", missing: "✗" };

/** How many skipped files are named; the JSON report has them all. */
const skippedShown = 10;

/** The report for people: each document by phase, with what is there, what is missing and what to write. Ends with a line break. */
export function streamPretty(options: LayoutOptions): Stream {
  const page = layout(options);
  let shown = 0;
  const findings: Record<Severity, number> = { error: 0, warning: 0, information: 0 };
  let skipped = 0;
  const firstSkipped: string[] = [];
  return {
    head: "",
    each(checked) {
      if (checked.skipped) {
        if (++skipped <= skippedShown) firstSkipped.push(skippedEntry(checked, page));
        return "";
      }
      shown++;
      for (const { severity } of checked.report.findings) findings[severity]++;
      return `${documentPart(checked, page)}\n\n`;
    },
    tail() {
      const left = skipped > 0 ? `${skippedPart(skipped, firstSkipped, page)}\n\n` : "";
      return `${left}${page.flow("", total(shown, findings))}\n`;
    },
  };
}

export const formatPretty = (documents: readonly Checked[], options: LayoutOptions): string => streamed(streamPretty(options), documents);

function documentPart({ path, report }: Checked, page: Layout): string {
  const name = path === "-" ? "<stdin>" : printable(path);
  const place = (offset: number): string => {
    const { line, column } = positionAt(report.lines, offset);
    return `${name}:${line + 1}:${column + 1}`;
  };
  const room = Math.max(0, ...report.phases.map(({ score }) => score.total));
  const unrecognized = `Not recognized as an ML design document, and checked because it was named. ${report.reason}`;
  const others = report.findings.filter((finding) => !isGap(finding));
  return [
    page.flow("", page.paint("strong", name) + (report.status ? ` · ${report.status}` : "")),
    ...(report.recognized ? [] : [page.flow("", printable(unrecognized))]),
    page.barred(report.score, report.score.total, scored(report.score, page)),
    ...report.phases.map((phase) => `\n${phasePart(phase, report, room, place, page)}`),
    ...(others.length > 0 ? [`\n${page.paint("strong", "Other findings")}`] : []),
    ...others.map((finding) => findingEntry(finding, "!", finding.severity, place, page)),
  ].join("\n");
}

type Place = (offset: number) => string;

function phasePart({ id, score }: PhaseReport, report: Report, room: number, place: Place, page: Layout): string {
  const title = phases.find((phase) => phase.id === id)?.title ?? id;
  const items = report.items.filter(({ phase }) => phase === id);
  const verdictOf = new Map(items.map((item) => [item.id, item.verdict]));
  const met = items.filter(({ verdict }) => verdict === "met").map((item) => item.id + lineOf(item, report));
  const waived = items.filter(({ verdict }) => verdict === "waived");
  const findings = report.findings.filter((finding) => isGap(finding) && finding.items.some((item) => verdictOf.has(item)));
  const reported = new Set(findings.flatMap((finding) => finding.items));
  const silent = items.filter((item) => (item.verdict === "vague" || item.verdict === "missing") && !reported.has(item.id));
  return [
    page.barred(score, room, `${page.paint("strong", title)}: ${scored(score, page)}`),
    ...(met.length > 0 ? [page.flow(`  ${page.paint("met", marks.met)} `, met.join("  "))] : []),
    ...waived.map(({ id, evidence, place: elsewhere, message }) =>
      page.entry({
        mark: marks.waived,
        tone: "waived",
        labels: [id, "waived"],
        place: place((evidence[0]?.span ?? elsewhere).start),
        message: printable(message),
      }),
    ),
    ...findings.map((finding) => {
      const verdict = verdictOf.get(finding.items[0] ?? "") ?? "missing";
      return findingEntry(finding, marks[verdict], verdict, place, page);
    }),
    ...(silent.length > 0
      ? [
          page.flow(
            "  · ",
            page.paint("faint", `not reported: ${silent.map((item) => item.id).join(", ")} (suppressed, off or in the baseline)`),
          ),
        ]
      : []),
  ].join("\n");
}

function findingEntry(finding: Finding, mark: string, tone: Verdict | Severity, place: Place, { entry, paint }: Layout): string {
  const several = finding.items.length > 1 ? [`${finding.items.length} items`] : [];
  const labels = [paint("strong", finding.rule), ...several, paint(finding.severity, finding.severity)];
  return entry({ mark, tone, labels, place: place(finding.span.start), message: printable(finding.message) });
}

const skippedEntry = ({ path, report }: Checked, { flow, paint }: Layout): string =>
  flow("  · ", `${printable(path)}: ${paint("faint", printable(report.reason))}`);

function skippedPart(all: number, first: readonly string[], { flow }: Layout): string {
  const more = all - first.length;
  return [
    flow("", `Skipped, not recognized as ML design documents: ${all}. Name a file to check it all the same.`),
    ...first,
    ...(more > 0 ? [`  · and ${more} more`] : []),
  ].join("\n");
}

/** `5 of 7 met · 1 vague · 1 missing` */
function scored(score: Score, { paint }: Layout): string {
  const gaps = (["vague", "missing", "waived"] as const).filter((verdict) => score[verdict] > 0);
  return [
    paint("met", `${score.met} of ${score.total} met`),
    ...gaps.map((verdict) => paint(verdict, `${score[verdict]} ${verdict}`)),
  ].join(" · ");
}

/** `:12`, the line of the first evidence. */
function lineOf({ evidence: [first] }: ItemReport, { lines }: Report): string {
  return first ? `:${positionAt(lines, first.span.start).line + 1}` : "";
}

/** `2 documents, 5 findings: 1 error, 4 warnings. "ml-design-doc explain ID" says more about one.` */
function total(documents: number, findings: Readonly<Record<Severity, number>>): string {
  const checked = count(documents, "document");
  const all = findings.error + findings.warning + findings.information;
  if (all === 0) return `${checked}, nothing to report.`;
  const severities = [
    ["error", "errors"],
    ["warning", "warnings"],
    ["information", "information"],
  ] as const;
  const counts = severities.flatMap(([severity, many]) => (findings[severity] > 0 ? [count(findings[severity], severity, many)] : []));
  return `${checked}, ${count(all, "finding")}: ${counts.join(", ")}. "ml-design-doc explain ID" says more about one.`;
}

const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`;
