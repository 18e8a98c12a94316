import type { ItemChange } from "../../lint/compare.js";
import { describedIn } from "../../lint/described.js";
import type { Score } from "../../lint/report.js";
import { type LineLink, lineLinks } from "../link.js";
import { code, escaped, linked, reviewMarker } from "../markdown.js";
import { lineOf } from "../quote.js";
import { type Compared, changeNames, changeOrder, comparisonOf, fateOf, type Side } from "./compared.js";

/** The comparison for a pull request, in Markdown: a table of the items whose verdict changed for each document. */
export function formatDiffMarkdown(documents: readonly Compared[], link: LineLink = lineLinks("{path}#L{line}")): string {
  const parts = documents.map((compared) => documentPart(compared, link));
  return `${[reviewMarker, ...parts, ...(parts.length === 0 ? ["No ML design document changed."] : [])].join("\n\n")}\n`;
}

function documentPart(compared: Compared, link: LineLink): string {
  const { before, after } = compared;
  const { path, report } = (after ?? before) as Side;
  const comparison = comparisonOf(compared);
  const head = `## ${after ? linked(code(path), link(path, 1)) : code(path)}`;
  if (comparison === undefined) return `${head}\n\n${fateOf(compared) === "added" ? "Added" : "Deleted"}, with ${scored(report.score)}.`;
  const scores = `${scored(comparison.before)} before, **${scored(comparison.after)}** now.`;
  if (comparison.changes.length === 0) return `${head}\n\n${scores} No verdict changed.`;
  const rows = changeOrder.flatMap((change) =>
    comparison.changes.filter((each) => each.change === change).map((each) => row(each, after as Side, link)),
  );
  return [head, "", scores, "", "| item | change | before | now | |", "| --- | --- | --- | --- | --- |", ...rows].join("\n");
}

function row(
  { id, change, before, after, message, evidenceAfter: [evidence] }: ItemChange,
  { path, report }: Side,
  link: LineLink,
): string {
  const line = evidence === undefined ? undefined : lineOf(report, evidence.span);
  const what = line === undefined ? escaped(message) : linked(`line ${line}`, link(path, line));
  const name = change === "lost" ? "**lost**" : changeNames[change];
  return `| ${escaped(describedIn(report, id)?.title ?? id)} | ${name} | ${before} | ${after} | ${what} |`;
}

const scored = ({ met, total }: Score): string => `${met} of ${total} items met`;
