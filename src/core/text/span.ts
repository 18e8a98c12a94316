/** A stretch of text: `start` inclusive, `end` exclusive, both offsets in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The same stretch, `by` code units further on. */
export const shift = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });

/** Do two stretches have a code unit in common? */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
