import { normal, type Quantity, type Token, tokenize } from "./token.js";

/** One occurrence of a term: token indexes, `end` exclusive. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  /** It stands in a denied clause. */
  readonly denied: boolean;
}

/** A piece of a phrase: a word, a beginning of a word, a quantity, up to `gap` words of any kind, or a choice between sequences. */
type Step =
  | { readonly word: string }
  | { readonly prefix: string }
  | { readonly quantity: Quantity | "n" }
  | { readonly gap: number }
  | { readonly choice: readonly (readonly Step[])[] };

/** A phrase of a term. Its steps are read from its text when a text first has a word that it can start with. */
interface Phrase {
  readonly term: number;
  readonly text: string;
  steps: readonly Step[] | undefined;
}

/** All phrases of all terms by the words they can start with, so that a text is read once for all rules. */
export interface Matcher {
  readonly words: ReadonlyMap<string, readonly Phrase[]>;
  readonly prefixes: ReadonlyMap<string, readonly Phrase[]>;
  readonly quantities: ReadonlyMap<string, readonly Phrase[]>;
  /** What is known of words that texts had: they repeat, so this nearly always holds the answer. */
  readonly starts: Map<string, Start>;
}

/** The phrases that can start with a word, by the word that must come next; `always` where that is open. */
interface Start {
  readonly always: readonly Phrase[];
  readonly words: ReadonlyMap<string, readonly Phrase[]>;
  readonly prefixes: ReadonlyMap<string, readonly Phrase[]>;
  /** By next word of a text: all of the above that it leaves possible. */
  readonly next: Map<string, readonly Phrase[]>;
}

/**
 * @param terms for each term, by number, what stands in its `terms`
 * @throws Error where the start of a phrase is not written in the syntax of `terms`; see {@link checkTerms}
 */
export function buildMatcher(terms: readonly string[]): Matcher {
  const words = new Map<string, Phrase[]>();
  const prefixes = new Map<string, Phrase[]>();
  const quantities = new Map<string, Phrase[]>();
  for (const [term, text] of terms.entries()) {
    for (const part of split(text, "|")) {
      const phrase: Phrase = { term, text: part, steps: undefined };
      for (const first of firstSteps(part)) {
        if ("word" in first) put(words, first.word, phrase);
        else if ("prefix" in first) put(prefixes, first.prefix, phrase);
        else if ("quantity" in first) put(quantities, `<${first.quantity}>`, phrase);
        else throw new Error(gapOutside);
      }
    }
  }
  return { words, prefixes, quantities, starts: new Map() };
}

/** Calls `found` for every occurrence of every term; for some more than once. */
export function match(matcher: Matcher, tokens: readonly Token[], found: (term: number, start: number, end: number) => void): void {
  for (let index = 0; index < tokens.length; index++) {
    const { form, quantity, length = 1 } = tokens[index] as Token;
    const attempt = (start: Start, next: Token | undefined): void => {
      for (const phrase of possible(start, next?.form)) {
        for (const end of endsOf(stepsOf(phrase), tokens, [index])) if (end > index) found(phrase.term, index, end);
      }
    };
    const start = startOf(matcher, form);
    if (start !== nowhere) attempt(start, tokens[index + 1]);
    if (quantity === undefined) continue;
    attempt(startOf(matcher, "<n>"), tokens[index + 1]);
    attempt(startOf(matcher, `<${quantity}>`), tokens[index + length]);
  }
}

/** The phrases of a start that the next word leaves possible. */
function possible(start: Start, next: string | undefined): readonly Phrase[] {
  const { always, words, prefixes } = start;
  if (next === undefined || (words.size === 0 && prefixes.size === 0)) return always;
  const known = start.next.get(next);
  if (known !== undefined) return known;
  const more = new Set<Phrase>(singulars(next).flatMap((word) => words.get(word) ?? []));
  for (const [beginning, phrases] of prefixes) if (next.startsWith(beginning)) for (const phrase of phrases) more.add(phrase);
  const all = more.size === 0 ? always : [...always, ...more];
  if (start.next.size > 2_000) start.next.clear();
  start.next.set(next, all);
  return all;
}

