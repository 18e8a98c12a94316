import type { Edit } from "./edit.js";
import type { Span } from "./span.js";

/** A place in a text: `line` and `column` are 0-based, the column counts UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The offset at which each line starts. `\n`, `\r\n` and a lone `\r` end a line, as they do in VS Code. */
export type Lines = Uint32Array;

/** Reads the line starts of a text, offset by `base` code units. */
export function indexLines(text: string, base = 0): Lines {
  const starts = [base];
  if (text.includes("\r")) for (const found of text.matchAll(/\r\n?|\n/g)) starts.push(base + found.index + found[0].length);
  else for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(base + at + 1);
  // Packed, so that an edit in a long document copies it in no time.
  return new Uint32Array(starts);
}

/** The line index after an edit: lines before it are kept, lines in it read anew, lines after it shifted. */
export function updateLines(lines: Lines, { span, text }: Edit, after: string): Lines {
  // One line of slack on both sides: an edit can join or part the `\r` and `\n` of a line ending.
  const first = Math.max(0, lineAt(lines, span.start) - 1);
  const last = Math.min(lines.length - 1, lineAt(lines, span.end) + 1);
  const by = text.length - (span.end - span.start);
  const from = lines[first] as number;
  const until = last + 1 < lines.length ? (lines[last + 1] as number) + by : after.length;
  const changed = indexLines(after.slice(from, until), from);
  const tail = last + 1 < lines.length ? last + 1 : lines.length;
  // The slice ends where the next old line starts, so its closing line break already announced that line.
  const middle = tail < lines.length ? changed.length - 1 : changed.length;
  const starts = new Uint32Array(first + middle + lines.length - tail);
  starts.set(lines.subarray(0, first));
  starts.set(changed.subarray(0, middle), first);
  starts.set(lines.subarray(tail), first + middle);
  for (let i = first + middle; i < starts.length; i++) starts[i] = (starts[i] as number) + by;
  return starts;
}

/** The 0-based line that holds an offset; the same for anything else of which the starts are known, in order. */
export function lineAt(lines: ArrayLike<number>, offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The 0-based line and column of an offset. An offset before the text counts as its start. */
export const positionAt = (lines: Lines, offset: number): Position => positionOn(lines, lineAt(lines, offset), offset);

const positionOn = (lines: Lines, line: number, offset: number): Position => ({
  line,
  column: Math.max(0, offset - (lines[line] as number)),
});

/** Start and end of a span as positions. */
export function rangeOf(lines: Lines, { start, end }: Span): { readonly start: Position; readonly end: Position } {
  const line = lineAt(lines, start);
  const next = lines[line + 1]; // nearly all spans end on the line on which they start
  const last = next === undefined || end < next ? line : lineAt(lines, end);
  return { start: positionOn(lines, line, start), end: positionOn(lines, last, end) };
}

/** The line ending that a text uses first: `\n` where it has none. */
export const lineBreakOf = (text: string): string => /\r\n|[\r\n]/.exec(text)?.[0] ?? "\n";
