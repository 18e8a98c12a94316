import { any, evenDenied, near, terms } from "../pattern.js";

/** Words for holding data out. */
export const splitWord = terms`groupkfold | groupshufflesplit | stratifiedgroupkfold | timeseriessplit | hold-out* | holdout* | held-out | hold out | held out | (train*|validation|test|eval*|dev|tuning|calibration) (set|sets|split*|fold*|window*|period*|data|range|partition*|month*|week*|day*|year*) | train/test | train/val* | train/validation* | train-test | train-val* | cross-validat* | cross validation
  | crossval* | cv | k-fold | <n>-fold | fold* | back-test* | backtest* | leak* | out-of-time (test*|sample*|valid*|set|period|evaluation|window|hold*|data|split*) | oot | out-of-sample | walk-forward | rolling-origin | validation | offline (evaluation|test*|replay) | stratif* | train* on | trained on | validat* on | test on | tested on | evaluat* on | in-time`;

const splitting = terms`split* | divid* | partition* | hold-out* | holdout* | held-out | fold* | cross-validat* | cv | stratif* | disjoint | leave* out`;

/** Splits along time. */
export const splitByTime = any(
  near(
    splitting,
    terms`(by|on|along|over|in|across|at) (the|a|an|one)? (cut-off|event|booking|order|loan|calendar|arrival|visit|application|decision|posting|listing|signup|issue|session|log|creation|publication|transaction|click|admission)? (time*|timestamp*|date*|chronolog*|week*|month*|year*|day*|period*|season*|vintage*|cut-off*|cutoff*)
    | chronologically | temporally | in chronological order | in time order | strictly forward | strictly temporal`,
    4,
  ),
  near(
    terms`time-based | date-based | time-wise | time-aware | time-ordered | temporal | chronological | calendar | time-series | forward | rolling* | sliding* | expanding* | blocked | seasonal | event-time`,
    terms`split* | hold-out* | holdout* | cross-validation | cv | folds | backtest* | partition* | cut-off | cutoff* | (validation|test|evaluation) (set|period|window|fold|split) | scheme`,
    6,
  ),
  near(
    terms`chronological | time-based | time-ordered | temporal`,
    terms`train* , validation | train , val | train / val* | validation | (train*|test) window`,
    4,
  ),
  terms`(time|date|timestamp|future|month|week|day|year|quarter|season) (split*|hold-out|cut-off|based split) | (latest|recent|last) timestamp | by timestamp | timeseriessplit | rolling origin* | rolling forecast* | forecast origin* | walk-forward* | forward-chaining | expanding window* | sliding window (validation|evaluation|backtest*|cv|split*) | rolling (backtest*|back-test*) | <time> of rolling evaluation | rolling evaluation (over|on|with|across) | (backtest*|back-test*) .. (<time>|cut-off*|cutoff*|month*|week*|fold*|window*|origin*|season*|year*|rolling|quarter*|day*) | (out-of-time|oot) (test*|sample*|valid*|set|period|evaluation|window|hold*|data|split*) | prequential | progressive validation
  | leave-last-* | leave last <n> out | (created|posted|listed|made|placed|dated|published|opened|released|recorded|collected) after .. (cut-off|train*) | (last|latest|final|newest) (interaction|event|order|item|session|purchase|visit|click|rating) of (each|every) | leave last (one|k|interaction|item|week|month) out | (test|tested|evaluate|evaluated|validate|validated|scored) on (a|the)? (future|next) | (test*|evaluat*|validat*) .. (collected|recorded|gathered|captured) after | (future|later|newer|subsequent|next) (data|period*|week*|month*|day*|quarter*|year*|events|traffic|sessions) .. (test*|validat*|evaluat*|held) | (train*|fit*) .. past .. (test*|validat*|evaluat*) .. future
  | (test|validation|evaluation) (set|data|period|window|month|week|rows|examples)? .. (strictly|comes|lies|starts|is) (after|later|newer) | strictly (later|after|before|earlier) than`,
);

/** Who or what examples belong to. */
export const unit = terms`user | customer | patient | subject | speaker | session | device | household | account | member | merchant | seller | store | shop | site | hospital | clinic | scanner | machine | turbine | vehicle | driver | rider | author | document | conversation | thread | query | queries | group | entity | entities | item | product | listing | host
  | property | properties | client | company | companies | tenant | advertiser | campaign | card | cardholder | region | city | cities | camera | video | scene | location | building | farm | field | plant | cluster | template | source | repository | project | family | families | article | course | student | learner | candidate | employee | applicant
  | borrower | loan | trip | route | sensor | asset | equipment | unit | topic | supplier | sku | warehouse | publisher | channel | playlist | artist | song | recording | respondent | ticket | person | people | individual | animal | repo | identity | identities | image`;

/** Splits that keep what belongs together on one side. */
export const splitByGroup = any(
  near(
    terms`split* | divid* | partition* | hold-out* | holdout* | held-out | stratif* | disjoint | leave* out`,
    terms`(by|per|across|at) (the)? ${unit} | (on|over) ${unit} (id|level)`,
    4,
  ),
  terms`(group|entity) aware .. split* | split* .. by .. id | (fold*|cross-validat*|cv) (by|per|over|across|on) (the)? ${unit}`,
  near(
    unit,
    terms`(level|wise|based|disjoint|stratified|grouped|exclusive|independent|id)? (split*|hold-out*|holdout*|cross-validation|fold*|partition*)`,
    0,
  ),
  near(unit, terms`disjoint`, 1),
  terms`group k-fold | groupkfold | groupshufflesplit | stratifiedgroupkfold | stratified group k-fold | grouped (k-fold|cross-validation|cv|fold*|split*) | grouped by ${unit} | (split*|fold*) .. grouped by | group (cross-validation|cv|fold*|split*|shuffle) | leave one ${unit} out | (hold|holding|leave|leaving) out (entire|whole|complete|two|three|four|five|<n>) ${unit} | leave one (group|year|season|month|week|domain) out | leave-one-out per (user|customer) | leave-p-group*`,
  near(
    unit,
    terms`stay* together | kept together | keep* together | (in|on|to|into) (only|exactly|just)? (one|a single|the same) (side|split|fold|partition|set) | (never|not) .. in both | never .. (train*|test*) and (train*|test*) | unseen (in|during) train* | (held|left|kept) out (entirely|completely|whole)`,
    8,
  ),
  terms`(unseen|held-out) ${unit}`,
  near(
    evenDenied(unit),
    evenDenied(
      terms`(in|on) both (sides|splits|sets|parts|folds|train* and) | (not|never) (appear|occur|included|part) .. train* | (not|never) in (the)? train* | either in train* or | shared (across|between) | overlap* | straddl* | never seen | not seen`,
    ),
    5,
  ),
);

/** Other ways to keep what the model has seen out of the test. */
export const leakageGuard = terms`(test|evaluation|eval|golden|benchmark) (set|question|data|queries|document|item|example)? .. (excluded|removed|kept out) from ... (train*|prompt*|fine-tun*|tuning|index) | out-of-fold ... leak* | purged* | embargo* | nested (cross-validation|cv|k-fold) | purge (gap|window|period) | (gap|buffer) of (one|a|two|three|seven|<n>) (day|week|month|hour) | <time> (gap|embargo|buffer) | (one|two|a|<n>) (day|week|month|hour) (gap|embargo|buffer) | (skip|skipping|drop|leave out|leaving) (<n>|one|two|three|a) (day|week|month)? | (never|not) seen in train* | gap between .. (train*|validation|test*|feature*|window*|period*) | (in|on) both (sides|splits|sets)
  | disjoint (data|set*|sample*) | (same|single) (side|fold|partition) (of the split)? | deduplicat* .. (split*|across|before|train*|test*) | de-duplicat* .. (split*|across|before|train*|test*) | (near-duplicate|duplicate|copies) .. (split*|across|train*|test*|same) | duplicate* (are|were)? (removed|dropped|merged) before .. split* | decontaminat* | contamination check* | (only|within|inside) (on|in|to)? (the)? (each)? train* (fold|split|set|part|portion|data) .. leak* | leak* .. (only|within|inside) (on|in|to)? (the)? (each)? train* (fold|split|set|part)`;

/** The latest part of the time range. */
export const latestPeriod = terms`(week|month|day|quarter|year|season) after | weeks after | months after | (last|latest|most recent|final|newest|subsequent|following|next|final|recent|later) (<n>|<percent>|full|complete|two|three|four|six)? (day*|week*|month*|quarter*|year*|season*|hour*|fortnight|weekend|period|interaction|event|session|order|purchase|click|visit|vintage)
  | (latest|most recent|newest) <percent> | (last|final) <percent> .. (time|period|date|timeline|history|days|chronolog*)`;

/** A period by its calendar name. */
export const calendarPeriod = terms`january | february | march | april | june | july | august | september | october | november | december | jan | feb | mar | apr | jun | jul | aug | sep | sept | oct | nov | dec | q1 | q2 | q3 | q4 | 201* | 202* | month* <n> | month <n> | week* <n> | week <n> | day* <n> | day <n> | year <n>
  | (first|initial|earliest|oldest) (<n>|two|three|four|six|nine|ten|eleven|twelve)? (day*|week*|month*|year*|quarter*|season*|percent|%) | day n | day t | (up to|until|before) t | t <n> | t + <n>`;

/** What is done with the parts of a split. */
export const splitPart = terms`kept aside | set aside | put aside | kept back | held back | reserved for | judged on | scored on | test* | validat* | validation | val | held-out | held out | hold-out* | holdout* | evaluation | evaluat* (on|over|with) | eval | dev set | backtest* | calibration set`;

/** Randomised comparison on live traffic. */
export const experiment = terms`(experiment|test) is stopped (if|when) | (run|runs|running) (the|an|our) experiment | 50 / 50 (split|traffic) | (split|divide|assign|bucket) (the|our|all)? (traffic|visitors|requests|sessions) | geo-split | (thompson sampling|epsilon-greedy|ucb) .. (traffic|users|variants|arms) | (hold-out|holdback) ... (never (see|sees|get|gets|receive|receives)|long-term) | control ... treatment | treatment ... control | (variants|arms) .. (on|with|in) live | bandit .. (variants|arms|users|traffic) | (test|experiment) (ends|runs|lasts|stops|will run) ... (guardrail*|guard-rail*|conversions|users|visitors|significan*) | (field|live|online|controlled|randomized|randomised|clinical|cluster) (trial|test|comparison|study) | (both|two|three) arms | (per|each|every) arm | (treated|treatment) half | matched (pairs|stores|cities|articles|colleagues|shops) | pairs of .. (shop*|store*|article*|cit*|region*|site*|hospital*|line*) | (trial|experiment) : | by lot | stepped-wedge* | every second (caller|customer|user|visitor|patient|order) | (randomized|randomised|randomly assigned|assigned at random|randomize|randomise) | other half | cell* for .. weeks | (split|divided) in (two|half) .. (week*|arm*|group*) ... other half | one half .. other half | (at random|randomly|by lot|by coin) .. (get|gets|receive|receives|see|sees|assigned|allocated|split|divided) | (assigned|allocated|split|divided) (at random|randomly|by lot) | experiment (on|with|of|over|across) (<percent>|<n>|live|real|a|the|our)? (users|traffic|sessions|customers|requests|visitors|stores|queries|searches) | experiment on <percent> | (users|visitors|traffic|sessions|customers|requests|accounts|stores|queries) (are|is)? (split|randomized|hashed|bucketed|divided|assigned) (by|into|at|evenly|randomly|across|on|between) | holdback (group|of|users|population|cohort|arm) | hold-back (group|of|users|population|cohort|arm) | half (of)? .. (users|visitors|traffic|sessions|customers|stores|riders|drivers|agents) .. (get|gets|see|sees|receive|keep|stay) | a/b (test*|experiment*|trial*|comparison*|run*|evaluation|rollout|phase)? | a/b | a-b test* | ab-test* | abtest* | ab experiment* | a/b/n | online (experiment*|test*|trial*|a/b) | live (experiment*|a/b|trial*|test*) | split-test* | bucket test* | multivariate test* | inter-leav* | interleav* | switch-back (experiment|test|design|trial|by) | switchback* | randomized (controlled)? (trial*|experiment*|test*|rollout|control*)
  | rct | geo (experiment*|test*|holdout|lift) | hold-out (group|experiment) | control (group|arm|bucket|cell|cohort|population|variant) | treatment (group|arm|bucket|cell|cohort)? and control | treatment (group|arm|bucket|cell|variant) | treatment vs* control | control vs* treatment | control and treatment | controlled (experiment*|trial*|rollout|pilot|test*) | stepped-wedge* | cluster-randomized
  | user-level randomiz* | randomiz* (by|at|on|per|users|drivers|stores|customers|patients|unit*|across|into|over) | multi-armed bandit (test*|experiment*|allocation|traffic) | bandit (experiment*|test*|allocation|rollout) | difference-in-difference* | diff-in-diff | causal impact | champion/challenger test* | experimentation (platform|framework|plan) | experiment design | online experimentation | incrementality test* | uplift test* | lift test* | pilot ... control | crossover (trial|design)`;

