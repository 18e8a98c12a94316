import { readPhrases, type Step } from "./phrase.js";
import { eachBeginning, makeSymbols, type Numbers, numberOf, type Symbols } from "./symbols.js";
import type { Token } from "./token.js";

/**
 * All phrases of all terms as one automaton over words, so that a text is read once for all rules. Plain numbers in lists, so that it can be
 * made when the program is built.
 *
 * Node 0 is where each phrase begins. The edges of node `n` are those from `edges[n]` to `edges[n + 1]`, by the number of what they take; a
 * gap of up to `k` words has the number `-k`. The terms that end in it are those from `ends[n]` to `ends[n + 1]`.
 */
export interface Automaton {
  /** What edges take: `word`, `beginning*`, `<quantity>`. */
  readonly symbols: Symbols;
  readonly edges: Numbers;
  readonly takes: Numbers;
  readonly leads: Numbers;
  readonly ends: Numbers;
  readonly terms: Numbers;
}

/** Calls `found` for every occurrence of every term in a text, in token indexes; for some more than once. */
export type Matcher = (tokens: readonly Token[], found: (term: number, start: number, end: number) => void) => void;

/** The numbers of what takes a word, the same as bits, and the edges of node 0 that are among them: of most words there are none. */
interface Taking {
  readonly symbols: readonly number[];
  readonly bits: number;
  readonly first: readonly number[];
}

/** Most words go on with no phrase, which is seen by their bits: one for every 32nd number. */
const bitOf = (symbol: number): number => 1 << (symbol & 31);

/**
 * @param terms for each term, by number, what stands in its `terms`
 * @throws Error where a phrase is not written in the syntax of `terms`
 */
export const buildMatcher = (terms: readonly string[], base = 0): Matcher => matcherOf(buildAutomaton(terms), base);

/** @param base what is added to the numbers of its terms: of an automaton made before, or of one beside another */
export function matcherOf(automaton: Automaton, base = 0): Matcher {
  const { edges, takes, leads, ends, terms } = automaton;
  const anyNumber = numberOf(automaton.symbols, "<n>");
  /** What is known of words that texts had: they repeat, so this nearly always holds the answer. */
  const known = new Map<string, Taking>();
  /** What the edges of a node take, as bits; 0 where that is not known yet. */
  const bits = new Int32Array(edges.length);
  const bitsOf = (node: number): number => {
    if (bits[node] === 0) bits[node] = bitsFrom(takes, edges[node] as number, edges[node + 1] as number);
    return bits[node] as number;
  };
  // Of the text that is being read: made once, not for each.
  let [tokens, start]: [readonly Token[], number] = [[], 0];
  let found: Parameters<Matcher>[1];
  const taken: Taking[] = [];
  const seen = new Set<number>();

  const follow = (edge: number, place: number): void =>
    walk(leads[edge] as number, place + (takes[edge] === anyNumber ? 1 : ((tokens[place] as Token).length ?? 1)));
  /** Goes on from a node, with the tokens from `place` on. No phrase, whoever wrote it, has more readings than the text has tokens. */
  const walk = (node: number, place: number): void => {
    const end = ends[node] as number;
    const lastEnd = ends[node + 1] as number;
    const first = edges[node] as number;
    const last = edges[node + 1] as number;
    // A quantity may be thought to reach beyond the end.
    const goesOn = first < last && place < tokens.length && mayTake(bitsOf(node), taken[place] as Taking);
    if (!goesOn && end === lastEnd) return;
    if (place - start > 1) {
      const key = node * (tokens.length + 1) + place;
      if (seen.has(key)) return;
      seen.add(key);
    }
    for (let i = end; i < lastEnd; i++) found(base + (terms[i] as number), start, place);
    if (!goesOn) return;
    for (let edge = first; edge < last && (takes[edge] as number) < 0; edge++) {
      const most = Math.min(-(takes[edge] as number), tokens.length - place - 1);
      for (let skip = 0; skip <= most; skip++) walk(leads[edge] as number, place + skip);
    }
    const { symbols } = taken[place] as Taking;
    for (let i = 0; i < symbols.length; i++) {
      const symbol = symbols[i] as number;
      for (let edge = firstThatTakes(takes, symbol, first, last); edge < last && takes[edge] === symbol; edge++) follow(edge, place);
    }
  };
  return (text, whenFound) => {
    [tokens, found] = [text, whenFound];
    for (let i = 0; i < tokens.length; i++) {
      const { form, quantity } = tokens[i] as Token;
      taken[i] = takingOf(automaton, known, form, quantity);
    }
    for (start = 0; start < tokens.length; start++) {
      const { first } = taken[start] as Taking;
      for (let i = 0; i < first.length; i++) follow(first[i] as number, start);
      if (seen.size > 0) seen.clear();
    }
  };
}

