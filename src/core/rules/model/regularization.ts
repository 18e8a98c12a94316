import { aboutTrees, overfitting, regularizer, treeDepth, untrained } from "../../evidence/lexicon/training.js";
import { about, all, any, evenDenied, named, near, not, terms, words } from "../../evidence/pattern.js";
import { item } from "../define.js";

/** Early stopping, in other words. */
const stops = evenDenied(
  terms`(stop|stops|stopped|halt|halts|ends) ... (not improved|no improvement|not improve|no longer improves|stops improving|stopped improving|no better|plateaus|flat|rises)`,
);

/** A bare name, as an entry or a label has it. */
const bare = terms`dropout | elastic-net | augmentation`;

export default item({
  id: "regularization",
  phase: "model",
  title: "Regularisation",
  ask: "What keeps the model from over-fitting: dropout, weight penalties, early stopping, augmentation, limits on depth or leaves?",
  why: `A flexible model learns the accidents of its training data unless something stops it, and the gap shows only after launch. Naming the means
(and its strength) also tells which knob to turn when training and validation scores come apart.`,
  source:
    "Goodfellow, Bengio, Courville, Deep Learning (2016), chapter 7; Hastie, Tibshirani, Friedman, The Elements of Statistical Learning (2009), chapters 3 and 10",
  topic: any(terms`ridge | lasso | c = <n>`, overfitting, regularizer, bare, stops, untrained, all(treeDepth, about(aboutTrees))),
  needs: {
    "what prevents over-fitting": any(
      near(terms`c = <n>`, terms`logistic | svm | svc | linear | regression`, 4),
      near(terms`ridge | lasso`, terms`alpha | lambda | penalty | strength`, 3),
      stops,
      untrained,
      all(bare, words(1, 3), not(terms`(context|retrieval|prompt|query|knowledge) augment*`)),
      all(treeDepth, about(aboutTrees)),
      all(named(terms`dropout | dropout rate | weight decay`), terms`<n>`),
      all(regularizer, not(terms`a / b | experiment | trial | (methods|techniques|ways|means) (like|such as) | there are`)),
      near(
        terms`address | prevent | reduce | mitigate | combat | avoid | counter`,
        terms`(over-fitting|overfitting) (include|includes|are|through|via|using)`,
        2,
      ),
      all(
        about(overfitting),
        terms`l1 | l2 | depth | leaves | pruning | penalty | prior | small* model | few* (features|parameters|layers) | feature selection | subsampl* | batch-norm* | batch normali* | lambda | alpha | freez* | frozen | low rank | rank <n> | early | patience | <n> epochs | one epoch | single epoch | shrinkage | weight* decay | constraint* | smaller | limited capacity`,
      ),
    ),
  },
  examples: {
    met: [
      "Dropout of 0.2 after each hidden layer.",
      "## Regularisation\n\nL2 on the embeddings.",
      "Trees are limited to depth 6 with at least 200 rows in a leaf.",
      "| Layer | Value |\n|---|---|\n| Dropout | 0.3 |",
    ],
    vague: [
      "We will prevent overfitting.",
      "## Regularization\n\nTo be strong enough for so small a dataset.",
      "Do we need dropout?",
      "| Risk | Answer |\n|---|---|\n| Overfitting | regularisation, care |",
    ],
    missing: ["The feed has 40 slots.", "## Regularization\n\nTBD"],
    waived: ["Regularization does not apply because no parameter is fitted."],
  },
});
