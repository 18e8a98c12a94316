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
}

/** Finds all terms of some matchers in a text. */
export function find(matchers: readonly Matcher[], text: string): Hits {
  const tokens = tokenize(text);
  const terms = new Map<number, Hit[]>();
  const denied = denials(text);
  const found = (term: number, start: number, end: number): void => {
    const from = (tokens[start] as Token).start;
    const hit = { start, end, denied: denied.some((span) => from >= span.start && from < span.end) };
    const known = terms.get(term);
    if (known === undefined) terms.set(term, [hit]);
    else known.push(hit);
  };
  for (const matcher of matchers) match(matcher, tokens, found);
  return { tokens, terms };
}

/** How many words and numbers a statement has behind its label. */
export function ownWords({ label }: Statement, { tokens }: Hits): number {
  return tokens.filter((token) => token.start >= (label?.length ?? 0) && /^[\p{L}\p{N}]/u.test(token.form)).length;
}

/** A pattern whose terms have their numbers in a matcher. */
export type TermNumbers = ReadonlyMap<Pattern, number>;

/**
 * The places where a pattern holds in a scene, as token ranges of the statement's own text; empty where it holds by what stands around
 * the statement. Undefined where it does not hold.
 */
export function holds(
  pattern: Pattern,
  scene: Scene,
  numbers: TermNumbers,
  zones: readonly Zone[] = ["own"],
  evenDenied = false,
): readonly Hit[] | undefined {
  switch (pattern.op) {
    case "terms": {
      const number = numbers.get(pattern) as number;
      let around = false;
      for (const zone of zones) {
        const places = zone === "own" ? [scene.own] : scene[zone];
        for (const { terms } of places) {
          const hits = terms.get(number)?.filter((hit) => evenDenied || !hit.denied);
          if (hits === undefined || hits.length === 0) continue;
          if (zone === "own") return hits;
          around = true;
        }
      }
      return around ? [] : undefined;
    }
    case "any": {
      let around: readonly Hit[] | undefined;
      for (const part of pattern.of) {
        const hits = holds(part, scene, numbers, zones, evenDenied);
        if (hits !== undefined && hits.length > 0) return hits;
        around ??= hits;
      }
      return around;
    }
    case "all": {
      const found: Hit[] = [];
      for (const part of pattern.of) {
        const hits = holds(part, scene, numbers, zones, evenDenied);
        if (hits === undefined) return undefined;
        for (const hit of hits) found.push(hit); // as arguments of one call they could be more than the stack holds
      }
      return found;
    }
    case "not":
      return holds(pattern.of, scene, numbers, zones, evenDenied) === undefined ? [] : undefined;
    case "in":
      return holds(pattern.of, scene, numbers, pattern.zones, evenDenied);
    case "denied":
      return holds(pattern.of, scene, numbers, zones, true);
    case "kind":
      return pattern.kinds.includes(scene.kind) ? [] : undefined;
    case "words":
      return scene.words >= pattern.least && scene.words <= pattern.most ? [] : undefined;
    case "near": {
      const [a, b] = pattern.of.map((part) => occurrences(part, scene.own, numbers, evenDenied)) as [Hit[], Hit[]];
      for (const left of a) {
        const right = b.find((hit) => hit.start - left.end <= pattern.within && left.start - hit.end <= pattern.within);
        if (right !== undefined) return [left, right];
      }
      return undefined;
    }
  }
}

/** All occurrences of terms, or of any of several, in one text. */
function occurrences(pattern: Pattern, { terms }: Hits, numbers: TermNumbers, evenDenied: boolean): Hit[] {
  if (pattern.op === "terms") return (terms.get(numbers.get(pattern) as number) ?? []).filter((hit) => evenDenied || !hit.denied);
  if (pattern.op === "any") return pattern.of.flatMap((part) => occurrences(part, { tokens: [], terms }, numbers, evenDenied));
  if (pattern.op === "denied") return occurrences(pattern.of, { tokens: [], terms }, numbers, true);
  return [];
}

/** All `terms` in patterns. */
export function termsOf(patterns: readonly Pattern[]): (Pattern & { op: "terms" })[] {
  return patterns.flatMap((pattern) => {
    if (pattern.op === "terms") return [pattern];
    if (pattern.op === "kind" || pattern.op === "words") return [];
    return termsOf(Array.isArray(pattern.of) ? (pattern.of as readonly Pattern[]) : [pattern.of as Pattern]);
  });
}
