import { catalogue } from "../rules/catalogue.js";
import { type PhaseId, phases } from "../rules/phases.js";
import type { AnswerScore } from "./score.js";
import type { HintLevel, HintTaken } from "./session.js";

export type Hint =
  /** Level 1: how many gaps each phase has; phases without one are left out. */
  | { readonly level: 1; readonly gaps: readonly { readonly phase: PhaseId; readonly count: number }[] }
  /** Level 2: the item's question. */
  | { readonly level: 2; readonly item: string; readonly text: string }
  /** Level 3: an example that meets the item, Markdown. */
  | { readonly level: 3; readonly item: string; readonly text: string };

/**
 * A hint on an answer as it is now; `undefined` where nothing is left to hint at.
 *
 * A question is about the first gap that no hint was about yet, in the phase of the cursor if that has one. An example is about the item
 * that was asked last, as long as that is a gap. Once all gaps had their question, they have it again from the first on.
 *
 * @param taken the hints so far
 */
export function hintFor(level: HintLevel, score: AnswerScore, phase: PhaseId, taken: readonly HintTaken[]): Hint | undefined {
  const gaps = score.items.filter(({ weight, verdict }) => weight > 0 && (verdict === "vague" || verdict === "missing"));
  if (gaps.length === 0) return undefined;
  if (level === 1) {
    const count = (id: PhaseId): number => gaps.filter((item) => item.phase === id).length;
    return { level, gaps: phases.map(({ id }) => ({ phase: id, count: count(id) })).filter(({ count }) => count > 0) };
  }
  const here = [...gaps.filter((item) => item.phase === phase), ...gaps.filter((item) => item.phase !== phase)];
  const given = (at: HintLevel): readonly (string | undefined)[] => taken.filter((hint) => hint.level === at).map((hint) => hint.item);
  const lastAsked = given(2).at(-1);
  const open = level === 3 ? here.find(({ id }) => id === lastAsked && !given(3).includes(id)) : undefined;
  const gap = open ?? here.find(({ id }) => !given(level).includes(id)) ?? here[0];
  const item = catalogue.find(({ id }) => id === gap?.id);
  if (item === undefined) return undefined;
  return { level, item: item.id, text: level === 2 ? item.ask : (item.examples.met[0] ?? item.ask) };
}
