import type { Document } from "../document/document.js";
import type { Field } from "../document/front-matter.js";
import type { Reading } from "../document/statement.js";
import type { Verdict } from "../evidence/verdict.js";
import type { Section } from "../rules/document-rule.js";
import { oncePer } from "../text/beside.js";
import type { Judged } from "./facts.js";

export interface Recognition {
  readonly recognized: boolean;
  readonly reason: string;
}

/** The value of `type` in the front matter that says for sure that a document is one. */
export const documentType = "ml-design-doc";

/** Types that site generators and repositories give to any text. */
const pageTypes = /^(?:docs?|document(?:ation)?|page|post|article|blog|default|design|rfc|proposal)$/i;

/** Titles of documents that speak of machine learning and are something else. */
const otherKinds =
  /\b(?:model cards?|data ?sheets?|change ?logs?|release(?: notes| \d)|run ?books?|play ?books?|(?:check|to-?do )lists?|tutorials?|cheat ?sheets?|glossary|faq|(?:interview|common|frequent(?:ly)?) q ?& ?a|q ?& ?a$|(?:experiment|ablation|benchmark|lab|study) reports?|ablation stud(?:y|ies)|making notes|interview framework|(?:interview|probe|clarifying|review) questions|questions i|reviewer|template|boilerplate|general framework|(?:important|common|top|frequently asked|\d+) (?:\w+ ){0,2}(?:concepts|questions)|how to (?:answer|approach|prepare)|awesome|post-?mortem|meeting|minutes of)\b/i;
/** Where a document comes from, which says what it is unless it calls itself a design. */
const occasions =
  /\b(?:lectures?|lessons?|exercises?|notes(?=:| on\b)|(?:course|paper)s?(?! (?:recommend|suggest|rank|search|match|retriev|classif)))\b/i;
/** Titles of designs, and of drafts of them: they are believed with less. */
const calledDesign =
  /\b(?:(?:re-?)?design(?:ing)?|one[- ]pager|proposal|rfc|(?:technical|tech|product) spec(?:ification)?|prd|architecture)\b/i;
const designDocument = /\bdesign[- ]doc(?:ument)?s?\b|\b(?:system|ml|machine[- ]learning) design\b/i;
/** Titles that name machine learning, or what only it does. */
const learning =
  /\b(?:ml|ai|llm|rag|machine[- ]learning|(?:neural|learn(?:ing|ed)|model|predict|recommend|classif|detect|forecast|rank|retriev|cluster|personali[sz]|segment|recogni[sz])\w*)\b/i;
/** A first heading that is that of a chapter: the text does not say what it is. */
const chapter = /^\W*(?:introduction|overview|abstract|summary|background|motivation|contents?)\W*$/i;
/** Titles and headings of texts that teach a technique. */
const lesson =
  /^\W*(?:what (?:is|are)|introduction to|how to|taxonomy of)\b|\b(?:from scratch|worked examples?|step[- ]by[- ]step|strengths and weaknesses|in (?:\d+|five|ten|fifteen|twenty|thirty) minutes|explained|hands[- ]on|exercises|key takeaways|for beginners|interview questions|common pitfalls|best practices)\b/i;
/** Titles of guides: a design is not called by what its reader does. */
const guide = /^\W*(?:evaluating|understanding|choosing|comparing|debugging|exploring|mastering)\b/i;
/** Headings of manuals for something that is already there. */
const manual =
  /^\W*(?:installation|installing|install|usage|quick ?start|getting started|how to (?:run|use|install|train|contribute)|license|contributing|prerequisites|(?:project|repository|repo|folder|directory) structure|tech stack|citation|acknowledge?ments?)\b/i;
const command =
  /^\s*(?:[$>]\s*)?(?:pip3?|npm|npx|yarn|git|python3?|docker|docker-compose|conda|make|curl|wget|cd|uvicorn|poetry|uv|kubectl|helm|streamlit|export|mkdir|sudo|apt(?:-get)?|brew|bash|sh)\s/;

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
 * list. Otherwise it is judged by what it states: one system's problem, how its success is measured, and commitments about its machine
 * learning. Vocabulary alone does not tell it from a tutorial or a checklist, so documents that call themselves something else, manuals
 * and lists of questions are left alone; one that calls itself a design is believed with less, for a draft states little.
 */
