import { denials } from "../document/mood.js";
import type { Statement } from "../document/statement.js";
import type { Matcher } from "./matcher.js";
import { type Token, tokenize } from "./token.js";

/** What was found in a text that many statements have around them: plain numbers, as all of them go over it. */
export interface Hits {
  /** Four numbers for each hit: its term, its first token, the token behind it, and 1 where it stands in a denied clause, else 0. */
  readonly found: readonly number[];
  /** How many words and numbers the text has. */
  readonly words: number;
}

/**
 * Is a hit a third of the words of a text? It tells what the text is about then.
 *
 * @param hit where its four numbers begin in `found`
 */
export const isNameOf = ({ found, words }: Hits, hit: number): boolean =>
  3 * ((found[hit + 2] as number) - (found[hit + 1] as number)) >= words;

/** Finds in a text those terms of some matchers that are sought. */
export function find(matchers: readonly Matcher[], text: string, isSought: (term: number) => boolean): Hits {
  const found: number[] = [];
  const tokens = findAll(matchers, text, (term, start, end, denied = false) => {
    if (isSought(term)) found.push(term, start, end, Number(denied));
  });
  return { found, words: wordsFrom(tokens, 0) };
}

/** Finds all terms, told one by one, in token indexes. Returns the text's tokens. */
export function findAll(
  matchers: readonly Matcher[],
  text: string,
  found: (term: number, start: number, end: number, denied?: boolean) => void,
): readonly Token[] {
  const tokens = tokenize(text);
  const denied = denials(text);
  const isDenied = (at: number): boolean => denied.some(({ start, end }) => at >= start && at < end);
  const told =
    denied.length === 0
      ? found
      : (term: number, start: number, end: number): void => found(term, start, end, isDenied((tokens[start] as Token).start));
  for (const match of matchers) match(tokens, told);
  return tokens;
}

/** How many words and numbers a statement has behind its label. */
export const ownWords = ({ label }: Pick<Statement, "label">, tokens: readonly Token[]): number => wordsFrom(tokens, label?.length ?? 0);

function wordsFrom(tokens: readonly Token[], from: number): number {
  let count = 0;
  for (const { start, form } of tokens) if (start >= from && startsWord(form)) count++;
  return count;
}

/** How many words of a statement, or of its label if it has one, are not of some kind. */
export function wordsBeside({ label, text }: Statement, tokens: readonly Token[], isOfThem: (token: number) => boolean): number {
  const until = label === undefined ? text.length : label.length;
  return tokens.filter(({ start, form }, i) => start < until && startsWord(form) && !isOfThem(i)).length;
}

/** The first token of a statement that is neither its label nor an article. */
export function openingToken({ label }: Statement, tokens: readonly Token[]): number {
  const from = label?.length ?? 0;
  const first = tokens.findIndex(({ start, form }) => start >= from && startsWord(form));
  if (first < 0) return tokens.length;
  return /^(?:an?|the|our)$/.test((tokens[first] as Token).form) ? first + 1 : first;
}

const startsWord = (form: string): boolean => {
  const code = form.charCodeAt(0);
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || /^[\p{L}\p{N}]/u.test(form);
};
