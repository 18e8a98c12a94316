import { denials } from "../document/mood.js";
import type { Kind, Statement } from "../document/statement.js";
import type { Hit, Matcher } from "./matcher.js";
import { match } from "./matcher.js";
import type { Pattern, Zone } from "./pattern.js";
import { type Token, tokenize } from "./token.js";

/** The occurrences of terms in a text, by term number. */
export interface Hits {
  readonly tokens: readonly Token[];
  readonly terms: ReadonlyMap<number, readonly Hit[]>;
}

/** What rules are asked about: a statement with all terms found in it and around it. */
export interface Scene {
  readonly kind: Kind;
  readonly own: Hits;
  readonly subject: readonly Hits[];
  readonly heading: readonly Hits[];
  /** How many words and numbers the statement has of its own, its label not counted. */
  readonly words: number;
  /** The token with which it begins, behind its label and an article. */
  readonly opening: number;
}

/** Finds all terms of some matchers in a text. */
export function find(matchers: readonly Matcher[], text: string): Hits {
  const tokens = tokenize(text);
  const terms = new Map<number, Hit[]>();
  const denied = denials(text);
  const found = (term: number, start: number, end: number): void => {
    const from = (tokens[start] as Token).start;
    const hit = { start, end, denied: denied.length > 0 && denied.some((span) => from >= span.start && from < span.end) };
    const known = terms.get(term);
    if (known === undefined) terms.set(term, [hit]);
    else known.push(hit);
  };
  for (const matcher of matchers) match(matcher, tokens, found);
  return { tokens, terms };
}

/** How many words and numbers a statement has behind its label. */
export function ownWords({ label }: Pick<Statement, "label">, { tokens }: Hits): number {
  const from = label?.length ?? 0;
  let count = 0;
  for (const { start, form } of tokens) if (start >= from && startsWord(form)) count++;
  return count;
}

/** How many words of a statement, or of its label if it has one, are in none of some hits. */
export function wordsBeside({ label, text }: Statement, { tokens }: Hits, hits: readonly Hit[]): number {
  const until = label === undefined ? text.length : label.length;
  const beside = (i: number): boolean => hits.every(({ start, end }) => i < start || i >= end);
  return tokens.filter(({ start, form }, i) => start < until && startsWord(form) && beside(i)).length;
}

/** The first token of a statement that is neither its label nor an article. */
export function openingToken({ label }: Statement, { tokens }: Hits): number {
  const from = label?.length ?? 0;
  const first = tokens.findIndex(({ start, form }) => start >= from && startsWord(form));
  if (first < 0) return tokens.length;
  return /^(?:an?|the|our)$/.test((tokens[first] as Token).form) ? first + 1 : first;
}

const startsWord = (form: string): boolean => {
  const code = form.charCodeAt(0);
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || /^[\p{L}\p{N}]/u.test(form);
};

const inItself: readonly Zone[] = ["own"];

/** A pattern whose terms have their numbers in a matcher. */
export type TermNumbers = ReadonlyMap<Pattern, number>;

/**
 * The places where a pattern holds in a scene, as token ranges of the statement's own text; empty where it holds by what stands around
 * the statement. Undefined where it does not hold.
 *
 * Nothing else is called as often, so that it makes no array that it can do without, nor what goes over one.
 */
