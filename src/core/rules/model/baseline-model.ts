import { baseline as named, otherBaseline } from "../../evidence/lexicon/baselines.js";
import { namedModel, simplerModel } from "../../evidence/lexicon/models.js";
import { about, all, any, near, not, subject, terms, words } from "../../evidence/pattern.js";
import { item } from "../define.js";

const baseline = any(
  named,
  terms`starting (point|model) | control model | sanity model | starter model | first model | simple model first`,
);
const start = terms`start : | start with : | start* (with|from|simple|by) | begin* (with|from|simple) | first (version|iteration|step|cut|pass|model) | initially | v0 | v1 | mvp | phase (0|1|one) | bootstrap* with | simplest | step (0|1)`;
const simple = terms`(simple|simpler|simplest) (statistical|linear|ml|machine-learning|first|parametric|supervised)? (model|classifier|regression|method|comparison|learner)`;
const against = terms`above | compar* | outperform* | beat* | against | versus | vs | relative to | better than | improv* (over|on|upon) | over | gain* over | exceed* | at least as good as | match*`;
const previous = terms`(previous|current|production|existing|incumbent|deployed|old|prior|last|present|legacy|live|today's|present) .. (model*|ranker|classifier|forecast model|recommender|version of the model|xgboost|gbdt|network|regression) | v1 model | model v1 | champion model | (vendor|third-party|off-the-shelf|pre-trained|pretrained|public|open-source|commercial|zero-shot|untuned) (model*|api|classifier|ocr|llm|embedding*|baseline*|system|score)`;
const echo = terms`(over|than|beat*|outperform*|above|exceed*) (the|our|this|a|all|both|its)? (simple|strong|existing|current)? baseline*`;

export default item({
  id: "baseline-model",
  phase: "model",
  title: "Baseline model",
  ask: "Which simple model do you start from, so that a better one has something to beat?",
  why: `A simple model (logistic regression, a shallow tree, last year's model, an untuned embedding) shows within days whether the data carries
a signal, and it catches leaks and broken features while they are cheap to find. Every later gain is measured against it; without it nobody can say
what the complex model is worth.`,
  source: "Zinkevich, Rules of Machine Learning (Google), rules 4 and 5; Ng, Machine Learning Yearning (2018), chapter 13",
  topic: any(baseline, near(simple, namedModel, 6), near(start, any(namedModel, simplerModel), 6), near(against, previous, 5)),
  needs: {
    "which model the baseline is": any(
      all(baseline, any(namedModel, simplerModel, previous), not(echo), not(otherBaseline)),
      all(near(baseline, any(namedModel, simplerModel), 4), not(otherBaseline)),
      all(about(baseline), not(baseline), any(namedModel, simplerModel, previous)),
      all(baseline, words(0, 4), subject(namedModel)),
      near(simple, namedModel, 6),
      near(start, any(namedModel, simplerModel), 6),
      near(against, previous, 5),
    ),
  },
  moods: ["background", "alternative"],
  examples: {
    met: [
      "The baseline is a logistic regression on the twelve strongest features.",
      "## Baseline\n\nMatrix factorisation with 64 factors, trained on the same clicks.",
      "We start with a linear model and move to boosted trees once it stops improving.",
      "| Model | Role |\n|---|---|\n| Naive Bayes over word counts | baseline |",
      "The candidate is compared with the production model on the same sessions.",
    ],
    vague: [
      "We will compare against a simple baseline.",
      "## Baseline\n\nSomething simple that is quick to build.",
      "Should the baseline be logistic regression?",
    ],
    missing: ["The ranker is a deep network.", "## Baseline\n\nTBD"],
    waived: ["A baseline model is not needed because the vendor's model is fixed by contract."],
  },
});
