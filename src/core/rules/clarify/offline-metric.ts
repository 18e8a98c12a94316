import { liveContext, looseModelMetric, lossLikeMetric, measured, modelMetric, offlineContext } from "../../evidence/lexicon/metrics.js";
import { about, all, any, not, terms, under } from "../../evidence/pattern.js";
import { item } from "../define.js";

const lossTalk = terms`loss | loss function | objective function | minimiz* | trained with | optimize with`;
const wish = terms`(high|higher|good|better|best|more|great|improved|improve|improving|maximum|reasonable|acceptable|sufficient|maximize|increase|ensure|data|overall) (accuracy|precision|recall|coverage|diversity|novelty|quality)`;

export default item({
  id: "offline-metric",
  phase: "clarify",
  title: "Offline metric",
  ask: "Which metric on held-out data tells that one model is better than another, and which value is good enough?",
  why: `Without a named metric every model looks fine to its author. The metric has to fit the decision: accuracy says nothing where one case in a thousand is
positive, and RMSE lets a few large series drown the rest. Naming it before training (PR-AUC, recall at 1 % false positives, WAPE per store)
keeps it from being chosen afterwards to flatter the result.`,
  source: "Zheng, Evaluating Machine Learning Models (2015); Zinkevich, Rules of Machine Learning (Google), rule 2",
  topic: any(modelMetric, lossLikeMetric, offlineContext, looseModelMetric, terms`metric | evaluat*`),
  needs: {
    "which metric on held-out data": any(
      modelMetric,
      all(lossLikeMetric, any(about(measured), about(offlineContext)), not(lossTalk)),
      all(
        looseModelMetric,
        any(measured, under(offlineContext), under(terms`metric | evaluat*`), terms`<percent> | , | and`),
        not(wish),
        not(under(liveContext)),
      ),
    ),
  },
  examples: {
    met: [
      "We compare models by PR-AUC on the last four weeks.",
      "## Offline evaluation\n\n- NDCG@10 per query.",
      "Forecasts are scored by WAPE per store; below 12 % is good enough.",
      "Answers are graded for faithfulness against the cited passages.",
      "The test set accuracy must be at least 92 %.",
    ],
    vague: [
      "The model should have a high accuracy.",
      "## Offline metrics\n\nWe will choose suitable metrics with the stakeholders.",
      "How do we evaluate it: offline by AUC?",
    ],
    missing: ["We train with cross-entropy loss.", "## Offline metric\n\nTBD"],
    waived: ["Offline metrics are not applicable because the bandit learns from live traffic only."],
  },
});
