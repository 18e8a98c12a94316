import type { Checked } from "./checked.js";

/** A format that can be written while documents are still being checked: head, each document in turn, tail. */
export interface Stream {
  readonly head: string;
  /** @param place how many documents came before it */
  readonly each: (checked: Checked, place: number) => string;
  readonly tail: (all: readonly Checked[]) => string;
}

/** The same at once. */
export const streamed = ({ head, each, tail }: Stream, documents: readonly Checked[]): string =>
  head + documents.map(each).join("") + tail(documents);
