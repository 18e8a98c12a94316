import { otherBaseline } from "../../evidence/lexicon/baselines.js";
import { modelMetric } from "../../evidence/lexicon/metrics.js";
import { about, all, any, entry, near, not, subject, terms, under } from "../../evidence/pattern.js";
import { item } from "../define.js";

const baseline = terms`baseline* | base-line* | benchmark* | to beat | must beat | reference (point|method|policy|level|rule) | non-ml | non-machine-learning | without ml | without machine learning | sanity check* | lower bound | yardstick | point of comparison | status quo`;
const against = terms`<percent> (above|over|better|fewer|more|less) | points .. over | compar* | outperform* | beat* | against | versus | vs | relative to | better than | worse than | improv* (over|on|upon) | gain* over | lift* over | uplift* over | exceed* | at least as good as | as good as | start* with | begin* with | higher than | lower than | over the`;
const beat = terms`beat | beats | beaten | beating | outperform* | better than`;
const heuristic = terms`today's (practice|process|rule|method|procedure|way) | mean speed | city speed | great-circle | heuristic* | rule-based* | rules-based* | rule based | hand-written rule | handwritten rule | hand-crafted rule | business rule | static rule | expert rule | rules engine | rule engine | rule-set* | ruleset* | (current|existing|present|simple|fixed|manual|today's|if-then|threshold|keyword|velocity|lookup|old|legacy|<n>) rule | rules alone | popularity | most-popular | most (popular|common|frequent|viewed|sold|read|played|recent) | top-popular | best-sell* | global top | trending | majority (class|label|vote|category|baseline)
  | always (predict*|say*|recommend*|negative|positive|choos*|answer*|deny|approve|send*) | constant (prediction|predictor|model|baseline|forecast|rate|price) | predict* .. (mean|median|average|majority|constant|base rate|zero) | (historical|global|moving|category|overall|running) (mean|median|average|rate) | (mean|median|average) (baseline|predict*|forecast*|value|speed|duration|demand) | moving-average* | last (value|observation|observed|week's|year's|month's|week|year) | same (day|week|hour|weekday|month|period) (last|of last|of the previous|a week|a year|previous) | last-value | seasonal-naive | naive (forecast|baseline|seasonal|predict*|method|model) | naïve | persistence | random-walk | carry-forward | last-observation
  | random (guess*|baseline|rank*|recommend*|order*|choice|selection|predict*|policy|classifier|sampl*|draw|targeting|allocation|walk) | chance level | coin flip | coin toss | dummy (classifier|regressor|model) | manual (process|review*|triage|rout*|inspection|tagging|moderation|planning|forecast*|check*|sort*|work|assignment|estimate*|labelling|labeling|pricing|search) | human (performance|level|baseline|expert*|reviewer*|agent*|annotator*|rater*|inspector*|agreement|accuracy|planner*|dispatcher*|error) | human-level | (planner*|expert*|analyst*|buyer*|dispatcher*|clinician*|radiologist*|underwriter*|moderator*|agent*|staff|doctor*|inspector*|technician*|merchandiser*) (forecast*|judgment|estimate*|decision*|alone|reading*|accuracy|performance|own)
  | keyword (match*|search|filter*|list*|rule*|baseline|lookup|system) | regex* | regular expression* | block-list* | blacklist* | word list* | string match* | exact match* lookup | lookup table* | fixed (threshold*|schedule*|interval*|price*|order*|rule*|maintenance) | (simple|single|static|amount|score|alarm) threshold* | threshold (rule*|on|alarm*|of) | chronological* | reverse-chronological* | recency | sort* by (date|recency|popularity|price|distance|rating|time|newest) | newest first | first-come | fifo | round-robin | nearest (driver|store|courier|first|available) | distance (/|over|divided by|by) .. speed | average speed | straight-line | speed limit* | schedul* maintenance | time-based maintenance | calendar-based | cost-plus | send to (all|everyone|everybody) | treat (all|everyone|nobody) | target everyone | blanket | alphabetical | prefix frequency | most frequent (completion|query|class) | common neighbo* | mutual friend | friends of friends | status quo | current (process|practice|manual) | spreadsheet* | fixed (alarm|limit|rule) | hand-tuned | hand-written | more-like-this | default (scoring|ranking|search|relevance|sort*|order*) | full-text search | (value|demand|sales|count|volume|price) of the same .. (week|day|year|hour|month) | gut (feel*|color|instinct|judgment) | do nothing | doing nothing | no model | no recommendation`;
// The parts of names of models and labels that only sound like a heuristic.
const namesake = terms`association rule* | rule mining | decision rule* | gradient rule | random (forest*|search|seed*|split*|crop*|sampl* of) | k-nearest`;

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
    near(against, heuristic, 8),
    all(subject(heuristic), subject(modelMetric), entry, terms`<n>`),
    all(beat, heuristic),
    terms`seasonal-naive | majority class | majority-class | popularity baseline | rule-based baseline`,
  ),
  needs: {
    "which reference without machine learning it must beat": any(
      all(about(baseline), heuristic, not(all(namesake, not(baseline))), not(otherBaseline)),
      near(against, heuristic, 6),
      all(beat, heuristic),
      all(subject(heuristic), subject(modelMetric), entry, terms`<n>`),
      terms`seasonal-naive | majority-class (classifier|baseline)? | (popularity|heuristic|rule-based|keyword|regex|naive|random|persistence|last-value|most-popular|human|manual|moving-average|mean|constant) baseline* | random guessing`,
    ),
  },
  unless: all(
    under(terms`fall-back* | fallback* | failure* | degrad* | cold-start | feature | negative sampl*`),
    not(terms`baseline* | beat* | outperform*`),
  ),
  moods: ["background", "alternative"],
  examples: {
    met: [
      "The bar is the seasonal naive forecast: same weekday last week.",
      "## Baselines\n\n- Most popular items of the category\n- Logistic regression",
      "The ranker must beat sorting by popularity by at least 5 % of clicks.",
      "Compared with today's manual review, precision has to be equal at half the effort.",
    ],
    vague: ["We will compare with a simple baseline.", "## Baseline\n\nSomething simple.", "Is a rule-based baseline enough?"],
    missing: ["Training runs on two machines.", "## Heuristic baseline\n\nTBD"],
    waived: ["A heuristic baseline does not apply because no rule can write a summary."],
  },
});
