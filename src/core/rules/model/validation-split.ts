import {
  calendarPeriod,
  experiment,
  latestPeriod,
  leakageGuard,
  splitByGroup,
  splitByTime,
  splitPart,
  splitWord,
  unit,
} from "../../evidence/lexicon/experiments.js";
import { about, all, any, entry, evenDenied, named, near, not, opening, subject, terms, under } from "../../evidence/pattern.js";
import { item } from "../define.js";

/** The parts of a split, as labels and row headers name them. */
const part = terms`train | training | train* (set|data|period|part) | validation | valid | val | dev | test | testing | fit | fitting | tune | tuning | report | reporting | hold-out* | held-out`;
/** "test: May" under "Split", or in a table of sets and their periods. */
const partPeriod = all(
  subject(part),
  under(
    terms`split* | evaluation | validation | set | sets | period | dates | date range | time range | window | from | hold-out* | backtest*`,
  ),
  any(calendarPeriod, latestPeriod),
);
/** Kept apart by where or of which kind the examples are. */
const placeSplit = terms`(spatial|spatially|geographic|geographical|geographically|regional|scaffold|domain) (block|blocked|grouped|based)? (split*|hold-out*|holdout*|held-out|cross-validat*|cv|fold*|block*)`;
/** What is learned from, and what it is judged by, in whatever words. */
const learns = terms`train* | fit | fits | fitted | fitting | learn* | build* | estimat*`;
const judges = terms`test* | tune | tunes | tuned | tuning | validat* | evaluat* | judg* | report* | score | scores | scored | scoring | assess* | checked | check | benchmark* | holdout* | hold-out* | select* | dev`;
/** "Fit on Jan to Sep, tune on Q4", "oldest 70 % to learn from, newest 15 % to report". */
const inOrder = any(
  all(near(learns, calendarPeriod, 3), near(judges, calendarPeriod, 2), not(terms`retrain* | re-train* | drift | monitor*`)),
  all(
    near(terms`oldest | earliest | first`, terms`<percent> | half | third`, 2),
    near(terms`newest | latest | last | final | remaining`, terms`<percent> | half | third`, 2),
    learns,
    judges,
  ),
  all(
    under(terms`chronolog* | in time order | time-ordered | by time | by date | oldest to newest | sorted by (date|time)`),
    under(terms`split | splitting | cut | division | partition | dataset`),
    entry,
    any(learns, judges, terms`<percent>`),
  ),
  all(
    any(calendarPeriod, terms`cut | cut-off | boundary | split`),
    near(evenDenied(terms`before | until | up to | earlier`), evenDenied(learns), 4),
    near(evenDenied(terms`after | later`), evenDenied(judges), 4),
  ),
  all(near(terms`between`, learns, 6), judges, terms`<time> | <n> days | <n> weeks | gap | embargo`, near(terms`and`, judges, 5)),
  all(
    learns,
    judges,
    terms`rolling : | rolls forward | roll forward | (move|moves|step|steps) (on|forward) | next origin`,
    any(calendarPeriod, terms`<time> | <n> months | <n> weeks | <n> days | <n> seasons`),
  ),
  near(
    terms`season | year | month | period | quarter | week | winter | summer | vintage`,
    evenDenied(terms`(not|never) seen | that come after | later than (the|any|all) train*`),
    5,
  ),
  near(latestPeriod, terms`hold back | set apart | kept for | withheld | locked | untouched`, 4),
  evenDenied(terms`nothing from (a|the) (later|future) | time order is (kept|respected)`),
  all(subject(terms`out-of-time | oot`), any(calendarPeriod, latestPeriod)),
);
const place = terms`farm | park | room | cow | dog | street | season | microphone | species | airport | school | country | writer | operator`;
const byUnit = terms`by ${unit}`;
/** Those of the test are others than those of the training. */
const others = any(
  all(
    any(judges, under(terms`test* | hold-out* | holdout* | held-out | validation | dev`)),
    evenDenied(
      any(
        near(terms`(never|not) (heard|seen|met|used|present|included|appear|occur) | different from (those|the ones)`, learns, 3),
        all(
          all(under(terms`test* | hold-out* | holdout* | held-out | splitting`), entry),
          near(terms`other | another | different | unseen`, any(unit, place), 2),
        ),
      ),
    ),
    near(evenDenied(any(unit, place)), evenDenied(terms`never | not | other | another | different | unseen`), 4),
    evenDenied(any(terms`train* | fit | learn* | test*`, under(terms`test* | hold-out* | holdout* | held-out | split* | validation`))),
  ),
  all(
    evenDenied(terms`(in|on|into) both | both in (the)? (train*|test*)`),
    evenDenied(terms`no | not | never | cannot | so that`),
    evenDenied(any(all(learns, judges), terms`split* | side | fold | copy`)),
  ),
  near(terms`go | goes | stay* | fall | land | kept | put | belong*`, terms`(the same|one|a single) (part|side|fold|set|split)`, 4),
  near(terms`division | separat* | cut | cuts | allocat* | assign* | hashed | drawn | carved`, byUnit, 3),
  all(any(byUnit, subject(terms`by .. (farm|park|plant|site|plate)`)), under(terms`split* | splitting | cross-validat* | fold | division`)),
  all(subject(any(byUnit, terms`by .. (farm|park|plant|site|plate)`)), learns, judges),
  all(
    named(terms`split* | splitting | folds | data split*`),
    near(terms`by`, any(unit, terms`farm | park | plant | plate | time | date`), 1),
  ),
  near(terms`fold | split* | round`, terms`leave* out | hold* out | omit*`, 4),
  all(
    near(terms`whole | entire | complete | full`, unit, 0),
    terms`leak* | drawn | held out | fold | split* | go to`,
    any(learns, judges, terms`leak* | fold | split*`),
  ),
  all(
    near(
      terms`duplicate* | copies | near-duplicate* | near duplicate*`,
      terms`grouped | clustered | merged | removed | linked | dropped`,
      5,
    ),
    terms`both | split* | fold | side`,
  ),
);
const serving = terms`traffic | a / b | experiment* | data center* | data centre* | shard* | replica* | bill* | invoice*`;
/** "Train on 2021, report on 2022." */
const reported = all(near(terms`train*`, calendarPeriod, 4), near(terms`report* (on|for) | forecast*`, calendarPeriod, 2));
/** It is data that are split, for an evaluation. */
const ofData = any(
  about(evenDenied(any(splitWord, splitPart))),
  opening(terms`split (by|:|is|along|at|on|follows|uses|them|the data)`),
  named(terms`split* | data split*`),
  evenDenied(
    terms`(chronological|time-based|temporal|time-aware|time-ordered|time|date|month|group|grouped|session|subject|patient|user|customer|entity) (level|based|disjoint)? (data|dataset)? split* | random split | (side|sides) of the split | straddl* .. split | before the split | (across|cross*) .. splits | leave one | we split | (data*|rows|records|examples|sample|images|sessions|orders|patients|users|customers) .. split | split .. (data*|rows|records|examples|sample|images)`,
  ),
);
const randomSplit = terms`random* .. (split*|hold-out*|holdout*|partition*|fold*|held) | (split*|fold*|held out) .. (random*|shuffl*)`;
const whyRandomIsSafe = terms`because | since | as (every|each|no|the|all) | cannot leak | no leak* | independent | i.i.d | iid | one (row|example|image|record) per | only one`;

