import {
  judged,
  liveHeading,
  liveMetric,
  liveOutcome,
  liveSection,
  looseModelMetric,
  modelMetric,
  perUse,
} from "../../evidence/lexicon/metrics.js";
import { strive } from "../../evidence/lexicon/outcomes.js";
import { change } from "../../evidence/lexicon/quantities.js";
import { about, all, any, entry, heading, kind, named, near, not, opening, subject, terms, under, words } from "../../evidence/pattern.js";
import { item } from "../define.js";

/** The same names stand for inputs, targets and history, too. */
const asInput = terms`feature | predict* .. (ctr|click-through|conversion|churn|revenue|retention|rate) | (historical|past|smoothed|item|prior) (ctr|click-through|conversion|rate|sales) | (ctr|conversion|churn|engagement) (prediction|model|head|tower|estimat*) | encod* | (last|past) <time> | online learning | or any other | velocity`;
const learnt = heading(terms`label* | training data | input data | data generation | data source | feature engineering | features`);
const outcome = any(liveMetric, liveOutcome);
const rate = any(liveMetric, perUse);
/** On the running system, and with real users. */
const live = terms`in production | after (go-live|launch|release) | go-live | real (chats|users|traffic|customers|calls|orders) | live (traffic|users|chats|calls|orders|system) | in the field | once live`;
const tracked = terms`we (count|track|measure|watch|monitor|look|record|read|report) | tracks | track | counts | measures | watches`;
/** Chapters on the running system. */
const running = terms`monitor* | production | observab* | post-deployment | operations | live`;
/** What can be counted there, whatever it is. */
const counted = terms`how (often|many|long) | share of | time (from|to|until) | number of | percentage of | rate | share`;
/** The number that the running system is judged by, announced in the sentence itself. */
const announced = terms`(online|live|product|business|user|user-facing|impact|field|experiment|pilot|trial) (metric|measure|number|success) | kpi | kpis | guardrail | guard-rail | north-star | (is|be) (judged|decided|assessed) (on|by) | (pilot|trial|launch|success) is measured (by|in) | number that (decides|counts|matters) | what (decides|counts) | (report|reported|reports) to the (board|management|business) | (weekly|monthly|quarterly) report | dashboard (shows|show|tracks|reports) | once live | (is|are|goes) live | after (go-live|launch|release|roll-out|rollout|deployment) | in production (we|the|our|they) | in the field | on (real|live) (traffic|users|customers|orders) | real-world success | what (users|people|customers|readers|drivers) do (tells|shows) | (treatment|test) group | in the (experiment|a / b|pilot|trial) | (canary|challenger|treatment|variant|new model) is compared .. (on|by) | tell us (if|whether) | learn (if|whether) | (see|know) (if|whether) (it|users|customers|people|readers|listeners) | success in | (that|it|this) (works|worked|helps|helped) | the proof | proof is | tell whether | what we (watch|track|count|follow|compare) | we (follow|count) | (post-launch|post-release|post-deployment) | after <time> | in (daily|real|everyday) use | (in|from) the (app|shop|store|ward|field|plant|newsroom) | (observed|measured|counted) (in|on|with) (use|users|real|live|customers) | scorecard | success criterion | measure of success | success measure | success metric | test is whether | before and after  | compared with last (year|month) | reported (weekly|monthly|quarterly|daily)`;
/** What is counted of people, goods and money. */
const countable = terms`how (often|many|long|much|quickly|fast) | (share|number|percentage|fraction|proportion|count|amount|volume) of | (minutes|hours|days|kwh|litres|liters|tons|tonnes|kilos|euros|eur|usd|dollars|money|cost|costs) .. (per|saved|lost|from|to|until|between) | % of | <n> % of | time (to|until|from|between) | accepted | rejected | overturned | undone | clicked | completed | abandoned | dismissed | re-opened | reopened | returned | skipped | finished | bought | booked | thrown away | wasted | unsold | resolved | solved | closed without | sent without | acceptance of | skips | plays | play-throughs | adds | saves | installs | thumbs | repeat (call|order|visit|purchase|contact) | visits | per (store|shop|week|month|shift|hectare|truck|building|driver|agent|nurse|machine|line|km|household|reader|listener|guest|mwh|ton|site|team|day) | emergency | lost | litres of | crates`;
/** What the service itself does is told elsewhere. */
const health = terms`error rate | latency | uptime | cpu | memory | requests | time-out | timeout | null | drift | psi | feature | distribution | schema | log | logs | throughput | availability | model performance | retrain* | accuracy | f1 | auc | recall | precision | rmse | mae | mape | confidence`;
/** Chapters and labels of nothing but such numbers. */
const numbers = named(
  terms`online metric | online | live metric | business (metric|kpi|measure) | (product|user|engagement|customer|operational|impact) (metric|kpi) | user-facing metric | kpi | kpis | key performance indicator | north-star | guardrail metric | live kpi | real-world metric | online measure`,
);
/** Headings and lead-ins of the numbers that decide. */
const deciding = terms`decide on | also read | what (would|will) tell us | how we will know | how (will|do) we know | we (look|watch|read|compare) | (primary|secondary|decision) (metric|kpi|measure|outcome|endpoint|number)`;

