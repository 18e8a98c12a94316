import {
  check,
  drift,
  driftMeasure,
  inputSignal,
  limit,
  liveQuality,
  qualityMetric,
  schedule,
  watch,
} from "../../evidence/lexicon/operations.js";
import { about, all, any, entry, near, not, terms, under, words } from "../../evidence/pattern.js";
import { item } from "../define.js";

const monitoring = terms`monitoring | observability | post-deployment | model health | model monitoring | production monitoring | surveillance`;
const liveModel = terms`model (quality|performance|accuracy|health|behavio*|metric*|monitoring|output*) | (prediction|score|feature|input|output|data) (quality|distribution*|drift|monitoring) | model | models | prediction* | live (accuracy|performance|metric*) | production (accuracy|performance|metrics)`;
// Distributions and calibration also belong to exploration and evaluation.
const elsewhere = terms`eda | explorat* | label | labeling | labelling | feature (engineering|list|set)? | offline (evaluation|metric*) | a/b | experiment* | split* | loss | requirement | preprocess* | augment*`;

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
  topic: any(
    drift,
    near(watch, liveModel, 5),
    all(under(monitoring), not(under(elsewhere))),
    all(monitoring, words(0, 6)),
    all(driftMeasure, not(under(elsewhere))),
  ),
  needs: {
    "which signal, threshold or schedule shows it": any(
      all(driftMeasure, not(under(elsewhere))),
      all(inputSignal, any(about(watch), drift, under(drift), check), not(under(elsewhere))),
      all(liveQuality, any(about(watch), about(drift)), not(under(elsewhere))),
      all(qualityMetric, any(under(watch), under(drift), near(watch, qualityMetric, 6)), not(under(elsewhere))),
      all(about(drift), any(limit, schedule), not(under(elsewhere))),
      all(under(drift), entry, words(4)),
    ),
  },
  examples: {
    met: [
      "PSI of every feature is computed each night against the training window; above 0.2 the owner is paged.",
      "## Drift\n\n- Score distribution is compared with last week's on Mondays",
      "Monitoring: mean predicted risk and live AUC on matured labels.",
      "Drift is checked every Monday by the on-call analyst.",
    ],
    vague: ["We will monitor the model for drift.", "How do we detect drift every week?", "## Monitoring\n\nWe keep an eye on it."],
    missing: ["We train on clicks.", "## Drift monitoring\n\nTBD"],
    waived: ["Drift monitoring does not apply because the model scores one frozen archive."],
  },
});
