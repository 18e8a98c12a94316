import type { Criteria } from "./criteria.js";
import { type Automaton, buildAutomaton } from "./matcher.js";
import { type Pattern, type Terms, termsOf } from "./pattern.js";
import { bitsOf, compiler, EVERYWHERE, OWN, soughtAround } from "./program.js";
import type { Numbers } from "./symbols.js";

/** What a way leads to: that an item is raised, touched on, or met at once; else the place of a need that it states. */
export const RAISE = -1;
export const TOUCH = -2;
export const MEET = -3;

/** All ways by which statements say something on items, in the order of the items. Way `n` is the reference `patterns[n]` of the code. */
export interface Ways {
  readonly code: Numbers;
  readonly items: Numbers;
  readonly ends: Numbers;
  readonly patterns: Numbers;
  /** For each item, references to the whole of what raises it, and of what shows that a statement is about something else. */
  readonly topics: Numbers;
  readonly exclusions: Numbers;
  /** The ways that a term in the statement itself opens, and in what stands around it: the others need not be tried. */
  readonly own: ByTerm;
  readonly around: ByTerm;
  /** For each term, 1 where what it finds around a statement makes a difference, else 0. */
  readonly soughtAround: Numbers;
}

/** Ways by the numbers of terms: those of term `n` are from `starts[n]` to `starts[n + 1]`. */
export interface ByTerm {
  readonly starts: Numbers;
  readonly list: Numbers;
}

/** What is made of items, to read statements for them. */
export interface PreparedItems {
  readonly items: readonly Criteria[];
  readonly automaton: Automaton;
  readonly ways: Ways;
}

/** The ways of some items beside those that were made before. */
export interface Extended {
  readonly ways: Ways;
  /** The phrases of terms that were not there before: the first has the number behind those. */
  readonly phrases: readonly string[];
  /** Items whose patterns cannot be read, by place. */
  readonly failed: readonly number[];
}

const empty: ByTerm = { starts: Int32Array.of(0), list: Int32Array.of() };
const nothing: Ways = {
  code: Int32Array.of(),
  items: Int32Array.of(),
  ends: Int32Array.of(),
  patterns: Int32Array.of(),
  topics: Int32Array.of(),
  exclusions: Int32Array.of(),
  own: empty,
  around: empty,
  soughtAround: Int32Array.of(),
};

/** @throws Error where a phrase is not written in the syntax of `terms` */
export function prepareItems(items: readonly Criteria[]): PreparedItems {
  const { ways, phrases } = extend({ items: [], ways: nothing }, items);
  return { items, automaton: buildAutomaton(phrases), ways };
}

/** A pattern of an item, and what it leads to. */
interface Slot {
  readonly end: number;
  readonly pattern: Pattern;
}

const slotsOf = ({ topic, touches, meets, needs }: Criteria): Slot[] => [
  { end: RAISE, pattern: topic },
  ...(touches === undefined ? [] : [{ end: TOUCH, pattern: touches }]),
  ...(meets === undefined ? [] : [{ end: MEET, pattern: meets }]),
  // What is enough by itself was asked already.
  ...Object.values(needs).flatMap((pattern, end) => (pattern === meets ? [] : [{ end, pattern }])),
];

/**
 * Goes on from what was made of some items to others. What an item has in common with the one in its place is taken over: each of its patterns, or
 * the parts of it where it is an `any`.
 */
