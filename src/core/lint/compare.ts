import type { PhaseId } from "../rules/phases.js";
import type { Evidence, ItemReport, Report, Score, Verdict } from "./report.js";

/**
 * What became of an item: `met` and `waived` are newly so; `vague` was missing, and is now raised; `lost` is less settled than it was.
 */
export type Change = "met" | "waived" | "vague" | "lost";

/** An item whose verdict differs between two reports. */
export interface ItemChange {
  readonly id: string;
  readonly phase: PhaseId;
  readonly change: Change;
  readonly before: Verdict;
  readonly after: Verdict;
  /** The new report's words on it. */
  readonly message: string;
  /** The statements on which the old verdict rested, with offsets in the old text. */
  readonly evidenceBefore: readonly Evidence[];
  /** The statements on which the new verdict rests, with offsets in the new text. */
  readonly evidenceAfter: readonly Evidence[];
}

export interface Comparison {
  /** In the catalogue's order; items whose verdict is the same are left out. */
  readonly changes: readonly ItemChange[];
  readonly before: Score;
  readonly after: Score;
}

/** How settled an item is. A reasoned waiver settles it as well as a statement does. */
const settled: Readonly<Record<Verdict, number>> = { missing: 0, vague: 1, waived: 2, met: 2 };

/** Compares two reports item by item. An item that only one of them knows counts as missing in the other. */
export function compareReports(old: Report, now: Report): Comparison {
  const before = new Map(old.items.map((item) => [item.id, item]));
  const dropped = old.items.filter(({ id }) => now.items.every((item) => item.id !== id));
  const pairs = [
    ...now.items.map((item) => [before.get(item.id), item] as const),
    ...dropped.map((item) => [item, { ...item, verdict: "missing", message: "This item is no longer checked.", evidence: [] }] as const),
  ];
  return { changes: pairs.flatMap(([then, item]) => changeOf(then, item)), before: old.score, after: now.score };
}

function changeOf(then: ItemReport | undefined, now: ItemReport): readonly ItemChange[] {
  const { id, phase, message, verdict: after } = now;
  const before = then?.verdict ?? "missing";
  if (before === after) return [];
  const change = after === "missing" || settled[after] < settled[before] ? "lost" : after;
  return [{ id, phase, change, before, after, message, evidenceBefore: then?.evidence ?? [], evidenceAfter: now.evidence }];
}
