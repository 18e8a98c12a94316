import { limit, modelPart, modelSide, renew, retrain, schedule, trigger } from "../../evidence/lexicon/operations.js";
import { about, all, any, named, near, not, opening, subject, terms, under, words } from "../../evidence/pattern.js";
import { item } from "../define.js";

const often = any(
  schedule,
  terms`every <n> | each <n> | <n> times | twice a year | half-yearly | every .. (and|or) (january|february|march|april|may|june|july|august|september|october|november|december) | (once|twice|<n>) a year | (month|quarter|week|year|season) end | (start|end|beginning) of (each|every|the) (month|quarter|week|year|season) | (many|several|multiple|<n>) times .. (hour|day|week|month) | after (each|every) (click|session|interaction|event|label|order|observation|game|visit|season|case|stock-taking|audit|release|campaign) | at the latest after <time>`,
);
/** What follows upon it, rather than what sets it off. */
const afterwards = terms`(if|when|once|whenever|after|before|while) (the|a|our|this|any|each|every)? (new)? (model|models|ranker|classifier|network|version|weights|encoder|it) (is|are|gets|was|has been|have been) (retrained|re-trained|refit|refitted|updated|fine-tuned) | (if|when|once|whenever|after|before|while|during) (the|a|each|every|model|full)? (retraining|re-training|refitting|fine-tuning)`;
const asNeeded = terms`(when|while|during|before|after|upon|once) (model|the|full)? (retraining|re-training|refitting) | (can|may|could) be used | as needed | (when|if|as|whenever) (needed|necessary|required|triggered|appropriate|updates)`;
/** "The ranker is refreshed every two weeks": a part of the model, made anew. */
const renewed = all(near(modelPart, renew, 3), not(terms`score | prediction | output | forecast | forecasts | dashboard | recommendation`));
/** Headings, labels and columns of it. */
const renewal = any(
  retrain,
  terms`(retrain*|re-train*|refit*|model) (trigger*|schedule|cadence|policy|strategy|plan|workflow|pipeline|frequency|loop|process|update*) | (drift|feedback|monitoring|training|updates|deployment|evaluation) (and|&|,|/) (model|controlled|automated|automatic|scheduled)? (retrain*|re-train*) | retrain* (and|&|,|/) .. (monitor*|drift|feedback|deploy*|update*) | updates | refresh of the model | model (refresh|update|updating)`,
);
/** Learning without an end. */
const always = terms`online (incremental)? learning | (continual|continuous|lifelong) (learning|training) | incremental (learning|training|update) | continuous (re)? training`;
const doing = terms`each | every | new | fresh | stream* | click* | event* | real-time | hourly | daily | minute* | follow* | update | updates | updated | use | uses | using | via | with | support* | run | runs | need | needs | necessary | required | on (user|live|streaming|incoming)`;
/** What a new version has to pass says nothing on when it is made. */
const gate = terms`only .. if | promote | promotes | promoted`;
/** Whom training means, where it is not a model. */
const people = terms`(staff|people|annotator|labeler|agent|user|operator|team|reviewer|rater|employee|nurse|clinician|people|worker|colleague|driver|clerk) (are|is|get|gets|must be|will be)? (trained|retrained|re-trained)`;

/** What is made anew, by the names that models go by besides. */
const model = any(
  modelPart,
  terms`forest | tree | trees | coefficients | parameters | posterior | embeddings | candidate | challenger | new version | new model | new one | fit | scorecard | head | recommender | predictor | scorer`,
);
/** To make it anew, in any of the usual ways. */
const anew = terms`refresh* | refit* | rebuil* | rebuild* | renew* | relearn* | re-learn* | fine-tun* | adapt | adapts | adapted | adapting | updat* | (train*|fit*|learn*|grow*|grown|built|build*|tune*|estimate*|calibrat*) (again|anew|afresh|further|from scratch|on the (last|latest|past|trailing|newest)) | continue* training | training continues | (build*|train*|fit*|produce*|creat*|spawn*) .. (candidate|challenger|new (model|version|fit|one)) | (extract|fetch|load|export) ... train ... (evaluate|register|registry|deploy|push|validate) | own fit`;
/** What has to come about before it is. */
const occasion = any(
  often,
  terms`season* | in (january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter) | as soon as | whenever | piled up | (is|are|falls|drops|goes) (under|below|above|over) | overhaul* | once | (after|when) .. (new|fresh) | (first|second|third|last) (working|business)? (day|monday|tuesday|wednesday|thursday|friday|saturday|sunday|week) of | (at most|at least|no more than) (yearly|once|twice|monthly|quarterly|weekly) | cron | on the <n> | no older than | (valid|good) for <time>`,
);
/** Labels of a life of a model. */
const life = terms`model (lifecycle|life-cycle|life cycle|maintenance|freshness|refresh|renewal|updates|upkeep) | lifecycle of the model | update policy`;

