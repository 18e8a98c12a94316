import { retrain, schedule, trigger } from "../../evidence/lexicon/operations.js";
import { all, any, evenDenied, near, not, terms, under, words } from "../../evidence/pattern.js";
import { item } from "../define.js";

export default item({
  id: "retraining",
  phase: "production",
  title: "Retraining",
  ask: "When is the model retrained or updated (which schedule, which trigger), and what does a new version have to pass?",
  why: `The world moves on and the model does not. A schedule or a trigger, with the check that a new version must pass, turns that into routine work;
"we will retrain from time to time" means that it happens after the complaints.`,
  source:
    "Huyen, Designing Machine Learning Systems (2022), chapter 9; Google Cloud, MLOps: Continuous delivery and automation pipelines in machine learning (2020)",
  topic: retrain,
  needs: {
    "on which schedule, or on which trigger": any(
      near(retrain, any(schedule, terms`every <n> | each <n> | <n> times`), 8),
      all(retrain, trigger, not(terms`(when|if|as|whenever) (needed|necessary|required|triggered|appropriate|updates)`)),
      all(
        under(retrain),
        any(schedule, trigger),
        words(2),
        not(terms`as needed | (when|if|as|whenever) (needed|necessary|required|triggered|appropriate|updates)`),
      ),
      terms`online learning | continual learning | continuous learning | incremental (learning|training|update) | continuous (re)? training | continuously (re)? trained | continuously retrained | updated online`,
      near(
        terms`train | trains | trained | training | rebuilt | rebuild`,
        terms`every (night|day|week|month|quarter|year|hour|season|morning|sunday|monday) | nightly | each (night|day|week|month|quarter) | once a (day|week|month|quarter|year)`,
        3,
      ),
      all(evenDenied(retrain), evenDenied(terms`never | not | no`), terms`because | since | as | frozen | stable | reason* | :`),
    ),
  },
  examples: {
    met: [
      "The model is retrained every Sunday on the last 90 days.",
      "## Retraining\n\nWhen PSI is above 0.25, or after a quarter.",
      "Online learning: weights follow each click.",
      "Monthly refresh of the model; a new version must beat the old one on the last week.",
    ],
    vague: ["The model will be retrained from time to time.", "## Retraining\n\nAs needed.", "How often do we retrain: every week?"],
    missing: ["Labels are bought.", "## Retraining\n\nTBD"],
    waived: ["Retraining is not needed because the archive is frozen."],
  },
});
