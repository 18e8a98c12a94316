import { lineAt } from "../text/lines.js";
import type { Span } from "../text/span.js";
import { isGap } from "./described.js";
import type { Finding, Report } from "./report.js";

/**
 * Marks of each finding of a report, in the order of `report.findings`: the rule's id and 16 hexadecimal digits, as `scale:92f0...`. They
 * outlive edits elsewhere: line numbers, line endings, reflowed paragraphs, markup and the order of sections do not matter. In a document
 * each mark is there once.
 *
 * A finding about several items has a mark for each of them: a phase that is absent as a whole is the same gap as each of its items missing.
 * The digits are made from
 *
 * - an item that is not stated: its id. Missing or vague is the same gap, and the text around it, which makes it vague, may change
 * - anything else: the rule, its words, and the heading above; of those that are alike, the first, second, ...
 */
export function marksOf(report: Report): readonly (readonly string[])[] {
  const seen = new Map<string, number>();
  const above = headingAbove(report);
  return report.findings.map((finding) => {
    const about = isGap(finding) ? finding.items.map((id) => [id]) : [place(report, finding, above(finding.span))];
    return about.map((parts) => {
      const key = parts.join("\n");
      const before = seen.get(key) ?? 0;
      seen.set(key, before + 1);
      return `${parts[0]}:${hash(`${key}\n${before}`)}`;
    });
  });
}

/** One fingerprint of 16 hexadecimal digits for each finding of a report, in the order of `report.findings`; see {@link marksOf}. */
export const fingerprints = (report: Report): readonly string[] => marksOf(report).map((marks) => hash(marks.join(" ")));

function place(report: Report, { rule, span }: Finding, above: Span | undefined): readonly string[] {
  return [rule, wordsOf(report, span), above === undefined ? "" : wordsOf(report, above)];
}

/** Finds the last heading that starts before a place. */
function headingAbove({ headings }: Report): (place: Span) => Span | undefined {
  const starts = headings.map(({ start }) => start);
  return ({ start }) => ((starts[0] ?? start) < start ? headings[lineAt(starts, start - 1)] : undefined);
}

/** Letters and digits alone, so that markup, punctuation and line breaks do not matter. */
const wordsOf = ({ text }: Report, { start, end }: Span): string =>
  (
    text
      .slice(start, end)
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(" ");

/** FNV-1a of 64 bits over UTF-16 code units, in hexadecimal digits. Tells texts apart; keeps no secret. */
export function hash(text: string): string {
  let value = 0xcbf29ce484222325n;
  for (let i = 0; i < text.length; i++) value = BigInt.asUintN(64, (value ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n);
  return value.toString(16).padStart(16, "0");
}
