import { otherBaseline } from "../../evidence/lexicon/baselines.js";
import { modelMetric } from "../../evidence/lexicon/metrics.js";
import { about, all, any, evenDenied, heading, named, near, not, opening, subject, terms, under, words } from "../../evidence/pattern.js";
import { item } from "../define.js";

const baseline = terms`(has|have|must|should|needs|need) (to)? (do|be) better | baseline* | base-line* | benchmark* | (to|must|should|has to|have to) (beat|surpass|clear|exceed) | (be|is|are) (better|above) than (that|today|now|this) | (must|should|has to) (reach|match) (it|that|this) | (must|should) be (at least)? as good | reference line | control : | the bar | bar to | bar : | (the|as|as a) reference | reference : | rival | (has|have) to be (beaten|better) | to be beaten | launch criterion | sanity check* | lower bound | yardstick | our reference | control (group|arm) | as (the|a)? control | level to (reach|beat|match) | point of comparison | point of reference | comparator* | opponent* | (the|our|a|as) floor | floor : | outrun* | outperform | outdo | surpass* | (do|does|did|doing|fare|score) better than | (than|below|above|under|over|as|to) theirs | success means | unless (it|the|error|this)`;
const against = terms`<percent> (above|over|better|fewer|more|less) | points .. over | compar* | outperform* | beat* | against | versus | vs | relative to | better than | worse than | (higher|lower|fewer|better) ... than | improv* (over|on|upon) | gain* over | lift* over | uplift* over | exceed* | at least as good as | as good as | start* with | begin* with | higher than | lower than`;
/** Work that people or rules do: as mere background it raises the question whether the model is better. */
const process = terms`(rule|rules) (engine|based) | rule-based | rules-based | heuristic* | manual (process|review*|moderation|routing|triage|work|effort|intervention|inspection|planning|handling|labor|tuning) | manually | (routes|routed|sorted|sorts|read|reads|checked|checks|done|decided|handled|answered|reviewed) .. by hand | (human|expert) (review*|moderation|agent*|operator*|judg*) | reverse-chronological | status quo | keyword (match*|search|rule*) | (current|existing|today's) (process|practice|rule|rules|search|algorithm|solution) | scorecard`;
/** Labels that say so themselves: what stands behind them is the reference, whatever it is. */
const labels = terms`null model | before (any)? (ml|machine learning|model) : | (non-ml|non-machine-learning|heuristic|rule-based|naive|manual) (alternative|reference*|rival*|comparison|yardstick|benchmark|baseline) | simple rival | (reference*|comparison|yardstick|baseline*|benchmark*|bar|to beat) without (ml|machine learning|learning|a model|any model|any learning) | (rule|rules|reference|heuristic|process|practice) to beat | reference rule* | non-ml (rule|heuristic) | without (ml|machine learning|learning|any learning) :`;
/** How it is done today, with a word for it that names the way. */
const today = terms`manually (curated|ranked|selected|sorted|tuned|assigned) | (standard|usual) (care|procedure|practice) | (today's|present|current|existing|in-house|old|manual) .. (rule*|practice|process|formula|table|calendar|alarm*|threshold*|order*|list|score|scorecard|question*|habit|procedure|method|search|boost*|routing|tuning|selection|approach|filter*|logic|query|search algorithm|software) | (fixed|simple) (rule|threshold|formula|table|calendar|order*|list|score|scorecard|procedure|method|filter*|approach) | manual (tuning|relevancy|handling|coding|entry|selection|curation|assessment|grading|reading|counting|approach|effort|list*|typing) | by hand | table plus | rule of thumb | (average|mean|median) of (the|all|four|five|ten|similar|last|previous|past|restaurant*|store*|same)
  | most (watched|followed|ordered|clicked|liked|listened|searched|used|recent|frequent) | same (weekday|title|day) | last week's same | (keyword|word|hash|key word) (list|table) | in the order .. (come|arrive|arrived) | first come first served | as (used|done) (now|today|at present) | random members | nothing at all | no (translation|change|intervention)`;
