/** A stretch of text that we write. A `stop` is for the author to replace. */
export interface Piece {
  readonly text: string;
  readonly stop?: boolean;
}

/** A question to the author, in italics, which the linter takes for a prompt as long as it is left standing. */
export const promptOf = (question: string): Piece => ({ text: `_${question}_`, stop: true });

export const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join("");

/**
 * The same as a snippet of VS Code, in which each stop is a tab stop.
 *
 * @param before how many stops other snippets of the same edit have already: equal numbers would be typed into at once
 */
export function snippetOf(pieces: readonly Piece[], before = 0): string {
  let stops = before;
  return pieces.map(({ text, stop }) => (stop ? `\${${++stops}:${escapeSnippet(text)}}` : escapeSnippet(text))).join("");
}

/** Snippet text in which nothing is a tab stop, a variable or an escape. */
const escapeSnippet = (text: string): string => text.replace(/[\\$}]/g, "\\$&");
