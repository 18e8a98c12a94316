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

/** Where a model is trained. */
const trainSide = terms`train* | trainer* | fit | fits | fitted | fitting | fine-tun* | finetun* | learns | learned | offline | batch | notebook* | backtest* | backfill* | historic* | development | indexing | spark | warehouse`;
/** Where it is used. */
const useSide = terms`serv* | inference | online | live | production | prod | predict* | request* | call time | scoring | scorer | scored | api | endpoint* | gateway* | app | apps | phone* | device* | edge | on-board | browser | firmware | server* | stream* | kafka | flink | nightly | daily | in the field | vllm | triton | torchserve | bentoml | fastapi | flask | onnx | deployed | deployment | run-time | runtime`;
const bothSides = all(trainSide, useSide);
/** What both sides may have in common. */
const common = terms`feature (builder|code|definition|logic|pipeline|function|job|table|vector) | preprocess* | pre-process* | transform* | code | function* | library | libraries | package | module | crate | wheel | jar | routine | script | sql | query | queries | view | macro | udf | dag | decoder | tokeni* | vocabulary | template* | prompt* | resiz* | normali* | scal* | encod* | parser | schema | builder | extractor | featuri* | call | container | docker image | codec | statistics | mapping* | engineer_features | build_features | make_features`;
/** It is one thing and no second: "a single crate", "the same prompt template". */
const oneCommon = near(terms`same | one | single | shared | identical | share | common | alike | unified`, common, 3);
/** Training proper on one side, use proper on the other, and what is done alike in both. */
const alike = all(
  terms`train* | trainer* | fine-tun* | finetun* | fitting`,
  terms`serving | inference | prediction time | app | apps | phone* | device* | live | production | api | request* | gateway* | on-board | edge | road | field | scoring`,
  any(
    terms`the same way | identically | both (go|goes|pass|run) through | one (library|converter|function|script|module|package|codec)`,
    near(terms`that is (all|what) | as`, terms`the (app|phone|device|api) (sends|sees|does|gets)`, 0),
    terms`flags of one (script|job|program) | one (script|program|job) with two`,
  ),
);
/** One job fills a side for each. */
const fillsBoth = all(
  terms`for training and .. for (serving|scoring|inference) | for (serving|scoring|inference) and .. for training`,
  terms`writes | fills | feeds | materializ* | publishes | one | same | single | both`,
);
/** An entry for one side, which has the same as the other. */
const sameInEntry = all(
  entry,
  under(terms`production | serving | online | offline | inference | live | in training`),
  near(terms`same | identical`, any(common, terms`table* | snapshot* | store* | log*`), 3),
);
/** It takes what comes, and does all else itself. */
const takesRaw = all(
  near(
    terms`takes | take | accepts | gets | expects | receives | sends | fed | send | sent`,
    terms`raw (text|pixel*|image*|audio|row*|value*|json|string*|input*|record*|waveform*|event*)`,
    3,
  ),
  terms`inside | graph | layer* | ops | predict`,
);
const notTwice = evenDenied(
  terms`(no|not|never|nothing) .. (twice|re-implemented|rewritten) | (no|without) (re-implementation|second implementation|port)`,
);
const runsToo = near(
  common,
  terms`is also (what|called|used|imported|run|compiled) | (runs|uses|calls) is (called|used|imported|run|compiled)`,
  6,
);

