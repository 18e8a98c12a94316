import { all, any, entry, evenDenied, kind, named, near, not, type Pattern, subject, type Terms, terms, under, words } from "../pattern.js";
import { modelMetric } from "./metrics.js";

/** How often something is done. */
export const schedule = terms`(each|every|on the|the)? (first|last|second) (monday|tuesday|wednesday|thursday|friday|saturday|sunday|day) (of|in) (the|each|every) (month|quarter|year) | (each|every|on the|the) (first|last|second) (day|night|monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|weekend) | hourly | daily | weekly | bi-weekly | biweekly | fortnightly | monthly | bi-monthly | quarterly | semi-annual* | half-yearly | yearly | annual* | nightly | overnight | twice-weekly | cron* | airflow schedule | every other (day|week|month)
  | (every|each|per|once a|once per|once every|twice a|twice per|times a|times per) (<n>|other|two|three|four|six|few)? (minute|hour|day|week|weekend|month|quarter|semester|season|year|night|morning|monday|tuesday|wednesday|thursday|friday|saturday|sunday|release|batch|run|sprint|half-year) | every <time> | each <time> | after <time> | (on|at) (monday|tuesday|wednesday|thursday|friday|saturday|sunday|midnight|weekend)
  | at <n> (am|pm|utc|:) | fixed schedule | regular schedule | rolling (<n>|window|<time>) | <n> (day|week|month|hour|min) (cadence|interval|cycle|schedule)`;

/** Looking at the live system. */
export const watch = terms`monitor* | track | tracks | tracked | tracking | watch | watched | watches | watching | alert (if|when|on|at|fires|for|:|once) | alerts (if|when|on|at|fire|for|:) | alerted | alarm (if|when|on) | alarms (if|when|on) | dashboard* | is paged | are paged | pages (the|us) | telemetry | surveillance`;

/** Looking at the live system, and comparing by which it is done. */
export const check = terms`monitor* | track* | watch* | alert* | alarm* | detect* | dashboard* | check* | compar* | measur* | flag* | review* | inspect* | audit* | page | paged | comput* | recomput* | report* | plot*`;

/** Headings and labels of what is watched in production. */
export const watching = terms`monitor* | observab* | post-deployment | model health | surveillance | production (metric*|health|signals) | in production | watch list | watched | after launch | post-launch | post-release | operation | operations | live operation | what we watch | being watched
  | monitor* (strategy|plan|setup|system|layer|dashboard|metric|signal|approach|stack|report|framework) | monitor* (and|&) (alert*|alarm*|observab*|drift|maintenance|retraining|feedback|continual|continuous|analytics|metric|logging|operations|governance|iteration|improvement|model) | (alert*|logging|drift|maintenance|retraining|deployment|serving|reliability|governance) (and|&) monitor* | (data|model|production|live|online|prediction|forecast|feature|input|score|quality|ml|performance|decision) (performance|quality|health|drift|behavior|output)? (monitor*|surveillance|watch) | (statistical|data|model|concept|feature|input|score|prediction)? drift (detect*|monitor*|track*|report*|check*|alert*|signal*|trigger*|(and|&) .. trigger*)`;

/** A world that moves away from the one the model has learned. */
export const drift = terms`drift* | (distribution*|data|covariate|dataset|concept|label|prior|population|domain|feature|input|target|prior probability|semantic|embedding|query) shift* | shift* (in|of) .. (distribution*|data|input*|feature*|population|mix|behavio*|label*|pattern*) | distribution* (shift*|change*|mov*|diverg*) | change in .. distribution* | model (decay|degradation|staleness|rot|ageing|aging)
  | performance (decay|degradation|drop*|regression*) | (model|quality|performance|accuracy|auc|precision|recall|calibration|prediction*) (degrad*|decay*|deteriorat*|erosion|drop*|decline*) | (degrad*|decay*|drop*|decline*|deteriorat*) (in|of) .. (model|quality|performance|accuracy|auc|precision|recall|calibration|f1|metric*)
  | stale model* | model goes stale | non-stationar* | nonstationar* | out-of-distribution | ood (detect*|rate|monitor*|input*) | skew (monitor*|detect*|alert*) | training-serving divergence | regime (change|shift)`;

/** The population stability index, where it is not a pressure. */
const stability = terms`psi (is|are) (alerted|computed|monitored|tracked|checked|measured|compared|watched|calculated|evaluated|above|below|over|under|used) | psi (of|>|<|≥|≤|=|above|over|below|under|exceed*|passes|spike*|<n>|check|drift|score|value|threshold|alert*|monitor*|weekly|daily|monthly|nightly|on|for|between|against|vs|and|or|by) | psi per (feature|input|column|variable|metric|group|segment|region|category|field|key|covariate|numeric|score|week|day|month) | (feature|input|score|prediction|the|with|by|via|using|weekly|daily|monthly|nightly|compute|divergence|/|if|or|and) psi
  | population stability | stability index | csi of | characteristic stability`;

/** Measures of how far two samples are apart, by names that are little else. */
const distance = terms`ks (test*|statistic*|distance|stat) | kolmogorov* | two-sample test* | kl (divergence|distance|drift) | kl-divergence | kullback* | js (divergence|distance) | jensen* | wasserstein* | earth mover* | maximum mean discrepancy | mmd | hellinger* | adwin | page-hinkley | ddm | eddm | (mahalanobis|cosine|embedding|centroid) (distance|shift|drift) | domain classifier* | adversarial validation | frechet distance | fréchet distance`;

/** Tests and charts that also have other uses. */
const looseDistance = terms`csi | ks (>|<|d|on|per|for|drift|check*|p) | kl (>|between) | js > | chi-squared test* | chi-square* | chi2 | l-infinity | linf | energy distance | cusum | spc chart* | control chart* | ewma | drift (p-value|test*)`;

/** Measures of how far two samples are apart. */
export const driftMeasure = any(stability, distance);

/** Tools that watch live data and models. */
export const driftTool = terms`evidently* | whylabs | whylogs | nannyml | arize | fiddler | alibi detect | model monitor | deepchecks | tfdv | tensorflow data validation`;

