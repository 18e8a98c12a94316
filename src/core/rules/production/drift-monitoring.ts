import { check, drift, driftTool, inputsWatched, limit, qualityWatched, schedule, watch } from "../../evidence/lexicon/operations.js";
import { all, any, named, near, terms, under, words } from "../../evidence/pattern.js";
import { item } from "../define.js";

const monitoring = terms`monitoring | observability | post-deployment | model health | surveillance`;
const liveModel = terms`model (quality|performance|accuracy|health|behavior*|metric*|output*|monitoring) | (prediction|score|feature|input|output|data) (quality|distribution*|drift) | model | models | prediction* | live (accuracy|performance|metric*) | production (accuracy|performance|metrics)`;
const monitored = terms`monitored | monitoring | drift`;

const shown = any(
  all(
    terms`(graded|judged|labeled|reviewed|checked|read) by hand`,
    terms`<n> (answer|prediction|case|ticket|image|output|sample|request|decision)`,
    schedule,
  ),
  near(terms`alert* | alarm* | page* | paged`, terms`(weekly|daily|monthly|rolling|live) (error|accuracy|mae|mape|precision|recall|f1)`, 6),
  inputsWatched,
  qualityWatched,
  terms`(ks|kolmogorov-smirnov|chi-squared|wasserstein) (test|distance) (on|of|per|for|over) .. (feature|input|column|covariate|prediction)`,
  near(
    terms`compar*`,
    terms`(current|live|recent|incoming) .. (mean|statistics|values|window) .. (training|approved|reference|baseline) (mean|statistics|values|window|sample|data)`,
    3,
  ),
  near(
    terms`label | labeled | labeling | annotat* | review | grade | audit`,
    terms`(subset|sample|portion|share|fraction|slice) of (the|our)? (incoming|live|production|recent|served)`,
    3,
  ),
);

export default item({
  id: "drift-monitoring",
  phase: "production",
  title: "Drift monitoring",
  ask: "Which signal, threshold or schedule shows that the live model or its data has drifted, and who acts on it?",
  why: `A model decays silently: nothing crashes when its inputs move away from the training data, the answers only get worse.
"We monitor drift" cannot be built or checked; a signal (the distribution of a feature or of the scores, live accuracy), a threshold
(PSI above 0.2) or a schedule (a weekly comparison with the training set) can.`,
  source:
    "Sculley et al., Hidden Technical Debt in Machine Learning Systems (NeurIPS 2015), section 8; Huyen, Designing Machine Learning Systems (2022), chapter 8",
  topic: any(drift, driftTool, near(watch, liveModel, 5), under(monitoring), all(monitored, words(0, 6))),
  // That the model can go stale is touched on.
  touches: terms`(worse|degrade*|deteriorat*|decay*) over time | model (degradation|decay|monitoring|quality monitoring) | keep an eye on | (monitor*|track*) .. (actual|live|online|production) .. (metric*|performance|quality|ctr|accuracy)`,
  needs: { "which signal, threshold or schedule shows it": any(shown, all(any(drift, named(drift)), any(limit, schedule), check)) },
  meets: shown,
  examples: {
    met: [
      "PSI of every feature is computed each night against the training window; above 0.2 the owner is paged.",
      "Jensen-Shannon distance of the language mix, ticket at 0.1.",
      "## Drift\n\n- Score distribution is compared with last week's on Mondays",
      "## Model monitoring\n\n- Absolute and signed error\n- Whether inputs are outside the known range",
    ],
    vague: [
      "Production monitoring is as important as model accuracy.",
      "We will monitor the model for drift.",
      "How do we detect drift every week?",
      "## Monitoring\n\nWe keep an eye on it.",
    ],
    missing: ["A long tail: the value of a feature is capped.", "## Drift monitoring\n\nTBD"],
    waived: ["Drift monitoring does not apply because the model scores one frozen archive."],
  },
});