export function extend(before: Pick<PreparedItems, "items" | "ways">, items: readonly Criteria[]): Extended {
  if (items === before.items) return { ways: before.ways, phrases: [], failed: [] };
  const { ways: old, items: oldItems } = before;
  const count = old.own.starts.length - 1;
  const numbers = new Map<Terms, number>();
  const numberOf = (terms: Terms): number => {
    const number = numbers.get(terms) ?? count + numbers.size;
    numbers.set(terms, number);
    return number;
  };
  const known = new Map<Pattern, number>();
  for (const [i, { topic, unless }] of oldItems.entries()) {
    known.set(topic, old.topics[i] as number);
    if (unless !== undefined) known.set(unless, old.exclusions[i] as number);
  }
  const { compile, code } = compiler(numberOf, old.code, known);
  const never = compile({ op: "any", of: [] });

  const ways: { readonly item: number; readonly end: number; readonly pattern: number }[] = [];
  /** The numbers that ways had before. */
  const moved = new Int32Array(old.items.length).fill(-1);
  const opened = { own: new Map<number, number[]>(), around: new Map<number, number[]>() };
  const open = (terms: number, zones: number, way: number): void => {
    for (const [list, bits] of [[opened.own, OWN] as const, [opened.around, EVERYWHERE & ~OWN] as const]) {
      if ((zones & bits) === 0) continue;
      const others = list.get(terms);
      if (others === undefined) list.set(terms, [way]);
      else if (others.at(-1) !== way) others.push(way);
    }
  };
  const failed: number[] = [];
  const [topics, exclusions] = [items.map(() => never), items.map(() => never)];
  for (const [item, criteria] of items.entries()) {
    const own = oldItems[item];
    const same = own === undefined ? [] : slotsOf(own);
    try {
      const fresh = slotsOf(criteria).flatMap(({ end, pattern }) => {
        const isOld = (part: Pattern): boolean => same.some((slot) => slot.end === end && slot.pattern === part);
        return partsOf(pattern, isOld).map((part) => ({ end, part, isOld: isOld(part) }));
      });
      const made = fresh.map((one) => ({
        ...one,
        ways: one.isOld ? [] : alternatives(one.part).map((way) => ({ pattern: compile(way), needed: neededFor(way, one.end, criteria) })),
      }));
      [topics[item], exclusions[item]] = [compile(criteria.topic), criteria.unless === undefined ? never : compile(criteria.unless)];
      for (const { end, isOld, ways: some } of made) {
        if (isOld) {
          for (let way = 0; way < old.items.length; way++) {
            if (old.items[way] !== item || old.ends[way] !== end) continue;
            moved[way] = ways.push({ item, end, pattern: old.patterns[way] as number }) - 1;
          }
        }
        for (const { pattern, needed } of some) {
          const way = ways.push({ item, end, pattern }) - 1;
          for (const { terms, zones } of needed) open(numberOf(terms), zones, way);
        }
      }
    } catch {
      // One rule that fails must not take the others along.
      failed.push(item);
    }
  }
  const byTerm = (before: ByTerm, fresh: ReadonlyMap<number, readonly number[]>): ByTerm => {
    const list: number[] = [];
    const starts = [0];
    for (let term = 0; term < count + numbers.size; term++) {
      for (let i = before.starts[term] as number; i < (before.starts[term + 1] as number); i++) {
        const way = moved[before.list[i] as number] as number;
        if (way >= 0) list.push(way);
      }
      list.push(...(fresh.get(term) ?? []));
      starts.push(list.length);
    }
    return { starts: Int32Array.from(starts), list: Int32Array.from(list) };
  };
  const asked = [
    ...ways.map(({ end, pattern }) => [pattern, end === RAISE ? EVERYWHERE : OWN] as const),
    ...topics.map((pattern) => [pattern, OWN] as const),
    ...exclusions.map((pattern) => [pattern, EVERYWHERE] as const),
  ];
  const all = code();
  const around = byTerm(old.around, opened.around);
  const sought = soughtAround(all, count + numbers.size, asked);
  // Where a way may hold without any terms, those that open it need not be asked for.
  for (let term = 0; term < sought.length; term++) if (around.starts[term] !== around.starts[term + 1]) sought[term] = 1;
  return {
    ways: {
      code: all,
      items: Int32Array.from(ways, ({ item }) => item),
      ends: Int32Array.from(ways, ({ end }) => end),
      patterns: Int32Array.from(ways, ({ pattern }) => pattern),
      topics: Int32Array.from(topics),
      exclusions: Int32Array.from(exclusions),
      own: byTerm(old.own, opened.own),
      around,
      soughtAround: sought,
    },
    phrases: [...numbers.keys()].map(({ phrases }) => phrases),
    failed,
  };
}

/** A pattern, or the patterns of which it is an `any`, down to what is there already. */
const partsOf = (pattern: Pattern, isThere: (part: Pattern) => boolean): readonly Pattern[] =>
  pattern.op === "any" && !isThere(pattern) ? pattern.of.flatMap((part) => partsOf(part, isThere)) : [pattern];

/** The patterns of which one must hold for a pattern to hold, taken apart so that each waits for few terms. */
function alternatives(pattern: Pattern): readonly Pattern[] {
  if (pattern.op === "any") return pattern.of.flatMap(alternatives);
  if (pattern.op !== "all") return [pattern];
  const options = pattern.of.findIndex(({ op }) => op === "any");
  if (options < 0) return [pattern];
  return alternatives(pattern.of[options] as Pattern).map((option) => ({
    op: "all",
    of: pattern.of.map((part, i) => (i === options ? option : part)),
  }));
}

/** Terms and where they count, as bits. */
interface Needed {
  readonly terms: Terms;
  readonly zones: number;
}

/** What opens a way: where it may hold without any terms, all of its item. */
const neededFor = (way: Pattern, end: number, criteria: Criteria): readonly Needed[] =>
  required(way, end === RAISE ? EVERYWHERE : OWN) ?? termsOf(patternsOf(criteria)).map((terms) => ({ terms, zones: EVERYWHERE }));

const patternsOf = ({ topic, needs, meets, touches, unless }: Criteria): Pattern[] => [
  topic,
  ...Object.values(needs),
  ...[meets, touches, unless].flatMap((pattern) => pattern ?? []),
];

const inItself = (needs: readonly Needed[]): boolean => needs.every(({ zones }) => zones === OWN);

/**
 * Terms of which one must be found for a pattern to hold. Undefined where it may hold without any.
 *
 * @param looked where the pattern is looked for
 */
function required(pattern: Pattern, looked: number): readonly Needed[] | undefined {
  switch (pattern.op) {
    case "terms":
      return [{ terms: pattern, zones: looked }];
    case "any": {
      const parts = pattern.of.map((part) => required(part, looked));
      return parts.includes(undefined) ? undefined : parts.flatMap((needs) => needs ?? []);
    }
    case "all":
    case "near": {
      // All parts must hold, so it is enough to wait for one: rather for words of the statement itself, as a heading stands above many, and
      // for the one that waits for least. `near` looks at the statement itself.
      let least: readonly Needed[] | undefined;
      const comesFirst = (a: readonly Needed[], b: readonly Needed[]): boolean =>
        inItself(a) === inItself(b) ? a.length < b.length : inItself(a);
      for (const part of pattern.of) {
        const needs = required(part, pattern.op === "near" ? OWN : looked);
        if (needs !== undefined && (least === undefined || comesFirst(needs, least))) least = needs;
      }
      return least;
    }
    case "in":
      return required(pattern.of, bitsOf(pattern.zones));
    case "named":
      return required(pattern.of, EVERYWHERE & ~OWN);
    case "opening":
    case "several":
      return required(pattern.of, OWN);
    case "denied":
      return required(pattern.of, looked);
    default:
      return undefined;
  }
}
