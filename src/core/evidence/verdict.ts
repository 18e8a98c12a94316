import type { Fact } from "./gather.js";

/** A fact with the number of the chunk that it was read from. */
export interface PlacedFact extends Fact {
  readonly part: number;
}

export type Verdict = "met" | "vague" | "missing" | "waived";

/** A verdict with the facts on which it rests and, for *vague*, the needs that stay open. */
export interface Judgement {
  readonly verdict: Verdict;
  /** Sought when they are first looked at. */
  readonly facts: readonly PlacedFact[];
  /** Places of the open needs among the item's needs. */
  readonly open: readonly number[];
}

/** What facts show of an item, as numbers: neither how often nor in which order they show it matters to a verdict. */
const [failed, around, mentioned, reasoned, complete, firstNeed] = [0, 1, 2, 3, 4, 5];

/** So many numbers are enough for an item with so many needs. */
export const signsFor = (needs: number): number => firstNeed + needs;

export function signsOf({ kind, need, reasoned: hasReason }: Fact): readonly number[] {
  if (kind === "need") return [mentioned, need === -1 ? complete : firstNeed + need];
  if (kind === "waiver") return hasReason ? [mentioned, reasoned] : [mentioned];
  return [kind === "failed" ? failed : kind === "around" ? around : mentioned];
}

/** Is there a fact that tells of a rule that threw? */
export const hasFailed = (signs: ArrayLike<number>): boolean => signs[failed] === 1;

/**
 * Folds what is said on one item into its verdict.
 *
 * @param signs 1 at the number of each sign that some fact on this item has, else 0
 * @param needs how many needs the item has
 * @param all finds these facts
 */
export function judge(signs: ArrayLike<number>, needs: number, all: () => readonly PlacedFact[]): Judgement {
  const open = Array.from({ length: needs }, (_, need) => need).filter((need) => signs[complete] === 0 && signs[firstNeed + need] === 0);
  const isMet = open.length === 0 && (needs > 0 || signs[complete] === 1);
  const isRaised = signs[mentioned] === 1 || signs[around] === 1;
  const verdict = isMet ? "met" : signs[reasoned] === 1 ? "waived" : isRaised ? "vague" : "missing";
  let facts: readonly PlacedFact[] | undefined;
  return {
    verdict,
    open,
    get facts() {
      facts ??= supporting(verdict, all());
      return facts;
    },
  };
}

/** Those facts on which a verdict rests. */
function supporting(verdict: Verdict, facts: readonly PlacedFact[]): readonly PlacedFact[] {
  const of = (...kinds: readonly Fact["kind"][]) => facts.filter(({ kind }) => kinds.includes(kind));
  if (verdict === "met") return of("need");
  if (verdict === "waived") return of("waiver").filter((fact) => fact.reasoned);
  const mentions = [...of("need"), ...of("waiver"), ...of("topic", "weak")];
  return mentions.length > 0 ? mentions : of("around").slice(0, 3);
}
