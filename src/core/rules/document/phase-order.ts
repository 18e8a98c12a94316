import type { Heading } from "../../document/statement.js";
import { oncePer } from "../../text/beside.js";
import { documentRule } from "../document-rule.js";
import { type PhaseId, phases } from "../phases.js";

const order = new Map<PhaseId, number>(phases.map(({ id }, i) => [id, i]));

/** The phases whose own names a heading carries: a "Data" section may well come after a "Model" one in an appendix. */
const namedBy = oncePer(({ text }: Heading) => {
  const name = text.toLowerCase().replace(/&/g, "and");
  return phases.filter(({ title }) => name.includes(title.toLowerCase()));
});

export default documentRule({
  id: "phase-order",
  title: "Phases out of order",
  why: `A reader who meets the model before the problem cannot judge it. Problem, data, model, evaluation is the order in which decisions
depend on one another.`,
  check: ({ sections }) => {
    const named = sections.flatMap((section) => {
      const [phase] = namedBy(section.heading);
      return phase === undefined ? [] : [{ ...section, phase: phase.id, title: phase.title }];
    });
    const seen = new Set<PhaseId>();
    const firsts = named.filter(({ phase }) => !seen.has(phase) && seen.add(phase));
    return named.flatMap((section) => {
      const { start } = section.span;
      const rank = order.get(section.phase) ?? 0;
      const before = firsts.find(({ phase, span }) => span.start < start && (order.get(phase) ?? 0) > rank);
      if (before === undefined) return [];
      return [
        {
          span: section.span,
          message: `"${section.title}" stands after "${before.title}". Move it before: later decisions rest on it.`,
          related: [{ span: before.span, shows: `"${before.title}" stands here` }],
        },
      ];
    });
  },
  examples: {
    reported: [
      "# Ranking\n\n## Model architecture and training\n\nLogistic regression.\n\n## Problem clarification and constraints\n\nMore clicks.",
    ],
    silent: [
      "# Ranking\n\n## Problem clarification and constraints\n\nMore clicks.\n\n## Model architecture and training\n\nLogistic regression.",
    ],
  },
});
