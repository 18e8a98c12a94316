import { running } from "../../evidence/lexicon/contexts.js";
import { framedAs, namedTask, statedTask, taskContext } from "../../evidence/lexicon/tasks.js";
import { all, any, heading, near, not, opening, terms } from "../../evidence/pattern.js";
import { item } from "../define.js";

const raised = terms`machine-learning | ml | deep learning | predict* | classif* | recommend* | rank* | detect* | forecast* | regress* | cluster* | model | ai | learning | retriev* | generat* | scor* | estimat* | task | formulat* | fram*`;
/** Who does it, or that it is the aim: "the model forecasts", "we rank". */
const doer = terms`goal | objective | model | system | we | given | task | service | to be able to | aim | problem | engine | network | platform | used to | classifier | pipeline | ranker | analysis | project | approach | solution | predictor | detector | recommender`;
/** The problem's name as a fragment: "Regression on delivery time". */
const kindOf = terms`(speaker|face|identity|signature|fingerprint) verification | task : .. binary decision | (classification|regression|ranking|forecasting|clustering|sequence labeling|object detection) (of|on|:) | (semantic|instance) segmentation of | speech recognition :`;
/** Chapters where it is told what is to be built. */
const taskHeading = terms`ml | machine-learning | problem | objective | task | formulat* | framing | goal | overview | introduction | summary | tl ; dr | purpose | modeling | model | solution | approach | scope | requirement | motivation`;

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
  topic: any(raised, taskContext, framedAs, namedTask, kindOf),
  needs: {
    "what kind of problem it is and what is predicted": all(
      any(
        framedAs,
        opening(kindOf),
        all(
          any(namedTask, all(statedTask, not(running), any(heading(taskHeading), opening(statedTask), near(statedTask, doer, 6)))),
          // Chapters in which the words of a task name a part, a column or a check.
          not(heading(terms`metric | label | labels | feature | schema | api | residual | indexing`)),
        ),
      ),
      // Remarks in passing, which presuppose the task.
      not(terms`loss | baseline | tool`),
    ),
  },
  examples: {
    met: [
      "We frame this as binary classification of transactions.",
      "## Task\n\nFor each user and listing, predict the probability of a booking.",
      "A learning-to-rank model orders the candidates.",
      "The model forecasts demand per store and day.",
      "Semantic segmentation of clouds.",
      "We treat it as survival analysis.",
      "Predict whether an invoice is paid late.",
    ],
    vague: [
      "## Labels\n\n- Handle imbalance with care if you use any classification target.",
      "We will use machine learning to solve this problem.",
      "The ML model is the core of the product.",
      "## ML formulation\n\nThe team will look for the right framing with the stakeholders.",
    ],
    missing: ["Events arrive from the web shop through Kafka.", "## Kind of problem\n\nTBD"],
    waived: ["An ML task does not apply because version one is a set of rules."],
  },
});
