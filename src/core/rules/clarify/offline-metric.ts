import { looseModelMetric, lossLikeMetric, modelMetric, offlineContext } from "../../evidence/lexicon/metrics.js";
import {
  about,
  all,
  any,
  entry,
  heading,
  kind,
  named,
  near,
  not,
  opening,
  several,
  subject,
  terms,
  under,
  words,
} from "../../evidence/pattern.js";
import { item } from "../define.js";

/** Everyday words that name a metric of a model, as entries among metrics or with a value. */
const plain = terms`precision | recall | accuracy | sensitivity | map | kappa | mcc | r2 | word error rate `;
/** Chapters and labels where the quality of models is told. */
const assessed = under(
  any(
    offlineContext,
    terms`metric | measure | kpi | result | comparison | success | target | requirement | acceptance | benchmark | quality | performance | model selection | validation | promotion | test* | log* to`,
  ),
);
/** Quality as people grade it. */
const humanGrade = terms`(judge|annotator|rater|expert|reviewer|human) (rate|rates|score|scores|grade|grades) .. (answer|response|summar*|output|result|repl*)`;
const meanError = terms`(mean|average|median|typical) error`;
/** What is done with a metric that is the one. */
const use = terms`metric (is|are|:|=|like|such as|includ*) | (measure|measured|measures|evaluate|evaluated|evaluates|report|reports|reported|compare|compared|track|tracks|tracked|scored|graded|judged|selected|select|chosen|picked|log|logs|logged|optimize|optimized|tuned|tune|assess|assessed|compute|computed|computes|look) (by|with|on|in|as|using|for|at|via)? | primary | secondary | headline | maximi* | offline | target (:|is|of) | tune | lowest | highest | best (mean)? | achiev* | reach* | beat* | gain* | point of | figure that | focus on | evaluation script | regress* | improves | bar | as (the|a|our)? (tie-breaker|criterion|yardstick|score)`;
/** Which value it has, or has to have. */
const value = terms`(≥|>=|>|<|≤|<=|=|:|≈|~|→|of|is|was|are|at least|at most|above|below|over|under|to|from|reaches|exceeds|stays|around|about|drops|rose|by) (≥|>|about|some|around|at least)? (<n>|<percent>) | (≥|>=|>|at least|above|over|reach*|achiev*|of|gives|with) <percent> | (≥|>=|>|at least|beats) (the|our)? (champion|baseline|incumbent|production|current) | (<n>|<percent>) (on|in|for|at) | <n> vs | + <n> | <n> point`;
/** Data that the model has not seen, in more words. */
const unseen = terms`unseen | held-back | frozen (test|images|set|sample) | hold-out | held-out | test set | test-set | test period | test images | test scans | test sample | test data | dev set | reference (questions|answers|set|cases) | hand-checked | hand-labeled | hand labeled | manually (checked|labeled) | golden | gold standard | (last|past|previous) (winter|summer|spring|year|quarter|season|month|week) | last (winter|summer|spring|year|season) | most recent (month|week|quarter|year) | (january|february|march|april|may|june|july|august|september|october|november|december) data | external (hospital|site|clinic|data) | out-of-time | the second (clinic|hospital|site) | on val | two experts`;
/** Quality told without a name: what is counted of hits and misses. */
const quality = terms`(share|percentage|proportion|fraction|number|percent|<percent>) (of)? (the)? .. (correct|correctly|right|caught|found|recovered|missed|detected|within) | (answered|classified|routed|labeled|recognized|matched|assigned|translated|read) correctly | (mean|average|median|typical|test|test-set|absolute|relative|prediction|forecast) error | the error (may|must|should|is|stays) | (misses|false alarms|errors|mistakes) per (thousand|hundred|hour|day|<n>) | how many of the <n> .. (answered|correct|correctly|found|right) | <percent> of the (fraud|positives|defects|cases|failures) .. caught | lift in the (first|top) | top (decile|<n>|<percent>)`;
/** Which data it is measured on. */
const onData = terms`(held-out|hold-out|test|validation|dev|evaluation|golden|labeled) (set|data|split|queries|questions|images|sample|fold|scene|period|metric|month|week) | held-out | hold-out | back-test* | cross-validation | cv | (last|next) (<time>|day|week|month) | golden`;

/** What is watched on the running system is told by other items. */
const live = terms`monitor* | drift | alert* | observab* | operation* | guardrail | a / b | ab test* | fairness | surveillance | retrain*`;