/** The inputs, or what the model makes of them, as a distribution or a share that moves with it. */
const distribution = terms`(class|label|output) balance | (feature*|input*|predict*|score*|output*|class|label*|embedding*|token*|query|queries|data|confidence|intent*|vocabulary|topic*|length|probability|alert|category|language|image|pixel|brightness|residual|error|rank*|item|user|traffic|request|sensor|column*|amount|price*|response) (value*|score*|class|length|mix)? (distribution*|histogram*|quantile*|statistic*|mix) | embedding (drift|shift|centroid|norm*) | null (rate*|fraction|share|ratio|count*|percentage)
  | (missing*|nan|out-of-vocabulary|oov|unknown|unseen|default|new categor*|coverage|out-of-range|cold-start|unk) (value*|feature*|token*|term*|word*|categor*|item*|user*)? (rate*|fraction|share*|ratio*|count*|percentage) | (mean|average|median) (predicted|prediction|score|probability|confidence|output|forecast|input|feature|brightness|query|similarity) | predicted .. (rate|mean|mix|share|average|distribution) .. (vs|versus|against|compared|actual|realized)
  | (distribution*|histogram*|quantiles|mix|moments) (of|in|on|for|between) .. (feature*|input*|predict*|score*|output*|label*|class*|embedding*|quer*|token*|confidence|intent*|data|categor*|probabilit*|language*|image*|traffic|request*|sensor*|column|covariate*|length*|demand|price*|topic|answer|response|document) | (share|rate|fraction|percentage|count) of (null*|missing*|unseen|unknown*|oov|out-of*|low-confidence|new|empty|default|flagged|abst*|ungradable|invalid) | unknown .. (rate|share) | (class|language|category|region|query|item|topic|device|traffic|intent|product|page) mix
  | mix of (class*|language*|categor*|region*|quer*|topic*|device*|product*|intent*) | out-of-range share | embedding cluster*`;

/** What the model makes of them, and what it does not know: of no use but to be watched. */
const outputs = terms`(score|prediction|output|confidence|probability|embedding|input|feature|residual) (value|score)? (distribution*|histogram*|quantile*|statistic*|mix|drift) | null (rate*|share|fraction) | (share|rate|fraction) of (null*|missing*|unseen|unknown*|oov|low-confidence|flagged) | (distribution*|histogram*|mix|statistics) of .. (score*|prediction*|output*|input*|feature*|question*|quer*|topic*) | (language|query|intent|topic|category) mix | mean (predicted|prediction|score|forecast)`;

/** Shares and means that also have other uses. */
const looseInputSignal = terms`(feature|input|value|reading) .. outside .. range* | out-of-range | (distribution*|histogram*|quantiles|statistics|mix|share|mean|average|percentile*|summary statistics|moments|change*|skew*|divergence) (of|in|on|for|between) .. (feature*|input*|predict*|score*|output*|label*|class*|embedding*|quer*|token*|confidence|intent*|data|categor*|probabilit*|language*|image*|brightness|traffic|sensor*|column|amount|covariate*|length*|demand|price|topic|vocabulary) | centroid*
  | (rate|share|fraction|percentage|proportion|count|number) of (null*|missing*|unseen|unknown|oov|out-of*|low-confidence|new|empty|default|positive*|flagged|predicted|alerts|refus*|no-answer) | (prediction|score|output) (mean|rate|average|volume|quantile*|variance|entropy|stability) | (flag|block|acceptance|approval|approval and decline|intervention|decline|trigger|refusal|abstention|no-answer|low-confidence|rejection|positive prediction) rate* | feature (coverage|statistic*|skew|mean*)
  | (reference|baseline|training) (window|distribution*|set|period|data*|histogram*|statistics|snapshot|profile)`;

/** The inputs, or what the model makes of them, by what is measured of them. */
const inputSignal = any(distribution, looseInputSignal);

/** Numbers of model quality, as they are followed in production. */
export const qualityMetric = any(
  modelMetric,
  terms`precision* | recall* | accuracy | calibration* | calibrated | miscalibrat* | mae | mse | mean absolute error | log-loss | logloss | reconstruction error | false positives | false negatives | false alarms | false (positive|negative|alarm|reject*|accept*) (rate|share|ratio|count|per) | (fp|tp|fn|fa) rate | error rate of .. (model|prediction*|forecast*) | prediction error* | forecast error* | (signed|absolute|relative) (and|or)? (signed|absolute|relative)? error* | override rate | correction rate | hallucination* | correctness | (agreement|correction|override) rate | agreement with | groundedness | faithfulness | helpfulness | answer quality | (thumbs-down|thumbs-up|complaint|appeal|escalation|dismissal|win) rate | adequacy | word error rate`,
);

/** Labels that come in after the prediction. */
const arriving = terms`(join|joined|matched|matching) .. (with|to) .. (outcome*|actuals|label*|ground-truth|chargeback*) | llm judge | llm-as-a-judge | judge model | <percent> of .. (conversations|answers|requests|responses|traffic|chats|outputs|predictions|cases|decisions) (are|is)? (scored|graded|judged|reviewed|rated|labeled|audited|re-labeled)
  | (fresh|freshly|newly|newest) (graded|annotated|labeled|transcribed|matured|reviewed|written)? (quer*|question*|answer*|pair*|sample*|sentence*|image*|case*|transcript*|traffic|label*|route*|pictures|panoramas) | (annotated|transcribed|graded|judged|labeled) (anew|blind|afresh) | <n> .. (a|each|every|per) (day|week|month|shift|quarter) .. (graded|judged|annotated|labeled|reviewed|read) | <n> .. (graded|judged|annotated|labeled|reviewed|read) .. (a|each|every|per) (day|week|month|shift|quarter)
  | (label|labels|outcome|outcomes) that (became|become|are|have become) (final|known|available|complete) | (label|labels|outcome|outcomes|ground-truth|actuals|chargeback) (arrive*|mature*|become available|are available|come in|come back|land)
  | (weekly|daily|monthly|nightly|quarterly) (human|manual|expert|random)? (audit*|labeled sample|golden set|gold set|review|spot-check*|annotat*|re-label*) | (human|manual|expert) (audit*|spot-check*|grad*|review) of .. (sample*|prediction*|answer*|output*|decision*)
  | (gold*|golden|audit|labeled|annotated|random|human) (set|sample|question*|audit*) .. (weekly|daily|monthly|nightly|every|each|re-run|rerun)
  | (label|labels|outcomes) (of|from) the (last|previous)? (day|week|month|quarter)`;

