import { undecided } from "../../evidence/lexicon/choices.js";
import { boostingRounds, hyperparameterSearch, learningRate, optimizerName } from "../../evidence/lexicon/training.js";
import { all, any, evenDenied, named, not, terms } from "../../evidence/pattern.js";
import { item } from "../define.js";

const optimization = terms`optimizer* | learning-rate* | learning_rate | lr | hyper-parameter* | hyperparameter* | hyperparam* | hyper-param* | hpo | model tuning | parameter tuning | tuning of the model | tune the (model*|hyper*|parameters) | training (procedure|set-up|details|configuration|recipe|regime|schedule|hyper*) | gradient descent | batch size | <n> epochs | epochs | (require*|needs|need) tuning | tuned (per|on|for|by) | (weights|parameters) .. tuned`;

export default item({
  id: "optimizer",
  phase: "model",
  title: "Optimisation",
  ask: "How is it trained: which optimiser and learning rate, how many boosting rounds, or which search over hyper-parameters?",
  why: `Optimiser, learning rate and search budget decide how long training takes, what it costs, and whether a second person gets the same model. "We tune
hyper-parameters" does not tell which, over what range, on which data, or when to stop.`,
  source:
    "Bergstra and Bengio, Random Search for Hyper-Parameter Optimization (JMLR 2012); Godbole et al., Deep Learning Tuning Playbook (2023)",
  topic: any(optimization, optimizerName, learningRate, hyperparameterSearch, boostingRounds),
  needs: {
    "which optimiser, learning rate, number of rounds or search": any(
      all(any(optimizerName, learningRate, hyperparameterSearch), not(undecided)),
      all(boostingRounds, not(terms`patience | isolation forest | isolationforest`)),
      all(named(terms`learning-rate | boosting rounds | epochs | n_estimators | number of trees`), terms`<n>`),
      evenDenied(
        terms`(no|not|nothing) .. (choose|tune|learn|fit) | closed (form|solution) | no (training|fine-tuning|optimi*|tuning|gradient) | nothing is (trained|tuned|learned) | (not|never) (trained|fine-tuned|tuned) | without (training|fine-tuning|tuning)`,
      ),
    ),
  },
  examples: {
    met: [
      "AdamW with a peak rate of 3e-4 and cosine decay.",
      "## Training\n\n- Learning rate: 0.05\n- Early stopping",
      "Fifty Optuna trials on the validation month choose depth and rate.",
      "800 trees with a learning rate of 0.05.",
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