/** Fits of a comparison, and papers of the model. */
const elsewhere = terms`(each|every) fold | folds | model (card|registry|documentation)`;

/** The work that makes a new version, run by itself. */
const run = terms`(sagemaker|vertex|kubeflow|azure ml|airflow|dagster|prefect|argo|mlflow|metaflow|jenkins|github actions|step functions|databricks) (pipeline*|job*|dag*|workflow*|run*|action)`;
const notModel = terms`features | index* | dashboard* | prices | price list | catalog* | score is | scores are | predictions are | forecasts are`;

const paced = any(
  all(near(model, anew, 5), near(anew, occasion, 10), not(any(asNeeded, afterwards, notModel, gate))),
  all(subject(life), any(often, occasion), not(any(asNeeded, gate)), words(1, 12)),
  all(subject(terms`cadence`), often, words(0, 2)),
  all(near(terms`fine-tun* | relearn* | re-learn* | grown again`, occasion, 8), not(any(asNeeded, afterwards, notModel, gate))),
  near(terms`model | version | weights`, terms`no older than | not older than | at most <time> old | (valid|good) for <time>`, 5),
  all(any(run, subject(run)), any(occasion, subject(occasion)), terms`train | trains | training | fit | refit | candidate | train_*`),
  all(
    terms`(kicks|kick|sets|set|fires) off .. (fit|training|retrain*|rebuild|run) | (trigger|signal|reason) for (a)? (new|another) (model|version|fit|training)`,
    any(occasion, limit),
  ),
  near(
    terms`locked | frozen | certified | certification | never .. (updated|changed)`,
    terms`update happens | updates happen | new .. (generation|version|certificate|certification|assessment|approval)`,
    12,
  ),

  near(retrain, often, 8),
  all(retrain, trigger, not(any(asNeeded, afterwards))),
  all(
    any(named(renewal), subject(terms`(how often|when) ... (retrain*|refit*|train*|update*)`)),
    any(often, trigger),
    not(asNeeded),
    not(gate),
    not(about(terms`index* | re-index* | (live|real-time|data|content|price|status) .. updates`)),
  ),
  all(retrain, subject(any(limit, often))),
  all(
    subject(retrain),
    opening(terms`triggered | weekly | daily | nightly | monthly | quarterly | every | when | whenever | if`),
    any(often, trigger),
  ),
  all(renewed, near(renew, often, 6)),
  all(near(terms`updates | updated | update`, often, 3), terms`incorporate .. data`),
  all(terms`(fine-tuning|training|tuning|fitting) .. (happens|is repeated|takes place|is done|is run|runs)`, often),
  // "Counters hourly, the ranker weekly": parts of the model, each with its pace.
  all(near(any(modelPart, modelSide), schedule, 1), terms`, | ; | and`, not(terms`monitor* | predict* | latency`)),
  terms`(learns|learn) continuously | continuously (learns|updated) | continuously (re)? trained | continuously retrained | updated online`,
  all(terms`(requir*|needs|initiates|starts|calls for) .. (retrain*|re-train*|refit*)`, limit),
  all(
    subject(terms`(update|refresh|retrain*|training) (frequency|cadence|schedule|interval|rate)`),
    subject(any(modelPart, modelSide)),
    often,
  ),
  // What a statistical model has learned is its baselines.
  all(
    near(terms`baseline | profile | threshold | parameter`, terms`recalculat* | recomput* | re-learn* | relearn* | calculation`, 3),
    often,
  ),
  all(near(terms`training (pipeline|job|dag|workflow|run)`, schedule, 3), words(0, 6)),
  all(subject(terms`(retrain*|re-train*|refit*|update|refresh) (frequency|cadence|schedule|interval)`), terms`<time>`),
  all(
    terms`updat* (its|the|their)? (parameter|weight|posterior|policy|coefficient)`,
    often,
    terms`feedback | click* | event* | reward* | live | online | interaction* | order*`,
  ),
  terms`(drift|drop|alert|threshold|degradation) .. (starts|triggers|launches|initiates|kicks off) .. (training|retrain*)`,
  all(terms`training (pipeline|job|dag|workflow|run) (is|are)? (scheduled|run|executed|started)`, often),
  all(
    terms`training (is|gets|will be) (triggered|scheduled|started|launched)`,
    terms`as soon as | whenever | scheduling | scheduler | cron`,
  ),
  terms`(each|every) .. (event|click|interaction|reward|order|vote|feedback) updates`,
  all(subject(terms`model training | training`), always),
  terms`(data|labels|drift|alert|alarm|release|commit|upload) .. (triggers|starts|launches|sets off) .. training (run|job|pipeline)`,
  all(schedule, terms`(trains|fits) .. and (registers|promotes|deploys|publishes|evaluates|compares)`),
  all(named(renewal), terms`consecutive .. (breach|alert|violation|alarm) | at least <n> (new|fresh|labeled|more)`),
  all(
    terms`(model|ranker|classifier|network|it) (is|are) (fine-tuned|trained|updated|refreshed)`,
    terms`every time | each time | whenever | as soon as`,
  ),
  all(subject(terms`since .. (retrain*|training|refit*)`), terms`<time>`),
  terms`(alert|alarm|drift|trigger) (→|->) retrain*`,
  // A chain of steps, from new data to the new version.
  all(
    any(retrain, terms`train* (a|the)? (candidate|challenger|new)`),
    terms`→ | ->`,
    terms`push* | deploy* | promot* | regist* | publish*`,
  ),
  // By name alone it is a subject of research, too.
  all(any(near(always, doing, 6), all(subject(always), words(3), doing)), not(terms`index*`)),
);

