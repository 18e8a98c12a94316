import { givesReason, isPlaceholder, type Mood, moodOf, moodOfHeading, waivedClause } from "../document/mood.js";
import type { Heading, Reading, Statement } from "../document/statement.js";
import { beside, oncePerText } from "../text/beside.js";
import type { Span } from "../text/span.js";
import type { Criteria } from "./criteria.js";
import { find, findAll, type Hits, isNameOf, openingToken, ownWords, wordsBeside } from "./hits.js";
import { buildMatcher, matcherOf } from "./matcher.js";
import { EVERYWHERE, OWN } from "./program.js";
import { type Answer, IN_ITSELF, makeScene, NO } from "./scene.js";
import type { Token } from "./token.js";
import { extend, MEET, type PreparedItems, RAISE, TOUCH } from "./ways.js";

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

/**
 * Makes a gatherer: all terms of all items go into one matcher, but for those that were not prepared.
 *
 * @param words what stands for a gap besides what always does, see `isPlaceholder`
 */
export function gatherer(items: readonly Criteria[], prepared: PreparedItems, words: readonly string[] = []): Gatherer {
  const { ways, phrases, failed } = extend(prepared, items);
  const count = ways.own.starts.length - 1;
  const matchers = [matcherOf(prepared.automaton), ...(phrases.length === 0 ? [] : [buildMatcher(phrases, count - phrases.length)])];
  const needs = items.map((item) => Object.keys(item.needs).length);
  const known = beside<Reading, { readonly outer: readonly Heading[]; readonly key: string; readonly facts: readonly Fact[] }>();
  const around = oncePerText((text) => find(matchers, text, (term) => ways.soughtAround[term] === 1));
  /** What a heading lends to what stands under it, in writing: those that lend the same are alike to all rules, whatever else they say. */
  const lent = oncePerText((text) => {
    const hits = around(text);
    // Of a term only this is asked: is it there, is it denied, is it the text's name. Not where, nor how often.
    const terms = new Set<string>();
    for (let hit = 0; hit < hits.found.length; hit += 4) terms.add(`${hits.found[hit]} ${hits.found[hit + 3]} ${isNameOf(hits, hit)}`);
    return [moodOfHeading(text), ...terms].join();
  });
  /** What was said in the chunk that was read last, by text: whoever types reads nearly the same again. */
  let last: ReadonlyMap<string, Judged> = new Map();

  const facts = (reading: Reading, outer: readonly Heading[]): readonly Fact[] => {
    const before = known.get(reading);
    if (before?.outer === outer) return before.facts;
    let key = "";
    for (const { depth, text } of outer) key += `${depth} ${lent(text)}\n`;
    if (before?.key === key) return before.facts;
    const now = new Map<string, Judged>();
    const found: Fact[] = [];
    let place: Place | undefined;
    for (const statement of reading.statements) {
      if (place?.headings !== statement.headings) place = placeUnder(statement.headings, outer);
      const { under } = place;
      const same = last.get(statement.text);
      const said = same?.under === under && isAlike(same.statement, statement) ? same.said : judge(statement, place);
      now.set(statement.text, { statement, under, said });
      for (const one of said) found.push(placed(one, statement));
    }
    last = now;
    const facts = thin(found);
    known.set(reading, { outer, key, facts });
    return facts;
  };

  // Pushed to, not mapped: to V8 what `map` makes of none and of some are lists of two kinds, and it compiles all that reads them once more.
  const hitsOf = (texts: readonly string[]): Hits[] => {
    const hits: Hits[] = [];
    for (const text of texts) hits.push(around(text));
    return hits;
  };
  const placeUnder = (headings: readonly Heading[], outer: readonly Heading[]): Place => {
    const path = pathOf(headings, outer);
    let under = "";
    for (const text of path) under += `${lent(text)}\n`;
    return { headings, path, under, near: hitsOf(path.slice(-NEAR)) };
  };

  /** The ways that what is found in a statement and around it opens: those of an item stand together. */
  const open = new Int32Array(ways.items.length);
  let opened = 0;
  /** For each way, the last statement that opened it, by number. */
  const openedIn = new Int32Array(ways.items.length);
  let statements = 0;
  const opener =
    ({ starts, list }: typeof ways.own) =>
    (term: number): void => {
      for (let i = starts[term] as number; i < (starts[term + 1] as number); i++) {
        const way = list[i] as number;
        if (openedIn[way] === statements) continue;
        openedIn[way] = statements;
        open[opened++] = way;
      }
    };
  const scene = makeScene(ways.code, count, opener(ways.own), opener(ways.around));
  const { ask } = scene;
  /** Puts a statement into the scene, and what stands around it. */
  const look = (statement: Statement, { near }: Place): readonly Token[] => {
    opened = 0;
    statements++;
    scene.begin({
      kind: statement.kind,
      // What stands behind a label is about the label.
      subject: hitsOf(statement.label === undefined ? statement.subject : [...statement.subject, statement.label]),
      heading: near,
    });
    scene.clear();
    const tokens = findAll(matchers, statement.text, scene.add);
    scene.measure(ownWords(statement, tokens), openingToken(statement, tokens));
    open.subarray(0, opened).sort();
    return tokens;
  };

  const judge = (statement: Statement, place: Place): Said[] => {
    const said: Said[] = [];
    const mood = moodOf(statement, place.path);
    if (mood === "placeholder" || (words.length > 0 && isPlaceholder(statement, words))) return said;
    const tokens = look(statement, place);
    for (const item of failed) said.push(saidOf(item, "failed", mood));
    const last = opened;
    for (let from = 0, to = 0; from < last; from = to) {
      const item = ways.items[open[from] as number] as number;
      while (to < last && ways.items[open[to] as number] === item) to++;
      judgeItem(item, from, to, statement, tokens, mood, said);
    }
    return said;
  };

  /** As a pattern of `any` of those of the open ways from `from` to `to` that lead to an end. */
  const reach = (from: number, to: number, end: number, zones = OWN, evenDenied = false): Answer => {
    scene.forgetPlaces();
    let answer: Answer = NO;
    for (let i = from; i < to; i++) {
      const way = open[i] as number;
      if (ways.ends[way] !== end) continue;
      const one = ask(ways.patterns[way] as number, zones, evenDenied);
      if (one === IN_ITSELF) return one;
      if (one !== NO) answer = one;
    }
    return answer;
  };
  /** Adds what a statement says on an item, of which the open ways from `from` to `to` are. */
  const judgeItem = (
    item: number,
    from: number,
    to: number,
    statement: Statement,
    tokens: readonly Token[],
    mood: Mood,
    said: Said[],
  ): void => {
    const raised = reach(from, to, RAISE, EVERYWHERE, true);
    const seen = raised === NO ? reach(from, to, TOUCH) : raised;
    const first = seen === IN_ITSELF ? scene.firstPlace() : 0;
    const behind = seen === IN_ITSELF ? scene.behindPlaces() : 0;
    const complete = reach(from, to, MEET) !== NO;
    if (seen === NO && !complete) return;
    if (ask(ways.exclusions[item] as number, EVERYWHERE, false) !== NO) return;
    const waived = mood === "waived" && raised !== NO && waives(statement, tokens, item);
    // What is said not to apply may be something else: "Prophet needs no scaling" takes nothing back from the forecast.
    const meant = mood === "waived" && !waived && waivedClause(statement.text) !== undefined ? "stated" : mood;
    const counts = meant === "stated" || ((items[item] as Criteria).moods?.includes(meant) ?? false);
    if (counts && complete) {
      said.push(saidOf(item, "need", mood));
      return;
    }
    let states = false;
    for (let need = 0; raised !== NO && need < (needs[item] as number); need++) {
      if (reach(from, to, need) === NO) continue;
      states = true;
      if (counts) said.push(saidOf(item, "need", mood, need));
    }
    if (counts && states) return;
    if (waived) said.push(saidOf(item, "waiver", mood, -1, givesReason(statement.text)));
    else if (!counts && (complete || states)) said.push(saidOf(item, "weak", mood));
    else if (seen === IN_ITSELF) {
      // A quantity may be thought to reach beyond the end.
      const last = tokens[Math.min(behind, tokens.length) - 1] as Token;
      const words = { start: (tokens[first] as Token).start, end: last.end };
      said.push(saidOf(item, raised === NO ? "touch" : counts ? "topic" : "weak", mood, -1, false, words));
    } else if (seen !== NO && ownWords(statement, tokens) > 0) said.push(saidOf(item, "around", mood));
  };

  /** Is what is said not to apply the topic of an item, which the statement or what stands around it raises? */
  const waives = (statement: Statement, tokens: readonly Token[], item: number): boolean => {
    const { text, label } = statement;
    const isNamed = (): boolean => {
      scene.forgetPlaces();
      return ask(ways.topics[item] as number, OWN, true) === IN_ITSELF;
    };
    const named = isNamed();
    const clause = waivedClause(text);
    // An entry of a list of what is out of scope: "A/B tests" is the topic, "answers in other languages" only touches on one.
    if (clause === undefined)
      return named ? wordsBeside(statement, tokens, scene.isInPlace) <= 2 : label === undefined && ownWords(statement, tokens) <= 3;
    const behind = label?.length ?? 0;
    if (named) {
      scene.clear();
      findAll(matchers, text.slice(clause.start <= behind ? 0 : clause.start, clause.end), scene.add);
      const isInClause = isNamed();
      scene.clear();
      findAll(matchers, text, scene.add);
      return isInClause;
    }
    // "Not needed, because ..." under the topic's heading or label need not name it again.
    return /^(?:it|this|that|they|these)?$/i.test(text.slice(behind, clause.at).replace(/[\s:*_—–-]+/g, ""));
  };

  const topics = oncePerText((text) => {
    opened = 0;
    statements++;
    scene.begin({ kind: "sentence", subject: [], heading: [] });
    scene.clear();
    findAll(matchers, text, scene.add);
    scene.measure(1, 0);
    scene.forgetPlaces();
    const raised = Array.from(open.subarray(0, opened).sort()).filter(
      (way) => ways.ends[way] === RAISE && ask(ways.patterns[way] as number, OWN, false) !== NO,
    );
    return [...new Set(raised.map((way) => ways.items[way] as number))];
  });

  return { facts, topics };
}

