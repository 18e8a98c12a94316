import { schedule } from "../../evidence/lexicon/operations.js";
import { about, all, any, entry, terms, under, words } from "../../evidence/pattern.js";
import { item } from "../define.js";

const drift = terms`drift* | (distribution*|data|covariate|dataset|concept|label|prior|population) shift* | model (decay|degradation|staleness|rot)
  | performance (decay|degradation) | (model|quality|performance|accuracy) (degrad*|decay*) | training-serving divergence | out-of-distribution`;
const watch = terms`monitor* | track* | watch* | alert* | alarm* | detect* | dashboard* | observ* | check* | compar* | measur* | trigger*`;
const liveModel = terms`(model|prediction|score|feature|input|output|data) (quality|distribution*|performance|accuracy|drift|monitoring)
  | predictions? distribution | live (accuracy|auc|precision|recall|calibration|performance) | production (accuracy|performance|metrics)`;
const measure = terms`psi | population stability index | ks | kolmogorov* | kl divergence | js divergence | jensen* | wasserstein | earth mover* | chi-square* | mmd
  | maximum mean discrepancy | hellinger | evidently | adwin | page-hinkley | ddm | cusum | csi | drift (score|index|statistic|metric)`;
const signal = terms`(feature|input|prediction|score|output|label|class|embedding|token|query|data) .. distribution* | distribution* of .. (feature*|input*|prediction*|score*|output*|label*)
  | embedding (distance|drift|shift) | centroid | null rate | missing* rate | (rolling|live|weekly|daily|online|production|recent) .. (accuracy|auc|precision|recall|f1|mape|mae|rmse|wape|calibration|error|ndcg|performance)
  | calibration | residual* | prediction (mean|rate) | positive rate | alert rate | reference (window|distribution|set|period|data*)`;

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
  topic: any(drift, all(watch, liveModel), all(under(watch), liveModel), measure),
  needs: {
    "which signal, threshold or schedule shows it": any(
      measure,
      all(signal, about(any(watch, drift))),
      all(about(drift), any(terms`<percent> | > <n> | < <n> | exceed* | threshold*`, schedule)),
      all(under(drift), entry, words(3)),
    ),
  },
  unless: terms`concept drift in (theory|general)`,
  examples: {
    met: [
      "PSI of every feature is computed each night against the training window; above 0.2 the owner is paged.",
      "## Drift\n\n- Score distribution is compared with last week's on Mondays",
    ],
    vague: ["We will monitor the model for drift.", "How do we detect drift every week?"],
    missing: ["We train on clicks.", "## Drift monitoring\n\nTBD"],
    waived: ["Drift monitoring does not apply because the model scores one frozen archive."],
  },
});
