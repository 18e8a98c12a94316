import {
  check,
  drift,
  driftMeasure,
  freshLabels,
  inputSignal,
  limit,
  liveQuality,
  qualityMetric,
  schedule,
  watch,
  watching,
} from "../../evidence/lexicon/operations.js";
import { all, any, entry, heading, near, not, terms, under, words } from "../../evidence/pattern.js";
import { item } from "../define.js";

const monitoring = terms`monitoring | observability | post-deployment | model health | surveillance`;
const liveModel = terms`model (quality|performance|accuracy|health|behavior*|metric*|output*|monitoring) | (prediction|score|feature|input|output|data) (quality|distribution*|drift) | model | models | prediction* | live (accuracy|performance|metric*) | production (accuracy|performance|metrics)`;
const monitored = terms`monitored | monitoring | drift`;
const compare = terms`compar* | against`;
const namedMeasure = terms`psi | population stability | stability index | csi`;
// Distributions and calibration also belong to exploration and evaluation.
const elsewhere = terms`eda | explorat* | labels | labeling | feature (engineering|list|set) | features | offline* | evaluation | a/b | experiment* | split* | loss | requirements | preprocess* | pre-process* | augment*`;

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
    all(monitored, words(0, 6)),
    namedMeasure,
    near(any(watch, compare), any(driftMeasure, inputSignal), 6),
  ),
  needs: {
    "which signal, threshold or schedule shows it": any(
      namedMeasure,
      all(any(driftMeasure, inputSignal), any(under(watching), drift, under(drift)), not(under(elsewhere))),
      near(any(watch, compare), any(driftMeasure, inputSignal), 6),
      all(liveQuality, any(under(watching), under(drift)), not(under(elsewhere))),
      all(qualityMetric, any(under(watching), under(drift)), not(under(elsewhere))),
      near(watch, qualityMetric, 5),
      near(watch, freshLabels, 8),
      all(drift, any(limit, schedule), check, not(under(elsewhere))),
      all(heading(drift), any(limit, schedule)),
      all(under(drift), schedule, check),
      all(heading(drift), entry, words(5), not(drift)),
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
