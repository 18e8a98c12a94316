import { normal, type Quantity, type Token, tokenize } from "./token.js";

/** One occurrence of a term: token indexes, `end` exclusive. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  /** It stands in a denied clause. */
  readonly denied: boolean;
}

/** A step of a phrase: a word, a beginning of a word, a quantity, or up to `gap` words of any kind. */
type Step = { readonly word: string } | { readonly prefix: string } | { readonly quantity: Quantity | "n" } | { readonly gap: number };

interface Node {
  readonly words: Map<string, Node>;
  readonly prefixes: Map<string, Node>;
  readonly quantities: Map<Quantity | "n", Node>;
  readonly gaps: Map<number, Node>;
  readonly ends: Set<number>;
}

const node = (): Node => ({ words: new Map(), prefixes: new Map(), quantities: new Map(), gaps: new Map(), ends: new Set() });

/** All terms in one tree, so that a text is read once for all rules: the time does not grow with their number. */
export interface Matcher {
  readonly root: Node;
  /** By word: the steps out of the root that it can take. Words repeat, so this is nearly always found. */
  readonly starts: Map<string, readonly Node[]>;
}

/** @param phrases for each term, by number, what stands in its `terms` */
export function buildMatcher(phrases: readonly string[]): Matcher {
  const root = node();
  for (const [term, text] of phrases.entries()) {
    for (const steps of sequences(text)) {
      let at = root;
      for (const step of steps) at = enter(at, step);
      if (at === root) throw new Error(`an empty phrase in terms: ${text.trim().slice(0, 80)}`);
      at.ends.add(term);
    }
  }
  return { root, starts: new Map() };
}

function enter(at: Node, step: Step): Node {
  const follow = <K>(map: Map<K, Node>, key: K): Node => {
    const known = map.get(key) ?? node();
    map.set(key, known);
    return known;
  };
  if ("word" in step) return follow(at.words, step.word);
  if ("prefix" in step) return follow(at.prefixes, step.prefix);
  if ("quantity" in step) return follow(at.quantities, step.quantity);
  return follow(at.gaps, step.gap);
}

/** Calls `found` for every occurrence of every term. */
export function match(
  { root, starts }: Matcher,
  tokens: readonly Token[],
  found: (term: number, start: number, end: number) => void,
): void {
  const walk = (at: Node, start: number, index: number): void => {
    for (const term of at.ends) found(term, start, index);
    for (const [most, next] of at.gaps) {
      for (let i = index; i <= Math.min(index + most, tokens.length - 1); i++) step(next, start, i);
    }
    step(at, start, index);
  };
  const step = (at: Node, start: number, index: number): void => {
    const token = tokens[index];
    if (token === undefined) return;
    for (const next of wordSteps(at, token.form)) walk(next, start, index + 1);
    quantitySteps(at, start, index, token);
  };
  const quantitySteps = (at: Node, start: number, index: number, token: Token): void => {
    if (token.quantity === undefined || at.quantities.size === 0) return;
    const number = at.quantities.get("n");
    if (number !== undefined) walk(number, start, index + 1);
    const measured = at.quantities.get(token.quantity);
    if (measured !== undefined) walk(measured, start, index + (token.length ?? 1));
  };
  for (const [index, token] of tokens.entries()) {
    let nexts = starts.get(token.form);
    if (nexts === undefined) {
      nexts = wordSteps(root, token.form);
      if (starts.size > 20_000) starts.clear();
      starts.set(token.form, nexts);
    }
    for (const next of nexts) walk(next, index, index + 1);
    quantitySteps(root, index, index, token);
  }
}

/** The steps out of a node that a word can take: as it is, as a plural, by its beginning. */
function wordSteps(at: Node, form: string): readonly Node[] {
  const nexts: Node[] = [];
  const take = (next: Node | undefined): void => {
    if (next !== undefined && !nexts.includes(next)) nexts.push(next);
  };
  take(at.words.get(form));
  if (form.length > 3 && form.endsWith("s")) {
    take(at.words.get(form.slice(0, -1)));
    if (form.endsWith("es")) take(at.words.get(form.slice(0, -2)));
    if (form.endsWith("ies")) take(at.words.get(`${form.slice(0, -3)}y`));
  }
  if (at.prefixes.size > 0) {
    for (let length = 2; length <= form.length; length++) take(at.prefixes.get(form.slice(0, length)));
  }
  return nexts;
}

/** How many sequences of steps one phrase may stand for. Phrases of a configuration are not ours, so this is checked before they are made. */
const mostReadings = 4096;

/** Every sequence of steps that a list of phrases stands for. */
function sequences(text: string): Step[][] {
  return splitTop(text, "|").flatMap((phrase) => (phrase.trim() === "" ? [] : expand(splitTop(phrase.trim(), " "))));
}

function expand(parts: readonly string[]): Step[][] {
  let result: Step[][] = [[]];
  for (const part of parts) {
    if (part === "") continue;
    const options = alternatives(part);
    if (result.length * options.length > mostReadings) throw new Error(`a phrase with too many readings: ${parts.join(" ").slice(0, 80)}`);
    result = result.flatMap((before) => options.map((option) => [...before, ...option]));
  }
  return result.filter((steps) => steps.length > 0);
}

function alternatives(part: string): Step[][] {
  if (part === "..") return [[{ gap: 4 }]];
  if (part === "...") return [[{ gap: 10 }]];
  if (part.length > 1 && part.endsWith("?")) return [...alternatives(part.slice(0, -1)), []];
  if (part.startsWith("(") && part.endsWith(")")) return sequences(part.slice(1, -1));
  const quantity = /^<(n|time|percent|money|bytes|rate|count)>$/.exec(part);
  if (quantity !== null) return [[{ quantity: quantity[1] as Quantity | "n" }]];
  const prefix = part.endsWith("*");
  const word = prefix ? part.slice(0, -1) : part;
  if (word.length > 1 && /[()*?]/.test(word))
    throw new Error(`"${part}" is no word of a phrase: signs of the syntax stand at its end, groups by themselves`);
  const steps = (text: string): Step[] => {
    const forms = tokenize(text).map((token) => token.form);
    return forms.map((form, i) => (prefix && i === forms.length - 1 ? { prefix: form } : { word: form }));
  };
  const apart = steps(word);
  // A hyphen is written, left out, or replaced by a space.
  return word.includes("-") && /^[\p{L}-]+$/u.test(word)
    ? [apart, [prefix ? { prefix: normal(word.replace(/-/g, "")) } : { word: normal(word.replace(/-/g, "")) }]]
    : [apart];
}

/** Splits at a sign that stands outside parentheses. */
function splitTop(text: string, sign: "|" | " "): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string;
    if (char === "(") depth++;
    else if (char === ")") depth--;
    else if (depth === 0 && (char === sign || (sign === " " && /\s/.test(char)))) {
      parts.push(text.slice(from, i));
      from = i + 1;
    }
  }
  parts.push(text.slice(from));
  return parts;
}