export default item({
  id: "online-metric",
  phase: "clarify",
  title: "Online metric",
  ask: "Which number on live traffic or from real users will show that the system works?",
  why: `Offline gains often vanish in production: users react to what they are shown, and the log that the model was tested on came from another system.
A metric on live traffic (booking conversion, chargeback rate, review hours per case), with a guardrail beside it, is what the launch decision rests on.
If it is named first, logging for it exists on the first day.`,
  source:
    "Kohavi, Tang, Xu: Trustworthy Online Controlled Experiments (2020), chapters 6 and 7; Zinkevich, Rules of Machine Learning (Google), rule 2",
  topic: any(
    liveHeading,
    all(liveMetric, not(asInput)),
    perUse,
    all(live, tracked),
    all(under(running), any(modelMetric, looseModelMetric)),
    terms`business impact | user satisfaction | user (behavior|feedback|response|reaction|acceptance) | (real|live) (users|traffic|customers) | (judge|judged|measure|measured) by | success is`,
    near(liveOutcome, any(tracked, judged), 8),
    all(countable, tracked),
    all(announced, any(countable, outcome)),
    near(
      terms`thumbs | override rate | customer effort | suggestion`,
      terms`counted | read | tracked | report | clicked | accepted | dismissed | undo`,
      6,
    ),
    terms`tell us that it works | switchback | what we (read|watch|look at) | shall look at`,
  ),
  needs: {
    "which number on live traffic": all(
      any(
        all(any(outcome, perUse), any(under(liveSection), subject(terms`online`))),
        all(
          opening(terms`(total|average|mean)? (number|num|share|percentage|ratio|count|rate) of`),
          under(terms`online (metric|evaluation|kpi) | live metric | north-star | business metric | product metric`),
        ),
        all(
          rate,
          subject(terms`(user|customer|patient) (satisfaction|engagement|behavior|outcome|feedback) | adoption`),
          under(terms`metric | kpi | monitor* | online | success`),
        ),
        all(
          under(running),
          not(heading(terms`offline | limitation`)),
          any(entry, kind("sentence")),
          any(liveMetric, opening(any(modelMetric, looseModelMetric, perUse))),
        ),
        all(
          named(terms`online | online metric | online evaluation`),
          near(terms`measure | represent | is | are | gives`, terms`the (ratio|percentage|share|number|proportion|fraction|rate) of`, 1),
        ),
        all(
          under(terms`metric`),
          not(heading(terms`offline`)),
          entry,
          words(1, 6),
          any(opening(liveMetric), near(liveOutcome, change, 1), near(liveOutcome, terms`uplift`, 0)),
        ),
        all(under(terms`(business|online) (metric|kpi)`), any(terms`latency | response time | uptime`, all(entry, strive))),
        all(
          subject(named(terms`online (metric|kpi|measure) | north-star (metric)?`)),
          words(2, 10),
          not(terms`will | we | to be | should | define* | model | offline`),
        ),
        all(kind("cell"), under(terms`business (kpi|metric)`), terms`<percent> | <money>`),
        all(named(terms`online | online metric`), entry, opening(terms`(acceptance|adoption|completion|usage|use|abandonment) of`)),
        near(liveOutcome, terms`must not (rise|fall|drop|increase|decrease|worsen)`, 2),
        terms`judged by (daily|weekly|monthly) active`,
        all(rate, any(under(deciding), named(terms`decision`))),
        all(liveMetric, liveHeading),
        all(rate, heading(terms`success`)),
        all(any(rate, liveOutcome), subject(named(terms`business`)), under(terms`metric | monitor*`)),
        all(
          under(terms`success (metric|criteri*|measure)`),
          near(any(strive, terms`fall | falls | rise | rises | drop | drops`), change, 8),
          not(any(modelMetric, looseModelMetric)),
        ),
        near(rate, judged, 8),
        near(
          liveOutcome,
          terms`(metric|kpi|guardrail|north-star) (is|are|:) | measured (by|in|as) | success (is|will be|criteri*) | judged by | okr`,
          5,
        ),
        // In an introduction it is the goal of the business.
        all(
          strive,
          near(liveMetric, change, 4),
          not(heading(terms`overview | introduction | summary | background | motivation | roadmap | result | benefit | why`)),
        ),
        all(near(terms`measure | track | count | monitor`, terms`number of`, 3), liveOutcome),
        all(
          any(announced, numbers),
          any(
            countable,
            near(outcome, terms`metric | is | are | compare | compared | lower | higher | more | fewer | of | tracked | by`, 6),
          ),
          not(health),
        ),
        // "Escalation rate and thumbs-up share on real chats."
        all(live, near(tracked, any(outcome, counted), 14)),
        all(opening(rate), words(3, 14), kind("sentence"), not(opening(terms`per`))),
      ),
      not(any(asInput, opening(terms`to be`), terms`(is|are) (important|key|crucial|essential)`)),
      not(learnt),
      not(heading(terms`example | motivation | context | learning outcome`)),
      any(not(named(terms`problem | problem statement`)), about(terms`metric | kpi | guardrail | measured | judged`)),
      not(terms`(api|service|system) downtime`),
      not(subject(terms`recall* | precision*`)),
      any(not(kind("code")), under(terms`kpi | key performance indicator`)),
    ),
  },
  examples: {
    met: [
      "Online we watch booking conversion per search session.",
      "## Online metrics\n\n- Saved listings per session.",
      "Success is measured by the chargeback rate and the analyst hours saved.",
      "## Business metrics\n\n- Number of calls about wrong bills.",
    ],
    vague: [
      "We will define online metrics with the product team.",
      "## Online evaluation\n\nWe evaluate the system on live traffic.",
      "Should CTR be the online metric?",
      "## Data sources\n\n- Visits, time on site and pages viewed.",
    ],
    missing: ["The historical CTR of the item is a feature.", "## Online metric\n\nTBD"],
    waived: ["Online metrics do not apply: the report is read once by one analyst."],
  },
});
