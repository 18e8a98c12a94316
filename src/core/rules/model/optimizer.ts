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
/** Ways to find parameters that are no gradient descent, some of whose names name other things, too. */
const solver = terms`cma-es | nelder-mead | simulated annealing | tabu search | genetic algorithm | evolution* strateg* | evolutionary (search|algorithm) | differential evolution | particle swarm | simplex (search|method) | hill climbing | mcmc | nuts | hmc | hamiltonian monte carlo | gibbs sampl* | metropolis | variational inference | advi | svi | laplace approximation | em algorithm | expectation-maximi* | baum-welch | newton 's method | fisher scoring | quasi-newton | trust region | gauss-newton | levenberg-marquardt | proximal gradient | normal equation* | golden section | l-bfgs-b`;
/** How many passes. */
const passes = terms`<n> (sweep|pass|full passes) | (one|two|three|four|<n>) epoch | batch of <n> | batch size (of|=|:)? <n>`;
/** What is tried, and how. */
const tried = any(
  near(
    terms`grid | sweep | sweeps | sweeping | swept | tuned (over|between|from|in) | halving`,
    terms`depth* | learning-rate* | lr | leaves | dropout | gamma | alpha | lambda | min_child_weight | subsample | regulari* | penalty | estimators | number of (trees|clusters|neighbours|neighbors|factors|components|topics)`,
    5,
  ),
  near(terms`grid (on|over|of|for) | sweep* (on|over|of)`, terms`c | k | rank | rate | width | layers | batch size* | temperature`, 2),
  near(
    terms`(tree|round|iteration|epoch) count | number of (trees|rounds|iterations|epochs)`,
    terms`(settled|set|chosen|picked|found) (by|with|on) | early stop*`,
    6,
  ),
);
/** The values that come with the library. */
const defaults = all(
  terms`default* (hyper*|setting*|parameter*|value*|learning-rate*) | default* of (the)? (library|scikit-learn|sklearn|lightgbm|xgboost|catboost) | (library|scikit-learn|sklearn|lightgbm|xgboost|catboost) default*`,
  evenDenied(terms`nothing is | no (tuning|search) | not (tuned|searched) | untuned | kept | keep | left | stay* | as they are`),
);
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
    solver,
    near(passes, terms`als | lr | learning-rate | at <n> e <n> | lora | qlora | rate`, 8),
    tried,
    defaults,
    under(terms`tuning | optimisation | optimization of the model`),
    twoOfThem,
    near(rounds, terms`at <n> | shrinkage | eta`, 1),
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
      all(solver, not(undecided), not(terms`route* | routing | schedul* | dispatch plan`)),
      all(
        near(
          passes,
          any(optimizerWord, terms`als | alternating least squares | lr | learning-rate | rate | at <n> e <n> | lora | qlora`),
          8,
        ),
        not(undecided),
      ),
      all(near(rounds, terms`at <n> | rate | shrinkage | eta`, 2), not(terms`forest | patience`)),
      all(tried, not(undecided), not(terms`recall* @ k | top k | users | visitors`)),
      all(
        defaults,
        evenDenied(terms`nothing is | no tuning | no search | not tuned | untuned | kept | keep | left | stay | used | use | are | :`),
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