/** The phrases that can start with a word, or with a quantity as it is written in a phrase. */
function startOf({ words, prefixes, quantities, starts }: Matcher, form: string): Start {
  const known = starts.get(form);
  if (known !== undefined) return known;
  const phrases = new Set<Phrase>(quantities.get(form) ?? singulars(form).flatMap((word) => words.get(word) ?? []));
  forBeginnings(form, (beginning) => {
    for (const phrase of prefixes.get(beginning) ?? []) phrases.add(phrase);
  });
  const start = phrases.size === 0 ? nowhere : byNext([...phrases], form);
  if (starts.size > 20_000) starts.clear();
  starts.set(form, start);
  return start;
}

const nowhere: Start = { always: [], words: new Map(), prefixes: new Map(), next: new Map() };

function byNext(phrases: readonly Phrase[], form: string): Start {
  const always: Phrase[] = [];
  const words = new Map<string, Phrase[]>();
  const prefixes = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const seconds = secondSteps(stepsOf(phrase), form);
    // What is open to anything must not be found again under a word.
    if (seconds.some((step) => step === undefined || !("word" in step || "prefix" in step))) always.push(phrase);
    else
      for (const step of seconds)
        if (step !== undefined) "word" in step ? put(words, step.word, phrase) : "prefix" in step && put(prefixes, step.prefix, phrase);
  }
  return { always, words, prefixes, next: new Map() };
}

/** The steps that can come second where a phrase starts with a word; undefined where it can end before. */
function secondSteps(steps: readonly Step[], form: string): (Step | undefined)[] {
  const seconds: (Step | undefined)[] = [];
  const walk = (at: number, all: readonly Step[], started: boolean, then: (started: boolean) => void): void => {
    const step = all[at];
    if (step === undefined) return then(started);
    const rest = (now: boolean): void => walk(at + 1, all, now, then);
    if ("choice" in step) for (const option of step.choice) walk(0, option, started, rest);
    else if (started) seconds.push(step);
    else if (takes(step, form)) rest(true);
  };
  walk(0, steps, false, () => seconds.push(undefined));
  return seconds;
}

const takes = (step: Step, form: string): boolean =>
  ("word" in step && singulars(form).includes(step.word)) ||
  ("prefix" in step && form.startsWith(step.prefix)) ||
  ("quantity" in step && form === `<${step.quantity}>`);

function forBeginnings(form: string, call: (beginning: string) => void): void {
  for (let length = 1; length <= form.length; length++) call(form.slice(0, length));
}

function put(map: Map<string, Phrase[]>, key: string, phrase: Phrase): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [phrase]);
  else if (known.at(-1) !== phrase) known.push(phrase);
}

/** The places where steps that start at one of some tokens can end, each once: no phrase, whoever wrote it, has more than the text has tokens. */
function endsOf(steps: readonly Step[], tokens: readonly Token[], starts: readonly number[]): readonly number[] {
  let places = starts;
  for (const step of steps) {
    if ("choice" in step) places = unique(step.choice.flatMap((option) => endsOf(option, tokens, places)));
    else if ("gap" in step) {
      places = unique(
        places.flatMap((place) => Array.from({ length: Math.min(step.gap + 1, tokens.length - place) }, (_, skip) => place + skip)),
      );
    } else if (places.length === 1) {
      // The ordinary case, without a new list for each word.
      const next = after(step, tokens, places[0] as number);
      if (next === undefined) return nothing;
      places = [next];
    } else places = unique(places.flatMap((place) => after(step, tokens, place) ?? []));
    if (places.length === 0) return nothing;
  }
  return places;
}

const nothing: readonly number[] = [];
const unique = (places: readonly number[]): readonly number[] => (places.length < 2 ? places : [...new Set(places)]);

/** The token behind a word or quantity that stands at a place; undefined where it does not. */
function after(step: Exclude<Step, { choice: unknown } | { gap: unknown }>, tokens: readonly Token[], place: number): number | undefined {
  const token = tokens[place];
  if (token === undefined) return undefined;
  const { form, quantity, length = 1 } = token;
  if ("word" in step) return form === step.word || (form.endsWith("s") && singulars(form).includes(step.word)) ? place + 1 : undefined;
  if ("prefix" in step) return form.startsWith(step.prefix) ? place + 1 : undefined;
  if (quantity === undefined || (step.quantity !== "n" && step.quantity !== quantity)) return undefined;
  return place + (step.quantity === "n" ? 1 : length);
}

