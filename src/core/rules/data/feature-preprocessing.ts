import { modelling, running } from "../../evidence/lexicon/contexts.js";
import { looseStep, stepNamed, stepTaken } from "../../evidence/lexicon/data.js";
import { all, any, entry, kind, named, near, not, opening, several, terms, under, words } from "../../evidence/pattern.js";
import { item } from "../define.js";

const raised = terms`normalization | standardization | data .. (transformed|prepared|preprocessed) | scaling and encoding | scaling | encoding of | is scaled | are scaled | interquartile | quantile bucket | preprocess* | pre-process* | feature (engineering|transformation|extraction|encoding|processing|preparation|scaling|generation|construction|creation|computation) | data (preparation|processing|transformation) | (one-hot|target|label) encod* | normaliz* .. (feature|input|data|value|image) | embedding .. (feature|input|categor*)`;
const stepHeading = terms`preprocess* | pre-process* | feature (engineering|transformation|encoding|processing|extraction|preparation) | data (preparation|processing|transformation) | transformation | encoding | normalization | tokeniz*`;
/** A value computed from others. */
const derived = terms`(become|becomes) (an|a)? (integer|vector|token|index|indices|one-hot) | pixel .. divided by | (pooled|averaged|summed|concatenated) (to|into) (a|one) .. vector | (summed|counted|averaged|computed|calculated) over ... (day|hour|week|minute|month|window|session) | (minus|relative to|divided by|deviation from|difference to|ratio to) .. (own|group|category)? (median|mean|average|baseline|first day) | (amount|price|value|spend) to (mean|median|average) ratio | (prior|past|previous|trailing) <time> .. count | (change|change in|difference) over .. (hour|day|week|month) | (brought|rescaled|shifted) to (a)? (median|mean|range|zero|unit) | (count|sum|number|share|average) of .. per .. (last|past|<time>) | ratio (metric|between) | embedding (table|lookup|layer) | go through an embedding | with hashing | count* .. occurrences | (counted|summed|averaged|aggregated) (per|by|over) .. (last|past) | (count|counts) (in|over) (the)? (last|past)? (<n>|<time>)`;

/** What is made into inputs. */
const material = terms`feature | input | text | image | value | column | field | categor* | numeric* | price | amount | title | token | id | ids | pixel | audio | signal | reading | sequence | word | timestamp | variable | count | history | data | series | query | document | description | article | product | user | name | page | record | sales | trace | score | vector | embedding | url | html | markup | email | whitespace | space | linebreak | character | frame`;
/** Where steps are listed. */
const stepPlace = under(
  terms`feature | features | preprocess* | pre-process* | tokeniz* | encoding | normalization | transformation | scaling | data (preparation|processing|transformation) | derived | chunk* | input | embedding | technique`,
);
/** What is done with a step that is named. */
const used = terms`use | uses | using | used | apply | applies | applied | compute | computes | computed | calculate | calculates | convert* | fits | into | through | processed with | provides`;
/** With what, of what, how long: what else tells that a named step is taken. */
const detail = terms`with | on | of | for | by | via | : | <n> | <time>`;
/** What is done to raw values. */
const verb = terms`convert* | resiz* | rescal* | scal* | standardiz* | normaliz* | encod* | embed | embeds | embedded | tokeniz* | crop* | flipped | rotated | strip* | removal of | remove* | lower* | collapsed | mapped | map | extract* | rasteriz* | hash* | bucket* | bin | binned | clipped | clip | log | pad* | truncat* | mask* | pivot* | melt* | aggregat* | parse* | decod* | downsampl* | upsampl* | resampl* | smooth* | filter* | keep | vocabular* | represent* | averag* | split into`;
/** Vectors of something, as an entry among features: "topic embedding". */
const embedded = terms`(id|ids|user|item|post|topic|audio|image|video|text|title|creator|author|query|document|product|content|category|sentence|word|visual|graph|node|gnn) embedding | embedding (of|from|for) | (vectors|embeddings) (of|from|for)`;
/** Models that do nothing else than turn text into vectors. */
const embedder = terms`text-embedding* | sentence-transformer* | minilm | sentence-bert | sbert | ada-002 | openai ada | bge | e5 | gte`;
/** What is made of times and counts, as an entry among features: "weekend indicator", "time since last order", "error ratio". */
const calendar = terms`(weekend|holiday) indicator | time since last | in (the)? (last|past|prior|previous) <n> | <n> day (trend|average|mean|count) | (error|success|failure|click|amount|bounce) ratio | ratio of`;
/** Steps that are told by what they are made with, or by a formula. */
const made = any(
  all(under(terms`feature`), entry, embedded, words(1, 14)),
  all(embedder, any(near(embedder, terms`embed* | vector | encod*`, 6), under(terms`embed*`))),
  all(under(terms`feature`), any(entry, kind("code")), calendar, words(1, 12)),
  near(
    terms`extract* | compute* | describe*`,
    terms`color histogram | texture (descriptor|feature) | hog | sift | edge (histogram|feature) | landmark`,
    4,
  ),
  near(terms`imputation`, terms`scaling | standardization | encoding`, 3),
  near(terms`preprocess* | pre-process*`, terms`resiz* | tokeniz* | normaliz* | scal* | encod* | lowercas* | crop* | stemm*`, 6),
  all(
    under(terms`feature*`),
    terms`= ... / | (count|avg|sum|mean|distinct|velocity|spend|clicks|impressions|purchases|orders|transactions) .. (<time>|last hour|last day|last week)`,
  ),
);
/** What is turned into something else raises the item, told by what it becomes, which is said of answers, too: "enter as their logarithm", "put on a circle", "fingerprints". */
const becoming = any(
  near(
    terms`become | becomes | turned | turn | converted | brought | reduced | mapped | put on | replaced | split into | come down | enter | enters | fall | falls | given as | expressed | handed over | cast | binned | grouped | ranked | shrunk | cut | rendered | folded | written | encoded | parsed | rounded | embedded`,
    terms`logarithm* | log scale | as logs | sine | cosine | circle | fingerprint* | integer code | stems | lemmas | bins | buckets | bag of words | subword* | graph | graphs | latitude | coordinates | weekday | flag | hour | one-hot | <n> px | <n> pixel | <n> khz | mono | grayscale | greyscale | <n> x <n> | gaussian | quantile | ratio | share of | multiples of | mean .. (of the|per|for) (code|category|level|group) | euro | usd | kilogram* | utc | metric units | si units | lower case | n-gram* | patches | tiles | pieces | spectrogram* | <n> s pieces | standard deviation | z-score* | days since | multilingual encoder | encoder`,
    6,
  ),
  terms`bpe | log2 | log10 | mean subtracted | subtract the .. mean | minus the .. mean | mean removed | divide by .. (standard deviation|std|maximum|range) | counts per million | left-padded | right-padded | padded square | stop words (go|are|removed|dropped) | on the log scale | log-odds of | cube root | square root of | decibel* | geocoded | reprojected | georeferenced | co-registered | atmospheric* corrected | hounsfield | skull-stripped | contrast-normalized | white-balanced | gamma corrected | aligned to (a|the) grid | (morgan|ecfp*|maccs) fingerprint* | mel-frequency | cqt | mean-pooled | target-mean | leave-one-out encod* | (to|into) (<n>|one|two|five|ten) (bands|bins|buckets|quantiles|deciles)`,
);
/** The same words in names of metrics, of models and of runs. */
const other = terms`ndcg | predictions into | prediction into | traffic | pods | replicas | calibration | isotonic | shown at | displayed | dashboard | latency | alert | loss | missing | test split | smote | dedup* | de-duplicat* | deliberately not | rejected | retrain*`;
/** Chapters on how good the model is, and on images that are changed in order to have more of them. */
const assessment = under(terms`metric | evaluation | guardrail | kpi | loss | augment* | after the model | post-process* | output`);

