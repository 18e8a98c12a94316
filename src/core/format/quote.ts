import type { Report } from "../lint/report.js";
import { positionAt } from "../text/lines.js";
import type { Span } from "../text/span.js";
import { printable } from "./printable.js";

/** The words of a span on one line that is safe to print, cut after `longest` UTF-16 code units. */
export function quote({ text }: Report, { start, end }: Span, longest = 160): string {
  const words = printable(
    text
      .slice(start, Math.min(end, start + 4 * longest))
      .replace(/\s+/g, " ")
      .trim(),
  );
  const short = words.slice(0, longest).replace(/[\ud800-\udbff]$/, "");
  return words.length > longest || end > start + 4 * longest ? `${short} …` : words;
}

/** The 1-based line on which a span starts. */
export const lineOf = ({ lines }: Report, { start }: Span): number => positionAt(lines, start).line + 1;

/** The title of a document: the words of its title line without markup, else none. */
export const titleOf = (report: Report): string => quote(report, report.title).replace(/^#+ |(?<![ =#])[ =#]+$|\*\*|`/g, "");
