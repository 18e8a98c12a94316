import { any, terms } from "../pattern.js";

/** Quality of a classifier: names that are nothing else. */
const classificationMetric = terms`f1 | f-score | f-measure | f-beta | f2 | f0.5 | fβ | auc | auroc | roc auc | rocauc | auprc | aucpr | prauc | c-statistic
  | average precision | precision-recall (auc|curve|area) | area under | brier | matthews* | (cohen|weighted|quadratic) kappa | qwk
  | balanced accuracy | top <n> accuracy | accuracy @ | (subset|exact) match ratio | sensitivity (and|at|≥|of|:) | specificity | youden | equal error rate | eer | min-dcf | tpr | fpr | fnr | tnr
  | (true|false) (positive|negative) rate | ppv | npv | (positive|negative) predictive value | misclassification rate | gini (coefficient|index)? | normalized entropy
  | relative information gain | precision (at|@) | recall (at|@) | (p|r) @ <n> | p @ k | r @ k | detection rate | false alarm rate | false (positive|alarm) per | lift (curve|chart|@|at)`;

/** Quality of a ranking, a retrieval or a recommendation. */
const rankingMetric = terms`ndcg | ndcg* | dcg | mean average precision | map @ | map at | mrr | mrr* | mean reciprocal rank | hit (rate|ratio) (@|at|of) | hit @ | hr @ | kendall | kendall tau | spearman* | expected reciprocal rank
  | rank-biased precision | auc per user | gauc | catalog* coverage | intra-list (diversity|similarity|distance) | hits in (the)? top <n> | rank correlation | mean percentile rank
  | mean rank | bpref | zero-result rate offline | pairwise accuracy`;

/** Error of a regression or a forecast; squared and absolute error are among {@link lossLikeMetric}. */
const errorMetric = terms`rmse | nrmse | mape | smape | wape | wmape | mdape | rmsle | msle | mase | rmsse | wrmsse | r ^ 2 | r-squared | coefficient of determination | root mean squared? error | rms error
  | mean absolute (percentage|percent|scaled) error | absolute percentage error | median absolute error | pinball | crps | continuous ranked probability | explained variance | pearson* | theil* | tracking signal
  | forecast bias | (interval|prediction interval|quantile|empirical) coverage | coverage of (the )? .. interval | c-index | concordance index | within <percent> accuracy | medae | winkler | interval score
  | within <percent> of (the )? (actual*|true*)`;

/** Detection, segmentation, recognition and synthesis of images and sound. */
const perceptionMetric = terms`iou | miou | intersection over union | dice | jaccard | map50 | ap50 | ap75 | ap @ | hausdorff | panoptic quality | froc | pixel accuracy | pck | oks | mota | hota | idf1
  | wer | cer | word error rate | character error rate | psnr | ssim | lpips | fid | inception score | mos | mean opinion score | false accept per hour | false rejection rate
  | tar @ | cmc | rank-1 accuracy | miss rate | normalized edit distance`;

/** Quality of generated text, of answers and of what was retrieved for them. */
const generationMetric = terms`bleu | bleu* | sacrebleu | rouge | rouge* | meteor | bertscore | bert score | bleurt | chrf | comet | perplexity | exact match | faithfulness | groundedness | (answer|context|response) (relevance|relevancy|precision|recall|correctness|similarity)
  | hallucination rate | attribution (rate|score|accuracy) | citation (accuracy|precision|recall) | pass @ | (win|refusal|toxicity) rate | elo | llm (as-a-judge|as-judge|judge) | ragas | factual* (consistency|accuracy|score|correctness) | human eval*
  | (pairwise|side-by-side) (preference|comparison|evaluation) | likert | self-bleu | task success rate on | entity-level f1 | slot f1 | slot error rate | keystroke saved offline`;

/** Clusters, calibration, uplift and off-policy estimates. */
const otherModelMetric = terms`silhouette (score|coefficient|index|width) | davies-bouldin | calinski* | adjusted rand | rand index | nmi | normalized mutual information | purity | v-measure | topic coherence | calibration (error|curve|plot|score|slope) | ece | expected calibration error
  | reliability (diagram|curve|plot) | qini | auuc | uplift (curve|at|@) | off-policy (evaluation|estimat*) | ips estimat* | snips | doubly robust | counterfactual evaluation | replay (evaluation|method) | nab score | cumulative regret
  | offline regret | capture rate | kolmogorov-smirnov statistic`;

/** Names of metrics that also name a training objective. */
export const lossLikeMetric = terms`mse | mae | log-loss | logloss | cross-entropy | mean squared error | mean absolute error | quantile loss | rank loss | absolute error | squared error`;