export default item({
  id: "feature-preprocessing",
  phase: "data",
  title: "Feature preprocessing",
  ask: "How do raw values become model inputs: which scaling, encoding, tokenization, resizing or aggregation?",
  why: `Raw columns are rarely what a model sees. How a merchant name, a price with a long tail or a 12-megapixel photo becomes numbers decides what can be learned,
and every step must be repeated exactly at serving, with statistics fitted on training data only. "Features are preprocessed" leaves the reader to guess which step will differ.`,
  source: "Zheng and Casari, Feature Engineering for Machine Learning (2018); Kuhn and Johnson, Feature Engineering and Selection (2019)",
  topic: any(raised, becoming, stepNamed, under(stepHeading)),
  meets: all(any(stepTaken, derived, several(stepNamed), made), not(running), not(other), not(assessment)),
  touches: any(near(looseStep, material, 4), terms`log-popularity | log-frequency | scaled log |embeddings | augmentation*`),
  needs: {
    "which steps turn raw values into inputs": all(
      any(
        all(
          any(
            all(
              stepNamed,
              stepPlace,
              any(near(stepNamed, used, 3), near(stepNamed, detail, 1), near(stepNamed, material, 3)),
              not(modelling),
            ),
            all(near(stepNamed, used, 3), near(stepNamed, material, 3), not(modelling)),
            all(under(terms`feature | preprocess* | pre-process*`), entry, stepNamed, words(1, 12)),
          ),
          not(running),
        ),
        all(named(stepHeading), any(near(verb, material, 6), all(entry, opening(verb))), words(3)),
        all(under(terms`chunk*`), entry, terms`chunk size | overlap | <n> (token|character|word)`),
      ),
      not(other),
      not(assessment),
    ),
  },
  examples: {
    met: [
      "Amounts are log-transformed, merchants are target-encoded.",
      "Images are resized to 224 x 224 and normalised.",
      "## Preprocessing\n\n- Tokenised with SentencePiece, at most 256 tokens.",
      "## Features of the track\n\n- artist embedding,\n- audio embedding",
    ],
    vague: [
      "The data is preprocessed before training.",
      "Which feature transformations are needed?",
      "## Options\n\n- Logistic regression + TF-IDF",
      "## Feature engineering\n\nFeature crossing",
    ],
    missing: ["A canary takes 5 % of the traffic.", "## Feature preprocessing\n\nTBD"],
    waived: ["Preprocessing is not needed because trees take the raw columns as they are."],
  },
});
