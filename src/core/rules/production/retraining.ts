import { drift, limit, modelPart, modelSide, renew, retrain, schedule, trigger } from "../../evidence/lexicon/operations.js";
import { all, any, near, not, subject, terms, under } from "../../evidence/pattern.js";
import { item } from "../define.js";

const often = any(
  schedule,
  terms`every <n> | each <n> | <n> times | twice a year | half-yearly | every .. (and|or) (january|february|march|april|may|june|july|august|september|october|november|december) | (once|twice|<n>) a year | (month|quarter|week|year|season) end | (start|end|beginning) of (each|every|the) (month|quarter|week|year|season) | (many|several|multiple|<n>) times .. (hour|day|week|month) | after (each|every) (click|session|interaction|event|label|order|observation|game|visit|season|case|stock-taking|audit|release|campaign) | at the latest after <time>`,
);
const asNeeded = terms`as needed | (when|if|as|whenever) (needed|necessary|required|triggered|appropriate|updates)`;
/** "The ranker is refreshed every two weeks": a part of the model, made anew. */
const renewed = near(modelPart, renew, 3);
/** Headings, labels and columns of it. */
const renewal = any(retrain, terms`updates | refresh of the model | model (refresh|update|updating)`);
/** Whom training means, where it is not a model. */
const people = terms`(staff|people|annotator|labeler|agent|user|operator|team|reviewer|rater|employee|nurse|clinician) (are|is|get|gets|must be|will be)? trained`;

const paced = any(
  near(retrain, often, 8),
  all(retrain, trigger, not(asNeeded)),
  all(under(renewal), any(often, trigger), not(asNeeded)),
  all(retrain, subject(any(limit, often, drift))),
  all(renewed, near(renew, often, 6)),
  all(near(terms`updates | updated | update`, often, 3), terms`model | incorporate .. data | weights`),
  // "Counters hourly, the ranker weekly": parts of the model, each with its pace.
  all(near(any(modelPart, modelSide), schedule, 1), terms`, | ; | and`, not(terms`monitor* | predict* | latency`)),
  terms`online learning | (continual|continuous|lifelong) (learning|training) | incremental (learning|training|update) | continuous (re)? training | continuously (re)? trained | continuously retrained | updated online`,
);

export default item({
  id: "retraining",
  phase: "production",
  title: "Retraining",
  ask: "When is the model retrained or updated (which schedule, which trigger), and what does a new version have to pass?",
  why: `The world moves on and the model does not. A schedule or a trigger, with the check that a new version must pass, turns that into routine work;
"we will retrain from time to time" means that it happens after the complaints.`,
  source:
    "Huyen, Designing Machine Learning Systems (2022), chapter 9; Google Cloud, MLOps: Continuous delivery and automation pipelines in machine learning (2020)",
  topic: any(
    paced,
    retrain,
    under(renewal),
    terms`adapt* .. (behavior|feedback|change*|trend*|data) | learn* (continuously)? from .. feedback | become training data | flow* back | feedback loop | become stale | (refreshed|renewed) regularly`,
  ),
  needs: { "on which schedule, or on which trigger": paced },
  unless: people,
  examples: {
    met: [
      "The model is retrained every Sunday on the last 90 days.",
      "Calibrator nightly, ranker monthly, encoders yearly.",
      "The classifier is refitted twice a year.",
      "## Retraining\n\nWhen PSI is above 0.25, or after a quarter.",
      "Online learning: weights follow each click.",
      "Monthly refresh of the model; a new version must beat the old one on the last week.",
      "Weights are updated after each order.",
      "| Event | Action |\n|---|---|\n| PSI > 0.3 | retrain |",
      "Vectors are re-embedded and the ranker is tuned again every Friday.",
      "The training job runs every night.",
      "The elasticities are re-estimated at month end.",
    ],
    vague: [
      "The model will be retrained from time to time.",
      "It adapts to changing behaviour of users.",
      "## Retraining\n\nAs needed.",
      "How often do we retrain: every week?",
    ],
    missing: ["Nurses are trained quarterly.", "The product index is updated nightly.", "Labels are bought.", "## Retraining\n\nTBD"],
    waived: ["Retraining is not needed because the archive is frozen."],
  },
});
