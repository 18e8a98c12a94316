import { undecided } from "../../evidence/lexicon/choices.js";
import {
  boostingRounds,
  hyperparameterSearch,
  learningRate,
  nothingToChoose,
  optimizerName,
  optimizerWord,
  rounds,
  untrained,
} from "../../evidence/lexicon/training.js";
import { about, all, any, evenDenied, named, near, not, terms, under } from "../../evidence/pattern.js";
import { item } from "../define.js";

const optimization = terms`optimizer* | learning-rate* | learning_rate | lr | hyper-parameter* | hyperparameter* | hyperparam* | hyper-param* | hpo | hp tuning | model tuning | parameter tuning | tuning of the model | tune the (model*|hyper*|parameters) | training (procedure|set-up|details|configuration|recipe|regime|schedule|hyper*) | gradient descent | batch size | <n> epochs | epochs | (require*|needs|need) tuning | tuned (per|on|for|by) | tune (on|per) | (number|amount) of trees | alternating least squares | (weights|parameters) .. tuned`;

/** What is done with an optimizer, or how it is set. */
const used = terms`optimizer | optimized | with | by | using | use | uses | via | learning-rate | lr | rate | momentum | train* | for the | <n> e <n> | , <n> | batch size`;
const twoOfThem = terms`(adam|adamw|sgd|rmsprop) (/|or) (adam|adamw|sgd|rmsprop)`;
const boosting = terms`boost* | xgboost | lightgbm | lgbm | catboost | gbm | gbdt | xgb | lambdamart | hyper-param* | hyperparam* | learning-rate | shrinkage | lr | rate (of)? <n> | als | early-stop*`;
/** There is nothing to tune. */
const settled = evenDenied(
  terms`(no|not|nothing) .. tune | closed (form|solution) | no (optimi*|tuning) | nothing is tuned | never tuned | without tuning`,
);

export default item({
  id: "optimizer",
  phase: "model",
  title: "Optimisation",
  ask: "How is it trained: which optimiser and learning rate, how many boosting rounds, or which search over hyper-parameters?",
  why: `Optimiser, learning rate and search budget decide how long training takes, what it costs, and whether a second person gets the same model. "We tune
hyper-parameters" does not tell which, over what range, on which data, or when to stop.`,
  source:
    "Bergstra and Bengio, Random Search for Hyper-Parameter Optimization (JMLR 2012); Godbole et al., Deep Learning Tuning Playbook (2023)",
  topic: any(
    optimization,
    optimizerName,
    near(optimizerWord, used, 4),
    rounds,
    untrained,
    learningRate,
    hyperparameterSearch,
    boostingRounds,
  ),
  needs: {
    "which optimiser, learning rate, number of rounds or search": any(
      all(any(optimizerName, learningRate, hyperparameterSearch), not(undecided), not(twoOfThem)),
      all(
        any(near(optimizerWord, used, 4), all(optimizerWord, named(optimization))),
        not(undecided),
        not(twoOfThem),
        not(terms`online sgd`),
      ),
      all(boostingRounds, not(terms`patience`)),
      all(
        any(rounds, all(named(terms`n_estimators | num_iterations | num_trees | iterations`), terms`<n>`)),
        about(boosting),
        not(terms`patience | forest | isolationforest`),
        not(under(terms`forest`)),
      ),
      all(named(terms`learning-rate | boosting rounds`), terms`<n>`),
      terms`(full-batch|batch|mini-batch|minibatch|projected) gradient descent | epochs (at|with|,|and|on) .. <n> e <n> | eta (=|:|of)? <n>`,
      nothingToChoose,
      all(settled, not(evenDenied(terms`test (set|data|month)`))),
    ),
  },
  examples: {
    met: [
      "AdamW with a peak rate of 3e-4 and cosine decay.",
      "## Training\n\n- Learning rate: 0.05\n- Early stopping",
      "Fifty Optuna trials on the validation month choose depth and rate.",
      "| Setting | Value |\n|---|---|\n| Learning rate | 0.05 |",
    ],
    vague: [
      "Hyperparameters will be tuned.",
      "Head and loss weights require tuning.",
      "## Optimizer\n\nTo fit the size of the network.",
      "Shall we use Adam or SGD?",
    ],
    missing: ["The index is rebuilt nightly.", "## Optimizer\n\nTBD"],
    waived: ["Hyperparameter tuning is not needed because the model is bought and stays frozen."],
  },
});