/** Such labels by their bare name, which says nothing of a look at them. */
export const laterLabel = terms`(fresh|delayed|matured|mature|new|recent|incoming|late|weekly|arriving|latest|lagged|true|actual|realized|confirmed|sampled|reviewed|audited) (ground-truth|label|labeled data|outcome|annotation|actuals|audit|judgment|judgement|verdict)`;

/** The same by the words that only live labels have. */
const lateLabel = terms`(fresh|delayed|matured|mature|incoming|late|arriving|lagged|confirmed|reviewed) (ground-truth|label|labeled data|outcome|annotation|actuals|judgment|judgement|verdict)`;

/** Predictions beside what came. */
const beside = terms`(predicted|forecast*|prediction|estimat*|accuracy) (−|minus|/|and|(vs .?)|versus|against|to|with|compared with|compared to) (the)? (actual*|realized|observed|true|outcome*|ground-truth) | (predicted|forecast*|prediction*|estimat*|score*) (are|is)? (diverg*|deviat*|differ|differs|departs) from .. (actual*|realized|observed|true|outcome*|ground-truth) | (predicted|predictions|forecast|forecasts) (against|versus|(vs .?)) | (actual|observed|realized|average) .. (vs|versus|against) .. (predicted|forecast|expected) | predicted .. (against|vs|versus) (the)? (observed|actual|realized) | actual (result|outcome|value|demand) .. (later|once|when|verified|known|arriv*)`;

/** A number of the running system, by the word before it or the time behind it. */
const live = terms`live | production | in-production | rolling | rolling window | weekly | daily | monthly | nightly | hourly | quarterly | realized | fresh | delayed | post-deployment | post-launch | trailing | moving | matured`;
const overTime = terms`(by|per|each|every|over the last) (week|month|day|hour|morning|night|monday) | week-over-week | month-over-month | (weekly|daily|monthly|quarterly|nightly|hourly) | <time> windows | on (matured|fresh|delayed|arrived|new|reviewed|judged|graded|confirmed|labeled)`;

/** The relation to the target, by the names it goes by when it changes. */
export const conceptChange = terms`(error|errors|loss) grows with stable inputs | (pattern|patterns|behavior|meaning) (has|have) changed | concept (drift*|shift*|change*) | real drift | posterior (shift|drift) | (relation|relationship) .. (changed|changes|has moved) | (relation*|relationship|mapping|link|dependency|pattern*|behavio*) .. (change*|shift*|evolv*|drift*) .. (target|label|outcome|over time|fraud*) | (model|performance|quality|accuracy|metric|auc|precision|recall|f1|error|calibration) (decay*|degrad*|drift*|deteriorat*|erosion)`;

/** A limit that can be crossed. */
export const limit = terms`<percent> | > <n> | < <n> | ≥ <n> | ≤ <n> | >= <n> | <= <n> | > = <n> | < = <n> | (above|over|below|under|beyond|exceed*|past|by|at least|at most|more than|less than|drop* to|drop* below|fall below|rise* above|greater than|within|outside) (a|the)? <n> | <n> (sigma|σ|standard deviation*|sd|std|pp|point|x|times) | threshold* (of|=|:|at|is) <n> | <n> threshold*`;

/** Somebody is told. */
export const alarm = terms`alert | alerts | alerted | alerting | alarm | alarms | paging (at|on|when) | (pages|page|paging) (us|the|someone|on-call|ops|an|whoever|leaves|from) | paged | we page | page (when|if|at|on) | pager | pagerduty | opsgenie | on-call | oncall | (raise|raises) (a|an) (flag|alarm|warning) | notified | notifies | notify | wakes | warns | ticket is opened | opens a ticket | sends (a|an) (message|e-mail|mail) | shown to the operator | on (the|a|one|its) .. (dashboard|screen|board|wall|panel) | dashboard* | (go|goes|sent|posted|post|forwarded|reported) to .. (slack|teams|pagerduty|opsgenie|on-call|channel|e-mail|mail) | report (failures|errors) | reports (failures|errors)`;

/** A comparison with what the model has learned from. */
const compare = terms`compar* | against | versus | vs | to the (training|reference|launch|previous|last) | from the (training|reference|launch)`;

/** In a chapter, under a label or behind a lead-in of it, rather than of one that mentions it. */
const watchedPlace = any(
  named(any(watching, drift, terms`alerts | alerting | alarms`)),
  subject(
    terms`monitor* | observab* | in production | we watch | watched | is tracked | are tracked | alert (if|when|on) | alerts | alarms`,
  ),
);

/** The two kinds of drift by the names that authors give them: as a label in a chapter on drift, or as "drift of the inputs". */
const driftOf = (what: Terms): Pattern =>
  all(
    any(all(subject(what), under(drift)), subject(terms`(drift|monitoring|watch|watching|changed|change) (of|in)? (the)? ${what}`)),
    words(3),
  );

/** What is looked at, rather than told of. */
const looked = any(
  entry,
  kind("diagram", "code"),
  check,
  limit,
  schedule,
  compare,
  terms`(per|each|every|by) .. (day|week|month|hour|batch|run|window)`,
);

/** Beside what the model has learned from, or what came before. */
const reference = terms`(against|versus|vs|to|from|with) (the|its|their|that of|those of|a)? .. (training|reference|launch|baseline|previous|same weekday|last|week before|month before) | (reference|baseline|training) (window|distribution*|period|histogram*|statistics|snapshot|profile)`;

/** The gate that lets a version in, and what is measured before it. */
const gate = under(
  terms`offline* | a/b | canary | shadow | graduation | promotion | acceptance criteria | cross-validation | threshold (selection|tuning)`,
);