export function recognise(
  document: Document,
  sections: readonly Section[],
  judgements: readonly Judged[],
  type: Field | undefined,
  listed: "documents" | "ignore" | undefined,
): Recognition {
  const no = (reason: string): Recognition => ({ recognized: false, reason });
  if (listed === "ignore") return no("It is configured to be left alone.");
  if (type?.value === documentType) return { recognized: true, reason: `Its front matter says "type: ${documentType}".` };
  if (type !== undefined && !pageTypes.test(type.value)) return no(`Its front matter says "type: ${type.value}".`);
  if (listed === "documents") return { recognized: true, reason: "It is configured to be one." };

  const counts = document.parts.map(({ reading }) => countsOf(reading));
  const total = (key: keyof Counts): number => {
    let sum = 0;
    for (const count of counts) sum += count[key];
    return sum;
  };
  if (total("statements") === 0) return no("It says nothing yet.");
  const title = sections[0]?.heading.text ?? "";
  const named = designDocument.test(title);
  if (otherKinds.test(title) || (occasions.test(title) && !named)) return no(`Its title, "${title}", calls it something else.`);
  if (lesson.test(title) || guide.test(title) || total("lessons") >= 3) return no("It teaches a technique.");
  const manuals = total("manuals");
  // A design may call its interface by curl, and end in a chapter on its usage.
  if ((manuals >= 1 && total("commands") >= 3) || (manuals >= 3 && !named))
    return no("It reads as a manual: it tells how to install or run something.");

  const verdicts = new Map(judgements.map(({ item, judgement }) => [item.id, judgement.verdict]));
  if (verdicts.get("ml-task") === "missing") return no("It states no machine-learning problem.");
  // What is raised counts half: a draft is vague on much, and a text about something else on little.
  const weigh = (ids: readonly string[]): number => ids.reduce((sum, id) => sum + weights[verdicts.get(id) ?? "missing"], 0);
  const specific = weigh([...ownToMachineLearning]);
  const all = weigh([...verdicts.keys()]);
  const measured = verdicts.get("offline-metric") === "met" || verdicts.get("online-metric") === "met";
  const met = judgements.filter(({ judgement }) => judgement.verdict === "met").length;
  const stated = `It states ${met} of ${judgements.length} items`;
  const questions = total("questions");
  // Where they are answered, it is an answer.
  const unanswered = total("asked") > 0.4 * total("statements") || (questions >= 3 && questions > 0.6 * sections.length);
  if (unanswered && met < judgements.length / 3) return no("It is mostly questions.");
  const called = calledDesign.test(title);
  const about = learning.test(title);
  if (specific < (called && about ? 1.5 : 3)) return no(`${stated}, too little of it about machine learning.`);
  const isDecision = total("contexts") > 0 && total("decisions") > 0 && total("consequences") > 0;
  if (isDecision && !measured) return no("It records a decision, and not how its success would be measured.");
  if (!called && !measured && all < (about ? 9.5 : specific >= 7 ? 13 : 16.5))
    return no(`${stated}, and not how success would be measured.`);
  if (!called && total("addressed") > 0.12 * total("statements")) return no("It tells its reader what to do.");
  const framed = verdicts.get("ml-task") === "met";
  // Load, metrics and roll-out are told of any software.
  if (!called && !about && !framed && all < 11.5 && specific < 6) return no(`${stated}, and only touches on a machine-learning problem.`);
  if (all < (called ? 5 : about || (framed && measured && !chapter.test(title)) ? 6.5 : 9.5)) return no(`${stated}: too few.`);
  return { recognized: true, reason: `${stated}, a machine-learning problem among them.` };
}

/** How much a verdict on an item says for a document's being one. */
const weights: Readonly<Record<Verdict, number>> = { met: 1, waived: 1, vague: 0.5, missing: 0 };

interface Counts {
  readonly statements: number;
  readonly asked: number;
  /** Those that speak to the reader. */
  readonly addressed: number;
  readonly commands: number;
  /** Headings of each of these kinds. */
  readonly lessons: number;
  readonly manuals: number;
  readonly questions: number;
  /** The headings of a record of one decision: alone they make no design. */
  readonly contexts: number;
  readonly decisions: number;
  readonly consequences: number;
}

const countsOf = oncePer(({ statements, headings }: Reading): Counts => {
  const titled = (pattern: RegExp): number => headings.filter(({ text }) => pattern.test(text)).length;
  return {
    statements: statements.length,
    asked: statements.filter(({ text, affirmed }) => text.endsWith("?") && !affirmed).length,
    addressed: statements.filter(({ text }) => /\byour?\b/i.test(text)).length,
    commands: statements.filter(({ kind, text }) => kind === "code" && command.test(text)).length,
    lessons: titled(lesson),
    manuals: titled(manual),
    questions: headings.filter(({ text }) => text.endsWith("?")).length,
    contexts: titled(/^\W*context\b/i),
    decisions: titled(/^\W*decision\b/i),
    consequences: titled(/^\W*consequences\b/i),
  };
});