/** All bits, of a node that has a gap: it takes anything. */
const anything = -1;

const mayTake = (node: number, { bits }: Taking): boolean => node === anything || (node & bits) !== 0;

/** What some edges take, as bits. */
function bitsFrom(takes: Numbers, first: number, last: number): number {
  let bits = 0;
  for (let edge = first; edge < last; edge++) bits |= (takes[edge] as number) < 0 ? anything : bitOf(takes[edge] as number);
  return bits;
}

/** The first of the edges from `first` to `last` that takes a symbol, or one with a greater number. */
function firstThatTakes(takes: Numbers, symbol: number, first: number, last: number): number {
  let low = first;
  let high = last;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((takes[middle] as number) < symbol) low = middle + 1;
    else high = middle;
  }
  return low;
}

const nothing: Taking = { symbols: [], bits: 0, first: [] };

/** What takes a word: itself, what it may be the plural of, its beginnings, and what it counts. */
function takingOf({ symbols, edges, takes }: Automaton, known: Map<string, Taking>, form: string, quantity: string | undefined): Taking {
  const key = quantity === undefined ? form : `${form} ${quantity}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const numbers: number[] = [];
  const add = (number: number | undefined): void => {
    if (number !== undefined) numbers.push(number);
  };
  for (const word of singulars(form)) add(numberOf(symbols, word));
  eachBeginning(symbols, form, add);
  if (quantity !== undefined) for (const counted of ["<n>", `<${quantity}>`]) add(numberOf(symbols, counted));
  const first: number[] = [];
  const last = edges[1] as number;
  for (const number of numbers) {
    for (let edge = firstThatTakes(takes, number, 0, last); edge < last && takes[edge] === number; edge++) first.push(edge);
  }
  if (known.size > 20_000) known.clear();
  const bits = numbers.reduce((all, number) => all | bitOf(number), 0);
  const taking = numbers.length === 0 ? nothing : { symbols: numbers, bits, first };
  known.set(key, taking);
  return taking;
}

/** A word and what it may be the plural of. */
function singulars(form: string): string[] {
  if (form.length < 4 || !form.endsWith("s")) return [form];
  const words = [form, form.slice(0, -1)];
  if (/(?:s|x|z|ch|sh|o)es$/.test(form)) words.push(form.slice(0, -2));
  if (form.endsWith("ies")) words.push(`${form.slice(0, -3)}y`);
  return words;
}

/** A state of the automaton while it is made. */
interface State {
  readonly id: number;
  readonly edges: Edge[];
  /** Where a symbol leads that comes after exactly this beginning; of edges into what options of a choice have in common there are none here. */
  readonly children: Map<number, State>;
  /** Where it leads without any word. */
  readonly free: State[];
  readonly terms: number[];
}

interface Edge {
  readonly symbol: number;
  readonly to: State;
}

/** Beyond so many words, edges of one symbol to several states stay apart: to unite all could take more states than there is room for. */
const DEPTH = 2;

/**
 * @param terms for each term, by number, what stands in its `terms`
 * @throws Error where a phrase is not written in the syntax of `terms`
 */
export function buildAutomaton(terms: readonly string[]): Automaton {
  let count = 0;
  const state = (): State => ({ id: count++, edges: [], children: new Map(), free: [], terms: [] });
  const numbers = new Map<string, number>();
  const numbered = (symbol: string): number => {
    const known = numbers.get(symbol);
    if (known !== undefined) return known;
    numbers.set(symbol, numbers.size);
    return numbers.size - 1;
  };
  const symbolOf = (step: Exclude<Step, { choice: unknown }>): number => {
    if ("word" in step) return numbered(step.word);
    if ("prefix" in step) return numbered(`${step.prefix}*`);
    return "quantity" in step ? numbered(`<${step.quantity}>`) : -step.gap;
  };
  /** Adds steps behind a state, and returns the state behind them: `goal`, where it is given. */
  const add = (from: State, steps: readonly Step[], goal?: State): State => {
    if (steps.length === 0 && goal !== undefined) from.free.push(goal);
    return steps.reduce((before, step, i) => {
      const to = i === steps.length - 1 ? goal : undefined;
      if ("choice" in step) {
        const join = to ?? state();
        for (const option of step.choice) add(before, option, join);
        return join;
      }
      const symbol = symbolOf(step);
      const known = to ?? before.children.get(symbol);
      const next = known ?? state();
      if (to === undefined) before.children.set(symbol, next);
      if (to !== undefined || known === undefined) before.edges.push({ symbol, to: next });
      return next;
    }, from);
  };
  const root = state();
  for (const [term, text] of terms.entries()) for (const steps of readPhrases(text)) add(root, steps).terms.push(term);
  return { symbols: makeSymbols([...numbers.keys()]), ...flatten(root) };
}

/** A node while the lists are made: its edges, by what they take, and the terms that end in it. */
interface Node {
  readonly takes: number[];
  readonly leads: number[];
  readonly terms: number[];
}

/** The states as numbers in lists. */
function flatten(root: State): Omit<Automaton, "symbols"> {
  const nodes = united(nodesOf(root));
  const offsets = (list: "takes" | "terms"): Int32Array => {
    let at = 0;
    return Int32Array.from([0, ...nodes.map((node) => (at += node[list].length))]);
  };
  const all = (list: keyof Node): Int32Array => Int32Array.from(nodes.flatMap((node) => node[list]));
  return { edges: offsets("takes"), takes: all("takes"), leads: all("leads"), ends: offsets("terms"), terms: all("terms") };
}

/** Nodes for the states that can be reached, those that the same beginning leads to as one. The first is where all begin. */
function nodesOf(root: State): Node[] {
  const numbers = new Map<string, number>();
  const todo: { readonly states: readonly State[]; readonly depth: number }[] = [];
  const numberFor = (states: readonly State[], depth: number): number => {
    const [first] = states;
    const key = states.length === 1 ? String(first?.id) : [...new Set(states.map(({ id }) => id))].sort((a, b) => a - b).join();
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    todo.push({ states, depth });
    return numbers.size - 1;
  };
  const nodes: Node[] = [];
  numberFor([root], 0);
  for (const { states, depth } of todo) {
    const node: Node = { takes: [], leads: [], terms: [] };
    nodes.push(node);
    const all = new Set(states);
    for (const { free } of all) for (const next of free) all.add(next);
    const own = [...all].flatMap((one) => one.edges).sort((a, b) => a.symbol - b.symbol);
    for (let from = 0, to = 1; from < own.length; from = to++) {
      const { symbol } = own[from] as Edge;
      while (depth < DEPTH && own[to]?.symbol === symbol) to++;
      node.takes.push(symbol);
      node.leads.push(
        numberFor(
          own.slice(from, to).map((edge) => edge.to),
          depth + 1,
        ),
      );
    }
    node.terms.push(...new Set([...all].flatMap((one) => one.terms)));
  }
  return nodes;
}

/** The same with one node for all from which the same phrases go on: most end alike. The first stays the first. */
function united(nodes: readonly Node[]): Node[] {
  const numbers = new Int32Array(nodes.length).fill(-1);
  const byShape = new Map<string, number>();
  const kept: Node[] = [];
  const todo = [0];
  while (todo.length > 0) {
    const number = todo.at(-1) as number;
    const { takes, leads, terms } = nodes[number] as Node;
    const open = numbers[number] === -1 ? leads.filter((lead) => numbers[lead] === -1) : [];
    if (open.length > 0) {
      todo.push(...open);
      continue;
    }
    todo.pop();
    if (numbers[number] !== -1) continue;
    const node = { takes, leads: leads.map((lead) => numbers[lead] as number), terms };
    const shape = JSON.stringify(node);
    numbers[number] = byShape.get(shape) ?? kept.push(node) - 1;
    byShape.set(shape, numbers[number] as number);
  }
  const last = kept.length - 1; // the first of all is done last
  return kept.reverse().map(({ takes, leads, terms }) => ({ takes, leads: leads.map((lead) => last - lead), terms }));
}
