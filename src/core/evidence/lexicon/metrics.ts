import { all, any, not, terms } from "../pattern.js";

/** Quality of a classifier: names that are nothing else. */
export const classificationMetric = terms`f1 | f-score | f-measure | f-beta | f2 | f0.5 | fβ | auc | auroc | roc auc | rocauc | auprc | aucpr | prauc | pr curve | roc | roc curve | c-statistic
  | average precision | precision-recall (auc|curve|area) | area under | brier | mcc | matthews* | (cohen|weighted|quadratic) kappa | qwk | confusion matrix
  | balanced accuracy | top <n> accuracy | accuracy @ | (subset|exact) match ratio | hamming (loss|score) | sensitivity | specificity | youden | equal error rate | eer | min-dcf | tpr | fpr | fnr | tnr
  | (true|false) (positive|negative) rate | ppv | npv | (positive|negative) predictive value | misclassification rate | gini (coefficient|index)? | ks statistic | normalized entropy
  | relative information gain | precision (at|@) | recall (at|@) | (p|r) @ <n> | p @ k | r @ k | detection rate | false alarm rate | false (positive|alarm) per | cumulative gain | lift (curve|chart|@|at)`;

/** Quality of a ranking, a retrieval or a recommendation. */
export const rankingMetric = terms`ndcg | ndcg* | dcg | mean average precision | map @ | map <n> | map at | mrr | mrr* | mean reciprocal rank | hit (rate|ratio) | hit @ | hr @ | kendall | kendall tau | spearman* | expected reciprocal rank
  | rank-biased precision | auc per user | gauc | catalog* coverage | intra-list (diversity|similarity|distance) | serendipity | rank correlation | mean percentile rank
  | mean rank | success @ | bpref | zero-result rate offline | pairwise accuracy`;

/** Error of a regression or a forecast; squared and absolute error are among {@link lossLikeMetric}. */
export const errorMetric = terms`rmse | nrmse | mape | smape | wape | wmape | mdape | rmsle | msle | mase | rmsse | wrmsse | r2 | r ^ 2 | r-squared | coefficient of determination | root mean squared? error | rms error
  | mean absolute (percentage|percent|scaled) error | absolute percentage error | median absolute error | pinball | crps | continuous ranked probability | explained variance | pearson* | theil* | tracking signal
  | forecast (bias|accuracy|error) | (interval|prediction interval|quantile|empirical) coverage | coverage of (the )? .. interval | c-index | concordance index | within <percent> accuracy | medae | winkler | interval score
  | within <percent> of (the )? (actual*|true*) | mean (error|bias)`;

/** Detection, segmentation, recognition and synthesis of images and sound. */
export const perceptionMetric = terms`iou | miou | intersection over union | dice | jaccard | map50 | ap50 | ap75 | ap @ | hausdorff | panoptic quality | froc | pixel accuracy | pck | oks | mota | hota | idf1
  | wer | cer | word error rate | character error rate | per (phoneme|sentence) error | psnr | ssim | lpips | fid | inception score | mos | mean opinion score | false accept per hour | false rejection rate
  | far | frr | tar @ | cmc | rank-1 accuracy | (left|right|missed) detection rate | miss rate | normalized edit distance | edit distance`;

/** Quality of generated text, of answers and of what was retrieved for them. */
export const generationMetric = terms`bleu | bleu* | sacrebleu | rouge | rouge* | meteor | bertscore | bert score | bleurt | chrf | comet | perplexity | exact match | faithfulness | groundedness | (answer|context|response) (relevance|relevancy|precision|recall|correctness|similarity)
  | hallucination rate | attribution (rate|score|accuracy) | citation (accuracy|precision|recall) | pass @ | (pass|win|refusal|toxicity|violation) rate | elo | llm (as-a-judge|as-judge|judge) | ragas | factual* (consistency|accuracy|score|correctness) | human eval*
  | (pairwise|side-by-side) (preference|comparison|evaluation) | likert | rubric | self-bleu | task success rate on | entity-level f1 | slot f1 | slot error rate | keystroke saved offline`;

/** Clusters, calibration, uplift and off-policy estimates. */
export const otherModelMetric = terms`silhouette | davies-bouldin | calinski* | adjusted rand | rand index | nmi | normalized mutual information | purity | v-measure | topic coherence | calibration (error|curve|plot|score|slope) | ece | expected calibration error
  | reliability (diagram|curve|plot) | qini | auuc | uplift (curve|at|@) | off-policy (evaluation|estimat*) | inverse propensity | ips estimat* | snips | doubly robust | counterfactual evaluation | replay (evaluation|method) | nab score | cumulative regret
  | offline regret | capture rate | kolmogorov-smirnov statistic`;