/** By a word that says that it is no match. */
const naive = terms`(naive|naïve|trivial|dumb|simple|stupid|hard-coded|one-line) (rule|predictor|guess|answer|strategy|if|condition|threshold|filter|count|formula|solver|policy)`;
/** What needs no learning, by its kind: copying, looking up, counting, a rule in code, a score that people add up. */
const byKind = terms`(copy*|repeat*|carry*|reuse|reusing|propos*) (of|forward)? .. (last|lead|first|previous|latest|yesterday's|same) | (look-up|dictionary|gazetteer) (of|in|by|match*) | if-then | (<time>|rolling|weekly|monthly) (average|mean|median) | (warning|triage|severity|frailty|risk|clinical|apgar|point|points) score | (always|never) (predict*|propos*|say*|answer*|pick*|choos*|show*|send*|assign*) | (first|lead|opening) (sentence|paragraph) | <time> (ago|earlier|before) | alphabetical (list|order) | guessing | coin | random walk | year-ago | hard-coded | most common`;
const simple = any(naive, byKind);
/** Who would do it, were it not for the model. */
const skilled = terms`human | person | expert | doctor | physician | nurse | radiologist | clinician | pathologist | veterinarian | clerk | agent | analyst | reviewer | moderator | underwriter | dispatcher | planner | buyer | grader | teacher | driver | operator | inspector | technician | officer | editor | lawyer | forecaster | scout | trader`;
/** It is good enough only if it is better. */
const decides = evenDenied(
  terms`(is|are|be|will|do|does) not (be)? (released|shipped|launched|deployed|worth|started|built|pursued) | (isn't|aren't|won't) (be)? (released|shipped|launched|deployed|worth|started) | (project|work|effort|idea) (ends|stops|dies|is (cancelled|canceled|stopped|abandoned|dropped|over|pointless)) | (we|i) (stop|quit|drop it|cancel|abandon) | we (keep|stay with|stick to|stick with|retain) | no (launch|release|model|project) | (only|unless) .. (if|when)? it wins | only (shipped|released|launched|deployed|worth)`,
);
/** How often it is right. */
const rightness = terms`(catch*|find*|found|flag*|solv*|miss*|detect*|answer*|cover*|reach*|hit*) .. <percent>`;
const beat = terms`beat | beats | beaten | beating | outperform* | better than`;
const heuristic = terms`buy-and-hold | last known (position|value|state) | constant velocity | contact (everyone|everybody|all|nobody|no one) | dummyclassifier | dummyregressor | dummy baseline | (yesterday's|last week's|last year's) (value|sales|number|price|demand|count) | top seller* | today's (practice|process|rule|method|procedure|way) | mean speed | city speed | great-circle | bm25 | tf-idf (match*|search|rank*|retriev*) | lexical (search|match*|retriev*) | list of (banned|blocked|forbidden|known|bad) | popular (near|in|among|within) | heuristic* (:|–|—|,|that|which|of|based on|such as|using|on|with|like|=|by|from|rule) | (hand|expert|domain|velocity|threshold|existing|current|today's|manual|production|legacy) heuristic* | rule-based* | rules-based* | rule based | hand-written rule | handwritten rule | hand-crafted rule | business rule | static rule | expert rule | rules engine | rule engine | rule-set* | ruleset* | (current|existing|present|simple|fixed|manual|today's|if-then|threshold|keyword|velocity|lookup|old|legacy|<n>) rule | rules alone | most-popular | most (popular|common|frequent|viewed|sold|read|played|recent) | top-popular | best-sell* | global top | majority (class|label|vote|category|baseline)
  | predict (always|prior|previous|last|majority|zero) | always (predict*|say*|recommend*|negative|positive|choos*|answer*|deny|approve|send*) | constant (prediction|predictor|model|baseline|forecast|rate|price) | (predict|predicts|predicting) (the|a|its|each|their)? (training|global|overall|historical|zone|class|group)? (mean|median|average|majority|constant|base rate|zero) | (mean|median|average) (predict*|forecast*) | (mean|median|average|moving-average|last-value|popularity|random-walk) (baseline|forecast*|predict*) | last (day|week|year|month|season|hour) .. (value|sales|demand|count|volume|forecast|price|traffic|load|consumption|number|figure|orders|winner|list) | same (day|week|hour|weekday|month|period|time) (yesterday|last|of last|of the previous|a week|a year|previous) | seasonal-naive | naive (forecast|baseline|seasonal|predict*|method|model) | persistence (baseline|forecast*|model) | carry-forward | last-observation
  | random (guess*|baseline|rank*|recommend*|order*|choice|selection|predict*|policy|classifier|targeting|allocation) | chance level | coin flip | coin toss | dummy (classifier|regressor|model) | manual (process|review*|triage|rout*|inspection|tagging|moderation|planning|forecast*|check*|sort*|work|assignment|estimate*|labelling|labeling|pricing|search) | human (performance|level|baseline|expert*|reviewer*|agent*|annotator*|rater*|inspector*|agreement|accuracy|planner*|dispatcher*|error) | human-level | (planner*|expert*|analyst*|buyer*|dispatcher*|clinician*|radiologist*|underwriter*|moderator*|agent*|staff|doctor*|inspector*|technician*|merchandiser*) ('|’)? (own)? (forecast*|judgment|estimate*|alone|reading*|accuracy|performance|own)
  | keyword (match*|search|filter*|list*|rule*|baseline|lookup|system) | regex* | regular expression* | block-list* | blacklist* | string match* | exact match* lookup | fixed (threshold*|schedule*|interval*|price*|order*|rule*|maintenance) | alarm threshold* | threshold (rule*|on|alarm*) | (reverse-chronological|chronological) (feed|order*|sort*|timeline|list|rank*) | with reverse-chronological | sort* by (date|recency|popularity|price|distance|rating|time|newest) | newest first | newest .. first | repeat* (the)? last | first-come | fifo | round-robin | nearest (driver|store|courier|first|available) | distance (/|over|divided by|by) .. speed | straight-line | speed limit* | schedul* maintenance | time-based maintenance | calendar-based | cost-plus | send to (all|everyone|everybody) | treat (all|everyone|nobody) | target everyone | blanket | alphabetical | prefix frequency | most frequent (completion|query|class) | common neighbo* | mutual friend | friends of friends | status quo | current (process|practice|manual) | spreadsheet* | fixed .. (alarm|limit|rule) | hand-tuned | hand-written (rule*|boost*|scor*|logic|weight*|filter*|pattern*) | more-like-this | default (scoring|ranking|search|relevance|sort*|order*) | full-text search | (value|demand|sales|count|volume|price) of the same .. (week|day|year|hour|month) | gut (feel*|color|instinct|judgment) | do nothing | doing nothing | no model | no recommendation`;

