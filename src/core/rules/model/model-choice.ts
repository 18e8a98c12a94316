import { open, undecided } from "../../evidence/lexicon/choices.js";
import { modelFamily, namedModel, twoModels } from "../../evidence/lexicon/models.js";
import { all, any, heading, kind, named, near, not, opening, several, subject, terms, under, words } from "../../evidence/pattern.js";
import { item } from "../define.js";

/** That the system has the model, not that a model can be had. */
const uses = terms`took | settled (for|on) | retained | (made|done|handled|carried out|driven|given) by | those of | our pick is | model of choice is | under the hood | went for | goes with | use | uses | using | (is|are|was|were|be) used | used (for|to|as) | choose | chose | pick | train | trains | trained | retrain | retrained | fine-tune* | finetune* | fit | fits | we fitted | build | builds | built | adopt* | deploy* | ship | ships | serve | serves | apply | applies | applied | propose | recommend | call | calls | load | loads | loaded | prompt | prompts | employ* | runs | running | we run | leverage* | go with | went with | opt for | rely on | combine* | (we|i) implemented | wraps | (ensemble|hybrid|blend|stack) of | served as | (come|comes) (from|out of) | (produced|generated|written|predicted|detected|estimated|learned) by | (compute*|generate*|retrieve*|estimate*|score*|rank*|detect*|predict*|classif*|forecast*|embed*|segment*|cluster*|search*|match*|factor*|modelled|modeled|fitted|solv*|transcri*|extract*|encod*) .. (with|by|using|via) | (heart|core|workhorse) of the (system|service|solution|pipeline|ranker) is | model of record is | landed on | stay with | stayed with | settle on | continue with | start with | replaced by | based on | powered by | via | built on | relies on | consists of | requests to | extracted from | detect* with | scored by | ranked by | (model|solution|ranker|classifier|detector|encoder|backbone|architecture|method|algorithm|network|stage|default|llm|recommender|forecaster|extractor|generator|retriever|reranker|re-ranker|scorer|policy|tracker|segmenter|predictor|candidate) (is|are|will be|would be) | model in production is | feed | feeds | averages | blends | stacks | reconstruction error of | (ranking|re-ranking|reranking|retrieval|scoring|classification|detection|segmentation|prediction|ocr|transcription|tracking|extraction|translation) (by|with|via|through)`;
/** What a model is, is given or does, where it opens the sentence. */
const at = terms`does the | do the | does all | handles | maps | decides | computes | fetches | tells | measures | model | ranker | reranker | re-ranker | classifier | regressor | encoder | detector | retriever | network | architecture | forecaster | segmenter | backbone | with | pre-trained | pretrained | fine-tuned | tuned | trained | on | over | per | for | because | since | as | – | — | , (fine-tuned|pre-trained|pretrained|trained|tuned|one|our|with|since|because|as|which|so) | → | + | writes | transcribes | scores | ranks | orders | embeds | classifies | predicts | reads | answers | turns | detects | finds | generates | flags | tracks | extracts | segments | filters | groups | estimates | forecasts | produces | summarizes | recommends | provides | supplies | reconstructs | encodes | assigns | picks | wins`;
/** What is said of a model before its name. */
const refined = terms`calibrated | regularized | class-weighted | weighted | tuned | fine-tuned | pre-trained | pretrained | quantized | distilled | lightweight | global | multi-output | multi-task`;
/** Labels, rows and columns that a model fills. */
const slot = terms`model | algorithm | ranker | re-ranker | reranker | classifier | regressor | architecture | backbone | encoder | detector | retriever | ranking | re-ranking | retrieval | scoring | classification | detection | embedding* | generation | generator | llm | vision | speech | transcription | ocr | segmentation | tracking | tier <n> | level <n> | approach | choice | chosen | decision | selected | selection | stacking | ensemble | technique | stage <n> | final | default | method`;
/** Headers of a table's rows and columns that make a model's name the answer, and not one of the models that are compared. */
const row = terms`planner | critic | agent | sentiment | intent | entity | churn | fraud | anomaly | forecast* | demand | price* | risk | spam | toxic* | topic | similarity | segmentation | ocr | transcription | summar* | translation | extraction | recommend* | routing | moderation | search | vision | speech | image | audio | ranker | re-ranker | reranker | classifier | backbone | encoder | detector | retriever | ranking | re-ranking | retrieval | scoring | classification | detection | embedding* | generation | generator | llm | approach | choice | chosen | decision | selected | technique | stage <n> | final | default | value | detail | setting | specification`;
/** The same words where they name a kind of models and no part of the system: "deep learning models:". */
const kinds = terms`(learning|shallow|deep|traditional|baseline|classical|candidate|statistical|other|simple|simpler|possible|potential|alternative|advanced) (model|approach*|algorithm*|method*|baseline) | common | families`;
/** What only a model that was fitted has. */
const setting = terms`<n> .. (tree|layer|unit|dimension*|dim|neighbo*|estimator*|round|head|factor|block|channel|parameter*) | (max)? depth <n> | k = <n> | (hidden|latent|embedding) dim* = <n> | max_depth = <n> | n_estimators | min_cluster_size | <n> layer | lora | adapter*`;
/** Models that were not chosen, and where such are told. */
const other = any(
  near(
    namedModel,
    terms`baseline* | as a reference | benchmark | rejected | dropped | tried | did not | legacy | incumbent | simple statistical | start : | stretch goal | instead of`,
    6,
  ),
  near(namedModel, terms`than`, 3),
  // It grades the answers of the one that was chosen, or is there to be beaten.
  near(namedModel, terms`judge* | grades | grader | evaluator | (to be|be) beaten | to beat | number to beat`, 8),
);
const modelHeading = terms`model | models | modeling | modelling | algorithm* | architecture* | method | methods | approach | technique | learner | ranker | retriever | classifier | generator | llm | encoder | backbone | network | retrieval | ranking | re-ranking | reranking`;
const otherHeading = terms`candidate (model*|algorithm*) | candidates | compared | comparison | benchmark* | options | considered | trade-off* | tradeoff* | loss | features | feature engineering | example* | guide | what (is|are) | why not | progression | evolution | roadmap | timeline* | alternative | potential | requirement* | fails | monitoring | limitations | results | recovery | fall-back* | fallback* | failures | failure (mode*|case*|scenario*|handling|recovery|analysis)`;

