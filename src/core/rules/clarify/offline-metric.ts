import { looseModelMetric, lossLikeMetric, modelMetric, offlineContext } from "../../evidence/lexicon/metrics.js";
import { about, all, any, entry, kind, near, not, opening, terms, under } from "../../evidence/pattern.js";
import { item } from "../define.js";

/** Chapters and labels where the quality of models is told. */
const assessed = under(
  any(
    offlineContext,
    terms`metric | measure | kpi | result | comparison | experiment | success | target | requirement | acceptance | benchmark | quality | performance | baseline | model selection | goal | objective | validation | test* | candidates`,
  ),
);
/** What is done with a metric that is the one: measured, compared, reached; "none of these is as good as recall" does nothing. */
const doing = terms`metric | measur* | evaluat* | report* | compar* | scor* | judg* | assess* | select* | pick* | choos* | chosen | track* | offline | held-out | hold-out | validation | test set | back-test* | primary | secondary | target | at least | at most | above | below | over | reach* | grad* | of <n> | has | have | lower | higher | better | best | worse | point | gain* | drop* | achiev* | maximi* | minimi* | must | should | beat* | improv* | from <n> | ≥ | >= | > | < | ≤ | <= | = | : | by | on the`;
/** An everyday word used as a metric: with a value, or called one. */
const used = any(
  terms`(accuracy|precision|recall|calibration|coverage|diversity|novelty|word error rate|test error) (of|:|=|is|was|≥|>=|>|above|over|at least|exceed*|must|should|not|target*|reach*|below|under|drop*|falls) .. (<n>|<percent>) | <percent> (accuracy|precision|recall|coverage) | <percent> .. (of)? (accuracy|precision|recall)`,
  near(
    looseModelMetric,
    terms`metric | measured (by|as|with|in|on) | measure | evaluated (by|with|on|using) | evaluate .. (by|with|on|using) | scored by | report | reported | compared (by|on) | test set | hold-out | held-out | validation set | metric :`,
    4,
  ),
);

export default item({
  id: "offline-metric",
  phase: "clarify",
  title: "Offline metric",
  ask: "Which metric on held-out data tells that one model is better than another, and which value is good enough?",
  why: `Without a named metric every model looks fine to its author. The metric has to fit the decision: accuracy says nothing where one case in a thousand is
positive, and RMSE lets a few large series drown the rest. Naming it before training (PR-AUC, recall at 1 % false positives, WAPE per store)
keeps it from being chosen afterwards to flatter the result.`,
  source: "Zheng, Evaluating Machine Learning Models (2015); Zinkevich, Rules of Machine Learning (Google), rule 2",
  topic: any(modelMetric, looseModelMetric, offlineContext, terms`metric | evaluat*`),
  needs: {
    "which metric on held-out data": all(
      any(
        all(modelMetric, any(assessed, near(modelMetric, doing, 5))),
        all(opening(modelMetric), kind("sentence")),
        all(lossLikeMetric, about(any(offlineContext, terms`metric | evaluat* | measur* | report* | back-test* | test set | compare*`))),
        used,
        all(under(offlineContext), looseModelMetric, entry),
      ),
      // What is watched on the running system is told by other items.
      not(under(terms`monitor* | drift | alert* | observab* | operation* | guardrail | a / b | ab test* | fairness | surveillance`)),
      any(not(kind("code")), under(offlineContext)),
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
      "## Guardrails\n\n- Catalog coverage and NDCG.",
      "The model should have a high accuracy.",
      "## Offline metrics\n\nWe will choose suitable metrics with the stakeholders.",
      "How do we evaluate it: offline by AUC?",
    ],
    missing: ["We train with cross-entropy loss.", "## Offline metric\n\nTBD"],
    waived: ["Offline metrics are not applicable because the bandit learns from live traffic only."],
  },
});
