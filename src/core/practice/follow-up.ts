import { catalogue } from "../rules/catalogue.js";
import type { Question } from "./question.js";
import type { AnswerScore } from "./score.js";

/** What an interviewer asks next. */
export interface FollowUp {
  readonly item: string;
  readonly verdict: "vague" | "missing";
  readonly ask: string;
  /** What matters in this item for this question, where the question says so. */
  readonly note?: string;
}

/**
 * Follow-up questions on exactly those items that the question calls for and that are vague or missing, in the order of the checklist. An item on
 * which the question has no probe is asked by its own question.
 */
export function followUps(score: AnswerScore, question: Pick<Question, "probes" | "notes">): readonly FollowUp[] {
  return score.items.flatMap(({ id, verdict, weight }): FollowUp[] => {
    if (weight === 0 || (verdict !== "vague" && verdict !== "missing")) return [];
    const ask = question.probes[id] ?? catalogue.find((item) => item.id === id)?.ask;
    const note = question.notes[id];
    return ask === undefined ? [] : [{ item: id, verdict, ask, ...(note !== undefined && { note }) }];
  });
}
