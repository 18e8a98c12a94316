/** A stretch of text: `start` inclusive, `end` exclusive, both offsets in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The same stretch, `by` code units further on. */
export const shift = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });
