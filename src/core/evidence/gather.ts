import { givesReason, isPlaceholder, type Mood, moodOf, moodOfHeading, waivedClause } from "../document/mood.js";
import type { Heading, Reading, Statement } from "../document/statement.js";
import { oncePer } from "../text/once-per.js";
import type { Span } from "../text/span.js";
import type { Criteria } from "./criteria.js";
import { find, type Hits, holds, openingToken, ownWords, type Scene, type TermNumbers, termsOf, wordsBeside } from "./hits.js";
import { type Automaton, buildMatcher, type Hit, matcherOf } from "./matcher.js";
import type { Pattern, Terms, Zone } from "./pattern.js";
import type { Numbers } from "./symbols.js";

/** What one statement contributes to one item. Offsets are relative to the chunk. */
export interface Fact {
  /** The item's place in the list that the gatherer was made for. */
  readonly item: number;
  /**
   * `need` states what the item asks, `topic` raises it, `around` stands under a heading or label that raises it, `waiver` says that it
   * does not apply; `weak` would state it, were it not asked, wished, denied or about another system; `touch` only touches on it; `failed`
   * if asking the item threw.
   */
  readonly kind: "need" | "topic" | "around" | "waiver" | "weak" | "touch" | "failed";
  /** For `need`: which, by its place among the item's needs; -1 for all of them. */
  readonly need: number;
  readonly mood: Mood;
  /** For `waiver`: it says why. */
  readonly reasoned: boolean;
  readonly span: Span;
  /** The words that raise the topic, where the statement itself does; else the same as `span`. */
  readonly words: Span;
}

/** Reads facts out of chunks for a fixed list of items; remembers what it has read. */
export interface Gatherer {
  readonly facts: (reading: Reading, outer: readonly Heading[]) => readonly Fact[];
  /** Which of the items' topics a heading raises. */
  readonly topics: (heading: string) => readonly number[];
}

/** How many headings count as context, from the innermost outwards: a chapter's title says little about its every sentence. */
const NEAR = 2;

const patternsOf = ({ topic, needs, meets, touches, unless }: Criteria): Pattern[] => [
  topic,
  ...Object.values(needs),
  ...(meets ? [meets] : []),
  ...(touches ? [touches] : []),
  ...(unless ? [unless] : []),
];

/** All terms of items, each once: a term's number is its place here. */
export const termsOfItems: (items: readonly Criteria[]) => readonly Terms[] = oncePer((items) => [
  ...new Set(termsOf(items.flatMap(patternsOf))),
]);

/** What was made of items before: the automaton of their terms, and which of their ways a term opens. */
export interface PreparedItems {
  readonly items: readonly Criteria[];
  readonly automaton: Automaton;
  readonly openings: Openings;
}

/**
 * Makes a gatherer: all terms of all items go into one matcher.
 *
 * @param prepared what was made of some items, so that an automaton is made of the terms of the others alone
 * @param words what stands for a gap besides what always does, see `isPlaceholder`
 */
export function gatherer(items: readonly Criteria[], prepared: PreparedItems | undefined, words: readonly string[] = []): Gatherer {
  const made = prepared === undefined ? [] : termsOfItems(prepared.items);
  const leaves = [...new Set([...made, ...termsOfItems(items)])];
  const numbers: TermNumbers = new Map<Pattern, number>(leaves.map((leaf, i) => [leaf, i]));
  const rest = leaves.slice(made.length).map((leaf) => leaf.phrases);
  const matchers = [
    ...(prepared === undefined ? [] : [matcherOf(prepared.automaton)]),
    ...(rest.length === 0 ? [] : [buildMatcher(rest, made.length)]),
  ];
  const ways = items.flatMap(waysOf);
  const { own: byOwn, around: byAround } = prepared?.items === items ? prepared.openings : openingsOf(items, ways, numbers);
  const known = new WeakMap<Reading, { readonly outer: readonly Heading[]; readonly key: string; readonly facts: readonly Fact[] }>();
  const around = rememberText((text) => find(matchers, text));
  /** What a heading lends to what stands under it, in writing: those that lend the same are alike to all rules, whatever else they say. */
  const lent = rememberText((text) => {
    const hits = around(text);
    return JSON.stringify([moodOfHeading(text), ...(hits.terms.size === 0 ? [] : [ownWords({ label: undefined }, hits), ...hits.terms])]);
  });
  /** What was said in the chunk that was read last, by text: whoever types reads nearly the same again. */
  let last: ReadonlyMap<string, Judged> = new Map();

  const facts = (reading: Reading, outer: readonly Heading[]): readonly Fact[] => {
    const before = known.get(reading);
    if (before?.outer === outer) return before.facts;
    const key = outer.map(({ depth, text }) => `${depth} ${lent(text)}`).join("\n");
    if (before?.key === key) return before.facts;
    const now = new Map<string, Judged>();
    const found = reading.statements.flatMap((statement) => {
      const path = pathOf(statement, outer);
      const under = path.map(lent).join("\n");
      const same = last.get(statement.text);
      const said = same?.under === under && isAlike(same.statement, statement) ? same.said : judge(statement, path);
      now.set(statement.text, { statement, under, said });
      return said.map((said) => placed(said, statement));
    });
    last = now;
    const facts = thin(found);
    known.set(reading, { outer, key, facts });
    return facts;
  };

  /** For each way, the last scene that opened it, by number. */
  const openedIn = new Int32Array(ways.length);
  const open = new Int32Array(ways.length);
  let scenes = 0;

  /** The ways that what is found in a statement and around it opens, in order: those of an item stand together. */
  const openedBy = ({ own, subject, heading }: Scene): Way[] => {
    let count = 0;
    scenes++;
    const add = ({ terms }: Hits, { starts, list }: ByTerm): void => {
      for (const term of terms.keys()) {
        for (let i = starts[term] as number; i < (starts[term + 1] as number); i++) {
          const way = list[i] as number;
          if (openedIn[way] === scenes) continue;
          openedIn[way] = scenes;
          open[count++] = way;
        }
      }
    };
    add(own, byOwn);
    for (const hits of subject) add(hits, byAround);
    for (const hits of heading) add(hits, byAround);
    return Array.from(open.subarray(0, count).sort(), (number) => ways[number] as Way);
  };

  const judge = (statement: Statement, path: readonly string[]): Said[] => {
    const mood = moodOf(statement, path);
    if (mood === "placeholder" || (words.length > 0 && isPlaceholder(statement, words))) return [];
    const own = find(matchers, statement.text);
    const scene: Scene = {
      kind: statement.kind,
      own,
      // What stands behind a label is about the label.
      subject: [...statement.subject, ...(statement.label === undefined ? [] : [statement.label])].map(around),
      heading: path.slice(-NEAR).map(around),
      words: ownWords(statement, own),
      opening: openingToken(statement, own),
    };
    const open = openedBy(scene);
    const said: Said[] = [];
    for (let from = 0, to = 0; from < open.length; from = to) {
      const { item } = open[from] as Way;
      while (open[to]?.item === item) to++;
      try {
        said.push(...judgeItem(item, items[item] as Criteria, open.slice(from, to), statement, scene, mood));
      } catch {
        // One rule that fails must not take the others along.
        said.push({ item, kind: "failed", need: -1, mood, reasoned: false, words: undefined });
      }
    }
    return said;
  };

  const judgeItem = (item: number, criteria: Criteria, open: readonly Way[], statement: Statement, scene: Scene, mood: Mood): Said[] => {
    const { topic, needs, unless, moods } = criteria;
    /** As a pattern of `any` of the open ways to an end. */
    const reach = (end: Way["to"], zones?: readonly Zone[], evenDenied?: boolean): readonly Hit[] | undefined => {
      let around: readonly Hit[] | undefined;
      for (let i = 0; i < open.length; i++) {
        const { to, pattern } = open[i] as Way;
        if (to !== end) continue;
        const hits = holds(pattern, scene, numbers, zones, evenDenied);
        if (hits !== undefined && hits.length > 0) return hits;
        around ??= hits;
      }
      return around;
    };
    const raised = reach("raise", everywhere, true);
    const complete = reach("meet") !== undefined;
    const seen = raised ?? reach("touch");
    if (seen === undefined && !complete) return [];
    if (unless !== undefined && holds(unless, scene, numbers, everywhere) !== undefined) return [];
    const fact = (kind: Fact["kind"], need = -1, words?: Span): Said => ({
      item,
      kind,
      need,
      mood,
      reasoned: kind === "waiver" && givesReason(statement.text),
      words,
    });
    const waived = mood === "waived" && raised !== undefined && waives(statement, scene, topic);
    // What is said not to apply may be something else: "Prophet needs no scaling" takes nothing back from the forecast.
    const meant = mood === "waived" && !waived && waivedClause(statement.text) !== undefined ? "stated" : mood;
    const counts = meant === "stated" || (moods?.includes(meant) ?? false);
    if (counts && complete) return [fact("need")];
    const stated = raised === undefined ? [] : Object.keys(needs).flatMap((_, need) => (reach(need) === undefined ? [] : [need]));
    if (counts && stated.length > 0) return stated.map((need) => fact("need", need));
    if (waived) return [fact("waiver")];
    if (!counts && (complete || stated.length > 0)) return [fact("weak")];
    if (seen === undefined) return [];
    if (seen.length === 0) return scene.words > 0 ? [fact("around")] : [];
    // In the order of the pattern, which need not be that of the text.
    const [first, last] = [Math.min(...seen.map(({ start }) => start)), Math.max(...seen.map(({ end }) => end))];
    const token = (index: number) => scene.own.tokens[index] as { start: number; end: number };
    return [fact(raised === undefined ? "touch" : counts ? "topic" : "weak", -1, { start: token(first).start, end: token(last - 1).end })];
  };

  /** Is what is said not to apply the topic, which the statement or what stands around it raises? */
  const waives = (statement: Statement, scene: Scene, topic: Pattern): boolean => {
    const { text, label } = statement;
    const named = (own: Hits): readonly Hit[] => holds(topic, { ...scene, own }, numbers, ["own"], true) ?? [];
    const hits = named(scene.own);
    const clause = waivedClause(text);
    // An entry of a list of what is out of scope: "A/B tests" is the topic, "answers in other languages" only touches on one.
    if (clause === undefined)
      return hits.length === 0 ? label === undefined && scene.words <= 3 : wordsBeside(statement, scene.own, hits) <= 2;
    const behind = label?.length ?? 0;
    if (hits.length > 0) return named(find(matchers, text.slice(clause.start <= behind ? 0 : clause.start, clause.end))).length > 0;
    // "Not needed, because ..." under the topic's heading or label need not name it again.
    return /^(?:it|this|that|they|these)?$/i.test(text.slice(behind, clause.at).replace(/[\s:*_—–-]+/g, ""));
  };

  const topics = rememberText((text) => {
    const scene: Scene = { kind: "sentence", own: around(text), subject: [], heading: [], words: 1, opening: 0 };
    const raised = openedBy(scene).flatMap(({ item, to, pattern }) =>
      to === "raise" && holds(pattern, scene, numbers) !== undefined ? [item] : [],
    );
    return [...new Set(raised)];
  });

  return { facts, topics };
}

/** A fact before it has its place: `words` are offsets in the statement's text. */
type Said = Omit<Fact, "span" | "words"> & { readonly words: Span | undefined };

/** What a statement was found to say, and the headings that it stood `under`, by what they lend it. */
interface Judged {
  readonly statement: Statement;
  readonly under: string;
  readonly said: readonly Said[];
}

/** Do two statements of the same text say the same, wherever they stand? */
const isAlike = (a: Statement, b: Statement): boolean =>
  a.kind === b.kind &&
  a.label === b.label &&
  a.prompt === b.prompt &&
  a.affirmed === b.affirmed &&
  a.subject.length === b.subject.length &&
  a.subject.every((name, i) => name === b.subject[i]);

const placed = (said: Said, { span, source }: Statement): Fact => ({
  ...said,
  span,
  words: said.words === undefined ? span : { start: source(said.words.start), end: source(said.words.end - 1) + 1 },
});

const everywhere: readonly Zone[] = ["own", "subject", "heading"];

/** One of several ways to the same end: to raise an item, to touch on it, to meet it at once, or to state a need, by its place. */
interface Way {
  readonly item: number;
  readonly to: "raise" | "touch" | "meet" | number;
  readonly pattern: Pattern;
}

function waysOf({ topic, touches, meets, needs }: Criteria, item: number): Way[] {
  const all = (to: Way["to"], pattern: Pattern): Way[] => alternatives(pattern).map((way) => ({ item, to, pattern: way }));
  return [
    ...all("raise", topic),
    ...(touches === undefined ? [] : all("touch", touches)),
    ...(meets === undefined ? [] : all("meet", meets)),
    // What is enough by itself was asked already.
    ...Object.values(needs).flatMap((need, place) => (need === meets ? [] : all(place, need))),
  ];
}

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