/** What a rule may be made of, and a feature, too: it is a reference only where it stands right beside a word for one. */
const plain = terms`popularity | trending | (historical|global|moving|category|overall|running|training|rolling) (mean|median|average|rate) | moving-average* | last (value|observation) | last-value | random-walk | naive | naïve | recency | average speed | (static|fixed) .. threshold* | (simple|single|amount|score) threshold* | word list* | lookup table* | scorecard`;
const withoutModel = any(heuristic, today);
/** Words that set one thing against another whatever else the text is about. */
const setAgainst = terms`against (a|the) | compar* (to|with|against) | outperform* | beat | beats | beating | beaten | better than | worse than | improv* (over|on|upon) | lift* over | relative to`;
/** How good it is without a model, in a number. */
const alone = any(
  all(heuristic, modelMetric, terms`(score*|reach*|get|gets|achieve*|gives) <n>`),
  all(terms`human-level | human (performance|accuracy|error)`, terms`<percent>`),
  all(near(heuristic, modelMetric, 5), terms`<percent> | of <n>`),
  all(subject(terms`heuristic | rule`), modelMetric, terms`<percent>`),
  near(any(naive, terms`(rule|rules|nobody|people|humans) alone`), rightness, 8),
  near(skilled, terms`alone .. <percent> | <percent> .. alone | (miss*|err*) .. <percent>`, 4),
  near(simple, any(modelMetric, terms`accuracy | recall | precision | mae | mse | log-loss`), 6),
  all(
    near(
      any(heuristic, today, terms`rules | rule`),
      terms`(catch*|found|finds|find|cover*|gets|got|get|reach*|score*|achieve*|detect*|saw|gives) .. (<percent>|half|a third)`,
      8,
    ),
    terms`model | must | should | today | today's | presently | current* | existing | now | alone | lower limit | floor | only | in production | at present | but`,
  ),
  all(terms`(rules|bm25|engine|search|keyword*|popularity|heuristic|rule) alone`, terms`<n>`),
);
/** Said to be better than people or rules are, or set against them. */
const thanPeople = terms`(start|begin) (with|from) (simple|hand-written|a few)? (rules|heuristic*) | as (good|fast|exact|accurate) as (a|the|any|our)? (human*|people|person|clerk*|expert*|agent*|analyst*|reviewer*) | (vs|versus|outperform*|compared (to|with)) (the|a|current|existing|plain|simple|pure)? (keyword*|lexical|rule-based|heuristic*|human*|manual) | (better|faster|cheaper|quicker|accurate|robust|exact|higher|fewer) .. (than|then) (a|the|any|our)? (human*|people|person|manual*|keyword*|lexical|rule*|heuristic*|clerk*|expert*|agent*|analyst*|reviewer*|moderator*)`;
const toBeat = any(
  all(
    any(
      all(about(baseline), withoutModel),
      near(baseline, simple, 7),
      all(named(baseline), simple, words(1, 14)),
      all(named(baseline), plain, words(1, 14)),
      all(
        heading(terms`baseline (model|approach|method|solution)`),
        heading(any(withoutModel, terms`random (segmentation|assignment|order*|guess*|choice|baseline|model|recommend*|rank*|predict*)`)),
        words(3),
      ),
      near(any(baseline, setAgainst), plain, 3),
      all(opening(plain), baseline, words(2, 24)),
      // A rule in code.
      all(subject(baseline), any(terms`if ... (->|→|then|:)`, subject(terms`rule | rules | heuristic | threshold`)), words(2)),
      all(near(skilled, terms`same <n> | blind*`, 8), baseline),
      near(evenDenied(setAgainst), evenDenied(terms`(popularity|rule|rule-based|random|naive|mean|most-popular) baseline*`), 3),
      all(near(terms`compar* | head-to-head | against | versus | vs`, terms`(heuristic|rule-based) .. baseline*`, 4), not(labels)),
      all(
        any(
          subject(labels),
          all(heading(labels), any(withoutModel, plain, terms`rule | sort* | without | no model`)),
          near(labels, terms`: | – | = | which | such`, 1),
          all(near(labels, terms`is | are`, 1), words(7)),
        ),
        words(2),
        not(terms`none`),
      ),
      terms`naive (forecast|prediction|predictor|estimate|guess) | majority-class (classifier|baseline|floor) | rules-only baseline | (rule|rules) (and|or|,|/) .. baselines | (popularity|rule-based|keyword|regex|random|persistence|prevalence|base-rate|last-value|most-popular|human|manual|moving-average|constant) baseline* | historical ... (rate|risk|average|mean|frequency|median) baseline* | random guessing`,
    ),
    not(about(any(otherBaseline, terms`industry benchmark* | literature | integrated moving average`))),
  ),
  all(near(against, withoutModel, 6), words(5)),
  all(any(beat, decides), withoutModel),
  near(evenDenied(heuristic), evenDenied(terms`(no|without|zero) (any)? (learning|ml|training|machine learning)`), 6),
  near(evenDenied(terms`beat | beats | surpass* | outperform*`), evenDenied(any(simple, heuristic)), 4),
  near(
    evenDenied(terms`compared (with|to)`),
    evenDenied(terms`no (recommendation|model|action|treatment|intervention) | doing nothing`),
    1,
  ),
  all(near(evenDenied(terms`better than`), evenDenied(heuristic), 4), terms`if | unless`),
  all(
    subject(terms`naive | seasonal-naive | persistence`),
    terms`same .. (yesterday|last (day|week|month|year)) | (last|previous) (value|hour|day|week|month|year)`,
  ),
  near(terms`compar*`, heuristic, 12),
  alone,
  thanPeople,
  all(terms`naive (approach|method) | seasonal-naive | majority-class`, any(modelMetric, terms`gives <percent>`)),
  all(subject(any(heuristic, plain, terms`rules | manual | human`)), subject(modelMetric), terms`<n>`),
);

