import { aboutTrees, overfitting, regularizer, treeDepth, untrained } from "../../evidence/lexicon/training.js";
import { about, all, any, evenDenied, named, near, not, terms, words } from "../../evidence/pattern.js";
import { item } from "../define.js";

/** Early stopping, in other words. */
const stops = evenDenied(
  terms`(stop|stops|stopped|halt|halts|ends) ... (not improved|no improvement|not improve|no longer improves|stops improving|stopped improving|no better|plateaus|flat|rises)`,
);

/** Early stopping without its name: training ends, and when. */
const ends = all(
  near(
    evenDenied(terms`training | fitting | boosting | epochs | rounds | iterations | we | it`),
    evenDenied(terms`(stop*|halt*|end*) (once|when|as soon as|after|if)`),
    3,
  ),
  evenDenied(terms`(validation|dev|held-out) .. (loss|error|metric|score|curve) | improv*`),
);
/** What is made at random with the examples, or mixed into them. */
const disturbed = any(
  near(
    terms`random* | noise | jitter* | perturb* | masked | mirrored | flipped | rotated | warped | blurred | cropped`,
    terms`image | photo | frame | clip | audio | word | token | text | example | map | scene | signal | series | window | input | scan | spectrogram`,
    5,
  ),
  terms`random (time|pitch|gain) (shift*|stretch*|mask*) | domain randomi* | noise .. (mixed|added|injected|overlaid)`,
);
/** The training set, and not what comes in later. */
const ofTraining = terms`train* | memori* | by heart | overfit* | over-fit* | during (training|fine-tuning) | each epoch | every epoch | on the fly | at random`;
/** What a model may weigh: its coefficients are drawn to zero, or to those of others. */
const shrunk = any(
  near(
    terms`penalty | penalties | penali* | shrink* | shrunk | elastic-net`,
    terms`coefficient* | weights | parameters | roughness | leaves | large weights | factors | splines | ratio | towards (the|their|zero|its) | l1 | l2`,
    5,
  ),
  terms`(informative|regularizing|horseshoe|spike-and-slab|hierarchical|laplace|shrinkage) prior* | partially pooled | partial pooling | borrow* strength | entropy (bonus|regulari*|term) | wd (of|=|:)? <n> | drop-out (layer*|rate|=|:|probability|p|of <n>|at <n>) | bagg* (of|over|fraction|<n>) | kl (penalty|term) to | consistency (loss|regulari*) | (ema|exponential moving average) of (the)? weights | weights are averaged | averaged weights | model soup | max-norm | gradient noise | noisy student | temporal ensembling | teacher forcing noise | scheduled sampling`,
);
/** Little that can be learned. */
const small = any(
  near(
    evenDenied(terms`frozen | freez* | stays fixed | kept fixed | not updated | untouched | stay fixed`),
    evenDenied(terms`backbone | encoder | body | trunk | embedding* | lower layers | first layers | layers | base model | tower`),
    1,
  ),
  near(terms`lora | adapter* | low-rank`, terms`rank (of|=|:)? <n> | to limit | limits | small rank`, 5),
  near(
    terms`tree* | depth | leaf | leaves | splits`,
    terms`capped | cap of | no deeper | at most <n> | limited to | restricted to | kept (small|shallow|low) | needs <n> (row*|example*|sample*|observation*) | at least <n> (row*|example*|sample*|observation*) | not deeper | pruned | prune`,
    4,
  ),
  all(
    near(
      terms`only | at most | just | limited to | no more than | keep | kept`,
      terms`feature | column | variable | coefficient | parameter`,
      4,
    ),
    evenDenied(
      terms`overfit* | over-fit* | memori* | by heart | cannot carry | too few (rows|data|examples) | noise | so few | small (data|sample) | little data`,
    ),
  ),
  near(terms`one epoch | single epoch | two epochs | few epochs | <n> epochs`, terms`memori* | by heart | overfit* | over-fit*`, 12),
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
  topic: any(
    terms`ridge | lasso | c = <n> | by heart | generali* (well|to (new|unseen)) | fit the noise | chase noise`,
    ends,
    all(disturbed, ofTraining),
    shrunk,
    small,
    overfitting,
    regularizer,
    bare,
    stops,
    untrained,
    all(treeDepth, about(aboutTrees)),
  ),
  needs: {
    "what prevents over-fitting": any(
      near(terms`c = <n>`, terms`logistic | svm | svc | linear | regression`, 4),
      near(terms`ridge | lasso`, terms`alpha | lambda | penalty | strength`, 3),
      stops,
      ends,
      all(disturbed, ofTraining, not(terms`missing at random | personal data | privacy`)),
      shrunk,
      small,
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
