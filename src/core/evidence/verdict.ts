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
  const stated: PlacedFact[] = [];
  const waivers: PlacedFact[] = [];
  const raised: PlacedFact[] = [];
  const around: PlacedFact[] = [];
  const missing = new Set(Array.from({ length: needs }, (_, need) => need));
  for (const fact of facts) {
    if (fact.kind === "need") {
      stated.push(fact);
      if (fact.need === -1) missing.clear();
      else missing.delete(fact.need);
    } else if (fact.kind !== "failed") (fact.kind === "waiver" ? waivers : fact.kind === "around" ? around : raised).push(fact);
  }
  const open = [...missing];
  if (stated.length > 0 && open.length === 0) return { verdict: "met", facts: stated, open };
  const reasoned = waivers.filter((fact) => fact.reasoned);
  if (reasoned.length > 0) return { verdict: "waived", facts: reasoned, open };
  const mentions = [...stated, ...waivers, ...raised];
  if (mentions.length > 0) return { verdict: "vague", facts: mentions, open };
  return around.length > 0 ? { verdict: "vague", facts: around.slice(0, 3), open } : { verdict: "missing", facts: [], open };
}
