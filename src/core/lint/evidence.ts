import type { Fact } from "../evidence/gather.js";
import type { Item } from "../rules/define.js";
import { shift } from "../text/span.js";
import type { Judged } from "./facts.js";
import type { Evidence } from "./report.js";

/** What the facts show on which a judgement rests, each place once, in text order; sought while it is asked for. */
export function* evidenceOf({ item, judgement, said }: Judged): Generator<Evidence, void> {
  const shows = showing(item);
  let count = 0;
  for (const { facts, at } of said()) {
    const own = facts.filter(judgement.restsOn).sort((a, b) => a.span.start - b.span.start);
    for (const [i, fact] of own.entries()) {
      if (count === judgement.most) return;
      if (isRepeated(fact, own, i)) continue;
      count++;
      yield { span: shift(fact.span, at), shows: shows(fact) };
    }
  }
}

function isRepeated({ span }: Fact, all: readonly Fact[], place: number): boolean {
  for (let before = place - 1; all[before]?.span.start === span.start; before--) if (all[before]?.span.end === span.end) return true;
  return false;
}

function showing(item: Item): (fact: Fact) => string {
  const title = item.title.toLowerCase();
  const needs = Object.keys(item.needs).map((need) => `says ${need}`);
  return ({ kind, need, reasoned }) => {
    if (kind === "need") return need === -1 ? `states the ${title}` : (needs[need] as string);
    if (kind === "waiver") return reasoned ? "says why it does not apply" : "says that it does not apply";
    return `mentions the ${title}`;
  };
}