/** Inputs or scores of the live system are watched for a change, told by the signal. */
export const inputsWatched = any(
  all(any(stability, distance, looseDistance, inputSignal), watchedPlace, looked, any(not(gate), named(any(watching, drift)))),
  stability,
  all(distance, drift),
  all(inputSignal, any(all(drift, any(limit, watch, reference)), all(watch, limit))),
  near(any(watch, alarm, reference, driftTool), any(distance, distribution), 8),
  near(schedule, any(distance, outputs), 8),
  all(distribution, schedule, check),
  // A row of a table of limits.
  all(
    subject(terms`psi | csi | population stability | ks statistic | js divergence | kl divergence`),
    any(alarm, all(any(limit, terms`<n>`), subject(terms`threshold | alert | trigger | action | warning | alarm`))),
  ),
  all(any(distance, looseDistance, terms`psi`), distribution),
  all(distance, limit, terms`feature | input | column | variable | embedding`),
  all(
    terms`compar*`,
    terms`(with|to|against) (the|its|their)? (training|reference) (data|set|distribution|window|profile|snapshot)`,
    schedule,
  ),
  all(driftTool, any(schedule, terms`compar*`)),
  all(terms`distribution*`, terms`compar*`, any(schedule, terms`current | live | recent | incoming | serving`), not(terms`split*`)),
  all(
    driftOf(terms`inputs | input | data | covariate* | acoustic* | images | questions | queries | pictures | snapshots | traffic`),
    not(terms`retrain*`),
  ),
);

/** Where quality is told of before anybody uses the model. */
const evaluation = all(
  under(terms`evaluation | evaluating | experiment*`),
  not(under(terms`production* | productioniz* | deploy* | operation* | continuous | live`)),
);

/** A number of quality is followed on the live system. */
export const qualityWatched = all(
  any(
    all(any(qualityMetric, arriving, beside), watchedPlace, any(not(evaluation), subject(any(watching, drift)))),
    all(
      any(
        near(watch, any(qualityMetric, arriving, laterLabel, beside), 6),
        near(live, qualityMetric, 1),
        near(qualityMetric, overTime, 6),
        all(any(arriving, lateLabel), any(qualityMetric, terms`error | errors`)),
      ),
      not(evaluation),
    ),
    // "The outputs are compared with what users did, each week."
    all(
      terms`compar*`,
      terms`(prediction|output|forecast|score) .. (with|to|against) .. (outcome|result|interaction|feedback|label|reality|actuals|ground-truth)`,
      any(schedule, terms`periodic* | regular* | continuous*`),
    ),
    // "If the 28-day MAPE exceeds 12 %, on-call looks into it."
    all(
      qualityMetric,
      terms`exceeds | falls below | drops below | rises above | drops by | falls by | falls under | drops under | is (above|below|under|over)`,
      terms`investigat* | alert* | page* | on-call | notif* | ticket | look* into`,
      not(evaluation),
    ),
    driftOf(terms`concept | relation* | mapping | meaning | effect | effects | answers | truth | outcome | outcomes | target | language`),
  ),
  any(not(gate), named(any(watching, drift))),
  not(
    terms`naive | to beat | must beat | mlflow | wandb | tensorboard | live with | (on|in) validation | validation set | test set | fold | folds | cross-validation | (training|train|validation|val) loss | loss (curve|value|function) | important`,
  ),
  any(not(terms`offline`), terms`(than|to|with|against) (the|its)? offline`),
  any(not(terms`retrain* | refit*`), all(limit, terms`trigger* | if | when`, not(terms`only if`))),
  not(terms`challenger | promote | promotes | promoted | promotion (gate|to|occurs|requires|only)`),
  // "Cache hit rate", and a metric that is only defined: "TP / (TP + FP)".
  not(terms`cache | miss rate | tp / | fp / | fn /`),
);

/** Signals of the service: speed, and load as requirements name it, too. */
export const speedSignal = terms`latenc* | request (under|below|within) <time> | burn-rate | p50 | p90 | p95 | p99 | p999 | p99.9 | response-time* | response time* | inference time* | processing time (over|above|per) | tail latency | time-to-first-token | ttft | time per (request|picture|image|document|call|item|step) | fps | frame (rate|drop*) | up-time* | uptime | (service|api|system|endpoint|server|model|high|feature store|infrastructure|cluster) availability | availability (slo|target|of the (service|api|endpoint|system)|<percent>)
  | throughput | qps | rps | tps | request per* | tokens per second | request (rate|volume|count*) | traffic volume | service-level (objective|indicator) | cost per (request|query|call|thousand|1k|inference|prediction|conversation|day) | (token|api|cloud|inference|serving|infrastructure|gpu|compute|llm) (usage|cost*|spend|bill) | cold start (time|latency) | replica*`;

/** Signals of the service: what goes wrong. */
export const errorSignal = terms`number of (failures|errors|retries|timeouts) | error-rate* | error rate* | error* (count*|budget*|ratio*|log*|code*|spike*) | (http|api|server|service|request|runtime|provider|gateway|inference|serving|system|client) errors | exception* | crash* | http <n> | 5xx | 4xx | (response|status|error|http|400|500) code | non <n> | non-2xx | (request|call|prediction|inference) (failed|fails|failure*) | (service|api|server|endpoint|system) (goes|is|went) down | <n>xx | 500s | timeout* | time-out* | downtime | failed .. (conversion*|job*|run*|pipeline*|request*|task*|batch*|call*|load*|print*|lookup*) | (api|camera|sensor|gateway|client) (error*|failure*|latency|quota|disconnect*|dropout*) | disconnect* | dropped (frames|messages|packets|requests) | rejected (requests|messages|pushes|records) | empty outputs | rate-limit (error*|hit*|exceed*|reject*) | pod (restart*|health) | restart* | heartbeat* | liveness | readiness probe* | dead-letter* | fallback (rate|usage|share|count*)`;

/** Signals of the service: what fills up. */
export const loadSignal = terms`(cpu|gpu|memory|ram|disk|resource|hardware|accelerator|network|io|storage|npu|vram|battery|host|pod|node) (util*|usage|use|load|space|consumption|pressure|leak*|saturation|temperature|metric*|limit*|drain|level*|headroom) | saturation | cpu/gpu | cpu | gpu util* | oom* | out-of-memory | disk space | queue (depth|length|lag|size|backlog|age|time) | (consumer|kafka|stream|replication|ingestion|sync) (lag|delay) | backlog | (cache|feature) hit (rate|ratio) | cache-hit | cache miss* | feature-store latency`;

