import type { Fact } from "./gather.js";

export type Verdict = "met" | "vague" | "missing" | "waived";

/** A verdict and what it rests on. */
export interface Judgement {
  readonly verdict: Verdict;
  /** For *vague*: places of the needs that stay open among the item's needs. */
  readonly open: readonly number[];
  /** For *vague*: it is said, without a reason, not to apply. */
  readonly isWaived: boolean;
  /** A sign that all facts have on which it rests, see {@link signsOf}. */
  readonly sign: number;
  /** Does it rest on this fact on the item? */
  readonly restsOn: (fact: Fact) => boolean;
  /** So many of those facts are enough to show. */
  readonly most: number;
}

/** What facts show of an item, as numbers: neither how often nor in which order they show it matters to a verdict. */
const [failed, touched, around, mentioned, waived, reasoned, complete, firstNeed] = [0, 1, 2, 3, 4, 5, 6, 7];

/** So many numbers are enough for an item with so many needs. */
export const signsFor = (needs: number): number => firstNeed + needs;

export function signsOf({ kind, need, reasoned: hasReason }: Fact): readonly number[] {
  if (kind === "need") return [mentioned, need === -1 ? complete : firstNeed + need];
  if (kind === "waiver") return [mentioned, hasReason ? reasoned : waived];
  return [kind === "failed" ? failed : kind === "around" ? around : kind === "touch" ? touched : mentioned];
}

/** Does some fact on an item show a sign, by its number? */
export type Shows = (sign: number) => boolean;

/** Is there a fact that tells of a rule that threw? */
export const hasFailed = (shows: Shows): boolean => shows(failed);

/** What stands around a topic, or touches on it, says little. */
const mostAround = 3;

/** Folds what is said on an item with so many needs into its verdict. */
export function judge(shows: Shows, needs: number): Judgement {
  const open: number[] = [];
  for (let need = 0; need < needs && !shows(complete); need++) if (!shows(firstNeed + need)) open.push(need);
  const judgement = (verdict: Verdict, sign: number, restsOn: Judgement["restsOn"], most = Number.POSITIVE_INFINITY): Judgement => ({
    verdict,
    open,
    isWaived: verdict === "vague" && shows(waived),
    sign,
    restsOn,
    most,
  });
  if (open.length === 0 && (needs > 0 || shows(complete))) return judgement("met", mentioned, ({ kind }) => kind === "need");
  if (shows(reasoned)) return judgement("waived", reasoned, (fact) => fact.kind === "waiver" && fact.reasoned);
  if (shows(mentioned)) return judgement("vague", mentioned, ({ kind }) => kind !== "around" && kind !== "touch" && kind !== "failed");
  if (shows(around)) return judgement("vague", around, ({ kind }) => kind === "around", mostAround);
  if (shows(touched)) return judgement("vague", touched, ({ kind }) => kind === "touch", mostAround);
  return judgement("missing", mentioned, () => false);
}
