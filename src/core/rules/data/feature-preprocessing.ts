import { modelling, running } from "../../evidence/lexicon/contexts.js";
import { looseStep, preprocessingStep } from "../../evidence/lexicon/data.js";
import { all, any, entry, named, near, not, terms, under, words } from "../../evidence/pattern.js";
import { item } from "../define.js";

const raised = terms`normalization | standardization | data .. (transformed|prepared|preprocessed) | scaling and encoding | scaling | encoding of | is scaled | are scaled | interquartile | quantile bucket | preprocess* | pre-process* | feature (engineering|transformation|extraction|encoding|processing|preparation|scaling|generation|construction|creation|computation) | data (preparation|processing|transformation) | (one-hot|target|label) encod* | normaliz* .. (feature|input|data|value|image) | embedding .. (feature|input|categor*)`;
const stepHeading = terms`preprocess* | pre-process* | feature (engineering|transformation|encoding|processing|extraction|preparation) | data (preparation|processing|transformation) | transformation | encoding | normalization | tokeniz*`;
/** A value computed from others. */
const derived = terms`(summed|counted|averaged|computed|calculated) over ... (day|hour|week|minute|month|window|session) | (minus|relative to|divided by|deviation from|difference to|ratio to) .. (own|group|category)? (median|mean|average|baseline|first day) | (change|change in|difference) over .. (hour|day|week|month) | (brought|rescaled|shifted) to (a)? (median|mean|range|zero|unit) | weighted (count|sum|average) of | (count|sum|number|share|average) of .. per .. (last|past|hour|day|week|month) | embedding (table|lookup|layer) | go through an embedding | with hashing`;

/** What is made into inputs. */
const material = terms`feature | input | text | image | value | column | field | categor* | numeric* | price | amount | title | token | id | ids | pixel | audio | signal | reading | sequence | word | timestamp | variable | count | history | data | series | query | document | description`;
/** The same words in names of metrics, of models and of runs. */
const other = terms`latency | alert | loss | missing | baseline`;

export default item({
  id: "feature-preprocessing",
  phase: "data",
  title: "Feature preprocessing",
  ask: "How do raw values become model inputs: which scaling, encoding, tokenization, resizing or aggregation?",
  why: `Raw columns are rarely what a model sees. How a merchant name, a price with a long tail or a 12-megapixel photo becomes numbers decides what can be learned,
and every step must be repeated exactly at serving, with statistics fitted on training data only. "Features are preprocessed" leaves the reader to guess which step will differ.`,
  source: "Zheng and Casari, Feature Engineering for Machine Learning (2018); Kuhn and Johnson, Feature Engineering and Selection (2019)",
  topic: any(raised, preprocessingStep, derived, under(stepHeading)),
  touches: any(near(looseStep, material, 4), terms`embeddings | augmentation*`),
  needs: {
    "which steps turn raw values into inputs": all(
      any(
        all(any(preprocessingStep, derived), not(running), not(modelling)),
        all(named(terms`preprocess* | pre-process* | tokeniz* | normalization | encoding`), entry, words(4)),
        all(named(stepHeading), looseStep, words(4)),
      ),
      not(other),
    ),
  },
  examples: {
    met: [
      "Amounts are log-transformed, merchants are target-encoded.",
      "Images are resized to 224 x 224 and normalised.",
      "## Preprocessing\n\n- Tokenised with SentencePiece, at most 256 tokens.",
      "Clicks are aggregated over 1, 7 and 30 days.",
      "Views are summed over 1, 7 and 30 days.",
    ],
    vague: [
      "The data is preprocessed before training.",
      "## Feature engineering\n\nGood features are important for this problem.",
      "Which feature transformations are needed?",
    ],
    missing: ["A canary takes 5 % of the traffic.", "## Feature preprocessing\n\nTBD"],
    waived: ["Preprocessing is not needed because trees take the raw columns as they are."],
  },
});
