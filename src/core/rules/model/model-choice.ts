import { modelFamily, namedModel } from "../../evidence/lexicon/models.js";
import { all, any, evenDenied, heading, near, not, subject, terms, under } from "../../evidence/pattern.js";
import { item } from "../define.js";

const choose = terms`use | uses | used | using | choos* | chose | chosen | choice | select* | pick* | adopt* | go with | goes with | opt for | opted for | settle* on | propos* | implement* | build* | built | train* | fine-tun* | finetun* | employ* | deploy* | start* | begin* | decide* | decision | rely on | relies on | recommend* | prefer* | final
  | main | primary | production | apply | applied | based on | backbone | predict* | rank* | scor* | classif* | estimat* | detect* | retriev* | generat* | embed* | forecast* | learn* | is a | is an | are | we ship | powered by | consist* of | then | followed by | model* | architecture* | algorithm* | encoder | approach | stage* | ranker | reranker | re-ranker | head | on top of`;
const undecided = terms`such as | e.g | for example | option | either | any of | candidate (are|include|model|algorithm|:) | could be | can be | like | possible | various | or similar | etc | to be chosen | not chosen | choose between | (may|might|could) (use|try|be|also) | evaluate several | explor* | try (out|several|different) | compare several | and so on`;
const reference = terms`baseline* | benchmark* | heuristic | fall-back* | fallback* | previous* | current* | existing* | legacy | incumbent | rejected | considered | alternative* | compar* (with|to|against) | outperform* | beat* | vs | versus | unlike`;
const modelHeading = terms`model | modeling | modelling | model (choice|selection|architecture|design|type|development|details|approach|training|specification|overview|candidates) | algorithm* | architecture* | ml (approach|design|model*) | approach* | methodology | proposed (model|solution|approach) | final model | chosen model | candidate generation | retrieval | ranking | re-ranking | reranking | ranker | retriever | classifier | generator | llm | encoder | backbone | stage <n> | solution | network`;
const notChoice = terms`baseline* | alternative* | rejected | related | monitoring | metric | evaluation | fallback | why not`;

export default item({
  id: "model-choice",
  phase: "model",
  title: "Model choice",
  ask: "Which model or algorithm, by name, does the work?",
  why: `"A deep model" cannot be estimated, staffed or reviewed: cost, latency, data needs and failure modes all hang on the name. It need not be the last
word. An order of trial ("logistic regression first, boosted trees when it stops improving") is a choice; a list of options is not.`,
  source: "Huyen, Designing Machine Learning Systems (2022), chapter 6",
  topic: any(
    namedModel,
    modelFamily,
    terms`model (choice|selection|architecture|type|candidate) | choice of model | algorithm* | architecture of the model | (the|our|final|proposed|chosen) model (is|will be|uses|consists)`,
    under(terms`model | modeling | modelling | model (choice|selection|architecture|design|type) | algorithm* | ml (approach|model*)`),
  ),
  needs: {
    "which model is chosen, by name": any(
      all(near(choose, namedModel, 8), not(undecided), not(reference), not(under(notChoice))),
      all(
        near(choose, namedModel, 4),
        not(undecided),
        not(heading(notChoice)),
        not(subject(notChoice)),
        not(near(reference, namedModel, 3)),
      ),
      all(
        near(terms`start* with | begin* with | then | after that | later | phase | v1 | v2 | first`, namedModel, 6),
        near(terms`then | later | move to | upgrade* to | graduate* | followed by | next`, namedModel, 6),
      ),
      all(under(modelHeading), namedModel, not(undecided), not(reference), not(under(notChoice))),
      near(
        terms`chosen | selected | choose | chose | select | we pick | picked | go with | final (model|choice) | winner | wins | decision | opted for | settle on | settled on | recommended | recommendation | preferred | primary`,
        namedModel,
        6,
      ),
      all(evenDenied(namedModel), near(namedModel, terms`instead of | rather than | over`, 3), near(choose, namedModel, 5)),
    ),
  },
  moods: [],
  examples: {
    met: [
      "We train a LightGBM ranker on the 180 features.",
      "## Model\n\nTwo-tower network with 128-dimensional outputs.",
      "Start with logistic regression, then move to DeepFM.",
      "| Stage | Model |\n|---|---|\n| Reading the invoice | LayoutLMv3, fine-tuned |",
    ],
    vague: [
      "We will use a deep learning model.",
      "Options are XGBoost, random forest or a neural network.",
      "## Model\n\nA CNN-based classifier that is trained on the images.",
      "Should we use BERT?",
    ],
    missing: ["Clicks are stored for a year.", "## Model\n\nTBD"],
    waived: ["Model selection is out of scope: the platform team supplies the scores."],
  },
});
