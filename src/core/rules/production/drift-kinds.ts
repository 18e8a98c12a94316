import {
  conceptChange,
  drift,
  driftMeasure,
  driftTool,
  inputsWatched,
  laterLabel,
  limit,
  qualityMetric,
  qualityWatched,
} from "../../evidence/lexicon/operations.js";
import { all, any, near, terms, under } from "../../evidence/pattern.js";
import { item } from "../define.js";

const inputDrift = terms`(inputs|features) (move|moved|change|changed|shift|shifted) | (data|covariate|feature|input|query|prediction|score|embedding|population|domain|intent|vocabulary|output|schema|image|language|topic|catalog*|traffic|sensor) (and|/|&|,)? (concept|label|prediction|feature)? (drift*|shift*)`;
const changedRelation = terms`(relation|relationship|meaning|patterns) ... (has|have) (changed|moved|shifted)`;
/** Being named is not being told apart: by what it shows. */
const shows = any(
  driftMeasure,
  driftTool,
  limit,
  terms`(statistical|hypothesis) test | (shown|seen|visible|told|detected|measured|found|caught|checked|watched) (by|in|on|through|via|from|with) | shows (up)? (as|in) | told by | by (a|an|the|their|fresh|delayed|weekly|daily|monthly) | compar* | rising | rises | grows | drops | fall of`,
);

export default item({
  id: "drift-kinds",
  phase: "production",
  title: "Kinds of drift",
  ask: "How do you tell a change of the inputs (data drift) from a change of what they mean (concept drift)?",
  why: `The two need different eyes and different cures. When inputs move, their distributions show it at once, without labels; when the relation to the
target moves, inputs can look the same and only quality on fresh labels tells. Watching one of them leaves the other silent.`,
  source:
    "Gama et al., A Survey on Concept Drift Adaptation (ACM Computing Surveys 2014); Moreno-Torres et al., A Unifying View on Dataset Shift (Pattern Recognition 2012)",
  topic: any(drift, conceptChange, inputsWatched, qualityWatched),
  needs: {
    "how a change of the inputs shows (data drift)": any(
      inputsWatched,
      all(inputDrift, shows),
      near(terms`dashboard* | visualiz* | plot* | alert* | gauge*`, terms`input (stats|statistics)`, 8),
    ),
    "how a change of the relation to the target shows (concept drift)": any(
      qualityWatched,
      all(conceptChange, any(shows, qualityMetric, laterLabel)),
      terms`(confirmed|fresh|delayed|matured) label (degradation|performance|quality|accuracy)`,
      near(terms`dashboard* | visualiz* | plot*`, terms`(misclassification|error) (trends|trend|over time)`, 4),
      all(changedRelation, any(limit, terms`if | when`)),
      all(
        under(conceptChange),
        terms`(performance|quality|accuracy|metric) (track*|monitor*|over time) | (track*|monitor*) .. (performance|quality|accuracy|error)`,
      ),
    ),
  },
  examples: {
    met: [
      "Data drift is told by PSI on the inputs, concept drift by weekly recall on chargebacks.",
      "## Drift\n\n- Inputs: unknown-token rate, daily.\n- Meaning: precision on 200 freshly judged answers a week.",
      "## Monitoring\n\n- Score distribution, compared daily\n- AUC on labels that mature after 30 days",
      "Covariate shift: KS test per feature. Concept drift: rolling MAPE.",
    ],
    vague: [
      "Covariate drift and concept drift.",
      "We monitor covariate drift and concept drift.",
      "## Monitoring\n\n- Data drift\n- Concept drift",
      "## Drift\n\nQuery mix per week; cache hit rate.",
    ],
    missing: ["Labels are bought.", "## Kinds of drift\n\nTBD"],
    waived: ["Concept drift and data drift do not apply because the archive is frozen."],
  },
});
