import type { Field } from "../document/front-matter.js";
import type { Reading } from "../document/statement.js";
import type { Verdict } from "../evidence/verdict.js";
import type { View } from "../rules/document-rule.js";

export interface Recognition {
  readonly recognized: boolean;
  readonly reason: string;
}

/** The value of `type` in the front matter that says for sure that a document is one. */
export const documentType = "ml-design-doc";

/** Titles of documents that speak of machine learning and are something else. */
const otherKinds =
  /\b(?:model cards?|data ?sheets?|change ?log|release(?: notes| \d)|run ?book|play ?book|(?:check|to-?do )lists?|tutorial|lecture|lesson|course|exercises?|cheat ?sheet|glossary|faq|q ?& ?a|(?:interview|probe|clarifying|review) questions|questions i|paper|notes(?=:| on\b)|reviewer|template|boilerplate|general framework|awesome|post-?mortem|meeting|minutes of)\b/i;
/** Titles and headings of texts that teach a technique. */
const lesson =
  /^\W*(?:what (?:is|are)|introduction to|how to)\b|\b(?:from scratch|worked examples?|step[- ]by[- ]step|strengths and weaknesses|in (?:\d+|five|ten|fifteen|twenty|thirty) minutes|explained|hands[- ]on|exercises|key takeaways|for beginners)\b/i;
/** Headings of manuals for something that is already there. */
const manual =
  /^\W*(?:installation|installing|install|usage|quick ?start|getting started|how to (?:run|use|install|train|contribute)|license|contributing|prerequisites|(?:project|repository|repo|folder|directory) structure|tech stack|citation|acknowledge?ments?)\b/i;
const command =
  /^\s*[$>]?\s*(?:pip3?|npm|npx|yarn|git|python3?|docker|docker-compose|conda|make|curl|wget|cd|uvicorn|poetry|uv|kubectl|helm|streamlit|export|mkdir|sudo|apt(?:-get)?|brew|bash|sh)\s/;

/** Items that only a machine-learning system has: a proposal for other software has goals, load, roll-out and fallbacks as well. */
const ownToMachineLearning = new Set([
  "ml-task",
  "offline-metric",
  "labeling",
  "features",
  "feature-preprocessing",
  "training-serving-skew",
  "baseline-model",
  "model-choice",
  "model-tradeoff",
  "loss-function",
  "optimizer",
  "regularization",
  "validation-split",
  "drift-monitoring",
  "drift-kinds",
  "retraining",
]);

/**
 * Is this an ML design document? Its front matter says so for sure, unless the configuration leaves it alone; then the configuration's
 * list. Otherwise it is judged by what it states: one system's problem, how
 * its success is measured, and commitments about its machine learning. Vocabulary alone does not tell it from a tutorial or a
 * checklist, so documents that call themselves something else, manuals and lists of questions are left alone.
 */
export function recognise(
  { judgements, sections, document }: View,
  type: Field | undefined,
  listed: "documents" | "ignore" | undefined,
): Recognition {
  const no = (reason: string): Recognition => ({ recognized: false, reason });
  if (listed === "ignore") return no("It is configured to be left alone.");
  if (type?.value === documentType) return { recognized: true, reason: `Its front matter says "type: ${documentType}".` };
  if (type !== undefined) return no(`Its front matter says "type: ${type.value}".`);
  if (listed === "documents") return { recognized: true, reason: "It is configured to be one." };

  const counts = document.parts.map(({ reading }) => countsOf(reading));
  const total = (key: keyof Counts): number => counts.reduce((sum, count) => sum + count[key], 0);
  if (total("statements") === 0) return no("It says nothing yet.");
  const title = sections[0]?.heading.text ?? "";
  if (otherKinds.test(title)) return no(`Its title, "${title}", calls it something else.`);
  const lessons = sections.filter(({ heading }) => lesson.test(heading.text)).length;
  if (lesson.test(title) || lessons >= 3) return no("It teaches a technique.");
  if (total("commands") >= 3 || sections.filter(({ heading }) => manual.test(heading.text)).length >= 3) {
    return no("It reads as a manual: it tells how to install or run something.");
  }
  const questions = sections.filter(({ heading }) => heading.text.endsWith("?")).length;
  if (total("asked") > 0.4 * total("statements") || (questions >= 3 && questions > 0.6 * sections.length))
    return no("It is mostly questions.");

  const verdicts = new Map(judgements.map(({ item, judgement }) => [item.id, judgement.verdict]));
  if (verdicts.get("ml-task") === "missing") return no("It states no machine-learning problem.");
  // What is raised counts half: a draft is vague on much, and a text about something else on little.
  const weigh = (ids: readonly string[]): number => ids.reduce((sum, id) => sum + weights[verdicts.get(id) ?? "missing"], 0);
  const specific = weigh([...ownToMachineLearning]);
  const all = weigh([...verdicts.keys()]);
  const measured = verdicts.get("offline-metric") === "met" || verdicts.get("online-metric") === "met";
  const met = judgements.filter(({ judgement }) => judgement.verdict === "met").length;
  const stated = `It states ${met} of ${judgements.length} items`;
  if (specific < 3) return no(`${stated}, too little of it about machine learning.`);
  if (all < (measured ? 9.5 : 16.5)) return no(measured ? `${stated}: too few.` : `${stated}, and not how success would be measured.`);
  return { recognized: true, reason: `${stated}, a machine-learning problem among them.` };
}

/** How much a verdict on an item says for a document's being one. */
const weights: Readonly<Record<Verdict, number>> = { met: 1, waived: 1, vague: 0.5, missing: 0 };

interface Counts {
  readonly statements: number;
  readonly asked: number;
  readonly commands: number;
}

const known = new WeakMap<Reading, Counts>();

function countsOf(reading: Reading): Counts {
  const before = known.get(reading);
  if (before !== undefined) return before;
  const { statements } = reading;
  const counts = {
    statements: statements.length,
    asked: statements.filter(({ text, affirmed }) => text.endsWith("?") && !affirmed).length,
    commands: statements.filter(({ kind, text }) => kind === "code" && command.test(text)).length,
  };
  known.set(reading, counts);
  return counts;
}