/** A fact before it has its place: `words` are offsets in the statement's text. */
type Said = Omit<Fact, "span" | "words"> & { readonly words: Span | undefined };

/** Where statements stand: the texts of their headings, outermost first, what those lend, and what was found in the near ones. */
interface Place {
  readonly headings: readonly Heading[];
  readonly path: readonly string[];
  readonly under: string;
  readonly near: readonly Hits[];
}

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

function saidOf(item: number, kind: Fact["kind"], mood: Mood, need = -1, reasoned = false, words?: Span): Said {
  return { item, kind, need, mood, reasoned, words };
}

/** Without what stands around a topic, or touches on it, beyond the first of a chunk: one shows as much as a hundred do. */
function thin(facts: readonly Fact[]): Fact[] {
  const seen = { around: new Set<number>(), touch: new Set<number>() };
  return facts.filter(({ kind, item }) => (kind !== "around" && kind !== "touch") || (!seen[kind].has(item) && seen[kind].add(item)));
}

/** The texts of the headings that a statement stands under, outermost first: those of its chunk, and those `outer` ones that they leave open. */
function pathOf(headings: readonly Heading[], outer: readonly Heading[]): string[] {
  const [first] = headings;
  const open = first === undefined ? outer : outer.filter((heading) => heading.depth < first.depth);
  return [...open, ...headings].map((heading) => heading.text);
}