export default item({
  id: "validation-split",
  phase: "model",
  title: "Validation split",
  ask: "How is evaluation data kept apart from training data so that nothing leaks: by time, by user or other group, with a gap?",
  why: `A random split lets tomorrow's information, or the same patient's other scans, into training; offline numbers then promise what production never
delivers. A split that imitates use (train on the past, test on the future; no user on both sides) is the cheapest protection there is.`,
  source:
    "Kaufman et al., Leakage in Data Mining (KDD 2011); Kapoor and Narayanan, Leakage and the Reproducibility Crisis in ML-based Science (Patterns 2023)",
  topic: any(
    terms`split* | hold-out* | holdout* | held-out | (validation|test|eval*|dev) (set|sets|split*|fold*|window*|period*|data|partition*|month*|week*) | train/test | train/val* | train-test | cross-validat* | crossval* | cv | k-fold | <n>-fold | back-test* | backtest* | leak* | out-of-time (test*|sample*|valid*|set|period|evaluation|window|hold*|data|split*) | out-of-sample | walk-forward | rolling-origin | validation (strategy|scheme|plan|approach) | model validation | offline (evaluation|replay)`,
    splitByTime,
    splitByGroup,
    leakageGuard,
    partPeriod,
    placeSplit,
    reported,
    inOrder,
    others,
    terms`(two|three|four|five|ten) folds`,
    terms`(kept|keep|set aside|reserved|reserve|left) (for|as) (the|a)? (test*|validation|evaluation)`,
    near(
      latestPeriod,
      terms`= (test|validation|holdout) | reserved for | held out | kept aside | set aside | hold-out* | as (the)? (test|validation)`,
      4,
    ),
    near(terms`train* | fit | fitted | fits`, splitPart, 16),
  ),
  // There is evaluation data; how it is kept apart is open.
  touches: terms`replay* | evaluation data* | unseen data | golden set`,
  needs: {
    "what keeps the split free of leakage": any(
      all(any(splitByTime, splitByGroup, leakageGuard), ofData, not(about(experiment)), not(named(terms`experiment* | a / b*`))),
      all(near(splitPart, calendarPeriod, 6), not(under(terms`timeline | milestone*`))),
      near(latestPeriod, splitPart, 10),
      all(near(terms`train*`, calendarPeriod, 4), splitPart),
      partPeriod,
      placeSplit,
      reported,
      all(any(inOrder, others), not(serving), not(about(experiment)), not(under(terms`timeline | milestone* | schedule | sprint*`))),
      near(terms`train* on the past`, splitPart, 8),
      evenDenied(terms`no .. shared by (train*|both)`),
      all(terms`chronolog* | in time order | time-ordered`, near(splitPart, terms`(next|final|last|latest|newest) <n>`, 4)),
      near(terms`disjoint`, any(splitPart, terms`train*`), 4),
      all(randomSplit, whyRandomIsSafe),
    ),
  },
  examples: {
    met: [
      "Train on January to October, validate on November, test on December.",
      "## Validation\n\nGrouped 5-fold cross-validation: all scans of a patient are in one fold.",
      "The last four weeks are held out for testing.",
      "## Split\n\n- train: until June\n- test: July",
    ],
    vague: [
      "We use an 80/20 train/test split.",
      "## Validation\n\n5-fold cross-validation.",
      "Is the split by time?",
      "Return of the backtest: 1.4",
    ],
    missing: ["The service answers in 40 ms.", "## Validation split\n\nTBD"],
    waived: ["A validation split is not needed because nothing is trained."],
  },
});