/** Signals of the jobs and feeds behind the service. */
const jobSignal = terms`(pipeline|job|dag|ingestion|batch|etl|task|run|workflow|feature|data|training|scoring|sync|index|refresh|airflow|spark|load) (failure*|fail*|success*|error*|status|health|lag|delay*|runtime*|duration*|completion|freshness|staleness|sla*|late*|breakage) | (run|job|batch|load|pipeline) time | (pipeline|job|feed|batch|table|load) (is|are|runs) ... late | delay of the (batch|job|feed|load) | (failure|failures|errors|delay|delays) (of|in) (the|a|any|each|our)? .. (job|jobs|pipeline|pipelines|batch|feed|feeds|task|tasks|load|ingestion) | (job|pipeline|dag|batch|feed|run|task|load|table|file|index) .. (fails|failed|late|missing|finish*|not (finished|done)|stuck|stalled|success) | (job|pipeline|dag|batch|feed|task) ... (fails|failed) | (feature|data|index|score*|table*|file*) freshness | staleness (>|above|over|of|beyond|exceed*) | stale by (more than|<time>|over) | no recent (score|prediction|data|event) | freshness of .. (feature*|data|score*|index|table*) | age of the (oldest|last|newest) | (row|record) (count*|check* fail*) | row-count* | rowcount* | rows (written|read) | late .. (data|file*|partition*|feed*) | missing (hours|files|partitions|batches)`;

/** Signals of the service itself: speed, errors, load, resources, jobs. */
export const serviceSignal = any(speedSignal, errorSignal, loadSignal, jobSignal);

const signals = [speedSignal, errorSignal, loadSignal, jobSignal] as const;
/** Signals of two kinds: together they are a list of what is watched, for nobody requires a queue or an error. */
export const signalList = any(...signals.flatMap((a, i) => signals.slice(i + 1).map((b) => all(a, b))));

/** Watching a service rather than a model. */
export const operationsWord = terms`monitor | monitors | monitored | monitoring (of|for|:|with|via) | telemetry | prometheus | grafana | datadog | cloudwatch | new relic | newrelic | opentelemetry | stackdriver | splunk | elk | kibana | sentry | nagios | zabbix | track | tracks | tracked | watch | watches | watched | logs (include|contain|record|one|a|each|per|every) | metrics/logs | log (that|every|each|all|when|errors|failures|requests) | logged | (stage|step|service|job|component|worker|pod|model) (reports|emits|exposes|exports|publishes) | synthetic (probe*|check*|traffic) | a probe | probes | counted | graphed | we graph | charted | scraped | scrapes | (traces|tracing) | instrument* | health dashboard | operators see`;

/** Step-by-step delivery, by method. */
/** One place after the other. */
export const onePlaceByOne = terms`(store|region|country|city|site|depot|team|plant|market|branch|warehouse|customer|department|ward|clinic|hospital|language|category|queue) by (store|region|country|city|site|depot|team|plant|market|branch|warehouse|customer|department|ward|clinic|hospital|language|category|queue)`;

export const rolloutMethod = terms`(rollout|roll-out|launch|release|released|introduced|deployed|deployment) in (several|<n>) (stage|step|phase|wave) | (rollout|roll-out|rolled out|launch|launched) .. (by|per) (region|country|store|site|market|city|team|customer|tenant) | (initially|at first|first) ... (suggest*|advisory|recommend*|assist*) ... (later|then|afterwards) | (release*|launch*|deploy*|expos*|open|opens|ship*) (it|the model|this)? (to|for) <percent> | (runs|run|running) .. (next to|beside|alongside) .. (existing|current|old|present) | (first|initial*) .. (as|in) (decision support|advisory|suggestion|assist mode|recommendation mode) | soft launch (in|to|with|for) | traffic (is|are)? .. (shifted|moved|increased|ramped) | shift* traffic (to|by|from|gradually) | (launch*|release*|pilot*|deploy*|rollout|mvp|start*|introduc*) .. (limited|selected|single|small) (number of|set of|group of|share of)? (store|product|region|user|customer|market|team|site|plant|branch|clinic|hospital|categor*) | (first|initial) (go live|go-live|deployment|release) ... (second|next|then) | not acted (upon|on) | (score|prediction|output|result|decision|it|answer) .. (logged|written|stored|recorded|computed) but not (used|shown|acted|served) | (first|initially|shown|expose*|start*|begin*|launch*|release*|deploy*|enable*|(roll|rolled|rolling) out) .. (to|on|with|for) (a|an)? (small|limited|tiny|growing) (percentage|share|fraction|portion|subset|group|part|number) of .. (users|customers|traffic|sessions|shoppers|visitors|requests|stores|sites|accounts|patients|merchants|sellers|drivers|members) | (to|on|with|for) (a|an)? (small|limited|tiny|growing) (percentage|share|fraction|portion|subset|group|part|number) of .. (users|customers|traffic|sessions|shoppers|visitors|requests|stores|sites|accounts|patients|merchants|sellers|drivers|members) (first|initially|before) | (feature|remote|config) (flag|flags|toggle|toggles|switch) (allow*|let*|enable*|disable*|turn*|gate*|control*|can|make*) | (runs|run|running|scores|scored|scoring) (silently|in silence|beside|alongside|in parallel) | silent (period|phase|run|scoring|release) | observe-only | in silence | parallel without effect | score silently | field pilot | only shown to | (as a|starts as a|first as a) suggestion | only (,|;) (then|later|afterwards) | (first|start*) ... (other|others|rest|remaining) .. (follow*|join*) | (version|model|candidate|challenger|it) (gets|takes|receives|serves) <percent> | <percent> of (the)? (traffic|users|requests|sessions) (until|for <time>|then|first|initially) | then (automatically|fully automatic) | then (everyone|everybody|everywhere) | then (to|for)? (all|the rest|the rest of|the other|the remaining) (the|of|in)? .. (user|customer|store|site|traffic|region|plant|account|fleet|market|country|countries|eu|team|group|ward|shop|branch|household|member) | <percent> , .. (then)? (all|everyone|everywhere) | add .. every (week|<n>|two|three|month) | in waves (of)? | waves of | first (in|at|on|with|only|for) ... (then|afterwards|after that|before (it|all|the|we|everyone)|later) | for <time> .. then (all|everyone|everybody|the rest|others|to all) | first .. (staff|employees|users|customers|stores|internal*|volunteers|team|region|country|group) .. (then|before) .. (everybody|everyone|all|rest|others|remaining) | own (staff|employees|people) first | (employees|staff|colleagues|volunteers) first | only (employees|staff|internal users|volunteers) (see|get|use) | remote (switch|config) | shadow (mode|prediction|output|result|deploy*|traffic|test*|run*|scor*|phase|period|evaluation|launch|stage|week*|release|comparison|inference|first|for|then) | shadow-mode | in shadow | shadowing | shadowed | dark (launch*|mode|traffic|run) | mirror* traffic | traffic mirroring | mirrored | (behind|under) (a|the)? (feature|config|remote) (flag|flags|toggle|toggles) | (via|using|with|by|through|on) (a|the)? (feature|config|remote) (flag|flags|toggle|toggles) | feature-flagged | feature flag (rollout|ramp|per|for|gates|controls) | feature flags (for|to|gate|control) | feature-flag rollout | flag-gated | launchdarkly
  | ring (deploy*|<n>|rollout) | rolling (deploy*|update*|release) | (percentage|percent|gradual) (ramp*|based rollout|split) | staged rollout .. <percent> | argo rollouts | flagger | (employees|staff|internally|internal users|colleagues|own employees) first | internal (dogfood*|users first|employees|beta) | dogfood* | beta (users|group|program*|cohort|with|phase) | before (general availability|full launch|full rollout|the full rollout|wider release) | closed beta | early access (group|users) | (launch*|start*|run|runs|begin*) .. (controlled|small|limited|first)? pilot | (preserv*|keep*|retain*) .. (previous|existing|prior|old) (default|deployment|endpoint|version|model) | pilot* (in|with|on|at|for|region*|city|cities|store*|site*|market*|group*|users|customers|ward*|hospital*|plant*|team*|warehouse*|line*|program*|phase|:|location*|clinic*|country|agents|branch*|queue)
  | (one|two|three|a|single|<n>) (pilot|region*|city|cities|store*|country|countries|market*|site*|hospital*|ward*|plant*|team*|warehouse*|clinic*|branch*|depot*|line|farm*) (first|pilot*|before|then|for <time>) | advisory mode | silent mode | passive mode | read-only mode | suggest-only | human-in-the-loop first | parallel run | (old|existing|current|previous|legacy) (model|system|version|rules|process) (stays|remains|is kept|keeps running) (available|running|in place|live|active|in parallel)`;