export default item({
  id: "offline-metric",
  phase: "clarify",
  title: "Offline metric",
  ask: "Which metric on held-out data tells that one model is better than another, and which value is good enough?",
  why: `Without a named metric every model looks fine to its author. The metric has to fit the decision: accuracy says nothing where one case in a thousand is
positive, and RMSE lets a few large series drown the rest. Naming it before training (PR-AUC, recall at 1 % false positives, WAPE per store)
keeps it from being chosen afterwards to flatter the result.`,
  source: "Zheng, Evaluating Machine Learning Models (2015); Zinkevich, Rules of Machine Learning (Google), rule 2",
  topic: any(
    modelMetric,
    looseModelMetric,
    offlineContext,
    humanGrade,
    meanError,
    near(any(quality, lossLikeMetric), unseen, 12),
    terms`metric | evaluat* | (very|highly|more|sufficiently|reasonably) accurate | accurate (enough|predictions|forecasts) | (prediction|model) quality | good predictions | benchmark*`,
  ),
  needs: {
    "which metric on held-out data": all(
      any(
        all(assessed, modelMetric, any(entry, kind("diagram", "caption"), opening(modelMetric))),
        all(subject(offlineContext), modelMetric),
        near(modelMetric, any(use, onData), 6),
        near(modelMetric, value, 2),
        near(modelMetric, terms`metric`, 2),
        all(
          named(terms`evaluation | offline evaluation | metric | offline metric | evaluation metric | result`),
          near(modelMetric, terms`and | or | both`, 2),
        ),
        all(subject(modelMetric), terms`<n> | <percent>`, kind("cell")),
        near(terms`rate | share | score`, terms`(on|in) (the|our)? (validation|test|held-out|hold-out|unseen) (data|set|split)`, 4),
        near(quality, unseen, 12),
        all(near(any(modelMetric, plain, lossLikeMetric), unseen, 8), not(terms`stop* | patience | loss`)),
        all(modelMetric, terms`how (good|well|accurate)`),
        all(subject(terms`how (good|well|accurate)`), modelMetric),
        humanGrade,
        near(meanError, terms`of <n> | is <n> | below <n> | on (unseen|held-out|new|the test)`, 3),
        all(under(any(offlineContext, terms`metric`)), near(terms`we use | we report | we rely on | using`, modelMetric, 3)),
        all(assessed, near(terms`correct | correctly`, terms`<percent>`, 2)),
        near(plain, terms`evaluate | evaluates | evaluating | measure | measures | measuring`, 2),
        all(opening(modelMetric), kind("sentence"), words(2, 20)),
        all(opening(terms`use | report | compare | track | measure | compute`), modelMetric),
        all(opening(modelMetric), several(modelMetric)),
        all(
          lossLikeMetric,
          any(
            all(under(any(offlineContext, terms`metric`)), any(opening(lossLikeMetric), subject(lossLikeMetric), words(1, 8))),
            near(lossLikeMetric, any(use, onData), 4),
          ),
        ),
        all(
          under(any(offlineContext, terms`metric | comparison | result | classification report`)),
          entry,
          plain,
          any(opening(plain), words(1, 5), near(plain, onData, 8)),
        ),
        all(
          near(plain, value, 3),
          any(
            assessed,
            near(
              plain,
              any(onData, terms`must | should | target | model | our | goal | success | above | over | > | below | test | testing`),
              8,
            ),
          ),
        ),
        near(
          plain,
          terms`metric (is|are|:|=|like|such as|includ*) | (measured|evaluated|scored|judged|compared|graded) (by|with|on|using|in)`,
          3,
        ),
        all(several(plain), near(plain, use, 3)),
      ),
      any(
        not(any(under(live), heading(terms`online`), named(terms`online`))),
        under(terms`evaluation metric`),
        about(terms`(delayed|mature*|late|true|ground-truth|fresh) label | ground truth | held-out | hold-out | offline`),
      ),
      not(heading(terms`risk | troubleshoot* | example | loss | limitation | avoided`)),
      not(terms`(should|must) be (high|good|low) | (high|higher|good) (accuracy|precision|recall) | alert (if|when) | a / b test`),
      any(not(kind("code")), under(offlineContext)),
    ),
  },
  examples: {
    met: [
      "We compare models by PR-AUC on the last four weeks.",
      "## Offline evaluation\n\n- NDCG@10 per query.",
      "Forecasts are scored by WAPE per store; below 12 % is good enough.",
      "## Metrics\n\n- Recall@50 of the candidates\n- Precision",
    ],
    vague: [
      "## Guardrails\n\n- Catalog coverage and NDCG.",
      "The model should have a high accuracy.",
      "## Metrics\n\nIt is hard to say what MAPE means for slow sellers.",
      "## Artefacts\n\n- plots/roc_curve.png",
    ],
    missing: ["We train with cross-entropy loss.", "## Offline metric\n\nTBD"],
    waived: ["Offline metrics are not applicable because the bandit learns from live traffic only."],
  },
});
