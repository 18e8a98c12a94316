import type { Checked } from "./checked.js";

/**
 * A report that is written while documents are still being checked: head, each document in turn, tail. It knows of those before only what
 * its tail tells, as all of them together may be too much to hold.
 */
export interface Stream {
  readonly head: string;
  readonly each: (checked: Checked) => string;
  readonly tail: () => string;
}

/** The same at once. */
export const streamed = ({ head, each, tail }: Stream, documents: readonly Checked[]): string =>
  head + documents.map(each).join("") + tail();