/** Inputs of a model, and what is done to keep those that it got. */
const inputs = terms`input* | vector* | feature* | row* | value* | example* | request* | record* | sample* | call* | column*`;
const keeps = terms`log | logged | logging | snapshot* | record | recorded | stored | saved | captur* | written | frozen | kept`;
const asServed = terms`(that|what|as) the model (saw|sees|got|read) | when .. (scored|served) | moment .. (score|request|prediction|call) | (request|serving|scoring|prediction|decision|inference) time | from the online store`;
const toTrain = terms`training (table|data|set|row|example) | (train|trained|learn) (on|from) | (back|used|reused) (as|for|in) training | trainer | retrain*`;
const servedIsLearned = any(
  near(
    terms`(train*|learn*) (on|from|with) (exactly)? what`,
    terms`served | given | gets | get | got | saw | sees | seen | knew | knows | known | receives | logged`,
    5,
  ),
  near(terms`train* (on|from)`, terms`(logged|served) (input|request|feature|vector)`, 1),
  terms`shadow-logging`,
  all(near(inputs, keeps, 6), asServed, toTrain),
  near(
    terms`train* (row*|set|data|example*|table*) | train on | trained on | retrained on | learns from`,
    terms`(request|serving|inference|prediction|scoring|feature|online) log | log of (the)? (request|served) | live service | what was (really|actually)? (shown|served|sent|seen)`,
    8,
  ),
);

/** Both sides are computed and held against each other. */
const rebuilt = terms`recomput* | re-comput* | replay* | rebuil* | re-run | rerun* | reproduc* | regenerat* | golden (vector*|request*|input*|record*|case*) | both`;
const checked = terms`diff | diffs | differ | differs | compar* | assert* | match* | agree* | equal* | identical | allclose | tolerance | parity | mismatch* | deviat* | bit-exact | byte-identical | the same`;
const parity = any(
  all(
    rebuilt,
    checked,
    bothSides,
    terms`feature* | vector* | input* | column* | value* | request* | preprocess* | transform*`,
    not(terms`metric* | distribution* | drift | auc | psi | policy | offline evaluation`),
  ),
  all(under(terms`parity (test|check) | offline / online (agreement|check|test)`), entry, any(rebuilt, checked, near(inputs, keeps, 6))),
);

/** What serving has later, older or worse is so in training, too. */
const imitated = any(
  all(
    trainSide,
    any(
      near(
        terms`stale* | staleness | delay* | lag | late | age | freshness | cache*`,
        terms`simulat* | mimic* | replay* | reproduced | imitat* | emulat*`,
        8,
      ),
      near(
        terms`lag (them|it|those) by | lagged by | shifted by | delayed by | held back by | shift (them|it) by`,
        terms`<time> | <n> h`,
        0,
      ),
    ),
    any(useSide, terms`fresh* | stale* | delay* | feed | every`),
    not(terms`label delay`),
  ),
  all(
    near(terms`train*`, terms`image* | photo* | audio | clip* | text* | data | row* | recording* | frame*`, 4),
    terms`recompress* | re-compress* | resampl* | downsampl* | down-sampl* | degrad* | transcod* | codec | (pass*|run|sent) through | compressed`,
    terms`as (live|the app|the phone|the camera|production|in production|in the field|the device|at run-time) | that the (app|phone|camera|device|client) | like (live|production|the app)`,
  ),
);

/** Only what serving knows goes in; what comes later is left out. */
const atTheTime = any(
  near(
    terms`as of | as it (stood|was) | as they (stood|were)`,
    terms`checkout | creation | decision | prediction | request | booking | that (moment|time|second|day)`,
    3,
  ),
  near(terms`(snapshot*|state|value*|version) of`, terms`(day|night|week|evening|month|hour) before`, 3),
  terms`as of that (second|day|moment|instant|date)`,
  all(
    trainSide,
    near(
      evenDenied(terms`anything | everything | whatever | value* | field* | column* | variable* | feature* | event*`),
      evenDenied(terms`(arrive*|known|recorded|filled in|written|come*) (later|after)`),
      3,
    ),
    evenDenied(terms`mask* | drop* | ignor* | exclud* | remov* | cut off | left out | never used | not used | hidden`),
  ),
  all(
    terms`join* | aggregat* | feature* | histor* | window* | statistic* | profile*`,
    evenDenied(terms`(timestamp|dated|recorded) .. (before|prior to|earlier than) | never later`),
  ),
  all(
    evenDenied(inputs),
    evenDenied(terms`no | not | never | only | solely`),
    any(
      near(
        evenDenied(terms`known | available | present | there | visible | filled in | entered`),
        evenDenied(
          terms`when | (moment|time|second|point|instant) of | (prediction|inference|serving|request|scoring|decision|order|call) time`,
        ),
        3,
      ),
      evenDenied(terms`unknown (yet)? (at|when)`),
    ),
    evenDenied(
      terms`placed | made | created | submitted | called | booked | opened | filed | admitted | issued | requested | scored | call | request | prediction | decision | scoring | inference | order`,
    ),
  ),
);
/** "We train only with what the dispatcher knew at that second." */
const asKnown = all(
  trainSide,
  evenDenied(
    terms`only .. what .. (knew|saw|had) | valid_from | valid from .. valid to | bi-temporal | bitemporal | scd2 | scd type 2 | slowly changing dimension* | as_of | event_timestamp`,
  ),
);
/** What is known too late is left out. */
const lateLeftOut = all(
  terms`field* | column* | feature* | variable* | attribute*`,
  evenDenied(
    terms`dropped | drop | excluded | exclude | removed | remove | left out | prohibited | forbidden | banned | never used | not used | barred`,
  ),
  evenDenied(
    terms`after the | after a | only after | afterwards | outcome* | later | post-* | not (known|available|there) | future | unknown | known only`,
  ),
);

