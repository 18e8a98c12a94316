import { catalogue } from "../rules/catalogue.js";
import { didYouMean } from "../text/nearest.js";
import { array, isStored, number, object, parseStored, text } from "./stored.js";

/** A short exercise on one item, as `templates/questions/README.md` describes its file. */
export interface Drill {
  readonly item: string;
  readonly title: string;
  /** Planned duration. */
  readonly minutes: number;
  /** What to decide in each situation. */
  readonly intro: string;
  readonly situations: readonly Situation[];
}

export interface Situation {
  readonly id: string;
  readonly situation: string;
  readonly options: readonly string[];
  /** 0-based index of the right option. */
  readonly answer: number;
  readonly explanation: string;
}

/** An answer that a person has given in a drill. */
export interface DrillAnswer {
  readonly item: string;
  readonly situation: string;
  /** 0-based index of the chosen option, as the file orders them. */
  readonly option: number;
  readonly right: boolean;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const situation = object({ id: text, situation: text, options: array(text), answer: number, explanation: text });
const drill = object({ item: text, title: text, minutes: number, intro: text, situations: array(situation) });

/**
 * Reads the file of a drill.
 *
 * @param item the file's name without `.json`
 * @returns the drill, and what is wrong with it in sentences; `undefined` where it has not the form of a drill
 */
export function readDrill(item: string, json: string): { readonly drill: Drill | undefined; readonly problems: readonly string[] } {
  const read = parseStored(json, drill);
  if (!isStored(read)) return { drill: undefined, problems: [read.problem] };
  const problems: string[] = [];
  const ids = catalogue.map(({ id }) => id);
  if (read.value.item !== item) problems.push(`The item "${read.value.item}" is to be the file's name, "${item}".`);
  if (!ids.includes(item)) problems.push(`There is no item "${item}".${didYouMean(item, ids)}`);
  if (read.value.situations.length < 10) problems.push(`There are ${read.value.situations.length} situations, and ten are needed.`);
  const seen = new Set<string>();
  for (const { id, options, answer } of read.value.situations) {
    if (seen.has(id)) problems.push(`Two situations are called "${id}".`);
    seen.add(id);
    if (options.length < 3 || options.length > 4) problems.push(`"${id}" has ${options.length} options, and three or four are needed.`);
    if (new Set(options).size < options.length) problems.push(`"${id}" has an option twice.`);
    if (!Number.isInteger(answer) || options[answer] === undefined) problems.push(`The answer of "${id}" is no index of its options.`);
  }
  return { drill: read.value, problems };
}

/**
 * The situations of the next round: those that were never answered, then those last answered wrongly, then the rest, the longest ago first.
 *
 * @param answers all earlier answers, in the order in which they were given
 */
export function nextRound(drill: Drill, answers: readonly DrillAnswer[], count = 10): readonly Situation[] {
  const last = new Map<string, DrillAnswer>();
  for (const answer of answers) if (answer.item === drill.item) last.set(answer.situation, answer);
  const rank = ({ id }: Situation): number => {
    const answer = last.get(id);
    return answer === undefined ? 0 : answer.right ? 2 : 1;
  };
  const at = ({ id }: Situation): number => last.get(id)?.at ?? 0;
  return [...drill.situations].sort((a, b) => rank(a) - rank(b) || at(a) - at(b)).slice(0, count);
}

/**
 * The order in which the options of a situation are shown: 0-based indexes into `options`. It differs from one time to the next, so that
 * the answer is remembered and not its place.
 */
export function shownOrder({ id, options }: Situation, answers: readonly DrillAnswer[]): readonly number[] {
  const times = answers.filter((answer) => answer.situation === id).length;
  return options.map((_, i) => (i + times) % options.length);
}
