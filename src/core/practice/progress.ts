import type { Verdict } from "../lint/report.js";
import { catalogue } from "../rules/catalogue.js";
import type { Attempt } from "./attempt.js";
import type { DrillAnswer } from "./drill.js";
import type { Difficulty, Family, Question } from "./question.js";

/** How one item has gone so far. */
export interface ItemProgress {
  readonly id: string;
  /** In how many attempts the question called for it, and how often each verdict came. */
  readonly asked: number;
  readonly count: Readonly<Record<Verdict, number>>;
  /**
   * 0 to 1: how likely it is to be no *met* next time, judged by the last five attempts. By Laplace's rule of succession, so that one
   * attempt is not taken for certainty; one half where nothing is known.
   */
  readonly weakness: number;
  /** Leitner's compartment, 1 to 5; 0 for an item that was never asked. */
  readonly box: number;
  /** When it should be practised again, in milliseconds since 1970; 0 for one that was never asked. */
  readonly due: number;
}

/**
 * Days after which an item of each compartment is due. Five compartments as in Sebastian Leitner, "So lernt man lernen" (Herder, 1972): what
 * is known moves up one, what is not goes back to the first. He sized them by the room that cards take; the doubling of days is the common
 * reading of it.
 */
export const leitnerDays = [1, 2, 4, 8, 16] as const;

const day = 24 * 60 * 60_000;
const recent = 5;

/** The progress of every item, in the order of the checklist. */
export function itemProgress(attempts: readonly Attempt[], answers: readonly DrillAnswer[]): readonly ItemProgress[] {
  const inOrder = byTime(attempts);
  return catalogue.map(({ id }) => {
    const verdicts = inOrder.flatMap(({ score, endedAt }) => {
      const item = score.items.find((each) => each.id === id);
      return item === undefined || item.weight === 0 ? [] : [{ verdict: item.verdict, at: endedAt }];
    });
    const count = (verdict: Verdict): number => verdicts.filter((each) => each.verdict === verdict).length;
    const last = verdicts.slice(-recent);
    const met = last.filter(({ verdict }) => verdict === "met").length;
    // A reasoned waiver shows neither that the item is known nor that it is not.
    const trials = [
      ...verdicts.filter(({ verdict }) => verdict !== "waived").map(({ verdict, at }) => ({ known: verdict === "met", at })),
      ...answers.filter((answer) => answer.item === id).map(({ right, at }) => ({ known: right, at })),
    ].sort((a, b) => a.at - b.at);
    return {
      id,
      asked: verdicts.length,
      count: { met: count("met"), vague: count("vague"), missing: count("missing"), waived: count("waived") },
      weakness: 1 - (met + 1) / (last.length + 2),
      ...leitner(trials),
    };
  });
}

/** Where trials in order of time leave an item. One that is known moves up only when it is due: twice in an hour is once. */
function leitner(trials: readonly { readonly known: boolean; readonly at: number }[]): { readonly box: number; readonly due: number } {
  let [box, due] = [0, 0];
  for (const { known, at } of trials) {
    if (known && at < due) continue;
    box = known ? Math.min(box + 1, leitnerDays.length) : 1;
    due = at + (leitnerDays[box - 1] as number) * day;
  }
  return { box, due };
}

/** The items that went wrong most, the weakest first. Those that always were met are none of them. */
export function weakestItems(progress: readonly ItemProgress[], count = 5): readonly ItemProgress[] {
  return progress
    .filter(({ count: { vague, missing } }) => vague + missing > 0)
    .sort((a, b) => b.weakness - a.weakness)
    .slice(0, count);
}

/** The items to practise now: asked before, and due. */
export const dueItems = (progress: readonly ItemProgress[], now: number): readonly ItemProgress[] =>
  progress.filter(({ box, due }) => box > 0 && due <= now);

export interface QuestionFilter {
  /** Any of these; empty or absent for all. */
  readonly families?: readonly Family[];
  readonly difficulties?: readonly Difficulty[];
  readonly minutes?: readonly number[];
}

/**
 * A question at random among those that fit and were practised least often, so an unseen one as long as there is one.
 *
 * @param random from 0 to below 1
 * @returns `undefined` where none fits
 */
export function randomQuestion(
  questions: readonly Question[],
  { families = [], difficulties = [], minutes = [] }: QuestionFilter,
  attempts: readonly Attempt[],
  random: number,
): Question | undefined {
  const fits = <T>(wanted: readonly T[], value: T | undefined): boolean =>
    wanted.length === 0 || (value !== undefined && wanted.includes(value));
  const fitting = questions.filter(
    (question) => fits(families, question.family) && fits(difficulties, question.difficulty) && fits(minutes, question.minutes),
  );
  const least = leastPractised(fitting, attempts);
  return least[Math.floor(random * least.length)];
}

/**
 * The question that helps most with what is weak and due: the one with the largest sum of weakness over the items it calls for, counted twice
 * where it has a note on one, among those practised least often.
 *
 * @returns the question and the weak items that it calls for, weakest first; `undefined` as long as nothing is weak
 */
export function weakSpotQuestion(
  questions: readonly Question[],
  attempts: readonly Attempt[],
  answers: readonly DrillAnswer[],
  now: number,
): { readonly question: Question; readonly items: readonly string[] } | undefined {
  const weak = weakestItems(itemProgress(attempts, answers), catalogue.length);
  const due = weak.filter((item) => item.due <= now);
  const targets = due.length > 0 ? due : weak;
  if (targets.length === 0) return undefined;
  const gain = ({ callsFor, notes }: Question): number =>
    targets.reduce((sum, { id, weakness }) => sum + (callsFor.includes(id) ? weakness * (Object.hasOwn(notes, id) ? 2 : 1) : 0), 0);
  const useful = questions.filter((question) => gain(question) > 0);
  const [question] = [...leastPractised(useful, attempts)].sort((a, b) => gain(b) - gain(a) || (a.id < b.id ? -1 : 1));
  if (question === undefined) return undefined;
  return { question, items: targets.map(({ id }) => id).filter((id) => question.callsFor.includes(id)) };
}

function leastPractised(questions: readonly Question[], attempts: readonly Attempt[]): readonly Question[] {
  const times = ({ id }: Question): number => attempts.filter(({ question }) => question.id === id).length;
  const least = Math.min(...questions.map(times));
  return questions.filter((question) => times(question) === least);
}

/** Attempts in the order in which they ended. */
export const byTime = (attempts: readonly Attempt[]): readonly Attempt[] => [...attempts].sort((a, b) => a.endedAt - b.endedAt);
