import type { Span } from "../text/span.js";

const abbreviation =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|cf|fig|eq|sec|ch|approx|resp|no|dr|mr|ms|st|al|incl|max|min|avg|est|dept|inc|ltd|[a-z])\.$/i;

const stop = /[.!?]["'”’)\]*]{0,4}(?=\s)|[。！？]/g;

/**
 * The sentences of a text as spans, without surrounding white space. A sentence ends at `.`, `!` or `?` before white space and an
 * opening character, at a CJK full stop, and at each of `breaks` (offsets where the author forced a new line).
 */
export function sentences(text: string, breaks: readonly number[] = []): Span[] {
  const ends = [...breaks];
  stop.lastIndex = 0;
  for (let found = stop.exec(text); found !== null; found = stop.exec(text)) {
    const end = stop.lastIndex;
    if (found[0][0] === ".") {
      if (abbreviation.test(text.slice(Math.max(0, found.index - 12), found.index + 1))) continue;
      const rest = text.slice(end, end + 40).trimStart();
      if (/^[a-z)\],;]/.test(rest) && !/^[a-z]+[A-Z_]/.test(rest)) continue;
    }
    ends.push(end);
  }
  if (breaks.length > 0) ends.sort((a, b) => a - b);
  ends.push(text.length);
  const result: Span[] = [];
  let from = 0;
  for (const end of ends) {
    const piece = text.slice(from, end);
    const start = from + piece.length - piece.trimStart().length;
    const length = piece.trim().length;
    if (length > 0) result.push({ start, end: start + length });
    from = end;
  }
  return result;
}
