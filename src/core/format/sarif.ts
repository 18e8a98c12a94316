import { type Described, described } from "../lint/described.js";
import { fingerprints } from "../lint/fingerprint.js";
import type { Report, Severity } from "../lint/report.js";
import { catalogue } from "../rules/catalogue.js";
import type { Item } from "../rules/define.js";
import { phases } from "../rules/phases.js";
import { rangeOf } from "../text/lines.js";
import type { Span } from "../text/span.js";
import type { Checked, Product, Results } from "./checked.js";
import { uriOf } from "./link.js";
import { escaped } from "./markdown.js";
import { asciiJson } from "./printable.js";
import { lineOf, quote } from "./quote.js";

const levels: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", information: "note" };

/**
 * A SARIF 2.1.0 log (OASIS standard, 2020), as code scanning reads it. Skipped files have no results. Results carry a fingerprint that
 * outlives moved lines; what could not be read is a notification of the invocation, which then counts as unsuccessful.
 */
export function formatSarif({ documents, unread }: Results, { version, page }: Product): string {
  const shown = documents.filter(({ skipped }) => !skipped);
  const custom = new Map(shown.flatMap(({ report }) => report.config.items.map((item) => [item.id, item])));
  const rules = [
    ...described.map((rule) => ({
      ...descriptor(
        rule,
        catalogue.find(({ id }) => id === rule.id),
      ),
      helpUri: page(rule.id),
    })),
    ...[...custom.values()].map((item) => descriptor(item, item, escaped)),
  ];
  const indexOf = new Map(rules.map(({ id }, i) => [id, i]));
  const log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: { name: "ml-design-doc", fullName: "ML Design Doc", semanticVersion: version, informationUri: page(""), rules },
        },
        columnKind: "utf16CodeUnits",
        invocations: [
          {
            executionSuccessful: unread.length === 0,
            toolExecutionNotifications: unread.map(({ path, message }) => ({
              level: "error",
              message: plain(message),
              locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
            })),
          },
        ],
        artifacts: shown.map(({ path }) => ({ location: { uri: uriOf(path) }, sourceLanguage: "markdown" })),
        results: shown.flatMap((checked, i) => resultsOf(checked, i, indexOf)),
      },
    ],
  };
  return `${asciiJson(log, 2)}\n`;
}

/** Words of others as SARIF shows them: in a message `[words](target)` is a link, and there is none in ours. */
const plain = (text: string) => ({ text: text.replaceAll("](", "] (") });

/** @param said makes Markdown of what the rule says, where others wrote it */
function descriptor(rule: Described, item: Item | undefined, said = (text: string) => text) {
  const phase = phases.find(({ id }) => id === rule.phase);
  const why = rule.why.replace(/\s+/g, " ");
  return {
    id: rule.id,
    name: rule.id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: plain(rule.title),
    fullDescription: plain(rule.ask ?? why),
    help: { ...plain([...(rule.ask ? [rule.ask] : []), why].join("\n\n")), markdown: helpOf(rule, item, said) },
    defaultConfiguration: { level: "warning" },
    properties: { tags: phase === undefined ? ["document"] : ["completeness", phase.id] },
  };
}

function helpOf(rule: Described, item: Item | undefined, said: (text: string) => string): string {
  if (item === undefined) return `## ${rule.title}\n\n${rule.why}`;
  const example = (verdict: "met" | "vague") =>
    item.examples[verdict]
      .slice(0, 1)
      .map((text) => `${verdict === "met" ? "Met" : "Vague"}, for example:\n\n${text.replace(/^/gm, "    ")}`);
  return [
    `## ${said(item.title)}`,
    `**${said(item.ask)}**`,
    said(item.why),
    `Met where the document says ${said(Object.keys(item.needs).join(", and "))}.`,
    ...example("met"),
    ...example("vague"),
    ...(item.source ? [`Source: ${item.source}`] : []),
  ].join("\n\n");
}

function resultsOf({ path, report }: Checked, index: number, indexOf: ReadonlyMap<string, number>) {
  const marks = fingerprints(report);
  const place = (span: Span) => ({
    physicalLocation: {
      artifactLocation: { uri: uriOf(path), index },
      region: { ...regionOf(report, span), snippet: { text: quote(report, span) } },
    },
  });
  return report.findings.map((finding, i) => ({
    ruleId: finding.rule,
    ruleIndex: indexOf.get(finding.rule),
    level: levels[finding.severity],
    message: plain(finding.message),
    locations: [place(finding.span)],
    ...(finding.related.length > 0
      ? {
          relatedLocations: finding.related.map((evidence, id) => ({
            id: id + 1,
            message: plain(`${evidence.shows} (line ${lineOf(report, evidence.span)})`),
            ...place(evidence.span),
          })),
        }
      : {}),
    partialFingerprints: { "mlDesignDoc/v1": marks[i] },
    ...(finding.items.length > 0 ? { properties: { items: finding.items } } : {}),
  }));
}

function regionOf({ lines }: Report, span: Span) {
  const { start, end } = rangeOf(lines, span);
  return { startLine: start.line + 1, startColumn: start.column + 1, endLine: end.line + 1, endColumn: end.column + 1 };
}