/** Names of metrics that also name a training objective. */
export const lossLikeMetric = terms`mse | mae | log-loss | logloss | cross-entropy | mean squared error | mean absolute error | quantile loss | huber | rank loss | reconstruction error | l1 error | l2 error | absolute error | squared error`;

/** Words of everyday use that name a metric where something is measured. */
export const looseModelMetric = any(
  all(
    terms`precision | recall`,
    not(
      terms`(mixed|half|full|numeric|numerical|floating|low|reduced|fp16|16-bit|int8) precision | precision medicine | recall (stage|layer|phase|set|channel|path|strateg*|model|source|step) | product recall | multi (path|channel|way) recall | (please|we) recall`,
    ),
  ),
  terms`accuracy | error rate | lift | coverage | novelty | diversity | calibration | map | mean error | kappa | ap`,
);

/** A metric of model quality whose name alone says so. */
export const modelMetric = any(classificationMetric, rankingMetric, errorMetric, perceptionMetric, generationMetric, otherModelMetric);

/** What people do with something, live: attention. */
const engagementMetric = terms`ctr | ctrs | click-through rate | click-through | clickthrough | watch-time | viewing time | view time | listening time | dwell-time | session (length|duration|time|depth) | time (spent|on site|on page|in app)
  | dau | mau | wau | dau / mau | (daily|weekly|monthly) active (user*|viewer*|listener*|member*|customer*|buyer*) | retention | (d1|d7|d28|d30|day <n>|<n> day) retention | stickiness | bounce rate | engagement | engagement rate | (click|like|share|save|skip|play|stream|completion|watch|view|open|read|reply|response|swipe|follow|hide|report|dismissal|dismiss|block|mute|unsubscribe|unfollow|opt-out|uninstall|bookmark|repost|finish|stream-through|play-through|abandonment|exit|interaction|participation|click-to-open|tap|scroll) rate
  | (like|share|comment|click|save|view|play|follow|message|connection|friend request|listing|photo|video|story|post|query|search) per (user|session|day|visit|impression|search|query|week|viewer) | scroll depth | impressions | page views | pages per (session|visit) | completion rate | completed views | video completion*
  | (saves|likes|shares|comments|plays|saved .. |hides|reports|clicks|searches|sessions|visits|messages|bookings|orders|purchases) per <n>? (user|session|day|visit|search|impression|query|week|month|thousand|customer|member|active user) | (user|member|customer|viewer) engagement | unsubscribe | opt-out | session (count|frequency) | return (visit*|visitor*) | returning user | session success* | good click
  | (search|query) (success|abandonment|reformulation|refinement) (rate)? | zero-result* rate | null-result rate | time to (first )? (click|result|success|answer) | mean (click )? position | long click | quick-back | keystrokes saved | suggestion acceptance | acceptance rate of`;

/** What people buy or pay. */
const commerceMetric = terms`conversion | conversions | conversion-rate | cvr | ctcvr | post-click conversion | add-to-cart (rate)? | cart (adds|abandonment|size) | gmv | gross merchandise | gross (bookings|revenue|margin) | aov | average (order|basket|ticket) value | basket (size|value) | order value | revenue | revenue per (user|session|visitor|search|customer|thousand|mille|impression)
  | revenue lift | incremental (revenue|sales|conversion*|profit|margin|purchase*) | arpu | arppu | arpdau | rpm | ecpm | cpm | cpc | cpa | cac | roas | roi | profit* | (gross|contribution|operating)? margin | net (revenue|promoter) | purchase (rate|frequency) | repeat (purchase*|order*|customer*) (rate)? | return rate | sell-through | units (sold|per) | sales (lift|uplift|volume|per|increase)? | uptake | take-up | take rate
  | ltv | clv | (customer )? lifetime value | bookings | booking (rate|conversion) | book-through* | order (rate|volume|frequency) | order per | attach rate | attachment rate | (upsell|cross-sell) rate | renewal rate | subscription (rate|starts|cancel*)? | trial (conversion|to-paid) | churn | churn rate | cancel* rate | look-to-book | quote-to-bind | ad revenue | advertiser (spend|value|satisfaction|retention) | win rate of`;