/** A start in a small part of the world. */
export const rolloutSteps = near(
  terms`start* | begin* | launch* | go | goes | release* | deploy* | enable* | (roll|rolls|rolled|rolling) out | ship* | live | rollout | expand* | extend* | then`,
  terms`(in|with|at|to|on) (one|two|three|a|a single|<n>|a few|<percent> of) (pilot)? (section*|categor*|queue*|segment*|department*|language*|route*|product line*|region*|city|cities|store*|country|countries|market*|site*|hospital*|ward*|plant*|team*|warehouse*|clinic*|branch*|agents|customers|users|depot*|line*|traffic|sessions|requests)`,
  6,
);

/** Delivery in steps, with no word on how. */
export const rolloutWord = terms`(routes|route|routed|points|pointed|shifted) back to .. (old|previous|stable|last|prior) | (switch|switches|switched) back to | (roll|rolls|rolled|rolling) (it|them|this|(the|a|new)? (model|system|version)) out | (deploy|release|launch|expose) gradually | (deployed|released|launched) (safely|carefully|gradually) | safe (deployment|release|launch) | roll-out* | rollout* | (roll|rolls|rolled|rolling) out | rolled out | rolling out | gradual* (release*|deploy*|launch*|expos*|expan*) | staged (release*|launch*|deploy*) | phased* (release*|launch*|deploy*|(roll|rolls|rolled|rolling))? | incremental (release*|launch*|deploy*) | progressive delivery | launch (plan|strategy|phases|stages) | deploy* (strategy|strategies|plan) | release (strategy|plan|process|phases) | rollback* | (roll|rolls|rolled|rolling) back | roll-back* | revert* | go-live | pilot* | canary* | shadow* | ramp* | step by step | (introduce|introduced|switched|changed|release|released|live|go out|goes out|shipped) gradually | gradually (introduce*|switch*|to|in|for|roll*|releas*|expos*|extend*|expand*|more) | stepwise | limited (release|launch|rollout) | soft launch | a/b rollout | model promotion | promot* .. (production|stage|registry) | (fallback|back|return*) to .. (previous|last|prior) (model|version) | kill-switch* | champion/challenger | (behind|under) (a|the) flag`;

/** Renewing the model. */
export const retrain = terms`(learns|learning|learn) continuously | re-estimat* | training (pipeline|job|dag|workflow) (runs|is run|executes|is executed) | (incremental|nightly|weekly|daily|monthly) (fit|refit) | training (run|job) (starts|is started|is triggered) | start* .. training (run|job)? | (model|models) older than | <n> (new|fresh) (label|example|sample) | (fits|fit|fitting) .. (anew|afresh|again) | new (fit|model|version) .. (every|each|once|twice|yearly|monthly|quarterly|weekly) | redevelop* | (added|fed|go|goes|flow) (to|into|back into) the training (set|data|pool) | new (one|model|version) is (fitted|trained|built) | keeping the model fresh | complete training | full (rebuild|training|re-embed*) | learning continues | (fitted|trained|built|tuned|learned|fine-tuned|calibrated) (again|anew|afresh|from scratch) | new training | training again | fit again | retrain* | re-train* | re-fit* | refit* | model (refresh*|update*|renewal|re-train*) | refresh* .. model* | update* .. (the|our)? (model*|weights) | (continual|continuous|incremental|online|lifelong|periodic|scheduled|automated|automatic|regular|weekly|daily|monthly|nightly|quarterly) (learning|training|fine-tun*|model (training|update*|build*)|update of the model|learner) | retune* | re-tun* | active-learning (refresh|round|cycle|loop|update) | recalibrat* .. (model|score|probabilit*|classifier|head*|daily|weekly|monthly|quarterly) | (model|score|probabilit*|classifier|calibrator) .. (recalibrat*|re-calibrat*) | fine-tun* .. (again|periodically|monthly|weekly|quarterly)
  | training (cadence|schedule|frequency) | re-embed* | warm-start* | model staleness | ct pipeline | (train|trains|trained) .. (nightly|every night|every day|every week|each night|each week|each month|every month|daily|weekly|monthly|quarterly|hourly) | (nightly|weekly|monthly|daily|hourly|quarterly) (batch|model)? (training (job|run|pipeline)|train) | rebuilt .. (nightly|daily|weekly|monthly|every) | rebuild .. model
  | (train|trained|rebuild|rebuilt|fit|fitted) .. (rolling|sliding|trailing|growing|expanding) .. window | re-ingest* | reingest*`;

