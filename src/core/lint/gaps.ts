import type { Section } from "../rules/document-rule.js";
import { absentPhase } from "../rules/ids.js";
import { phases } from "../rules/phases.js";
import { overlaps, type Span, shift } from "../text/span.js";
import { evidenceOf } from "./evidence.js";
import type { Judged } from "./facts.js";
import type { Shown } from "./message.js";
import type { Evidence, ItemReport } from "./report.js";
import type { Found } from "./suppress.js";

/** An item with what is told of it. */
export interface Told extends Judged {
  readonly report: ItemReport;
  /** Of a vague item. */
  readonly shown: Shown | undefined;
}

/** A finding for each item that is not stated, and one for all items of a phase of which nothing is said. */
export function gapsIn(told: readonly Told[], sections: readonly Section[], title: Span): Found[] {
  const found = told.filter(({ failed }) => failed).map(({ report }): Found => ({ ...aboutItem(report), span: title, related: [] }));
  for (const { id, title: name } of phases) {
    const own = told.filter(({ item, failed }) => item.phase === id && !failed);
    const isAbsent =
      own.length > 1 && own.every(({ report }) => report.verdict === "missing") && !sections.some((section) => section.phase === id);
    if (isAbsent) {
      const names = own.map(({ item }) => item.title.toLowerCase());
      found.push({
        rule: absentPhase,
        message: `The document has no section on "${name}", and states none of it: ${names.join(", ")}. Add the section.`,
        span: title,
        related: [],
        items: own.map(({ item }) => item.id),
      });
      continue;
    }
    for (const one of own) {
      if (one.report.verdict === "missing") found.push({ ...aboutItem(one.report), span: one.report.place, related: [] });
      if (one.shown !== undefined) {
        const { fact, at } = one.shown;
        const span = shift(fact.kind === "topic" || fact.kind === "touch" ? fact.words : fact.span, at);
        found.push({ ...aboutItem(one.report), span, related: besides(span, one) });
      }
    }
  }
  return found;
}

const aboutItem = ({ id, message }: ItemReport) => ({ rule: id, message, items: [id] });

/** What else there is on an item beside a place: so much of it as a reader will look at. */
function besides(place: Span, judged: Judged): readonly Evidence[] {
  const others: Evidence[] = [];
  for (const evidence of evidenceOf(judged)) {
    if (!overlaps(evidence.span, place)) others.push(evidence);
    if (others.length === 5) break;
  }
  return others;
}

/** What to tell of a rule that threw. */
export const failureOf = ({ id, title }: { readonly id: string; readonly title: string }): string =>
  `${title}: the rule "${id}" failed on this document, which is a fault of ours; all others were checked. Please report it.`;