/** What fails, is lost, waits or costs in operations, risk, support and care. */
const operationMetric = terms`chargeback rate | chargeback | (fraud|fraudulent|credit|financial|default|dollar|charge-off|write-off) (loss|losses|cost|amount|dollars) | loss rate | approval rate | (false )? decline rate | false decline | insult rate | dispute rate | default rate | delinquency rate | (manual|human|analyst)? review (rate|hours|volume|load|time|queue) | analyst (hours|time|workload)
  | (hours|minutes|time|money|cost|costs|dollars|fte) saved | cost (savings|reduction|per) | savings | labor (hours*|cost*) | stock-out (rate)? | out-of-stock* | waste | wastage | spoilage | write-off | inventory (turn*|cost|level) | fill rate | service level | on-time (delivery|arrival|performance|rate) | late deliver* | downtime | unplanned (downtime|stop*|outage*) | mttr | mtbf | truck roll | dispatch* per | work order | scrap rate | yield | defect (escape )? rate | escape rate | rework
  | overtime | overstaff* | understaff* | utilization | (wait|waiting) time* | pick-up time | eta (error|accuracy) | match rate | acceptance rate | cancellation rate | cancellations | completed (trips|rides|orders) | trips per | handle time | handling time | aht | resolution (rate|time) | time to (resolution|resolve|decision|detection|detect|triage|treatment|antibiotic*|fill|hire|response|first response) | first (contact|call|response) (resolution|time) | fcr | deflection* (rate)? | containment (rate)? | self-service rate | automation rate | straight-through (processing)? (rate)? | touchless rate | escalation rate | escalations | re-open* rate | reopened | transfer rate | misroute* | re-rout* rate | ticket (volume|backlog|reassign*) | backlog
  | turnaround (time)? | readmission (rate*) | mortality | length of stay | override rate | alert (fatigue*|acceptance*|response*|burden*) | alert per (patient|day|nurse|shift|bed|week|user) | adverse event | throughput per | incident (rate*|per*|count*|averted*|prevented*) | accident rate | energy (use|consumption|cost|savings) | prevalence of (violating*|harmful*|bad*|spam*) | violation (rate|prevalence) | view of (harmful|violating) | appeal (rate)? | overturn rate | takedown* (rate*|time*)`;

/** What people say about it. */
const satisfactionMetric = terms`csat | nps | net promoter | ces | customer effort | (user|customer|agent|reader|driver|seller|advertiser|clinician|patient|employee|member) satisfaction* | satisfaction (score|survey|rate|rating) | survey (score|response*|rating) | thumbs (up|down|up/down) | thumbs-up* | thumbs-down* | star rating | (app|store|user|average) rating | (user|negative|positive|explicit) (feedback|rating) (rate|score)? | complaint | complaint rate | user (reports|complaints) | (support|help-desk|customer) (tickets|contacts|calls) | contact rate | adoption (rate)? | usage (rate)? | active usage | edit rate | correction rate | regenerat* rate | accept* rate | suggestion accept* | feature adoption`;

/** Metrics that live users or live business produce. */
export const liveMetric = any(engagementMetric, commerceMetric, operationMetric, satisfactionMetric);

/** Words that say: this is what the running system is judged by. */
export const liveContext = terms`online (metric|evaluation|kpi|measure*|performance|test*|success|experiment*|indicator|business) | online : | live (metric|evaluation|kpi|traffic|user|measure*|experiment*) | production metric | (business|product|user|engagement|success|guardrail|guard-rail|north-star|impact|customer|operational|revenue|growth|outcome|headline|counter|health|adoption|experience|quality of experience) (metric|kpi|measure|indicator) | kpi | okr | key (metric|result|performance indicator|indicator) | north star | guard-rail | success criteri* | measure of success | success (is|will be) (measured|judged)
  | (primary|secondary|main|target|overall|tracking|decision|experiment|evaluation|north-star|top-line|topline|actual|real-world) metric | a / b | a / b test* | ab test* | experiment* | business (impact|outcome|value|success|result) | success | judged (by|on) | metric (:|=|include*|are|is)`;

/** What is measured, and where it is said so: for names of everyday use. */
export const measured = terms`metric | kpi | measur* | evaluat* | score | scored | report* | benchmark | target | threshold | achiev* | at least | ≥ | >= | > | test set | hold-out | held-out | validation set | offline | assess* | track* | acceptance (criteri*|bar|gate) | bar | gate`;

/** A heading or label of model evaluation. */
export const offlineContext = terms`offline | offline (metric|evaluation|performance|test*|validation|experiment*) | (model|ml|ai|technical|quality|machine learning|evaluation|performance|classification|ranking|regression|retrieval|validation|data science|detection|forecast*) metric | model (performance|quality|evaluation|validation|accuracy) | hold-out | held-out | test set | validation set | back-test* | evaluation | evaluate`;