export default item({
  id: "heuristic-baseline",
  phase: "production",
  title: "Non-ML baseline",
  ask: "Which rule, constant or manual process, without any learning, must the model beat?",
  why: `The fair opponent of a model is what one gets without it: the most popular item, last week's value, a rule, the person who does it today. Some
models never beat it, and if the margin is thin the rule is cheaper to run for ever.`,
  source:
    "Zinkevich, Rules of Machine Learning (Google), rules 1 and 3; Hyndman and Athanasopoulos, Forecasting: Principles and Practice (2021), chapter 5.2",
  ceiling:
    "Today's process counts where the text says that it has to be beaten; a reader may infer that from a description of it, the linter does not.",
  topic: any(
    baseline,
    labels,
    process,
    near(against, heuristic, 8),
    terms`heuristic | (trivial|simple|simplest|dumb|stupid|naive) (approach|solution|predictor|reference|method|strategy|comparison|alternative|rule) | (non-learned|unlearned) | rule of thumb | non-ml | (rule|practice|process) to compare with | majority-class | naive (forecast|method|prediction|predictor|approach|estimate|guess) | seasonal-naive`,
  ),
  // What could be the reference, though nobody says that it is.
  touches: any(
    all(
      any(heuristic, today, naive),
      terms`must | should | has to | have to | need* | than | only if | unless | today | now | currently | presently | at least | at present | alone`,
    ),
    terms`hand-written rules | by hand | most popular | currently done | today`,
  ),
  needs: { "which reference without machine learning it must beat": toBeat },
  meets: toBeat,
  unless: under(terms`fall-back* | fallback* | failure* | degrad* | cold-start | inputs | features | feature engineering`),
  moods: ["background", "alternative"],
  examples: {
    met: [
      "The bar is the seasonal naive forecast: same weekday last week.",
      "## Baselines\n\n- Most popular items of the category\n- Logistic regression",
      "The ranker must beat sorting by popularity by at least 5 % of clicks.",
      "Compared with today's manual review, precision has to be equal at half the effort.",
    ],
    vague: [
      "We will compare with a simple baseline.",
      "## Baseline\n\nSomething simple.",
      "## Status quo\n\nModerators and rule-based filters flag posts; both are slow.",
      "Is a rule-based baseline enough?",
    ],
    missing: ["Training runs on two machines.", "## Heuristic baseline\n\nTBD"],
    waived: ["A heuristic baseline does not apply because no rule can write a summary."],
  },
});
