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

const raised = terms`machine-learning | ml | deep learning | predict* | classif* | recommend* | rank* | detect* | forecast* | regress* | cluster* | model | ai | learning | retriev* | generat* | scor* | estimat* | task | formulat* | fram* | bandit | segment*`;
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

/** The problem and its kind, or what is predicted. */
const stated = all(
  any(
    framedAs,
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
  not(terms`loss | we recommend | detection rate | that the (model|system) (flags|flagged)`),
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
