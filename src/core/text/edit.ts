import type { Span } from "./span.js";

/** Replaces the text in `span` (UTF-16 offsets into the text before the edit) by `text`. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** The text after one edit. Offsets outside the text are clamped to it. */
export function applyEdit(text: string, { span, text: inserted }: Edit): string {
  return text.slice(0, Math.max(0, span.start)) + inserted + text.slice(Math.max(0, span.end));
}

/** The text after several edits, all with offsets into the text before any of them, none overlapping another. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return [...edits].sort((a, b) => b.span.start - a.span.start).reduce(applyEdit, text);
}

/** The one edit that turns `before` into `after`, as small as their common start and end allow. */
export function changeBetween(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  // Stretches first, which are compared as memory.
  let start = 0;
  while (start + STRETCH <= shorter && before.slice(start, start + STRETCH) === after.slice(start, start + STRETCH)) start += STRETCH;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  const most = shorter - start;
  const [end, afterEnd] = [before.length, after.length];
  let tail = 0;
  while (
    tail + STRETCH <= most &&
    before.slice(end - tail - STRETCH, end - tail) === after.slice(afterEnd - tail - STRETCH, afterEnd - tail)
  )
    tail += STRETCH;
  while (tail < most && before.charCodeAt(end - 1 - tail) === after.charCodeAt(afterEnd - 1 - tail)) tail++;
  return { span: { start, end: end - tail }, text: after.slice(start, afterEnd - tail) };
}

const STRETCH = 1_000;
