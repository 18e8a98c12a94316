import { undecided } from "../../evidence/lexicon/choices.js";
import { modelFamily, namedModel, twoModels } from "../../evidence/lexicon/models.js";
import { all, any, heading, near, not, opening, subject, terms, under, words } from "../../evidence/pattern.js";
import { item } from "../define.js";

/** That the system has the model, not that a model can be had. */
const use = terms`we .. (use|choose|pick|train|fine-tune|finetune|build|adopt|deploy|ship|run|serve|propose|recommend|go with|opt for|settle on) | (system|service|pipeline|stage|design|solution|it) .. (uses|runs|employs|calls|integrates with|sends|makes requests to|is built on|relies on) | (is|are) (based on|powered by) | (will|to) (use|train|fine-tune|deploy)`;
const role = terms`model | ranker | reranker | re-ranker | classifier | regressor | encoder | detector | retriever | predictor | generator | recommender | scorer | network | forecaster | segmenter | backbone | (is|are|was|were) (used|chosen|trained|selected|fine-tuned|the model|our|deployed|adopted|preferred) | predicts | ranks | scores | re-ranks | reranks | classifies | estimates | detects | generates | retrieves | forecasts | embeds | encodes | trained | fine-tuned | wins | for (ranking|re-ranking|reranking|retrieval|scoring|classification|prediction|detection|generation|embedding*|forecasting|candidate*|the)`;
const labelled = terms`(model|algorithm|ranker|re-ranker|reranker|classifier|architecture|backbone|encoder|detector|retriever|ranking|re-ranking|retrieval|scoring|classification|detection|embedding*|generation|generator|llm|approach|choice|chosen|decision|selected) :`;
/** Models that were not chosen, and where such are told. */
const other = terms`baseline* | rejected | dropped | tried | did not | legacy | incumbent | simple statistical | start :`;
const modelHeading = terms`model | models | modeling | model (choice|selection|architecture|design|type|development|details|training|specification|overview) | algorithm* | architecture* | ml (approach|design|model*) | proposed model | final model | chosen model | candidate generation | retrieval | ranking | re-ranking | reranking | ranker | retriever | classifier | generator | llm | encoder | backbone | stage <n> | network | embedding model | base model | method | methods | approach | technique | learner`;
const otherHeading = terms`candidates | compared | comparison | options | considered | trade-off* | tradeoff* | loss | features | feature engineering`;

/** What a model is given or does, where it opens the sentence. */
const at = terms`with | pre-trained | pretrained | fine-tuned | trained | on | over | for | because | since | as | , | writes | transcribes | scores | ranks | embeds | classifies | predicts | reads | answers | turns | detects | finds | generates`;
/** Kinds of models in a row, none of them before another. */
const listed = all(
  twoModels,
  not(
    terms`then | followed | on top | stack* | combin* | -> | → | + | plus | feeds | re-rank* | rerank* | ranker | retriev* | all | both | each | ensemble* | with | fusion | chosen | over`,
  ),
);
// "Decision trees" are no decision.
const decided = terms`chosen | selected | choose | chose | select | pick | picked | go with | final (model|choice) | winner | wins | decision (:|is|was|for|on) | our decision | opted for | settle on | settled on | recommended | preferred | prefer`;
const chosen = terms`choice | chosen | our decision | decision (:|of) | selected | final (model|choice) | our (model|choice) | main model | primary model | champion | winner`;

export default item({
  id: "model-choice",
  phase: "model",
  title: "Model choice",
  ask: "Which model or algorithm, by name, does the work?",
  why: `"A deep model" cannot be estimated, staffed or reviewed: cost, latency, data needs and failure modes all hang on the name. It need not be the last
word. An order of trial ("logistic regression first, boosted trees when it stops improving") is a choice; a list of options is not.`,
  source: "Huyen, Designing Machine Learning Systems (2022), chapter 6",
  ceiling:
    "A model that is named in passing (as a feature, in a table of results, in last year's system) can look like the choice where nothing around it says what it is.",
  topic: any(
    namedModel,
    modelFamily,
    terms`model (choice|selection|architecture|type|candidate) | choice of model | (ml|learning) algorithm* | architecture of the model | (the|our|final|proposed|chosen) model (is|will be|uses|consists)`,
    under(
      terms`model | modeling | modelling | model (choice|selection|architecture|design|type) | (ml|learning) algorithm* | choice of algorithm | ml (approach|model*)`,
    ),
  ),
  needs: {
    "which model is chosen, by name": any(
      all(
        any(
          near(use, namedModel, 3),
          near(namedModel, role, 3),
          all(
            any(
              all(opening(namedModel), at, words(4, 24), not(terms`reached | scored | got | had | took | was | were`)),
              all(under(modelHeading), namedModel),
            ),
            not(listed),
          ),
        ),
        not(undecided),
        not(other),
        not(under(otherHeading)),
      ),
      all(near(decided, namedModel, 8), not(undecided)),
      near(labelled, namedModel, 2),
      all(subject(chosen), namedModel),
      all(heading(terms`why`), heading(namedModel)),
      all(
        near(terms`start* with | begin* with | first | phase | v1`, namedModel, 6),
        near(
          terms`then | later | move to | upgrade* to | graduate* | followed by | next | v2 | second (version|step|phase)`,
          namedModel,
          6,
        ),
      ),
    ),
  },
  examples: {
    met: [
      "We train a LightGBM ranker on the 180 features.",
      "## Model\n\nTwo-tower network with 128-dimensional outputs.",
      "Start with logistic regression, then move to DeepFM.",
      "Choice: depthwise-separable CNN (DS-CNN), four blocks of 64 channels.",
      "| Model | MAE | |\n|---|---|---|\n| LightGBM | 3.2 | chosen |",
      "| Stage | Model |\n|---|---|\n| Reading the invoice | LayoutLMv3, fine-tuned |",
      "Whisper, fine-tuned on 40 hours of calls.",
    ],
    vague: [
      "We will use a deep learning model.",
      "Options are XGBoost, random forest or a neural network.",
      "## Model\n\nA CNN-based classifier that is trained on the images.",
      "Should we use BERT?",
      "## Model\n\nDecision trees, LSTM, and support vector machines.",
      "| Setting | Value |\n|---|---|\n| Objective | lambdarank |",
      "XGBoost reached an AUC of 0.8.",
    ],
    missing: ["Clicks are stored for a year.", "## Model\n\nTBD"],
    waived: ["Model selection is out of scope: the platform team supplies the scores."],
  },
});