/** The model, or the part of it that is made anew. */
export const modelPart = terms`model | models | ranker | rankers | reranker | retriever | network | networks | encoder | encoders | classifier | detector | forecaster | generator | weights | booster | ensemble | champion | calibrator`;

/** What is made anew beside it, which alone is a refresh of data. */
export const modelSide = terms`embedding | embeddings | index | transducer | biasing lists | dictionaries | language part | counters | thresholds | prints`;

/** Making it anew. */
export const renew = terms`refresh* | refit* | rebuil* | rebuild* | updated | tuned | tuning | fine-tun* | regenerat* | re-estimat* | replaced | redevelop*`;

/** What sets something off. */
export const trigger = terms`trigger* | when | whenever | if | once | upon | on (merge|commit|publish|change|write|drift|demand|alert|schema|new|each|every|any|breach) | as soon as | after .. (new|<n>|label|drift|incident|release) | (drift|performance|psi|accuracy|metric|event|alert|threshold|data|degradation) (based|triggered|driven|induced) | in response to | (signal|sign|reason|cue) (to|for|that) (a|the|we)? retrain* | (significant|severe|large|major) drift | retrain* is (due|needed) | older than <time>`;

/** Something in the place of the answer. */
export const fallbackWord = terms`fall-back* | fallback* | fall back | falls back | falling back | fell back | fail-over | failover | fail over | fails over | fail-open | fail open | fail-closed | fail closed | fails (open|closed|safe) | fail-safe* | graceful* degrad* | degrad* graceful* | degraded (mode|service|answer*) | degrad* to | circuit-breaker* | (as|for) (a|the|its)? backup | standby | stand-by | backup (model|system|plan|path|ranker) | safe default* | safety net | (service|system|ranker|app|page|scorer) defaults to`;

/** What is said or done then. */
export const unsureAnswer = terms`(further|additional) (testing|review|screening|examination|check*) | message that | nothing happens | (routed|sent|handed|passed|forwarded|goes|go|referred|assigned) to (a|an|the) | (requires|require|needs|need|marked for|flagged for|held for|sent for) (manual|human|expert)? review | for (manual|human|expert) review | unknown | reject* | no (action|answer|result|decision) | ask* | repeat* | not found | no match | no information | (does|do) not know | says so | (could not|couldn't|can not|cannot|can't) (find|answer|help) | left (as|to|untouched) | second (opinion|reader|look) | hand-off | handoff | escalat*`;

/** The model does not know, by its score or by the case. */
export const unsure = terms`confidence is (low|too low|weak) | out-of-distribution (input|image|request|case|sample|question) | low-scoring | borderline | (gray|grey) (zone|area) | (medium|moderate|intermediate) (confidence|score|probability|risk) | (score|confidence|probability) <n> (–|to|and)? <n> | <n> (≤|<|<=|< =) (score|confidence|probability|p) | (evidence|context|support|retrieval) (is|are) .. (weak|insufficient|missing|thin) | refuses to guess | instead of guess* | (not enough|insufficient|too little|enough) (evidence|context|information|support|sources) | (no|without) (relevant|supporting|matching) (document|context|passage|result|evidence|source|chunk|fact|information|answer) | (out-of-scope|off-topic|ambiguous|unanswerable|unclear) (question|query|queries|request|input) | cannot (read|answer|classify|decide|tell|recognize|handle) | (everything else|the rest|all others|anything else|the remainder) .. (goes|go|stays|stay|sent|routed) | undecided | uncertain (>|→|:) | uncertain .. (go|goes|are|is|get) | (unreadable|illegible|ambiguous|unsupported|garbled|undecodable) .. (sent|go|goes|are|is|get|routed) | (score|scores|confidence|probability|probabilities) (between|of|from|in) <n> | low (score|support|similarity) | with (a|an)? (low|risky|high) | not sure | (low|insufficient|weak) confidence | low-confidence | not confident | unconfident | uncertain (case*|prediction*|answer*|output*|item*|image*|example*|input*) | is uncertain | unsure | (confidence|score|probability|similarity|margin) (is|are|falls|drops|lies)? (below|under|<|less than|lower than) | below .. (confidence|threshold|cutoff) | confidence .. below | abstain* | abstention`;

/** Those whom the model has not seen. */
export const coldStart = terms`cold-start* | new (user*|customer*|visitor*|product*|store*|merchant*|listing*|sku*|driver*|seller*|member*|route*|machine*|item*|account*) | unseen (user*|item*|product*|categor*|merchant*|store*|entit*) | unknown (user*|item*|product*|categor*|entit*|merchant*|seller*|store*|device*|route*|customer*) | anonymous (user*|visitor*|session*) | (without|no|insufficient|little|not enough|too little|short) (history|interaction*|past) | (fewer|less) than <n> (rating|interaction|order|click|purchase|event|sale|view) | guest users | first-time (user*|visitor*|buyer*)`;

/** What they get instead. */
export const coldStartAnswer = terms`(score|average|mean|value|prior|rate) of (their|its|the) (category|segment|group|region|city|brand|type|cluster|chain) | list of (their|the) (country|region|city|category|segment) | toplist | top list | chart | popular* | trending | best-seller* | editorial* | curated | (category|global|segment|population|regional|chain|cluster) (average*|mean*|median*|prior*|popular*|default*) | default* | content-based | onboarding | demographic* | non-personalized | unpersonalized | rule* | heuristic* | (statistical|simple|global|fleet-wide|cohort) baseline | (global|generic|fleet-wide|parent|cohort) model | similar (product|item|user|store|customer) | cohort models`;

/** Back to what was. */
export const rollback = terms`(roll|rolls|rolled|rolling) back | rollback* | roll-back* | revert* | restore* | switch* back`;

/** What the answer needs is not there. */
export const lacking = evenDenied(
  terms`(without|with no) (a|an|any|the|live|fresh|working|its)? (score|scores|answer|response|result|reply|list|run|prediction|predictions|detector|aggregates|neighbors|forecast|match|network|connection) | (days|day|weeks|hours) without (a|the|any)? (run|result|score|forecast|data|scores|model) | no (score|forecast|prediction|result|recommendation) (for|means|:|→) | cannot be (converted|read|parsed|loaded|decided|matched|reached|served|scored|computed)`,
);

