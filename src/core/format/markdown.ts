import { describedIn, isGap } from "../lint/described.js";
import type { Finding, ItemReport, Report, Status, Verdict } from "../lint/report.js";
import { absentPhase } from "../rules/ids.js";
import { phases } from "../rules/phases.js";
import type { Checked, Results } from "./checked.js";
import { changeNames, changeOrder } from "./diff/compared.js";
import { alike, byImportance } from "./importance.js";
import { type LineLink, lineLinks } from "./link.js";
import { printable } from "./printable.js";
import { lineOf, quote, titleOf } from "./quote.js";
import { readingMinutes } from "./reading-time.js";

/** The first line of every review: by it a program finds, and may replace, a review that it posted before. */
export const reviewMarker = "<!-- ml-design-doc review -->";

export interface MarkdownOptions {
  /** Where lines are read; without it, the path with `#L12`, which editors and repository hosts follow. */
  readonly link?: LineLink;
}

export const statusNames: Readonly<Record<Status, string>> = { draft: "draft", review: "in review", final: "final" };

/**
 * A review for a pull request or an e-mail, in Markdown as GitHub and GitLab show it: for each document its completeness by phase, and the
 * questions for its author, the most important first, each with its line. Text of documents is escaped: it cannot add markup, call people
 * (`@name`) or refer to issues.
 */
export function formatMarkdown({ documents, unread }: Results, { link = lineLinks("{path}#L{line}") }: MarkdownOptions = {}): string {
  const shown = documents.filter(({ skipped }) => !skipped);
  const skipped = documents.length - shown.length;
  const parts = [
    reviewMarker,
    ...shown.map((checked) => review(checked, link)),
    ...(shown.length === 0 ? ["No ML design document was checked."] : []),
    ...(unread.length > 0 ? [["### Not checked", "", ...unread.map(({ message }) => `- ${escaped(message)}`)].join("\n")] : []),
    ...(skipped > 0 ? [`${skipped} Markdown ${skipped === 1 ? "file" : "files"} not recognized as ML design documents.`] : []),
  ];
  return `${parts.join("\n\n")}\n`;
}

function review({ path, report, since }: Checked, link: LineLink): string {
  const place = (line: number) => linked(`line ${line}`, link(path, line));
  const questions = byImportance(report).filter(isGap);
  const others = byImportance(report).filter((finding) => !isGap(finding));
  const stated = report.items.filter(({ verdict }) => verdict === "met" || verdict === "waived");
  const minutes = readingMinutes(report.text);
  return [
    `## ${escaped(titleOf(report)) || "Untitled"}`,
    [
      linked(code(path === "-" ? "<stdin>" : path), link(path, 1)),
      ...(report.status ? [statusNames[report.status]] : []),
      `**${report.score.met} of ${report.score.total}** items met`,
      ...(["vague", "missing", "waived"] as const)
        .filter((verdict) => report.score[verdict] > 0)
        .map((verdict) => `${report.score[verdict]} ${verdict}`),
      `about ${minutes} ${minutes === 1 ? "minute" : "minutes"} to read`,
    ].join(" · "),
    ...(report.recognized ? [] : [`Not recognized as an ML design document, and checked because it was named. ${escaped(report.reason)}`]),
    table(report),
    ...(since === undefined ? [] : [changesSince(since)]),
    ...(questions.length > 0
      ? ["### Questions for the author", questions.map((finding, i) => question(report, finding, i, place)).join("\n")]
      : ["Nothing to ask: every item that is asked for is stated."]),
    ...(others.length > 0
      ? [
          "### In the text",
          alike(others)
            .map((group) => inText(report, group, place))
            .join("\n"),
        ]
      : []),
    ...(stated.length > 0
      ? [
          [
            `<details><summary>Stated: ${stated.length} ${stated.length === 1 ? "item" : "items"}</summary>`,
            "",
            ...stated.map((item) => statement(report, item, place)),
            "",
            "</details>",
          ].join("\n"),
        ]
      : []),
  ].join("\n\n");
}

const verdicts = ["met", "vague", "missing", "waived"] as const;

function table({ phases: counted }: Report): string {
  const rows = counted.map(({ id, score }) => {
    const title = phases.find((phase) => phase.id === id)?.title ?? id;
    return `| ${title} | ${verdicts.map((verdict: Verdict) => score[verdict] || "").join(" | ")} |`;
  });
  return ["| phase | met | vague | missing | waived |", "| --- | ---: | ---: | ---: | ---: |", ...rows].join("\n");
}

function question(report: Report, finding: Finding, i: number, place: (line: number) => string): string {
  const number = `${i + 1}. `;
  const indent = " ".repeat(number.length);
  const asks = finding.rule === absentPhase ? finding.items.map((id) => `\n${indent}- ${escaped(askOf(report, id))}`).join("") : "";
  return `${number}${place(lineOf(report, finding.span))} · ${escaped(finding.message)}${asks}`;
}

function inText(report: Report, group: readonly Finding[], place: (line: number) => string): string {
  const lines = [...new Set(group.map(({ span }) => lineOf(report, span)))];
  return `- ${lines.map(place).join(", ")}: ${escaped(group[0]?.message ?? "")}`;
}

const askOf = (report: Report, id: string): string => describedIn(report, id)?.ask ?? id;

function statement(report: Report, { id, verdict, evidence }: ItemReport, place: (line: number) => string): string {
  const title = describedIn(report, id)?.title ?? id;
  const [first] = evidence;
  const words = first === undefined ? "" : `, ${place(lineOf(report, first.span))}: ${escaped(quote(report, first.span, 100))}`;
  return `- **${escaped(title)}**${verdict === "waived" ? " (waived)" : ""}${words}`;
}

/** What changed, one line for each kind of change, and for each that is lost what it said. */
function changesSince({ revision, before: then, comparison: { changes, before, after } }: NonNullable<Checked["since"]>): string {
  const lines = changeOrder.flatMap((change) => {
    const items = changes.filter((each) => each.change === change);
    if (change === "lost")
      return items.map(({ id, evidenceBefore: [stood] }) => {
        const words = stood === undefined ? "" : `\n  > ${escaped(quote(then, stood.span))}`;
        return `- ${changeNames[change]}: ${code(id)}${words}`;
      });
    return items.length === 0 ? [] : [`- ${changeNames[change]}: ${items.map(({ id }) => code(id)).join(", ")}`];
  });
  const head = `Since ${code(revision)}: ${before.met} of ${before.total} items met before, ${after.met} of ${after.total} now.`;
  return [head, ...(lines.length > 0 ? ["", ...lines] : [])].join("\n");
}

/** A link, or the text alone where there is nothing to link to. */
export const linked = (text: string, target: string | undefined): string =>
  target === undefined
    ? text
    : `[${text}](${target.replace(/[\s<>()\\]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, "0")}`)})`;

/** A code span that ends where it should, whatever is in it. */
export function code(text: string): string {
  const shown = printable(text);
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const ticks = "`".repeat(longest + 1);
  const space = longest > 0 ? " " : "";
  return ticks + space + shown + space + ticks;
}

/** Text that Markdown shows as it is. A zero-width space keeps `@name` and `#12` from calling people and referring to issues. */
export const escaped = (text: string): string =>
  printable(text)
    .replace(/[\\`*_[\]<>&|~$]/g, "\\$&")
    .replace(/^[#+=-]/, "\\$&")
    .replace(/^(\d{1,9})(?=[.)])/, "$1\\")
    .replace(/@(?=\w)|#(?=\d)/g, "$&\u200b");
