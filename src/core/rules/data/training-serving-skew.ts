import { goesAlong, oneThing, sameFeatures, skew } from "../../evidence/lexicon/data.js";
import { all, any, entry, evenDenied, kind, near, not, subject, terms, under } from "../../evidence/pattern.js";
import { item } from "../define.js";

const store = terms`feature store | feast | tecton | hopsworks | featureform | feature platform | feature registry | feature serving`;
/** What is known when: the question is raised, not answered. */
const known = terms`(available|known) at (prediction|inference|serving|request|scoring|decision|order|event|run) time | drift apart | match those of training | features match | offline-online gap | domain gap | real-world gap`;
/** Nothing later goes in. */
const onlyKnown = terms`available (before|at) (the)? (departure|prediction|decision|order|trip|booking|request|forecast|inference|serving|scoring) | (only|solely) .. (available|known|recorded) .. (at|before|by|up to) .. (time|timestamp|moment|date) | (no|not) later than .. (prediction|scoring|decision|request|cut-off|event) | (available|known) (at|before) .. (time|timestamp) only | only (uses|use) .. (before|up to) .. (time|timestamp|moment)`;
/** A list of what is saved with a model holds the fitted transformations, too. */
const savedParts = all(
  under(terms`artifact* | persist* | bundle`),
  entry,
  terms`scaler | encoder | labelencoder* | standardscaler | vectorizer | imputer | preprocessor`,
);
/** Nothing from the future goes in, which serving could not know. */
const causal = terms`strictly (causal|before|prior|earlier) | leakage-safe | leakage safe | look-ahead (bias|leak*) | future (information|data|event|observation|frame) | closed on the left | information leakage | leakage (control|exclusion|prevention|guard|rule) | (unavailable|not available) at (prediction|inference|serving|scoring) time | fit on training data only`;
/** The saved model holds its transformations, too. */
const holds = near(
  terms`(model|artifact|bundle|checkpoint|pickle) .. (contains|contain|includes|include|holds|carries|stores|bundles)`,
  terms`preprocess* | pipeline | scaler | encoder | vectorizer | tokenizer | imputer | feature (contract|list|order|schema|configuration)`,
  4,
);
const transformation = terms`preprocess* | scaler | scaling | encoder | encoding | vectorizer | tokenizer | imputer | transformer | columntransformer | feature (code|logic|function|definition|list|pipeline) | features.py | normalization`;
/** It is kept beside the weights, or is a layer of the network. */
const beside = near(
  transformation,
  terms`(saved|pickled|stored|exported|packaged|bundled|shipped|serialized|persisted) .. (with|alongside|beside|next to) .. (weights|estimator|network|classifier|regressor|booster) | (layer|step|part) of the .. (network|savedmodel|graph|onnx)`,
  3,
);
/** The one that was fitted in training is applied later. */
const applied = near(
  terms`applies | apply | applied | loads | load | reuses | uses`,
  terms`(scaler|encoder|vectorizer|tokenizer|imputer|transformer|pipeline|statistics|mapping) .. (fitted|fit|learned|saved|from) .. training`,
  3,
);
/** Both sides import it. */
const imported = all(
  terms`(trainer|training|train|notebook|dag|batch) (script|job|code|pipeline)? and .. (api|service|endpoint|server|inference|serving|scorer|app)`,
  terms`import | imports | share | shares | shared | common | depend`,
);
/** One model for both sides, or one file. */
const sameOnBothSides = terms`embed* .. the same model | embed* .. same model | shared (train|training) / (predict|prediction|serve|serving|inference|inferencing) | shared (train|training) and (predict|prediction|serve|serving|inference) | fitted on training data and (persisted|saved|stored|exported) | (training|trained|fitted) (feature|column) order | remain in the training order | both (the)? training (set|data|table|job) and .. (scoring|serving|inference|service|api) | (function|code|module|query|view) that (built|builds|made|makes|computed|computes) .. training (set|data|table|feature) | log .. from which .. training | (recompute|recomputes|recomputed) .. (online|served|serving) .. (batch|offline) | replay* .. serving (code|path|pipeline) | training data is (generated|made|produced) by .. (serving|production) | used by (the)? (notebook|trainer|training) .. and (the)? (endpoint|api|service|server)`;
const heading = any(skew, terms`same (feature|number|code) .. training`);

/** Training on one side, use on the other. */
const sides = all(
  terms`train | trained | training | trains | fit | fitted | fitting | offline | batch | development | indexing`,
  terms`serve | serving | served | inference | online | live | production | prediction | request | scoring | server | device | nightly | daily | stream | api`,
);
/** What makes two sides one. */
const cure = terms`same | shared | share | one | single | identical | store | log | logs | logged | join | joins | snapshot | test | tests | compare | compares | compared | check | checks | checked | parity | export | exports | exporting | point-in-time | as-of | version | versions | reuse | reuses | reused | generated | both`;

export default item({
  id: "training-serving-skew",
  phase: "data",
  title: "Training-serving skew",
  ask: "How is it made sure that a feature has the same value in training as in serving?",
  why: `A feature computed by one piece of code in training and by another in serving will differ, and no offline metric shows it: the model is simply worse in production than on paper.
The known cures are one transformation used by both, features logged at serving time and trained on, and point-in-time joins that never see the future.
A feature store helps only if it does one of these.`,
  source: "Zinkevich, Rules of Machine Learning (Google), rules 29-32 and 37; Breck et al., The ML Test Score (2017), monitoring test 3",
  topic: any(skew, store, known, onlyKnown, under(heading)),
  meets: any(
    all(sameFeatures, not(terms`used for training and (evaluation|validation|testing)`), not(kind("code"))),
    all(oneThing, any(sides, under(heading))),
    goesAlong,
    holds,
    beside,
    applied,
    imported,
    sameOnBothSides,
    savedParts,
    all(onlyKnown, terms`feature* | input | aggregate* | statistic*`),
  ),
  touches: any(evenDenied(causal), terms`point-in-time`),
  needs: {
    "how features are kept the same": any(
      near(terms`to (solve|fix|eliminate|remove|prevent)`, skew, 3),
      all(
        skew,
        terms`avoid* .. by | prevent* .. by | by (using|logging|sharing|computing) | (parity|consistency) (through|via) | ensured by | alert* | compared | share | shared | same | monitor* .. (weekly|daily|<percent>)`,
      ),
      all(under(heading), entry, cure),
      // A store with a side for each.
      all(under(store), subject(terms`online | offline`), kind("item")),
    ),
  },
  examples: {
    met: [
      "Training and serving import the same transformation library.",
      "Features are logged at serving time, and training reads that log.",
      "## Training-serving skew\n\n- One Spark job computes both sides.",
      "## Saved artifacts\n\n- model.onnx\n- scaler.pkl, fitted on the training years",
    ],
    vague: [
      "We use a feature store.",
      "Feature consistency: hard at our size.",
      "## Training-serving skew\n\nSkew is a known risk.",
      "How do we avoid training-serving skew?",
    ],
    missing: ["Labels come from chargebacks.", "## Training-serving skew\n\nTBD"],
    waived: ["Training-serving skew does not apply because the model scores the same frozen table that it was trained on."],
  },
});