/** Models in a row, none of them before another. */
const listed = all(
  any(twoModels, several(namedModel)),
  any(near(namedModel, terms`, | or | / | ;`, 0), several(namedModel, 3)),
  not(
    terms`then | followed | on top | stack* | combin* | -> | → | + | plus | feeds | re-rank* | rerank* | ranker | ranking | retriev* | all | both | each | for | ensemble* | with | fusion | chosen | over`,
  ),
);
/** Headings and lead-ins under which every model is one of the system, or one after the other. */
const employed = terms`(algorithm|model|method|technique) (employed|used|implemented|deployed|trained) | trained models | ensemble stack | model stack | (two|three|four|five) (model*|detector*|stage*|algorithm*) | complexity ladder | start* simple | one rung | in this order`;
// "Decision trees" are no decision.
const decided = terms`chosen | selected | choose | chose | select | pick | picked | go with | final (model|choice) | winner | wins | decision (:|is|was|for|on) | our decision | opted for | settle on | settled on | recommended | preferred | prefer | primary | main model | production model | champion`;
const chosen = terms`choice | chosen | our decision | selected | final (model|choice) | our (model|choice) | main model | primary model | champion | winner`;
const chosenHere = all(not(other), not(under(otherHeading)), not(heading(terms`baseline* | to beat`)));
const stated = all(not(undecided), chosenHere);

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
          near(uses, namedModel, 3),
          near(terms`implement* ... as (a|an)`, namedModel, 0),
          near(
            namedModel,
            terms`based (model|classifier|ranker|detector|regressor|encoder|system|approach|forecaster|recommender|scorer|retrieval)`,
            0,
          ),
          all(
            near(namedModel, terms`model | classifier | ranker | regressor | detector | encoder | forecaster | network | recommender`, 0),
            near(terms`our | final | trained | loaded | one`, namedModel, 0),
          ),
          near(terms`(go|goes|pass|passes|passed|fed|sent|run) (through|into|to)`, namedModel, 6),
          near(
            terms`(model|ranker|re-ranker|encoder|detector|network|classifier|tree|backbone|retriever|forecaster|detection|ranking|retrieval|classification|segmentation|tracking|clustering|forecasting|transcription|scorer|embedding|ensemble) (`,
            namedModel,
            0,
          ),
          near(terms`(ranker|encoder|detector|classifier|extractor|forecaster|recommender|scorer|generator|retriever) ,`, namedModel, 1),
        ),
        not(any(open, all(undecided, several(namedModel)))),
        chosenHere,
      ),
      all(opening(namedModel), near(namedModel, at, 3), not(kind("cell", "caption")), words(2, 24), not(listed), stated),
      all(
        opening(namedModel),
        near(namedModel, terms`for the | for our | for all | on the | over the`, 5),
        kind("item", "sentence"),
        words(3, 16),
        not(listed),
        stated,
      ),
      all(
        subject(slot),
        any(opening(namedModel), all(namedModel, words(1, 5), not(other))),
        any(not(kind("cell")), subject(row)),
        not(subject(kinds)),
        not(listed),
        not(undecided),
        not(under(otherHeading)),
      ),
      all(
        near(terms`(model|algorithm|architecture|backbone|approach) (type|name|class|family|used|choice|chosen)? :`, namedModel, 3),
        not(kinds),
        not(several(namedModel, 3)),
        not(undecided),
      ),
      all(under(employed), namedModel, not(kind("sentence", "code")), stated),
      all(kind("code"), near(terms`model_name | model name | model_id | model_type | boosting_type | base_model`, namedModel, 4)),
      all(kind("code"), near(terms`model`, namedModel, 0)),
      all(kind("code"), near(namedModel, terms`→ | ->`, 0), stated),
      all(
        named(modelHeading),
        opening(namedModel),
        kind("sentence"),
        any(words(1, 5), near(namedModel, terms`of`, 0)),
        not(listed),
        stated,
      ),
      all(kind("diagram"), namedModel, not(listed), stated),
      all(near(namedModel, setting, 4), stated),
      all(near(decided, namedModel, 8), not(undecided)),
      near(namedModel, terms`(is|as) (a|the|our)? (fixed|current)? (deployment|production)? default | default (model|choice|algorithm)`, 3),
      all(near(namedModel, terms`trained (on|across|over|per)`, 0), opening(namedModel), not(undecided), not(other)),
      all(opening(refined), near(refined, namedModel, 0), near(namedModel, at, 3), stated),
      all(heading(terms`model ladder | planned (baseline)? models`), namedModel, not(kind("cell")), not(undecided)),
      all(
        heading(
          terms`(primary|main|chosen|selected|recommended|proposed|preferred|final) (candidate|model|choice|approach|algorithm|method)`,
        ),
        heading(namedModel),
        words(3),
      ),
      near(terms`(good|best|right|natural|sensible) (choice|fit)`, namedModel, 4),
      all(any(opening(chosen), all(subject(chosen), named(chosen))), any(namedModel, subject(namedModel)), not(under(otherHeading))),
      all(
        heading(terms`why`),
        heading(namedModel),
        any(namedModel, terms`model | we | our | us | it`),
        not(other),
        not(heading(terms`why not`)),
      ),
      all(
        near(terms`start* with | begin* with | first | phase | v1`, namedModel, 6),
        near(
          terms`then | later | evaluate | move to | upgrade* to | graduate* | followed by | next | v2 | second (version|step|phase)`,
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
      "## Algorithms used\n\n- Prophet\n- SARIMA",
    ],
    vague: [
      "We will use a deep learning model.",
      "Options are XGBoost, random forest or a neural network.",
      "## Model\n\nDecision trees, LSTM, and support vector machines.",
      "| Setting | Value |\n|---|---|\n| Objective | lambdarank |",
    ],
    missing: ["Clicks are stored for a year.", "## Model\n\nTBD"],
    waived: ["Model selection is out of scope: the platform team supplies the scores."],
  },
});