/** The design of an experiment: its unit, its arms, its length, its power. */
export const experimentDesign = any(
  terms`stat . sig | statistical* (significan*|power*|test*|criteri*) | traffic between | long-term effect | (two|three|four|<n>) (variants|arms|regions|stores|cities|markets|hospitals|sites|branches|wards|shops|countries|households|drivers) | <percent> | <n> / <n> | <time> | (<n>|one|two|three|four|six|eight|several|full) (day|week|month|business cycle|weekly cycle) | power | mde | minimum detectable* | significan* | p < | p-value* | alpha | confidence interval* | sample size* | sequential test* | msprt | cuped | bonferroni | t-test* | z-test* | bootstrap* | mann-whitney
  | (primary|main|key|success|decision|north-star|guard-rail|guardrail|secondary|target) metric* | guardrail* | guard-rail* | oec | overall evaluation criterion | randomiz* (by|at|on|over|unit*|per|across|into) | randomly (assign*|split*|allocat*) | assign* .. (random*|hash*|bucket*) | (user|session|account|store|city|region|device|driver|market|patient|cluster|agent|query|hour|day|time|geo) level
  | by (the)? (user|session|account|store|city|region|device|driver|patient|query|customer|market|agent|member|household|advertiser|cookie) (id)? | ship if | launch if | win* if | success if | stop if | roll out if | decision rule | novelty effect* | network effect* | interference | spill-over | sample ratio mismatch | srm | a/a test*`,
  near(
    terms`of | on | to | for | with | among | across`,
    terms`users | traffic | sessions | customers | requests | stores | drivers | patients | sellers | agents | members | merchants | queries | calls | tickets | visitors | shoppers | listeners | viewers | riders | couriers | accounts | subscribers | hosts | advertisers | readers | players`,
    2,
  ),
  near(
    terms`vs | versus | against | and | to | with | than | beat* | over`,
    terms`(current|existing|production|incumbent|rule-based|heuristic|manual|legacy|popularity|today's|present|previous) (model|system|ranker|rules|policy|production|version|process|flow|algorithm|engine|order|feed|rank*|baseline|logic|search|recommend*|list)`,
    2,
  ),
);
