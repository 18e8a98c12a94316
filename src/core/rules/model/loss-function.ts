import { optionList } from "../../evidence/lexicon/choices.js";
import {
  crossEntropy,
  lossOfMetric,
  lossOnly,
  lossOrMetric,
  lossWord,
  nothingToChoose,
  untrained,
} from "../../evidence/lexicon/training.js";
import { about, all, any, evenDenied, named, near, not, opening, terms, under } from "../../evidence/pattern.js";
import { item } from "../define.js";

const loss = terms`loss | losses | loss-function* | objective function* | training objective* | train* objective* | learning objective* | optimization objective* | model objective | cost function* | criterion (for|of) training | training (loss|criterion|target function)`;
const money = terms`(fraud|revenue|data|packet|financial|credit|annual|money|customer|weight|hearing|blood|heat|expected|information|power|dollar|monetary|yield|quality) loss*`;

/** What the training makes small, or large. */
const minimised = terms`(model|network|training|we|it|which|ranker|trees|towers|stage) .. (minimizes|minimize|optimizes|optimize|optimized|minimizing|optimizing) (for|on|the|with|directly)? (the)? ${lossOrMetric}`;

/** How examples weigh in it, or why it is this one: nobody says that of a metric. */
const weighted = terms`with .. (weight|weights|weighting|power|reweighting|smoothing|power) | for the .. (model|head|stage|tower|task|branch) | because | on log | on the log`;

/** Not one of several options. */
const chosen = not(
  any(under(optionList), near(terms`or`, lossOnly, 0), terms`of some (kind|sort) | some kind of | e.g | such as | for example`),
);
/** What is done with metrics, and never with the loss of a training. */
const evaluated = terms`metric* | evaluat* | monitor* | measure* | compar* | computed | watched | charted | plotted | tracked | live traffic | reported | calibration | performance | success | normalized (cross)? entropy | divided by | was <n> | < <n> | ≤ <n>`;

/** A name that is a loss, where the sentence says what it is for. */
const lossName = any(
  lossOrMetric,
  lossOnly,
  crossEntropy,
  terms`deviance | bpr | infonce | ctc | kl | ce | bce | mle | log-likelihood | likelihood | squared errors | absolute errors | l1 | l2 | smooth-l1 | rank correlation | dpo`,
);
/** What a training does with its loss. */
const drives = terms`gradient (of|come|from|are) | drives | driven by | steered by | guided by | what we (optimise|optimize|minimise|minimize) | (fitted|learned|learns|trained|estimated) (by|with|on|to|through|via) | maximi* | minimi* | match | matches | scaled up by | in equal parts | plus (ce|bce|dice) | equally weighted | weighted sum of`;
/** How examples or errors weigh in the loss. */
const asymmetric = near(
  terms`(under|over) (-)? (forecast*|predict*|estimat*|stock*) | miss | misses | false (alarm*|positive*|negative*) | rare class* | minority class* | positives | negatives`,
  terms`(costs|weighs|counts|weighted|penali*|punish*) .. (<n>|times|more|twice) | custom (objective|loss|gradient)`,
  8,
);

const trained = any(
  all(near(drives, lossName, 8), chosen, not(about(evaluated)), not(under(terms`metric*`))),
  all(
    asymmetric,
    terms`objective | loss | gradient* | custom | cross-entropy | class weight* | sample weight*`,
    not(about(evaluated)),
    not(terms`threshold* | operating point*`),
  ),
  all(
    opening(terms`next-token prediction | least squares | maximum likelihood | maximum a posteriori | dice | ce | bce`),
    not(about(evaluated)),
    chosen,
  ),
  all(
    named(
      terms`cost | cost function | target function | training target | minimised | minimized | optimised for | optimized for | trained (on|with)`,
    ),
    lossName,
    chosen,
    not(about(evaluated)),
  ),
  minimised,
  all(lossOnly, chosen, not(under(terms`metric*`))),
  all(any(crossEntropy, lossOfMetric), chosen, not(about(evaluated))),
  all(near(terms`train* | fit* | optimiz* | minimiz* | loss function | regression | model | network`, lossOfMetric, 6), not(evaluated)),
  all(near(lossWord, any(lossOrMetric, crossEntropy), 4), chosen, not(evaluated), not(under(terms`metric* | success`))),
  all(named(terms`loss | loss-function* | objective* | cost function | criterion`), lossOrMetric, chosen, not(about(evaluated))),
  all(
    opening(
      terms`log-loss | logloss | mse | squared-error | mean-squared error | mae | absolute error | rmse | tweedie | poisson | pinball`,
    ),
    any(weighted, named(terms`train*`)),
    not(about(evaluated)),
  ),
  all(
    terms`(model|head|stage|tower|branch|task|tasks|regression|classification) : (log loss|logloss|ce|bce|cross-entropy|mse|squared error|mean squared error|mae|absolute error|poisson)`,
    not(about(evaluated)),
  ),
  near(
    terms`quantile regression`,
    terms`lightgbm | xgboost | catboost | boosted | gradient boosting | models per | network | q = <n> | alpha = <n>`,
    5,
  ),
  terms`(split|splits|split by|criterion) (on|by|is|uses|with|:|=)? (the)? (gini|entropy|information gain)`,
  near(terms`lambdarank | lambda-rank`, terms`ndcg | truncat* | objective`, 4),
  near(terms`training | trained | fitted | fits`, terms`log-likelihood | likelihood`, 3),
);

export default item({
  id: "loss-function",
  phase: "model",
  title: "Loss function",
  ask: "Which loss does training minimise, and are examples weighted in it?",
  why: `The loss is what the model really learns to do; the metric is only what we look at afterwards. A pointwise loss on a ranking task, or squared error
on a heavy-tailed target, is a decision with consequences that no later tuning repairs.`,
  source: "Goodfellow, Bengio, Courville, Deep Learning (2016), chapters 6 and 8; Liu, Learning to Rank for Information Retrieval (2009)",
  topic: any(
    untrained,
    evenDenied(terms`nothing is (minimized|minimised|optimized)`),
    loss,
    lossOnly,
    lossOfMetric,
    crossEntropy,
    terms`reconstruction error`,
  ),
  meets: trained,
  touches: terms`mse or | or mse | huber or | reward of | reward (:|=|function|signal|is) | eval_metric | multi-objective | minimize .. (expected|predicted|business) .. (cost|power) | pointwise | pairwise | listwise | lambdarank | alternating least squares | quantile regression | optimize for`,
  needs: {
    "which loss the training minimises": any(
      nothingToChoose,
      evenDenied(terms`no loss (to|function|is) | no objective (to)? | (no|not|nothing) .. (minimized|minimised|minimize)`),
    ),
  },
  unless: money,
  examples: {
    met: [
      "Training minimises weighted binary cross-entropy, with positives weighted by 8.",
      "## Loss\n\nMSE on log-transformed prices.",
      "| Setting | Value |\n|---|---|\n| Objective | lambdarank |",
      "Training: binary log-likelihood, 600 trees.",
    ],
    vague: [
      "A suitable loss function will be chosen.",
      "Is focal loss better here?",
      "## Losses\n\nDepending on the framing:\n\n- MSE\n- Huber loss",
      "## Loss function\n\nIt fits the business goal.",
    ],
    missing: ["RMSE is reported on the test month.", "## Loss function\n\nTBD"],
    waived: ["A loss function is not needed because the rules are written by hand."],
  },
});