/** Words of everyday use that name a metric of a model where something is measured. */
export const looseModelMetric = terms`precision | recall | accuracy | coverage | novelty | diversity | serendipity | calibration | map | kappa | mcc | r2`;

/** A metric of model quality whose name alone says so. */
export const modelMetric = any(classificationMetric, rankingMetric, errorMetric, perceptionMetric, generationMetric, otherModelMetric);

/** A heading or label of model evaluation. */
export const offlineContext = terms`offline | confusion matrix | (pr|roc) curve | forecast (accuracy|error) | offline (metric|evaluation|performance|test*|validation|experiment*) | (model|ml|ai|technical|quality|machine learning|evaluation|performance|classification|ranking|regression|retrieval|validation|data science|detection|forecast*) metric | model (performance|quality|evaluation|validation|accuracy) | hold-out | held-out | test set | validation set | back-test* | evaluation | evaluate`;

/** Rates and sums that only a live system has: attention. */
const engagementRate = terms`ctr | ctrs | click-through rate | clickthrough rate | watch-time | viewing time | listening time | dwell-time | session (length|duration|time|depth) | time (spent|on site|on page|in app) | dau | mau | wau | (daily|weekly|monthly) active | (d1|d7|d28|d30|day <n>|<n> day|week <n>|user|customer|member|viewer|weekly|monthly|<time>|retention) retention | retention rate | stickiness | bounce rate | engagement rate
  | (click|like|share|save|skip|play|stream|completion|watch|view|open|read|reply|response|swipe|follow|hide|report|dismissal|dismiss|block|mute|unsubscribe|unfollow|opt-out|uninstall|bookmark|repost|finish|abandonment|exit|interaction|participation|tap|reformulation|refinement|null-result|zero-result|no-result) rate | (like|share|comment|click|save|view|play|follow|message|connection|listing|photo|video|story|post|query|search|hide|report|session|visit|booking|order|purchase) per (user|session|day|visit|impression|search|query|week|viewer|month|thousand|customer|member|active user)
  | saved .. per (session|user|visit) | scroll depth | page per (session|visit) | search (success|abandonment) | session success | time to (first)? (click|result|success|answer) | click position | long click | quick-back | keystrokes saved | (user|member|customer|viewer) engagement | returning (user|visitor)`;
const commerceRate = terms`(conversion|purchase|booking|order|attach|attachment|upsell|renewal|churn|cancellation|return|take|win|fill|match|acceptance|install|subscription|redemption|sell-through|add-to-cart|checkout|application|response|opt-in|repeat purchase|repeat|reorder|refund|occupancy) rate | cvr | ctcvr | post-click conversion | add-to-cart | cart abandonment | gmv | gross (merchandise|bookings|revenue|margin) | aov | average (order|basket|ticket) value | basket (size|value) | revenue per | (orders|sales|units|profit|margin|trips|bookings|value) per | revenue lift | incremental (revenue|sales|conversion|profit|margin|purchase) | arpu | arppu | arpdau | ecpm | cpc | cpa | roas | net revenue retention | sales (lift|uplift) | take-up
  | lifetime value | booking conversion | session conversion | conversion .. per | trial conversion | ad revenue | advertiser (value|satisfaction|retention)`;
const operationRate = terms`(chargeback|loss|approval|decline|insult|dispute|default|delinquency|manual review|stock-out|stockout|scrap|defect|escape|deflection|containment|self-service|automation|touchless|escalation|re-open|reopen|transfer|misroute|misrouting|rerouting|readmission|override|violation|appeal|overturn|acceptance|incident|accident|complaint|contact|adoption|edit|correction|regeneration|resolution|utilization|on-time|false dispatch) rate | (fraud|fraudulent|credit|financial|charge-off|write-off) (loss|losses) | false decline | review (hours|volume|load|time) | analyst (hours|time|workload) | (hours|minutes|time|money|cost|dollars|fte) saved | cost (savings|reduction) | cost per (case|order|ticket|contact|claim|acquisition|delivery|call) | out-of-stock | on-time (delivery|arrival|performance) | late deliver* | unplanned (downtime|stop|outage) | mttr | mttd | mean time to (detect|resolve|resolution|repair|failure) | mtbf | (disagreement|agreement|divergence|alert|review|override|escalation|approval|abstention|rejection) (share|rate|ratio) | truck roll
  | (wait|waiting) time | eta (error|accuracy) | (handle|handling) time | aht | time to (resolution|resolve|decision|triage|treatment|antibiotic*|fill|hire|acknowledge|ack|first response) | first (contact|call|response) (resolution|time) | straight-through | turnaround time | length of stay | alert (acceptance|per|burden) | adverse event | prevalence of (violating|harmful|bad|spam) | view of (harmful|violating) | ticket (volume|backlog)`;
