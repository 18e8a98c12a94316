import type { Change, ItemChange } from "../../lint/compare.js";
import type { Score } from "../../lint/report.js";
import { positionAt } from "../../text/lines.js";
import { type Layout, type LayoutOptions, layout, type Tone } from "../layout.js";
import { printable } from "../printable.js";
import { type Compared, changeNames, changeOrder, comparisonOf, fateOf, type Side } from "./compared.js";

const marks: Readonly<Record<Change, string>> = { lost: "✗", met: "✓", waived: "–", vague: "~" };
const tones: Readonly<Record<Change, Tone>> = { lost: "missing", met: "met", waived: "waived", vague: "vague" };

/** The comparison for people: for each document what was lost, and what is newly met, waived or vague. Ends with a line break. */
export function formatDiffPretty(documents: readonly Compared[], options: LayoutOptions): string {
  const page = layout(options);
  const changes = documents.flatMap((compared) => comparisonOf(compared)?.changes ?? []);
  const counts = changeOrder.flatMap((change) => {
    const { length } = changes.filter((each) => each.change === change);
    return length > 0 ? [`${length} ${changeNames[change]}`] : [];
  });
  const total = `${documents.length} ${documents.length === 1 ? "document" : "documents"}: ${counts.join(", ") || "no verdict changed"}.`;
  return `${[...documents.map((compared) => documentPart(compared, page)), page.flow("", total)].join("\n\n")}\n`;
}

function documentPart(compared: Compared, page: Layout): string {
  const { before, after } = compared;
  const comparison = comparisonOf(compared);
  if (comparison === undefined) {
    const side = (before ?? after) as Side;
    return page.flow("", `${page.paint("strong", nameOf(side))}: ${fateOf(compared)}, with ${scored(side.report.score)}`);
  }
  const [old, now] = [before as Side, after as Side];
  return [
    page.flow("", `${page.paint("strong", `${nameOf(old)} → ${nameOf(now)}`)}`),
    page.flow("", `${scored(comparison.before)} before, ${scored(comparison.after)} now`),
    ...changeOrder.flatMap((change) =>
      comparison.changes.filter((each) => each.change === change).map((each) => changeEntry(each, old, now, page)),
    ),
  ].join("\n");
}

function changeEntry(
  { id, change, before, after, message, evidenceBefore, evidenceAfter }: ItemChange,
  old: Side,
  now: Side,
  page: Layout,
) {
  // What was lost is read where it stood, unless something is left of it.
  const [left, stood] = [evidenceAfter[0], evidenceBefore[0]];
  const place = left ? placeOf(now, left.span.start) : stood ? placeOf(old, stood.span.start) : nameOf(now);
  const labels = [page.paint("strong", id), `${page.paint(tones[change], changeNames[change])} (${before}, now ${after})`];
  return page.entry({ mark: marks[change], tone: tones[change], labels, place, message: printable(message) });
}

const nameOf = ({ path }: Side): string => (path === "-" ? "<stdin>" : printable(path));
const scored = ({ met, total }: Score): string => `${met} of ${total} met`;

function placeOf(side: Side, offset: number): string {
  const { line, column } = positionAt(side.report.lines, offset);
  return `${nameOf(side)}:${line + 1}:${column + 1}`;
}
