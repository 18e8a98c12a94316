import { optionList } from "../../evidence/lexicon/choices.js";
import { crossEntropy, lossOnly, lossOrMetric, lossWord } from "../../evidence/lexicon/training.js";
import { about, all, any, evenDenied, near, not, opening, terms, under } from "../../evidence/pattern.js";
import { item } from "../define.js";

const loss = terms`loss | losses | loss-function* | objective function* | training objective* | train* objective* | learning objective* | optimization objective* | model objective | cost function* | criterion (for|of) training | training (loss|criterion|target function)`;
const money = terms`(fraud|revenue|data|packet|financial|credit|annual|money|customer|weight|hearing|blood|heat|expected|information|power|dollar|monetary|yield|quality) loss*`;

/** What the training makes small, or large. */
const minimised = terms`(model|network|training|we|it|which|ranker|trees|towers|stage) .. (minimizes|minimize|optimizes|optimize|optimized|minimizing|optimizing) (for|on|the|with|directly)? (the)? ${lossOrMetric}`;

/** How examples weigh in it, or why it is this one: nobody says that of a metric. */
const weighted = terms`with .. (weight|weights|weighting|power|reweighting|smoothing|power) | because | on log | on the log`;

/** Not one of several options. */
const chosen = not(any(under(optionList), near(terms`or`, lossOnly, 0)));
const metric = terms`metric* | offline`;

const trained = any(
  minimised,
  all(lossOnly, chosen, not(under(metric))),
  all(crossEntropy, not(about(metric)), not(terms`was <n>`)),
  all(near(lossWord, any(lossOrMetric, crossEntropy), 5), chosen),
  all(opening(lossOrMetric), weighted),
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
  topic: any(trained, loss, lossOnly, crossEntropy, terms`reconstruction error`),
  needs: {
    "which loss the training minimises": any(
      trained,
      evenDenied(
        terms`no loss (to|function|is) | no objective to | no (training|fine-tuning|objective|gradient) | nothing is (trained|learned|fine-tuned) | (not|never) (trained|fine-tuned) | without (training|fine-tuning) | (no|not|nothing) .. (choose|minimize|learn|fit)`,
      ),
    ),
  },
  unless: money,
  examples: {
    met: [
      "Training minimises weighted binary cross-entropy, with positives weighted by 8.",
      "## Loss\n\nMSE on log-transformed prices.",
      "| Setting | Value |\n|---|---|\n| Objective | lambdarank |",
      "Training: binary log-likelihood, 600 trees.",
      "The towers are trained with sampled softmax and in-batch negatives.",
      "Log loss with class weights.",
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
