import { running } from "../../evidence/lexicon/contexts.js";
import {
  doneTask,
  framedAs,
  kindName,
  nounTask,
  plainKind,
  plainTask,
  statedTask,
  taskContext,
  taskVerb,
} from "../../evidence/lexicon/tasks.js";
import { all, any, entry, heading, kind, named, near, not, opening, several, subject, terms, words } from "../../evidence/pattern.js";
import { item } from "../define.js";

const raised = terms`how likely | how (many|much|long) .. (will|would) | which of (the|our) <n> | one of (the|our)? <n> | probabilit* | likelihood | tagging | matching | density | translat* | survival | transcri* | summari* | anomal* | outlier | yes or no | collaborative | sort by | guess* | spot | target is | label is | machine-learning | ml | deep learning | predict* | classif* | recommend* | rank* | detect* | forecast* | regress* | cluster* | model | ai | learning | retriev* | generat* | scor* | estimat* | task | formulat* | fram* | bandit | segment*`;
/** Headings and labels of the problem, under which its name or what is predicted is enough. */
const problem = named(
  terms`${taskContext} | problem | objective | goal | purpose | formulation | functional requirements | what (it|the system|the model) does`,
);
const overview = named(terms`overview | introduction | summary | abstract | tl ; dr | executive summary`);
/** The problem's name as a fragment. */
const fragmentName = terms`(supervised|unsupervised|semi-supervised|real-time|multivariate)? ${kindName}`;
/** The same with its object, as a fragment: "Regression on delivery time". */
const fragment = terms`${fragmentName} (and ${plainKind})? (of|on|over|for|per|between|with|in|into|:) | (classification|regression) (of|on) | task : .. binary decision | speech recognition : | contextual (multi-armed)? bandit (with|over|per|on)`;
/** What is predicted, as a fragment. */
const target = terms`(predict|forecast) .. (time|demand|price|risk|score|sales|value|next|click|conversion|churn|failure|load|default|rating|number of) | (predict|forecast) (expected|daily|weekly|hourly|monthly|future|next)`;

/** The kind behind its label: "Type: supervised regression". */
const labelled = terms`(supervised|unsupervised|semi-supervised) (learning|classification|regression|clustering|ranking) | (regression|classification|ranking|clustering|recommendation|forecasting|generation)`;

