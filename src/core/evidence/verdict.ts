import type { Fact } from "./gather.js";

/** A fact with the number of the chunk that it was read from. */
export interface PlacedFact extends Fact {
  readonly part: number;
}

export type Verdict = "met" | "vague" | "missing" | "waived";

/** A verdict with the facts on which it rests and, for *vague*, the needs that stay open. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly facts: readonly PlacedFact[];
  /** Places of the open needs among the item's needs. */
  readonly open: readonly number[];
}

/**
 * Folds the facts on one item into its verdict. The order of facts does not matter to it, so neither does that of sections.
 *
 * @param facts all facts on this item
 * @param needs how many needs the item has
 */
export function judge(facts: readonly PlacedFact[], needs: number): Judgement {
  const stated = facts.filter((fact) => fact.kind === "need");
  const whole = stated.some((fact) => fact.need === -1);
  const open = whole ? [] : Array.from({ length: needs }, (_, need) => need).filter((need) => !stated.some((fact) => fact.need === need));
  if (stated.length > 0 && open.length === 0) return { verdict: "met", facts: stated, open };
  const waivers = facts.filter((fact) => fact.kind === "waiver");
  const reasoned = waivers.filter((fact) => fact.reasoned);
  if (reasoned.length > 0) return { verdict: "waived", facts: reasoned, open };
  const raised = [...stated, ...waivers, ...facts.filter((fact) => fact.kind === "topic" || fact.kind === "weak")];
  if (raised.length > 0) return { verdict: "vague", facts: raised, open };
  const around = facts.filter((fact) => fact.kind === "around");
  if (around.length > 0) return { verdict: "vague", facts: around.slice(0, 3), open };
  return { verdict: "missing", facts: [], open };
}