export default item({
  id: "retraining",
  phase: "production",
  title: "Retraining",
  ask: "When is the model retrained or updated (which schedule, which trigger), and what does a new version have to pass?",
  why: `The world moves on and the model does not. A schedule or a trigger, with the check that a new version must pass, turns that into routine work;
"we will retrain from time to time" means that it happens after the complaints.`,
  source:
    "Huyen, Designing Machine Learning Systems (2022), chapter 9; Google Cloud, MLOps: Continuous delivery and automation pipelines in machine learning (2020)",
  topic: any(
    retrain,
    under(renewal),
    under(life),
    near(model, anew, 3),
    run,
    terms`(stay*|keep*|remain*) .. (fresh|current|up-to-date|up to date) | keep* up with | improve .. (model|network|ranker|classifier) .. later | (correction*|feedback|labels) .. (improve|used to improve|used in order to improve)`,
    terms`(trained|training) .. (periodically|regularly) | adapt* .. (behavior|feedback|change*|trend*|data) | learn* (continuously)? from .. feedback | become training data | flow* back | feedback loop | (continuous|continual) improvement | continuous .. training | (promot*|register*) .. challenger | become stale | (refreshed|renewed) regularly`,
  ),
  needs: { "on which schedule, or on which trigger": paced },
  meets: paced,
  unless: any(people, elsewhere),
  examples: {
    met: [
      "The model is retrained every Sunday on the last 90 days.",
      "Calibrator nightly, ranker monthly, encoders yearly.",
      "## Retraining\n\nWhen PSI is above 0.25, or after a quarter.",
      "| Event | Action |\n|---|---|\n| PSI > 0.3 | retrain |",
    ],
    vague: [
      "The model will be retrained from time to time.",
      "It adapts to changing behaviour of users.",
      "## Retraining\n\nAs needed.",
      "## Retraining\n\nA new version is promoted only if its recall is better.",
    ],
    missing: ["Nurses are trained quarterly.", "## Retraining\n\nTBD"],
    waived: ["Retraining is not needed because the archive is frozen."],
  },
});