/** The kind of problem in whatever words, where it is said that the problem is one of these. */
const saidKind = terms`(binary|multi-class|multi-label|three-way|<n> way|yes-no|yes or no) (classifier|classification|decision|question|label|target|outcome|choice|problem|tagging) | yes / no (question|decision) | (classifier|regressor|regression|ranking|ranker|tagging|classification|forecast|forecasting|clustering|survival|retrieval|generation|generative|summarization|recommendation|anomaly detection|density estimation|sequence labeling|seq2seq|text-to-sql|speech-to-text|image-to-text|translation|segmentation|matching|bandit|next-item prediction|next-word prediction|link prediction|entity matching|entity resolution|count regression|uplift|imputation|re-ranking|extraction|optical character recognition|ocr|rag|question answering|tabular regression|multi-class|multi-label|binary|time to failure|time to event|reinforcement learning)`;
/** Words that say so. */
const isSaid = terms`in ml terms | in machine-learning terms | technically | technically speaking | as a learning problem | as an ml problem | into an ml problem | machine-learning problem | ml problem | ml task | ml formulation | formulation : | essentially | it (comes|boils) down to | comes down to | at its core | at heart | the core is | in essence | hence | problem type | type of problem | kind of problem | problem is | this is (plain|classic|essentially|basically|just|really) | it is (plain|classic|essentially|basically|just|really) | y is | target is | (is|are) what we need | we need (a|an) | needed is | what we need is | task : | task → | our task | the task | a hybrid of | problem :`;
/** A number or a class as what is wanted. */
const wantedValue = terms`target is (binary|continuous|a number) | target variable : | target : (the|a|an|number|binary|continuous|price|minutes|days) | y is (a|an|the|binary|continuous|one|whether) | label is (binary|continuous|a real) | continuous (number|target|value|variable|quantity) | output is (one of|a class|a label|binary|a real) | (has|have) to (name|pick|choose|say|tell) (one|which|whether|how) | p (click|install|buy|purchase|default|fraud|churn|conversion|y) | (guess|guesses|guessing) (which|whether|how|what) | says how (many|much|long|likely|late) | (ask|asks|asked) the model (for|whether|which|how) | scoring function | (learn|learns) a (function|mapping|score|ranking) | point forecast | (sort|sorts|sorted|order|orders|ordering) .. by (the|their|its)? (chance|score|probability|p|expected|predicted|likelihood) | regresses | (rewrites|condenses|turns) .. into (a|an|one)? (summary|description|sentence|draft)`;
/** Not settled, or of another team. */
const undecided = terms`to be decided | still open | undecided | owned by | out of this | not decided | to be seen`;
/** The problem and its kind, or what is predicted. */
const stated = all(
  any(
    framedAs,
    all(
      any(
        near(isSaid, saidKind, 5),
        terms`hence regression | hence ${plainKind} | so multi-class | so binary | (a|this is a) (seq2seq|generative|text-to-sql|ranking|regression) problem`,
      ),
      not(running),
      not(undecided),
    ),
    all(
      any(named(taskContext), heading(terms`problem`)),
      terms`how likely | how (many|much|long) .. (will|would) | which of (the|our) <n> | one of (the|our)? <n> | whether`,
      not(undecided),
    ),
    all(wantedValue, not(running), not(undecided), not(heading(terms`baseline | evaluation`))),
    all(near(terms`yes or no | yes / no | yes-no`, terms`probability | score | question | likelihood | chance`, 8), not(undecided)),
    opening(fragment),
    all(subject(terms`prediction target | predicted (quantity|value|variable|outcome)`), words(2, 14)),
    terms`retrieval (followed by|then|and then|plus) .. (ranker|ranking|re-rank*)`,
    all(terms`${kindName} : | so (multi-task)? ${kindName} | contextual bandit on`, not(running)),
    all(
      problem,
      any(
        kindName,
        opening(nounTask),
        all(statedTask, any(opening(any(statedTask, terms`given | at | predict | estimate | forecast | classify`)), entry)),
      ),
    ),
    all(overview, not(kind("diagram")), any(kindName, opening(statedTask))),
    all(named(taskContext), plainKind, any(opening(plainKind), words(1, 6))),
    all(subject(terms`type | kind | category | technique | learning | formulation`), any(opening(fragmentName), opening(labelled))),
    all(subject(terms`purpose | function | objective | goal | task | role`), terms`to predict | predicts | predict`, statedTask),
    all(
      any(
        plainTask,
        doneTask,
        opening(target),
        several(taskVerb),
        near(terms`model | system | service`, taskVerb, 10),
        near(terms`llm | classifier | network | detector`, taskVerb, 2),
        near(terms`(system|model|service) (must|should|will|needs to|has to)`, statedTask, 10),
      ),
      not(running),
      not(heading(terms`evaluation | baseline`)),
    ),
  ),
  // Chapters in which the words of a task name a part, a column or a check.
  not(heading(terms`metric | label | labels | feature | schema | api | residual | indexing`)),
  not(kind("code")),
  not(terms`owned by | loss | we recommend | detection rate | that the (model|system) (flags|flagged)`),
);

export default item({
  id: "ml-task",
  phase: "clarify",
  title: "Kind of ML problem",
  ask: "What kind of machine-learning problem is it (classification, ranking, forecasting, ...), and what exactly is predicted for what?",
  why: `The kind of problem decides labels, losses, metrics and baselines, so everything that follows hangs on it. The same wish has several readings:
"show better videos" can be ranking by expected watch time or classifying clicks, and the two yield different products. Naming the task with its target
("the probability that this user clicks this listing") makes a wrong reading visible while it is still cheap.`,
  source:
    'Huyen, Designing Machine Learning Systems (2022), chapter 2, "Framing ML Problems"; Zinkevich, Rules of Machine Learning (Google), rule 12',
  topic: any(raised, taskContext, kindName),
  needs: { "what kind of problem it is and what is predicted": stated },
  meets: stated,
  examples: {
    met: [
      "We frame this as binary classification of transactions.",
      "## Task\n\nFor each user and listing, predict the probability of a booking.",
      "A learning-to-rank model orders the candidates.",
      "## Overview\n\nMulti-label classification with a human in the loop.",
    ],
    vague: [
      "## Labels\n\n- Handle imbalance with care if you use any classification target.",
      "We will use machine learning to solve this problem.",
      "## Cold start\n\n- Recommend bestsellers in the chosen category.",
      "## ML formulation\n\nThe team will look for the right framing with the stakeholders.",
    ],
    missing: ["Events arrive from the web shop through Kafka.", "## Kind of problem\n\nTBD"],
    waived: ["An ML task does not apply because version one is a set of rules."],
  },
});
