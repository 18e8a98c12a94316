import type { Fact } from "../evidence/gather.js";
import type { Section } from "../rules/document-rule.js";
import type { Span } from "../text/span.js";
import type { Judged } from "./facts.js";
import { sectionAt } from "./sections.js";

/** Among so many facts one is chosen by where they stand. */
const most = 200;

/** A fact, and the offset of its chunk. */
export interface Foremost {
  readonly fact: Fact;
  readonly at: number;
}

/**
 * Of the facts on a vague item the one to show: a waiver without reason, what is stated of it, else what stands in its section, else in its
 * phase; of what is not meant as stated the same.
 *
 * @param place where the item belongs
 */
export function foremost(judged: Judged, sections: readonly Section[], place: Span | undefined): Foremost {
  const { item, judgement } = judged;
  if (judgement.isWaived) return first(judged, "waiver");
  if (judgement.open.length < Object.keys(item.needs).length) return first(judged, "need");
  return nearest(judged, (start) => {
    const section = sectionAt(sections, start);
    if (section === undefined) return 3;
    return section.span === place ? 1 : section.phase === item.phase ? 2 : 3;
  });
}

function first({ said }: Judged, kind: Fact["kind"]): Foremost {
  for (const { facts, at } of said()) for (const fact of facts) if (fact.kind === kind) return { fact, at };
  throw new Error(`no ${kind}`);
}

/** @param distance how far from where the item belongs something at an offset stands: 1 to 3 */
function nearest({ judgement, said }: Judged, distance: (start: number) => number): Foremost {
  let [seen, least]: [number, number] = [0, Number.POSITIVE_INFINITY];
  let found: Foremost | undefined;
  search: for (const { facts, at } of said()) {
    for (const fact of facts) {
      if (!judgement.restsOn(fact)) continue;
      const rank = distance(at + fact.span.start) + (fact.kind === "weak" ? 3 : 0);
      if (rank < least) [least, found] = [rank, { fact, at }];
      if (least === 1 || ++seen === Math.min(most, judgement.most)) break search;
    }
  }
  return found as Foremost;
}
