import {
  conceptChange,
  drift,
  driftMeasure,
  freshLabels,
  inputSignal,
  liveQuality,
  qualityMetric,
  watch,
  watching,
} from "../../evidence/lexicon/operations.js";
import { all, any, near, not, terms, under } from "../../evidence/pattern.js";
import { item } from "../define.js";

const elsewhere = terms`eda | explorat* | labeling | features | feature (engineering|list|set) | offline* | evaluation | a/b | experiment* | split* | loss | requirements | preprocess* | pre-process*`;
const namedMeasure = terms`psi | population stability | stability index | csi`;
const inputDrift = terms`(data|covariate|feature|input|query|prediction|score|embedding|population|domain|intent|vocabulary|output|schema|image|language|topic|catalog*|traffic|sensor) (and|/|&|,)? (concept|label|prediction|feature)? (drift*|shift*)`;

export default item({
  id: "drift-kinds",
  phase: "production",
  title: "Kinds of drift",
  ask: "How do you tell a change of the inputs (data drift) from a change of what they mean (concept drift)?",
  why: `The two need different eyes and different cures. When inputs move, their distributions show it at once, without labels; when the relation to the
target moves, inputs can look the same and only quality on fresh labels tells. Watching one of them leaves the other silent.`,
  source:
    "Gama et al., A Survey on Concept Drift Adaptation (ACM Computing Surveys 2014); Moreno-Torres et al., A Unifying View on Dataset Shift (Pattern Recognition 2012)",
  topic: any(
    drift,
    conceptChange,
    all(under(watching), any(inputSignal, qualityMetric, liveQuality), not(under(elsewhere))),
    near(any(watch, terms`compar*`), any(inputSignal, driftMeasure), 6),
    near(watch, any(qualityMetric, freshLabels), 6),
    namedMeasure,
  ),
  needs: {
    "how a change of the inputs shows (data drift)": any(
      inputDrift,
      namedMeasure,
      all(any(driftMeasure, inputSignal), any(under(watching), drift, under(drift)), not(under(elsewhere))),
      near(any(watch, terms`compar*`), any(driftMeasure, inputSignal), 6),
    ),
    "how a change of the relation to the target shows (concept drift)": any(
      conceptChange,
      all(liveQuality, any(under(watching), drift, under(drift)), not(under(elsewhere))),
      all(qualityMetric, any(under(watching), under(drift)), not(under(elsewhere))),
      near(watch, qualityMetric, 5),
      near(watch, freshLabels, 8),
    ),
  },
  examples: {
    met: [
      "Data drift is told by PSI on the inputs, concept drift by weekly recall on chargebacks.",
      "## Monitoring\n\n- Score distribution, compared daily\n- AUC on labels that mature after 30 days",
      "Covariate shift: KS test per feature. Concept drift: rolling MAPE.",
    ],
    vague: ["We monitor for drift.", "## Drift\n\nPSI of each feature against training.", "Do we watch data drift and concept drift?"],
    missing: ["Labels are bought.", "## Kinds of drift\n\nTBD"],
    waived: ["Concept drift and data drift do not apply because the archive is frozen."],
  },
});
