import type { Field } from "../document/front-matter.js";
import type { View } from "../rules/document-rule.js";
import { phases } from "../rules/phases.js";

export interface Recognition {
  readonly recognized: boolean;
  readonly reason: string;
}

/** The value of `type` in the front matter that says for sure that a document is one. */
export const documentType = "ml-design-doc";

/**
 * Is this an ML design document? Its front matter says so for sure; otherwise it is judged by what it states: the problem of one
 * system, and commitments about it in most phases. Vocabulary alone does not tell it from a tutorial or a checklist.
 */
export function recognise({ judgements, sections, document }: View, type: Field | undefined): Recognition {
  if (type?.value === documentType) return { recognized: true, reason: `Its front matter says "type: ${documentType}".` };
  if (type !== undefined) return { recognized: false, reason: `Its front matter says "type: ${type.value}".` };
  const stated = judgements.filter(({ judgement }) => judgement.verdict === "met" || judgement.verdict === "waived");
  const met = new Set(stated.map(({ item }) => item.id));
  const covered = phases.filter(({ id }) => stated.some(({ item }) => item.phase === id));
  const manual = sections.filter(({ heading }) =>
    /^(?:installation|install|usage|quick ?start|getting started|how to run|running|license|contributing|setup|prerequisites|project structure|repository structure|tech stack)\b/i.test(
      heading.text,
    ),
  );
  const teaching = sections.filter(({ heading }) =>
    /\b(?:what is|how (?:does|do|to)|when to use|exercise|key takeaways|quiz|prerequisites|further reading)\b/i.test(heading.text),
  );
  if (document.text.trim() === "") return { recognized: false, reason: "It is empty." };
  if (!met.has("ml-task")) return { recognized: false, reason: "It states no ML problem that one system is to solve." };
  const needed = 5 + 3 * manual.length + 2 * teaching.length;
  if (met.size < needed || covered.length < 2) {
    return {
      recognized: false,
      reason: `It states an ML problem, but commits itself on ${met.size} of 30 items in ${covered.length} of 4 phases.`,
    };
  }
  return {
    recognized: true,
    reason: `It states an ML problem and commits itself on ${met.size} of 30 items in ${covered.length} of 4 phases.`,
  };
}
