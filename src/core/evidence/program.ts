import { type Kind, kinds } from "../document/statement.js";
import type { Pattern, Terms, Zone } from "./pattern.js";
import type { Numbers } from "./symbols.js";

// Patterns as plain numbers, so that the build can make them and nobody who checks a document has to. A *reference* to a pattern is -1 - n for the
// terms of number n, else the place in the code where it begins: what it is, one of these, and what that takes.

/** Count, references. */
export const ANY = 0;
/** Count, references. */
export const ALL = 1;
/** Reference. */
export const NOT = 2;
/** Zones as bits, reference. */
export const IN = 3;
/** Reference. */
export const DENIED = 4;
/** Kinds as bits. */
export const KIND = 5;
/** Least, most. */
export const WORDS = 6;
/** Count, occurrences. */
export const OPENING = 7;
/** Count, occurrences. */
export const NAMED = 8;
/** Least, count, occurrences. */
export const SEVERAL = 9;
/** Words between, count, occurrences, count, occurrences. */
export const NEAR = 10;

/** Occurrences are the numbers of terms, doubled, and one more where those count that are denied. */
const occurrence = (term: number, evenDenied: boolean): number => 2 * term + Number(evenDenied);

export const OWN = 1;
export const SUBJECT = 2;
export const HEADING = 4;
export const EVERYWHERE = OWN | SUBJECT | HEADING;

const zoneBits: Readonly<Record<Zone, number>> = { own: OWN, subject: SUBJECT, heading: HEADING };
export const bitsOf = (zones: readonly Zone[]): number => zones.reduce((bits, zone) => bits | zoneBits[zone], 0);

export const kindBit = (kind: Kind): number => 1 << kinds.indexOf(kind);

/** More words than any statement has, for 16 bits. */
const endless = 32_767;

export interface Compiler {
  /** A reference to a pattern. */
  readonly compile: (pattern: Pattern) => number;
  /** What there is to refer to. */
  readonly code: () => Numbers;
}

/**
 * @param numberOf the number of terms
 * @param before code to go on behind
 * @param known references to patterns that are part of it
 */
export function compiler(numberOf: (terms: Terms) => number, before: Numbers, known: ReadonlyMap<Pattern, number>): Compiler {
  const code: number[] = [];
  const references = new Map(known);
  /** Places by what stands there: what is the same is there once. */
  const places = new Map<string, number>();
  const compile = (pattern: Pattern): number => {
    if (pattern.op === "terms") return -1 - numberOf(pattern);
    const reference = references.get(pattern) ?? put(instruction(pattern));
    references.set(pattern, reference);
    return reference;
  };
  const put = (numbers: readonly number[]): number => {
    const key = numbers.join();
    const place = places.get(key) ?? before.length + code.length;
    if (!places.has(key)) code.push(...numbers);
    places.set(key, place);
    return place;
  };
  const occurrences = (pattern: Pattern, evenDenied = false): readonly number[] => {
    if (pattern.op === "terms") return [occurrence(numberOf(pattern), evenDenied)];
    if (pattern.op === "denied") return occurrences(pattern.of, true);
    return pattern.op === "any" ? pattern.of.flatMap((part) => occurrences(part, evenDenied)) : [];
  };
  const counted = (pattern: Pattern): readonly number[] => {
    const list = occurrences(pattern);
    return [list.length, ...list];
  };
  const instruction = (pattern: Exclude<Pattern, Terms>): readonly number[] => {
    switch (pattern.op) {
      case "any":
        return [ANY, pattern.of.length, ...pattern.of.map(compile)];
      case "all": {
        // What takes least is asked first: mostly it says no.
        const parts = conjuncts(pattern).map((part) => ({ part, cost: costOf(part) }));
        return [ALL, parts.length, ...parts.sort((a, b) => a.cost - b.cost).map(({ part }) => compile(part))];
      }
      case "not":
        return [NOT, compile(pattern.of)];
      case "in":
        return [IN, bitsOf(pattern.zones), compile(pattern.of)];
      case "denied":
        return [DENIED, compile(pattern.of)];
      case "kind":
        return [KIND, pattern.kinds.reduce((bits, kind) => bits | kindBit(kind), 0)];
      case "words":
        return [WORDS, pattern.least, Math.min(pattern.most, endless)];
      case "opening":
        return [OPENING, ...counted(pattern.of)];
      case "named":
        return [NAMED, ...counted(pattern.of)];
      case "several":
        return [SEVERAL, pattern.least, ...counted(pattern.of)];
      case "near":
        return [NEAR, pattern.within, ...counted(pattern.of[0]), ...counted(pattern.of[1])];
    }
  };
  return { compile, code: () => (code.length === 0 ? before : Int32Array.from([...before, ...code])) };
}

/**
 * For each term, 1 where some patterns look for it in what stands around a statement, else 0.
 *
 * @param code what patterns refer to
 * @param count how many terms there are
 * @param asked patterns, and the zones in which they are looked for, as bits
 */
export function soughtAround(code: Numbers, count: number, asked: Iterable<readonly [pattern: number, zones: number]>): Numbers {
  const sought = new Int32Array(count);
  const seen = new Set<number>();
  const ask = (pattern: number, zones: number): void => {
    if (pattern < 0) {
      if ((zones & ~OWN) !== 0) sought[-1 - pattern] = 1;
      return;
    }
    const question = pattern * (EVERYWHERE + 1) + zones;
    if (seen.has(question)) return;
    seen.add(question);
    const [op, first = 0, second = 0] = code.subarray(pattern, pattern + 3);
    if (op === ANY || op === ALL) for (const part of code.subarray(pattern + 2, pattern + 2 + first)) ask(part, zones);
    else if (op === NOT || op === DENIED) ask(first, zones);
    else if (op === IN) ask(second, first);
    else if (op === NAMED) for (const named of code.subarray(pattern + 2, pattern + 2 + first)) sought[named >> 1] = 1;
  };
  for (const [pattern, zones] of asked) ask(pattern, zones);
  return sought;
}

/** The parts of an `all`, and of those that are its parts. */
const conjuncts = (pattern: Pattern): readonly Pattern[] => (pattern.op === "all" ? pattern.of.flatMap(conjuncts) : [pattern]);

/** About how many terms are looked up to ask for a pattern. */
function costOf(pattern: Pattern): number {
  switch (pattern.op) {
    case "terms":
      return 1;
    case "kind":
    case "words":
      return 0;
    case "any":
    case "all":
    case "near":
      return pattern.of.reduce((sum, part) => sum + costOf(part), 1);
    default:
      return 1 + costOf(pattern.of);
  }
}