const broken = terms`should .. be (down|unavailable|unreachable|late|offline) | (if|when|while) .. (is|are) (lost|overloaded|too slow) | on (error|failure|timeout|time-out|exception|outage|crash) | (returns|finds|gives|yields) (nothing|no (result|answer|match|candidate|document|hit)) | with a (lost|broken|full|failed|dead) | time-out : | timeout : | any timeout | (batch|job|load|call|request|run|service|model) (failed|down|timeout|missing) : | no cache : | (is|are) (out|down|stale) : | (is|are) out | (is|are) stale | or service down | provider (failure|outage) | (in case of|in the event of|on|upon|during|after) (a|an|the|any)? (model|service|system|ranker|scorer|api|provider|pipeline|job|store|network|database|index|dependency|component|region|node|sensor|inference|scoring|total|complete|partial) failure* | (model|service|system|ranker|scorer|api|provider|pipeline|job|feature store|network|database|vendor|region|sensor|inference) failure* (→|->|:|leads) | (if|when|whenever|while|should|in case|on|during|upon|once|until) ... (is down|are down|goes down|unavailable|times out|timed out|time out|timeout*|time-out*|unreachable|errors|offline|crash*|outage*|(is|are) missing|broken|breaks|does not (answer|respond|return|load|arrive|finish|run)|cannot (answer|be reached|score|decide|be computed)|is not (available|ready|there)|has not (arrived|run|finished)|no .. (exists|arrives|arrived|available|found|answer|result)|has arrived|exceeds)
  | (service|model|scorer|ranker|reranker|classifier|predictor|detector|encoder|embedding|embedder|endpoint|api|vendor|provider|dependency|store|index|pipeline|job|llm|network|gpu|node|database|cache|server|region|retriever|feature*|table|feed|sensor) .. (does not (answer|respond|return|load|arrive|finish|run)|times out|timed out|time-out|timeout|unavailable|is down|goes down|down|outage|fails|unreachable|(is|are) (missing|late|stale|slow)|too (slow|late)|error →)`;

/** What a design can have that fails, other than what the model is about: a pump, a payment. */
const part = terms`model* | service* | scor* | rank* | reranker | predict* | forecast* | classif* | detector | encoder | network | index | vector | store | job | batch | pipeline | provider | vendor | llm | api | endpoint | request* | call* | server* | gpu | cache | redis | database | table | file | feed | stream | data | feature* | system | program | run | tool | retriev* | search | everything | all else | that | this | it | timeout* | time-out* | answer | response | generation | inference | app | bot | agent | gateway | bureau | lookup | look-up | retry | retries | thing | input* | embedding* | builder | camera | device | pc | component | sensor | cloud | link | connection`;
/** Such a part fails. */
export const fails = all(terms`(if|when|whenever|while|should|in case|during|upon|once|until) ... (fail|fails|failing|failed)`, part);

/** A part of the system fails, or what it needs is not there. */
export const failure = any(broken, fails, lacking);

/** What stands in for the answer. */
export const substitute = terms`as usual | as today | the average | average (ctr|value|price|time|rate|score) | last (estimate|value|position|score|result|list|forecast|prediction) | smaller .. model | toplist | top list | as before | manual (entry|typing|queue|review) | sent to manual | hand inspection | (prefix|text) search | the (clerk|teller|dispatcher|lawyer|investigator|pharmacist|inspector|editor) | a (person|clerk|lawyer|human|colleague) | dispatchers | (stay|stays|stayed) with | by hand | (industry|category|country) (prior|default|average) | (three|top|best) best | statistics of | typical value* | (manufacturer|nominal) | opens empty | nothing is (sent|published|shown|done|blocked) | no (suggestion|suggestions|statement|change|message|offer|score) | (editors|editorial) order | popular* | trending | best-seller* | top sellers | most (viewed|sold|common|frequent) | editorial* | curated | cached | (from|use|uses|using|serve|serves|read|reads|hit) .. (cache|caches) | (forecast*|value*|list|score*|table|result*|ranking|prediction*|order|price*) of (the|last|previous)? (day|night|week|hour|previous) | (day|night|week) before | last (known|good|successful|cached|computed|available|valid) | last (week's|night's|day's) (forecast*|score*|result*|list|prediction*) | yesterday* | stale (score*|result*|prediction*|cache) | (previous|prior|older|earlier) (model*|version*|day*|night*|forecast*|run*|score*|release|checkpoint|champion|week*|batch*|prediction*|list) | (previous|last|prior) (recommendation|result|answer|response) | known-good
  | rule | rules | rule-based | rules-based | heuristic* | static (list|rank*|price*|rules|threshold*|default*|order) | default (response|answer|result|rank*|list|score|value|recommendation*|prediction*|action|price*|decision|estimate|order|message|feed) | bm25 | keyword (search|match*|rank*|filter*) | lexical (search|rank*|retriev*) | chronological* | recency (order|sort*|rank*) | sorted by
  | (historical|global|category|population|regional|moving|segment|overall|store|seasonal|city|running|cohort) (average*|mean*|median*|prior*) | seasonal-naive | naive forecast | baseline (model|ranker|forecast|rank*|score*) | baseline | logistic regression | simpler model | smaller model | secondary (model|provider|llm|region) | backup (model|provider|region) | second (provider|model|region) | on-device model | threshold-based
  | deterministic (rule*|fallback|path|engine|baseline) | not-found | safe (state|stop|mode) | slows down | control to the (driver|operator|pilot|human) | hand* over to | handed over to | handover | human | humans | manual* | agent | agents | operator* | analyst* | reviewer* | moderator* | clinician* | doctor* | nurse* | radiologist* | pharmacist* | expert* | dispatcher* | planner* | underwriter* | support (team|queue) | (review|triage|manual|moderation) queue | human review | empty (list|result*|response) | no (recommend*|suggestion*|prediction*|answer|alert) | (is|are) (hidden|not shown) | hide | hides
  | i don't know | i do not know | don't know | refus* | apolog* | clarif* question* | ask* .. (clarif*|again|rephrase) | (approve|allow|decline|block|let) (everything|all|through|the transaction|the payment|by default) | let through | generic | canned | template (answer|response|reply) | original (order*|rank*|query) | unranked | unpersonalized | non-personalized | content-based | existing (system|process|rank*|rules|search|flow|engine) | legacy (system|rank*|rules|engine|search) | distance (/|over|divided)`;
