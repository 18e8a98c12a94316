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
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  while (tail < shorter - start && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail++;
  return { span: { start, end: before.length - tail }, text: after.slice(start, after.length - tail) };
}