/** A word and what it may be the plural of. */
function singulars(form: string): string[] {
  if (form.length < 4 || !form.endsWith("s")) return [form];
  const words = [form, form.slice(0, -1)];
  if (form.endsWith("es")) words.push(form.slice(0, -2));
  if (form.endsWith("ies")) words.push(`${form.slice(0, -3)}y`);
  return words;
}

/** The steps that a phrase can start with. */
function firstSteps(phrase: string): Exclude<Step, { choice: unknown }>[] {
  const firsts: Exclude<Step, { choice: unknown }>[] = [];
  const collect = (steps: readonly Step[]): boolean => {
    for (const step of steps) {
      if (!("choice" in step)) {
        firsts.push(step);
        return true;
      }
      // Where one of the options is empty, the phrase can start with what follows.
      if (step.choice.map(collect).every((taken) => taken)) return true;
    }
    return false;
  };
  // Nearly always the first part decides.
  for (let count = 1, taken = 0; ; count++) {
    const parts = split(phrase, " ", count);
    if (parts.length === taken) return firsts;
    taken = parts.length;
    if (collect(partSteps(parts[taken - 1] as string))) return firsts;
  }
}

/**
 * Reads all phrases of `terms`, as the matcher does only when it needs to.
 *
 * @throws Error where one is not written in their syntax
 */
export function checkTerms(terms: string): void {
  for (const phrase of split(terms, "|")) {
    if (firstSteps(phrase).some((step) => "gap" in step)) throw new Error(gapOutside);
    const last = read(phrase).at(-1);
    if (last === undefined || "gap" in last) throw new Error(gapOutside);
  }
}

const gapOutside = 'a gap ("..", "...") stands between two words';

function stepsOf(phrase: Phrase): readonly Step[] {
  phrase.steps ??= read(phrase.text);
  return phrase.steps;
}

const read = (phrase: string): Step[] => split(phrase, " ").flatMap(partSteps);

/** What one part of a phrase stands for: a word, a group, a quantity, a gap, each perhaps optional. */
function partSteps(part: string): Step[] {
  if (part === "..") return [{ gap: 4 }];
  if (part === "...") return [{ gap: 10 }];
  if (part.length > 1 && part.endsWith("?")) return [{ choice: [partSteps(part.slice(0, -1)), []] }];
  if (part.startsWith("(") && part.endsWith(")")) return [{ choice: split(part.slice(1, -1), "|").map(read) }];
  const quantity = /^<(n|time|percent|money|bytes|rate|count)>$/.exec(part);
  if (quantity !== null) return [{ quantity: quantity[1] as Quantity | "n" }];
  const prefix = part.endsWith("*");
  const word = prefix ? part.slice(0, -1) : part;
  if (word.length > 1 && /[()*?]/.test(word))
    throw new Error(`"${part}" is no word of a phrase: signs of the syntax stand at its end, groups by themselves`);
  const step = (form: string, last: boolean): Step => (prefix && last ? { prefix: form } : { word: form });
  if (/^\p{L}+$/u.test(word)) return [step(normal(word), true)];
  const forms = tokenize(word).map((token) => token.form);
  const apart = forms.map((form, i) => step(form, i === forms.length - 1));
  // A hyphen is written, left out, or replaced by a space.
  return /^[\p{L}-]+$/u.test(word) ? [{ choice: [apart, [step(normal(word.replace(/-/g, "")), true)]] }] : apart;
}

/** The first pieces of a text between signs that stand outside parentheses, without the empty ones. White space counts as a space. */
function split(text: string, sign: "|" | " ", most = Number.POSITIVE_INFINITY): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  const take = (end: number): void => {
    const part = text.slice(from, end).trim();
    if (part !== "") parts.push(part);
    from = end + 1;
  };
  for (let i = 0; i < text.length && parts.length < most; i++) {
    const code = text.charCodeAt(i);
    if (code === 40) depth++;
    else if (code === 41) depth--;
    else if (depth === 0 && (sign === "|" ? code === 124 : code <= 32)) take(i);
  }
  if (parts.length < most) take(text.length);
  return parts;
}