export function holds(
  pattern: Pattern,
  scene: Scene,
  numbers: TermNumbers,
  zones: readonly Zone[] = inItself,
  evenDenied = false,
): readonly Hit[] | undefined {
  switch (pattern.op) {
    case "terms": {
      const number = numbers.get(pattern) as number;
      let around = false;
      for (let i = 0; i < zones.length; i++) {
        const zone = zones[i] as Zone;
        if (zone === "own") {
          const hits = counting(scene.own.terms.get(number), evenDenied);
          if (hits !== undefined) return hits;
        } else for (const { terms } of scene[zone]) around ||= counting(terms.get(number), evenDenied) !== undefined;
      }
      return around ? aroundIt : undefined;
    }
    case "any": {
      let around: readonly Hit[] | undefined;
      for (let i = 0; i < pattern.of.length; i++) {
        const hits = holds(pattern.of[i] as Pattern, scene, numbers, zones, evenDenied);
        if (hits !== undefined && hits.length > 0) return hits;
        around ??= hits;
      }
      return around;
    }
    case "all": {
      let found = aroundIt;
      for (let i = 0; i < pattern.of.length; i++) {
        const hits = holds(pattern.of[i] as Pattern, scene, numbers, zones, evenDenied);
        if (hits === undefined) return undefined;
        if (hits.length > 0) found = found.length === 0 ? hits : [...found, ...hits];
      }
      return found;
    }
    case "not":
      return holds(pattern.of, scene, numbers, zones, evenDenied) === undefined ? aroundIt : undefined;
    case "in":
      return holds(pattern.of, scene, numbers, pattern.zones, evenDenied);
    case "denied":
      return holds(pattern.of, scene, numbers, zones, true);
    case "opening": {
      const hits = occurrences(pattern.of, scene.own, numbers, evenDenied).filter(({ start }) => start === scene.opening);
      return hits.length === 0 ? undefined : hits;
    }
    case "kind":
      return pattern.kinds.includes(scene.kind) ? aroundIt : undefined;
    case "words":
      return scene.words >= pattern.least && scene.words <= pattern.most ? aroundIt : undefined;
    case "named": {
      const isName = (text: Hits): boolean => fills(occurrences(pattern.of, text, numbers, evenDenied), text);
      return scene.subject.some(isName) || scene.heading.some(isName) ? aroundIt : undefined;
    }
    case "several": {
      const hits = apart(occurrences(pattern.of, scene.own, numbers, evenDenied));
      return hits.length < pattern.least ? undefined : hits;
    }
    case "near": {
      const a = occurrences(pattern.of[0], scene.own, numbers, evenDenied);
      if (a.length === 0) return undefined;
      const b = occurrences(pattern.of[1], scene.own, numbers, evenDenied);
      for (const left of a) {
        const right = b.find((hit) => hit.start - left.end <= pattern.within && left.start - hit.end <= pattern.within);
        if (right !== undefined) return [left, right];
      }
      return undefined;
    }
  }
}

/** No place of its own: it holds by what stands around, or nowhere. */
const aroundIt: readonly Hit[] = [];

/** The hits that count, undefined for none: mostly all that there are. */
function counting(hits: readonly Hit[] | undefined, evenDenied: boolean): readonly Hit[] | undefined {
  if (hits === undefined || evenDenied || !hits.some(({ denied }) => denied)) return hits;
  const stated = hits.filter(({ denied }) => !denied);
  return stated.length === 0 ? undefined : stated;
}

/** All occurrences of terms, or of any of several, in one text. */
function occurrences(pattern: Pattern, text: Hits, numbers: TermNumbers, evenDenied: boolean): readonly Hit[] {
  if (pattern.op === "terms") return counting(text.terms.get(numbers.get(pattern) as number), evenDenied) ?? aroundIt;
  if (pattern.op === "denied") return occurrences(pattern.of, text, numbers, true);
  if (pattern.op !== "any") return aroundIt;
  let found = aroundIt;
  for (const part of pattern.of) {
    const more = occurrences(part, text, numbers, evenDenied);
    if (more.length > 0) found = found.length === 0 ? more : [...found, ...more];
  }
  return found;
}

/** Is one of some hits a third of the words of a name? */
function fills(hits: readonly Hit[], { tokens }: Hits): boolean {
  const words = hits.length === 0 ? 0 : tokens.filter(({ form }) => startsWord(form)).length;
  return hits.some(({ start, end }) => 3 * (end - start) >= words);
}

/** As many of some hits as there can be of which none overlaps another. */
function apart(hits: readonly Hit[]): Hit[] {
  const chosen: Hit[] = [];
  for (const hit of [...hits].sort((a, b) => a.end - b.end)) if (hit.start >= (chosen.at(-1)?.end ?? 0)) chosen.push(hit);
  return chosen;
}

/** All `terms` in patterns. */
export function termsOf(patterns: readonly Pattern[]): (Pattern & { op: "terms" })[] {
  return patterns.flatMap((pattern) => {
    if (pattern.op === "terms") return [pattern];
    if (pattern.op === "kind" || pattern.op === "words") return [];
    return termsOf(Array.isArray(pattern.of) ? (pattern.of as readonly Pattern[]) : [pattern.of as Pattern]);
  });
}