const opinionScore = terms`csat | nps | net promoter | customer effort score | (user|customer|agent|reader|driver|seller|clinician|patient|employee|member) satisfaction | satisfaction (score|survey|rate|rating) | survey (score|response|rating) | thumbs (up|down) | thumbs-up share | star rating | (user|negative|positive|explicit) feedback (rate|score) | user (complaint|report) | user-reported | support (ticket|contact) .. (rate|volume|per) | suggestion acceptance | usage rate`;

/** What trades, plants, wards and schools count. */
const fieldRate = terms`(no-show|hide|dropout|sign-up|read-through|play-through|rework|reject|rejection|fill|first-time fix|occupancy|collection|save|tip|referral|shrink|no-fault-found|nuisance alarm|false alarm|empty-mile|callback|call-back|intervention|disengagement|takeover|complaint) rate | imbalance cost | on-shelf availability | empty (shelf|shelves|miles|seats) | (parcels|picks|drops|cases|claims) per (hour|shift|day) | (energy|kwh|fuel|water|litres) per | play-throughs | playlist adds | no-fault-found | days of inventory | calls avoided | bed days | solved without | closed without | accepted without | sent without (edit|change) | minutes saved | listening hours | viewing hours | hours (watched|listened|streamed) | search exits | abandoned (cart|basket|search|call|form) | completed (checkout|purchase|application|form|booking|lesson|trip) | repeat (visit|purchase|order|call|booking|customer) | new (subscriber|customer|member) | lost sales | missed (delivery|deliveries|appointment|sale)`;

/** Metrics that live users or a live business produce, told by their names. */
export const liveMetric = any(engagementRate, commerceRate, operationRate, fieldRate, opinionScore);

/** Outcomes that are metrics where somebody says that they are measured. */
export const liveOutcome = terms`retention | engagement | conversion | revenue | sales | profit* | margin | churn | complaint | satisfaction | click | impression | bookings | orders | cancellations | backlog | downtime | yield | waste | wastage | spoilage | stockout | stock-out | chargeback | savings | adoption | usage | subscriptions | renewals | escalations | overtime | mortality | tickets | unsubscribes | opt-outs | purchases | likes | shares | views | signups | sign-ups | revenue lift | rejected | throughput of | interactions | accepted | disputes | appeals | workload | wait | incidents | ctr | roi | rpm | ltv | energy`;

/** A count or a share over what only a live system has. */
export const perUse = terms`hours of .. saved | (stops|stoppages|incidents|accidents|visits|calls|contacts) per (line|site|month|week|day|machine|customer) | (minutes|hours|time) (watched|spent|listened) per | per daily (user|visitor|member) | per mille | per hundred | per thousand | per (session|visit|search|impression|active|user|member|customer|visitor|order|trip|ride|case|patient|alert|device|ticket|shift|dispatch|<n>) | per (session|visit|search|impression) | share of .. (user|session|visit|ticket|chat|order|case|device|search|customer|claim|call|conversation|invitation|comment|alert|member) | (percentage|fraction|proportion) of .. (delivery|trip|listing|user|session|visit|ticket|chat|order|case|search|customer|claim|call|conversation) | time (to|until|from) (first|the|a)? .. (answer|message|treatment|antibiotic|reply|decision|doctor|action|click|resolution)`;

/** Chapters and labels where the numbers stand that the running system is judged by. */
export const liveSection = terms`online (metric|evaluation|kpi|measure|measurement|performance|test*|success|experiment*|business|indicator) | live (metric|evaluation|kpi) | production metric | (business|product|user|engagement|success|guardrail|guard-rail|north-star|impact|customer|operational|growth|outcome|headline|counter|adoption) (metric|kpi|measure|indicator) | kpi | okr | key (metric|result|performance indicator|indicator) | north-star | guardrail | success criteri* | measure of success | a / b | a / b test* | ab test* | experiment metric`;

/** The same, or the mere word. */
export const liveHeading = any(liveSection, terms`online`);

/** Words beside a number that make it one of those. */
export const judged = terms`look at | looked at | we read | we watch | decide on | decided by | stands or falls | compare | reported to | metric | kpi | measur* | monitored | watched | guardrail | guard-rail | north-star | success | judged | experiment | a / b | primary | secondary | online | live | treatment | okr | target`;
