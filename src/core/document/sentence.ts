import type { Span } from "../text/span.js";

const abbreviation =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|cf|fig|eq|sec|ch|approx|resp|no|dr|mr|ms|st|al|incl|max|min|avg|est|dept|inc|ltd|[a-z])\.$/i;

/**
 * The sentences of a text as spans, without surrounding white space. A sentence ends at `.`, `!` or `?` before white space and an
 * opening character, at a CJK full stop, and at each of `breaks` (offsets where the author forced a new line).
 */
export function sentences(text: string, breaks: readonly number[] = []): Span[] {
  const ends = new Set<number>(breaks);
  for (const found of text.matchAll(/[.!?]["'”’)\]*]{0,4}(?=\s)|[。！？]/g)) {
    const end = found.index + found[0].length;
    const before = text.slice(Math.max(0, found.index - 12), found.index + 1);
    if (found[0][0] === "." && abbreviation.test(before)) continue;
    const rest = text.slice(end, end + 40).trimStart();
    if (found[0][0] === "." && /^[a-z)\],;]/.test(rest) && !/^[a-z]+[A-Z_]/.test(rest)) continue;
    ends.add(end);
  }
  const result: Span[] = [];
  let from = 0;
  for (const end of [...ends, text.length].sort((a, b) => a - b)) {
    const piece = text.slice(from, end);
    const start = from + piece.length - piece.trimStart().length;
    const stop = from + piece.trimEnd().length;
    if (stop > start) result.push({ start, end: stop });
    from = Math.max(from, end);
  }
  return result;
}
