import { liveContext, liveMetric } from "../../evidence/lexicon/metrics.js";
import { change } from "../../evidence/lexicon/quantities.js";
import { about, all, any, entry, near, not, terms, under, words } from "../../evidence/pattern.js";
import { item } from "../define.js";

const onlineHeading = terms`online (metric|evaluation|kpi|measure|measurement|performance|test*|success|experiment*|business) | online | live metric | (business|product|success|guardrail|north star|user|engagement|impact) (metric|kpi) | success (metric|criteri*|measure) | kpi | okr | north star | guardrail | a / b test* | ab test* | experiment metric | business impact | measure of success | key result`;
const judged = terms`metric | kpi | measur* | track* | monitor* | evaluat* | target | success* | judg* | goal | experiment* | a / b | guardrail* | treatment | control | versus | compared | report* | dashboard | at least | ≥ | >= | north star`;
const asFeature = terms`feature | features | ctr prediction | predict* .. (ctr|click-through|conversion|churn|revenue|retention) | predicted (ctr|conversion|revenue|churn) | (historical|past|smoothed|item|user) (ctr|click-through|conversion) | label | labels | training data | (ctr|conversion|churn|engagement) (model|head|tower)`;

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
  topic: any(onlineHeading, all(liveMetric, judged), liveContext),
  needs: {
    "which number on live traffic": any(
      all(liveMetric, about(liveContext), not(asFeature)),
      all(liveMetric, under(onlineHeading), not(asFeature)),
      all(near(liveMetric, judged, 6), not(asFeature)),
      all(near(liveMetric, change, 4), not(asFeature)),
      all(
        under(
          terms`online (metric*|evaluation*|kpi*|measure*) | live metric | north star | guardrail metric | (business|success|product) metric`,
        ),
        entry,
        words(2),
      ),
    ),
  },
  examples: {
    met: [
      "Online we watch booking conversion per search session.",
      "## Online metrics\n\n- Saved listings per session.",
      "Success is measured by the chargeback rate and the analyst hours saved.",
      "The experiment has to raise seven-day retention by 1 %.",
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
