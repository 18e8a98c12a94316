import { judged, liveHeading, liveMetric, liveOutcome, liveSection, perUse } from "../../evidence/lexicon/metrics.js";
import { strive } from "../../evidence/lexicon/outcomes.js";
import { change } from "../../evidence/lexicon/quantities.js";
import { all, any, entry, heading, kind, near, not, opening, subject, terms, under, words } from "../../evidence/pattern.js";
import { item } from "../define.js";

/** The same names stand for inputs, targets and history, too. */
const asInput = terms`feature | predict* .. (ctr|click-through|conversion|churn|revenue|retention|rate) | predicted (ctr|conversion|revenue|churn|rate) | (historical|past|smoothed|item|prior) (ctr|click-through|conversion|rate|sales) | label | training data | (ctr|conversion|churn|engagement) (prediction|model|head|tower|estimat*) | offline | encod* | last <time> | past <time> | fnr | false negative rate | or any other | online learning | training example | velocity | recall at | rejected qualified`;
/** Chapters on what the model learns from, or how it is made. */
const learnt = heading(terms`label* | training data | feature engineering | features | simplification | not building`);
const named = any(liveMetric, liveOutcome);
/** On the running system, and with real users. */
const live = terms`in production | after (go-live|launch|release) | go-live | real (chats|users|traffic|customers|calls|orders) | live (traffic|users|chats|calls|orders|system) | in the field | once live`;
const tracked = terms`we (count|track|measure|watch|monitor|look|record|read|report) | tracks | track | counts | measures | watches`;
/** What can be counted there, whatever it is. */
const counted = terms`how (often|many|long) | share of | time (from|to|until) | number of | percentage of | rate | share`;

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
    near(any(liveMetric, liveOutcome), judged, 5),
    all(liveMetric, not(asInput)),
    perUse,
    all(live, tracked),
    terms`tell us that it works | switchback | what we (read|watch|look at) | shall look at`,
  ),
  needs: {
    "which number on live traffic": all(
      any(
        all(any(named, perUse), under(liveSection)),
        near(perUse, judged, 12),
        all(
          any(liveMetric, perUse),
          under(
            terms`decide on | also read | what (would|will) tell us | how we will know | how (will|do) we know | we (look|watch|read|compare) | primary | secondary | decision`,
          ),
        ),
        near(liveMetric, judged, 8),
        near(
          liveOutcome,
          terms`metric | kpi | measured (by|in|as) | guardrail | north-star | success (is|will be|criteri*) | judged by | okr`,
          5,
        ),
        all(strive, near(liveMetric, change, 4)),
        // "Escalation rate and thumbs-up share on real chats."
        all(named, near(live, tracked, 14)),
        all(live, near(tracked, counted, 4)),
        all(opening(any(liveMetric, perUse)), words(3, 14), kind("sentence")),
        near(liveMetric, terms`decide | decides | decided`, 4),
        all(liveMetric, subject(terms`business | product | operations | users`)),
        near(liveMetric, terms`go up | goes up | should rise`, 8),
        all(named, subject(terms`online`)),
        all(liveMetric, any(liveHeading, under(liveSection))),
        all(
          under(terms`online (metric|kpi|measure|evaluation metric|business metric) | live metric | north-star metric | guardrail metric`),
          entry,
          words(2),
        ),
      ),
      not(asInput),
      not(learnt),
      not(kind("code")),
    ),
  },
  examples: {
    met: [
      "Online we watch booking conversion per search session.",
      "## Online metrics\n\n- Saved listings per session.",
      "Success is measured by the chargeback rate and the analyst hours saved.",
      "The experiment has to raise seven-day retention by 1 %.",
      "In production we count how often clerks overrule the proposal.",
      "Hours of manual checks saved per week.",
    ],
    vague: [
      "We will define online metrics with the product team.",
      "## Online evaluation\n\nWe evaluate the system on live traffic.",
      "Should CTR be the online metric?",
    ],
    missing: ["The historical CTR of the item is a feature.", "## Online metric\n\nTBD"],
    waived: ["Online metrics do not apply: the report is read once by one analyst."],
  },
});
