import type { Judgement } from "../evidence/verdict.js";
import type { Item } from "../rules/define.js";

/** What to tell about an item: what is there, what is missing, what to write. */
export function messageOf(item: Item, { verdict, facts, open }: Judgement): string {
  const needs = Object.keys(item.needs);
  switch (verdict) {
    case "met":
      return `${item.title}: stated.`;
    case "waived":
      return `${item.title}: said not to apply, with a reason.`;
    case "missing":
      return `${item.title}: nothing is said about it. ${item.ask}`;
    case "vague": {
      const names = open.map((need) => needs[need] as string);
      const lacking = names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${names.at(-1)}` : names[0];
      if (facts.some((fact) => fact.kind === "waiver")) return `${item.title}: said not to apply, but not why. Add the reason.`;
      const weak = facts.every((fact) => fact.kind === "weak") ? facts[0] : undefined;
      const there = weak === undefined ? "mentioned" : (meant[weak.mood] ?? "mentioned");
      return `${item.title}: ${there}, but the text does not say ${lacking}. ${item.ask}`;
    }
  }
}

const meant: Partial<Record<string, string>> = {
  asked: "asked, not answered",
  wished: "only a possibility or a later plan",
  background: "described for the current system or for others",
  alternative: "weighed as an option, not chosen",
};