/** A transformation that is within the model, or in the same file. */
const inModel = near(
  terms`preprocess* | pre-process* | resiz* | normali* | standardi* | tokeni* | vocabular* | statistics | scal* | encod* | transform* | mapping* | feature (code|list|order)`,
  terms`(lives|sits|stored|baked|compiled|exported|embedded) (in|into|inside) | (is|are) inside the | (versioned|shipped|pinned|deployed) with`,
  3,
);
/** Training on one side, use on the other. */
const sides = all(
  terms`train | trained | training | trains | fit | fitted | fitting | offline | batch | development | indexing`,
  terms`serve | serving | served | inference | online | live | production | prediction | request | scoring | server | device | nightly | daily | stream | api`,
);
const asOne = near(
  terms`pipeline | preprocess* | transform* | encoder* | scaler*`,
  terms`dumped whole | (saved|exported|pickled) as (one|a whole) | in one (file|artifact|object) with`,
  4,
);
/** It is computed once, for all who read it. */
const onceForAll = all(
  near(terms`once`, terms`comput* | written | defin* | built | derived | calculat* | materiali* | implement* | made`, 4),
  any(common, inputs, terms`aggregate* | window*`),
  any(
    terms`both | consumer* | everyone | same table | all readers | filled from the same | read by | reads it | read that | read them`,
    bothSides,
  ),
);
/** What makes two sides one. */
const cure = terms`same | shared | share | one | single | identical | store | log | logs | logged | join | joins | snapshot | test | tests | compare | compares | compared | check | checks | checked | parity | export | exports | exporting | point-in-time | as-of | version | versions | reuse | reuses | reused | generated | both`;
/** One thing, and under it where it goes to. */
const oneForEach = all(
  subject(terms`(one|same|shared) .. (macro|library|package|module|function|codebase|script|view)`),
  entry,
  terms`training | train | fit | offline | batch | serving | live | online | inference`,
);
/** The two sides are set side by side, and how they are made alike is left open. */
const sideBySide = all(
  bothSides,
  terms`parity | in line | consisten* | inconsisten* | mismatch* | discrepan* | divergen* | diverge* | look like | looks like | alike | agree | drift apart | differ from`,
  terms`feature* | data | input* | pipeline* | code | preprocess* | transform* | environment* | path*`,
);

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
    all(any(oneCommon, runsToo, notTwice), bothSides),
    servedIsLearned,
    parity,
    imitated,
    atTheTime,
    asKnown,
    all(inModel, terms`onnx | graph | savedmodel | torchscript | model file | checkpoint | coreml | tflite | model itself | weights`),
    takesRaw,
    asOne,
    alike,
    fillsBoth,
    sameInEntry,
    onceForAll,
    oneForEach,
    all(onlyKnown, terms`feature* | input | aggregate* | statistic*`),
  ),
  touches: any(evenDenied(causal), terms`point-in-time`, sideBySide, lateLeftOut),
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
