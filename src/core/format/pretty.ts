import stringWidth from "fast-string-width";
import { wrapAnsi } from "fast-wrap-ansi";
import type { Finding, ItemReport, Report, Score, Severity, Verdict } from "../lint/report.js";
import { phases } from "../rules/phases.js";
import { positionAt } from "../text/lines.js";
import type { Checked } from "./checked.js";
import { printable } from "./printable.js";

/** What a piece of text stands for; the caller turns it into a colour. */
export type Tone = Verdict | Severity | "strong" | "faint";

export interface PrettyOptions {
  /** Columns to wrap to. A word that is wider, such as a path, is left whole. */
  readonly width: number;
  /** Colours a text, adding nothing that a terminal would show. Without it the report is plain. */
  readonly paint?: (tone: Tone, text: string) => string;
}

/** Differ by shape, so that they can be told apart without colour. */
const marks: Record<Verdict, string> = { met: "✓", waived: "–", vague: "~", missing: "✗" };
const cells: Record<Verdict, string> = { met: "█", waived: "▬", vague: "▒", missing: "░" };
const verdicts = ["met", "waived", "vague", "missing"] as const;

/** How many skipped files are named; the JSON report has them all. */
const skippedShown = 10;

/** The report for people: each document by phase, with what is there, what is missing and what to write. Ends with a line break. */
export function formatPretty(documents: readonly Checked[], { width, paint = (_, text) => text }: PrettyOptions): string {
  /** Wraps a text; its first line is indented by `first`, the others by blanks of the same width. */
  const flow = (first: string, text: string): string => {
    const indent = stringWidth(first);
    return wrapAnsi(text, Math.max(16, width - indent), { hard: true })
      .split("\n")
      .map((line, i) => (i === 0 ? first : " ".repeat(indent)) + line)
      .join("\n");
  };

  /** `~ latency-requirement · warning · docs/feed.md:12:3`, with the place on a line of its own where it does not fit. */
  const entry = (mark: string, tone: Tone, labels: readonly string[], place: string, message: string): string => {
    const [sign, head, where] = [`  ${paint(tone, mark)} `, labels.join(" · "), paint("faint", place)];
    const fits = stringWidth(`${sign}${head} · ${where}`) <= width;
    return [...(fits ? [`${sign}${head} · ${where}`] : [flow(sign, head), `    ${where}`]), flow("    ", printable(message))].join("\n");
  };

  /** A bar with one cell for each item, and a text beside it, or below it where the terminal is narrow. */
  const barred = (score: Score, room: number, text: string): string => {
    const bar = verdicts.map((verdict) => paint(verdict, cells[verdict].repeat(score[verdict]))).join("");
    if (width - room < 26) return `${bar}\n${flow("", text)}`;
    return flow(`${bar}${" ".repeat(room - score.total)}  `, text);
  };

  const scored = (score: Score): string =>
    [
      paint("met", `${score.met} of ${score.total} met`),
      ...(["vague", "missing", "waived"] as const)
        .filter((verdict) => score[verdict] > 0)
        .map((verdict) => paint(verdict, `${score[verdict]} ${verdict}`)),
    ].join(" · ");

  const severity = (finding: Finding): string => paint(finding.severity, finding.severity);

  const gap = (path: string, report: Report, finding: Finding): string => {
    const verdict = report.items.find(({ id }) => id === finding.items[0])?.verdict ?? "missing";
    const many = finding.items.length > 1 ? [`${finding.items.length} items`] : [];
    return entry(
      marks[verdict],
      verdict,
      [paint("strong", finding.rule), ...many, severity(finding)],
      placeOf(path, report, finding.span.start),
      finding.message,
    );
  };

  const phase = (path: string, report: Report, id: string, title: string, score: Score, room: number): string => {
    const items = report.items.filter((item) => item.phase === id);
    const of = (verdict: Verdict) => items.filter((item) => item.verdict === verdict);
    const findings = report.findings.filter((finding) => items.some((item) => finding.items.includes(item.id)));
    const shown = new Set(findings.flatMap((finding) => finding.items));
    const silenced = items.filter((item) => (item.verdict === "vague" || item.verdict === "missing") && !shown.has(item.id));
    return [
      barred(score, room, `${paint("strong", title)}: ${scored(score)}`),
      ...(score.met > 0
        ? [
            flow(
              `  ${paint("met", marks.met)} `,
              of("met")
                .map((item) => item.id + lineOf(report, item))
                .join("  "),
            ),
          ]
        : []),
      ...of("waived").map((item) =>
        entry(
          marks.waived,
          "waived",
          [item.id, "waived"],
          placeOf(path, report, (item.evidence[0]?.span ?? item.place).start),
          item.message,
        ),
      ),
      ...findings.map((finding) => gap(path, report, finding)),
      ...(silenced.length > 0
        ? [flow("  · ", paint("faint", `not reported: ${silenced.map((item) => item.id).join(", ")} (suppressed or off)`))]
        : []),
    ].join("\n");
  };

  const document = ({ path: given, report }: Checked): string => {
    const path = shownPath(given);
    const room = Math.max(...report.phases.map(({ score }) => score.total), 0);
    const others = report.findings.filter((finding) => finding.items.length === 0);
    return [
      flow("", paint("strong", path) + (report.status ? ` · ${report.status}` : "")),
      ...(report.recognized
        ? []
        : [flow("", printable(`Not recognized as an ML design document, and checked because it was named. ${report.reason}`))]),
      barred(report.score, report.score.total, scored(report.score)),
      ...report.phases.map(({ id, score }) => {
        const { title } = phases.find((each) => each.id === id) ?? { title: id };
        return `\n${phase(path, report, id, title, score, room)}`;
      }),
      ...(others.length > 0
        ? [
            `\n${paint("strong", "Other findings")}`,
            ...others.map((finding) =>
              entry(
                "!",
                finding.severity,
                [paint("strong", finding.rule), severity(finding)],
                placeOf(path, report, finding.span.start),
                finding.message,
              ),
            ),
          ]
        : []),
    ].join("\n");
  };

  const shown = documents.filter(({ skipped }) => !skipped);
  const skipped = documents.filter((each) => each.skipped);
  const findings = shown.flatMap(({ report }) => report.findings);
  return `${[
    ...shown.map(document),
    ...(skipped.length > 0
      ? [
          [
            flow("", `Skipped, not recognized as ML design documents: ${skipped.length}. Name a file to check it all the same.`),
            ...skipped
              .slice(0, skippedShown)
              .map(({ path, report }) => flow("  · ", `${printable(path)}: ${paint("faint", printable(report.reason))}`)),
            ...(skipped.length > skippedShown ? [`  · and ${skipped.length - skippedShown} more`] : []),
          ].join("\n"),
        ]
      : []),
    flow("", total(shown.length, findings)),
  ].join("\n\n")}\n`;
}

const shownPath = (path: string): string => (path === "-" ? "<stdin>" : printable(path));

const placeOf = (path: string, report: Report, offset: number): string => {
  const { line, column } = positionAt(report.lines, offset);
  return `${path}:${line + 1}:${column + 1}`;
};

const lineOf = (report: Report, item: ItemReport): string => {
  const [first] = item.evidence;
  return first ? `:${positionAt(report.lines, first.span.start).line + 1}` : "";
};

const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`;

/** `2 documents, 5 findings: 1 error, 4 warnings. "ml-design-doc explain ID" says more about one.` */
function total(documents: number, findings: readonly Finding[]): string {
  const checked = count(documents, "document");
  if (findings.length === 0) return `${checked}, nothing to report.`;
  const bySeverity = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const parts = [
    [bySeverity("error"), "error", "errors"],
    [bySeverity("warning"), "warning", "warnings"],
    [bySeverity("information"), "information", "information"],
  ] as const;
  const counts = parts.filter(([number]) => number > 0).map(([number, one, many]) => count(number, one, many));
  return `${checked}, ${count(findings.length, "finding")}: ${counts.join(", ")}. "ml-design-doc explain ID" says more about one.`;
}
