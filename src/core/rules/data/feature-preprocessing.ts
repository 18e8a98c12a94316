import { preprocessingStep } from "../../evidence/lexicon/data.js";
import { about, all, any, entry, terms, under, words } from "../../evidence/pattern.js";
import { item } from "../define.js";

const raised = terms`preprocess* | pre-process* | feature (engineering|transformation|extraction|encoding|processing|preparation|scaling|pipeline|generation|construction|creation|computation) | transform* | data (preparation|processing|transformation) | encod* | normaliz* | etl`;
const heading = terms`preprocess* | pre-process* | feature* | transform* | data (preparation|processing|transformation) | encod* | normaliz* | tokeniz* | input (processing|pipeline)`;

export default item({
  id: "feature-preprocessing",
  phase: "data",
  title: "Feature preprocessing",
  ask: "How do raw values become model inputs: which scaling, encoding, tokenization, resizing or aggregation?",
  why: `Raw columns are rarely what a model sees. How a merchant name, a price with a long tail or a 12-megapixel photo becomes numbers decides what can be learned,
and every step must be repeated exactly at serving, with statistics fitted on training data only. "Features are preprocessed" leaves the reader to guess which step will differ.`,
  source: "Zheng and Casari, Feature Engineering for Machine Learning (2018); Kuhn and Johnson, Feature Engineering and Selection (2019)",
  topic: any(raised, preprocessingStep, about(heading)),
  needs: {
    "which steps turn raw values into inputs": any(
      preprocessingStep,
      all(under(terms`preprocess* | pre-process* | feature (engineering|transformation|encoding)`), entry, words(3)),
    ),
  },
  examples: {
    met: [
      "Amounts are log-transformed, merchants are target-encoded.",
      "Images are resized to 224 x 224 and normalised.",
      "## Preprocessing\n\n- Tokenised with SentencePiece, at most 256 tokens.",
      "Clicks are aggregated over 1, 7 and 30 days.",
    ],
    vague: [
      "The data is preprocessed before training.",
      "## Feature engineering\n\nGood features are important for this problem.",
      "Which transformations are needed?",
    ],
    missing: ["A canary takes 5 % of the traffic.", "## Feature preprocessing\n\nTBD"],
    waived: ["Preprocessing is not needed because trees take the raw columns as they are."],
  },
});