/** Ways by the numbers of terms: those of term `n` are from `starts[n]` to `starts[n + 1]`. */
interface ByTerm {
  readonly starts: Numbers;
  readonly list: Numbers;
}

/** Which ways a term in the statement itself, or around it, can open: the others need not be tried. */
export interface Openings {
  readonly own: ByTerm;
  readonly around: ByTerm;
}

/** The openings of items whose terms are numbered as in {@link termsOfItems}. */
export const openings = (items: readonly Criteria[]): Openings =>
  openingsOf(items, items.flatMap(waysOf), new Map(termsOfItems(items).map((terms, i) => [terms, i])));

function openingsOf(items: readonly Criteria[], ways: readonly Way[], numbers: TermNumbers): Openings {
  const needed = ways.map(
    ({ item, to, pattern }) =>
      required(pattern, to === "raise" ? everywhere : ["own"]) ??
      termsOfItems([items[item] as Criteria]).map((terms) => ({ terms, zones: everywhere })),
  );
  const opened = (zones: readonly Zone[]): ByTerm => {
    const byTerm: number[][] = Array.from(numbers, () => []);
    for (let way = 0; way < needed.length; way++) {
      for (const need of needed[way] as readonly Needed[]) {
        const open = byTerm[numbers.get(need.terms) as number] as number[];
        if (open.at(-1) !== way && need.zones.some((zone) => zones.includes(zone))) open.push(way);
      }
    }
    let at = 0;
    return { starts: Int32Array.from([0, ...byTerm.map(({ length }) => (at += length))]), list: Int32Array.from(byTerm.flat()) };
  };
  return { own: opened(["own"]), around: opened(["subject", "heading"]) };
}

/** Terms and where they count. */
interface Needed {
  readonly terms: Terms;
  readonly zones: readonly Zone[];
}

const inItself = (needs: readonly Needed[]): boolean => needs.every(({ zones }) => zones.length === 1 && zones[0] === "own");

/**
 * Terms of which one must be found for a pattern to hold. Undefined where it may hold without any.
 *
 * @param looked where the pattern is looked for
 */
function required(pattern: Pattern, looked: readonly Zone[]): readonly Needed[] | undefined {
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
        const needs = required(part, pattern.op === "near" ? ["own"] : looked);
        if (needs !== undefined && (least === undefined || comesFirst(needs, least))) least = needs;
      }
      return least;
    }
    case "in":
      return required(pattern.of, pattern.zones);
    case "named":
      return required(pattern.of, ["subject", "heading"]);
    case "opening":
    case "several":
      return required(pattern.of, ["own"]);
    case "denied":
      return required(pattern.of, looked);
    default:
      return undefined;
  }
}

/** Without what stands around a topic, or touches on it, beyond the first of a chunk: one shows as much as a hundred do. */
function thin(facts: readonly Fact[]): Fact[] {
  const seen = { around: new Set<number>(), touch: new Set<number>() };
  return facts.filter(({ kind, item }) => (kind !== "around" && kind !== "touch") || (!seen[kind].has(item) && seen[kind].add(item)));
}

/** Headings and labels repeat, so what was found in them is kept. */
function rememberText<V>(make: (text: string) => V): (text: string) => V {
  const known = new Map<string, V>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size > 5_000) known.clear();
    const made = make(text);
    known.set(text, made);
    return made;
  };
}

/** The texts of the headings that a statement stands under, outermost first. */
export function pathOf({ headings }: Statement, outer: readonly Heading[]): string[] {
  const [first] = headings;
  const open = first === undefined ? outer : outer.filter((heading) => heading.depth < first.depth);
  return [...open, ...headings].map((heading) => heading.text);
}
