import { otherBaseline, baseline as usual } from "../../evidence/lexicon/baselines.js";
import { modelMetric } from "../../evidence/lexicon/metrics.js";
import { linearModel, namedModel, simplerModel } from "../../evidence/lexicon/models.js";
import { all, any, heading, named, near, not, subject, terms, under, words } from "../../evidence/pattern.js";
import { item } from "../define.js";

const baseline = any(
  usual,
  terms`starting (point|model) | control model | sanity model | lower bound : | (interpretable|calibrated|performance|simple) floor | starter model | first model | simple (model|models|algorithm*|approach*|method*) first | (off-the-shelf|untuned|zero-shot|simple) reference`,
);
const start = terms`as a first (simple)? (thing|model|step|attempt) | first simple | start : | start with : | start* (with|from|simple|by) | begin* (with|from|simple) | first (version|iteration|step|cut|pass|model) | initially | (for|in|as) (v0|v1|mvp) | (v0|v1|mvp) (:|is|uses|will|version|model) | (iteration|version|phase|milestone) (0|1|one) (:|is|uses|with) | bootstrap* with | simplest`;
const simple = terms`(simple|simpler) .. first | (simple|simpler|simplest) (statistical|linear|ml|machine-learning|first|parametric|supervised)? (model|algorithm|classifier|regression|method|comparison|learner)`;
const against = terms`above | compar* | outperform* | beat* | against | versus | vs | relative to | better .. than | gain* .. on | improv* (over|on|upon) | over | gain* over | exceed* | at least as good as | match*`;
const previous = terms`(previous|current|production|existing|incumbent|deployed|old|prior|last|present|legacy|live|today's|present) .. (model*|ranker|classifier|forecast model|recommender|version of the model|xgboost|gbdt|network|regression) | v1 model | (vendor|third-party|off-the-shelf|pre-trained|pretrained|public|open-source|commercial|zero-shot|untuned) (model*|api|classifier|ocr|llm|embedding*|baseline*|system|score)`;
/** Called the baseline without a name, but told from the others: "the shared model remains the simpler baseline". */
const described = any(
  terms`baseline (model|specification|regression) .. only`,
  near(
    terms`(linear|shared|single|single-task|multi-label|univariate|popularity|smaller|simpler|late|early|bag-of-words|hash*|logistic|untuned|two-stage) .. (model*|classifier*|fusion|embedding*|ranker*|network*|task|bow)`,
    terms`(is|are|remains|stays|serves as|as|kept as) .. baseline*`,
    3,
  ),
);
/** What is there to be compared with, or beaten. */
const compared = any(
  all(subject(terms`compar* (two|three|four|five|<n>) | (two|three|four|five|<n>) .. (are|is|will be) compared`), linearModel),
  all(
    terms`new (model|version) | candidate model | challenger`,
    near(terms`alongside | side by side with | in parallel (with|to)`, previous, 3),
  ),
  near(namedModel, terms`(set|sets) the (floor|bar) | (measured|judged|benchmarked) against`, 8),
  near(terms`(is|are|was|were) (compared|measured) (with|to|against)`, any(linearModel, simplerModel), 2),
  near(terms`first (fit|train|build|try)`, any(linearModel, simplerModel), 3),
  near(any(namedModel, previous), terms`(the|our) (earlier|previous|former|original) (choice|pick|default)`, 6),
  near(terms`compar* (it|this|that|them|him|our model|the model) (with|to|against)`, namedModel, 3),
  all(any(namedModel, previous), terms`new (model|one) (must|has to|should) be (below|above|better|under|over)`),
  all(subject(terms`control | control (arm|group|variant)`), namedModel),
  near(
    namedModel,
    terms`as (a|the|our|an)? (first|simple|plain)? (benchmark|reference|comparison|yardstick|control|sanity check|opponent|rival|point of comparison) | (is|are|stays) (our|the|a) (reference|benchmark|yardstick|control) | for comparison | to compare (with|against) | first for comparison`,
    8,
  ),
  all(
    any(namedModel, previous),
    terms`(has|have|needs|need|must|is|are) .. (to beat|beat|be beaten|do .. better|to do better) | what .. to beat | the one to beat`,
  ),
);
/** Better by a number than a simple model. */
const margin = all(
  any(
    near(
      terms`over | than | against | versus | vs | above | below | behind | outperforms | beats | beating | lost`,
      any(linearModel, terms`logistic model | linear weighting`),
      3,
    ),
    near(linearModel, terms`(lower|worse|weaker|less) (accuracy|performance|recall|precision|auc|score|accurate|exact)`, 8),
    all(
      heading(terms`benchmark* | comparison | ablation*`),
      any(linearModel, subject(linearModel)),
      any(modelMetric, subject(modelMetric)),
    ),
  ),
  terms`<n> | <percent> | points`,
);
const underSimple = all(under(terms`univariate model | simple model | simple baseline | simple algorithm`), namedModel);
/** A new version has to win against the one that is in use. */
const challenger = any(
  all(
    terms`champion challenger | champion (/|and|vs|versus) challenger | challenger (/|and|vs|versus) champion`,
    terms`promot* | replac* | beat* | compar* | outperform* | better | win`,
  ),
  near(terms`compar* | against | versus | vs | beat* | outperform* | exceed* | better`, terms`champion`, 4),
);
/** Ways to represent a text that make a simple model by themselves. */
const bag = terms`tf-idf | tfidf | tfidfvectorizer | bag-of-words | bow | word count* | n-gram*`;
const candidate = any(namedModel, simplerModel, bag, terms`lr | ridge | lasso | simple logistic | statsforecast`);
/** What ties a model to the word, where it does not stand beside it. */
const as = any(
  terms`baseline* (model)? (`,
  terms`baseline* )`,
  terms`is | are | was | be | as | : | – | — | stays | serves | remains | will | use | uses | with | using | of`,
);
const echo = terms`if (the|our)? baseline* | (over|than|beat*|outperform*|above|exceed*) (the|our|this|a|all|both|its)? (simple|strong|existing|current)? baseline*`;

/** What a model is to the others, in words of its own. */
const role = terms`our reference | yardstick | opponent | sparring partner | the bar | point of comparison | comparator | hurdle | lower bound | sanity check | starting point | reference (model|method|point|system|run) | as (a|the)? reference | the reference | sets the (minimum|floor|bar|standard|level) | (to|must|has to|should|can) clear | (gives|is|as|acts as) .. floor | simple rival | comparison model | minimum to (reach|beat)`;
const roleLabel = terms`model (0|zero) | yardstick | opponent | rival | the bar | point of comparison | comparator | hurdle | lower bound | sanity check | reference (model|method|point|system)? | simple (model|method|start|opponent) | control | step (0|zero) | stage (0|zero) | phase (0|zero) | champion`;
/** In a list or table of models, the one that the others are held against. */
const bracketed = any(terms`reference )`, terms`comparison )`, terms`comparator )`);
const candidateLogit = terms`a logit | plain logit | simple logit | logit (with|on|:|,)`;
const simpleModel = any(
  linearModel,
  bag,
  terms`decision tree* | k-nn | knn | matrix factorization | als | bm25 | arima | ets | holt-winters | random forest`,
);
const usualModel = any(namedModel, bag, candidateLogit, terms`last (year|season|quarter) 's (model|ranker)`);
const step = terms`(step|stage) (0|1|zero|one) | phase (0|zero) | first (sprint|week|round|cut) | (is|as) (our|the|a)? mvp | mvp is | before anything | before we (touch|try|go|move|build|train)`;
/** What it is for: to learn what more would bring. */
const worth = terms`to justify the | what .. (buys|buy|brings|is worth|are worth|adds|add|gains) | whether .. (is worth|are worth|is signal|is any signal|pays|worth the) | (tells|shows|see|know) .. whether | if there is (any)? signal | (only|must|has to) .. justif* | (added|allowed|more complex) .. (only|must)`;
/** A version that runs, its score, and what it takes to follow it. */
const succeeded = all(
  any(previous, terms`(version|v) <n> | v1 | v2 | in production today | now live | the live one`),
  terms`new (one|model|version|ranker) | v2 | v3 | successor | replacement | candidate | follow-up | next version | it is replaced`,
  any(modelMetric, terms`(scored|scores|reaches|reached|has|at|got|gets) <n>`),
  terms`only (when|if|once) | until .. (wins|beats|better|above) | must (beat|exceed|be above|be better) | has to (beat|exceed|be above|be better|do better)`,
);
const isRole = any(
  near(usualModel, role, 6),
  all(subject(roleLabel), named(roleLabel), usualModel, not(otherBaseline)),
  near(usualModel, bracketed, 1),
  all(subject(bracketed), subject(any(usualModel, candidate)), terms`<n>`),
  all(near(step, any(simpleModel, candidateLogit), 8), not(terms`feature*`)),
  all(named(step), any(simpleModel, candidateLogit)),
  all(usualModel, worth, not(terms`feature*`)),
  near(
    terms`benchmark* (ourselves|it|this|us|our model|the model|them|ours)? (against|with|to) | held (up)? against | hold .. against | pitted against | (run|runs|trained|shown|reported) (next to|beside|alongside|side by side with)`,
    usualModel,
    6,
  ),
  all(terms`compared (with|to|against)`, near(terms`plain | simple | vanilla | standard | untuned | ordinary`, namedModel, 1)),
  all(usualModel, terms`(must|has to|have to|should) (exceed|outdo|surpass|top)`),
  all(near(terms`(better|higher|lower|worse) than`, usualModel, 4), terms`at least | must | has to | have to`, terms`<n> | <percent>`),
  near(any(simpleModel, candidateLogit), terms`first ; | first , | first :`, 0),
  succeeded,
);
const said = any(
  isRole,
  all(
    any(near(baseline, candidate, 1), all(near(baseline, any(candidate, previous), 10), near(baseline, as, 2))),
    not(any(echo, otherBaseline)),
  ),
  all(subject(baseline), candidate, not(otherBaseline)),
  all(named(baseline), heading(namedModel), words(3), not(otherBaseline)),
  all(named(baseline), not(baseline), any(namedModel, all(simplerModel, words(4)), previous)),
  all(baseline, words(0, 4), subject(namedModel)),
  described,
  compared,
  all(baseline, under(namedModel), words(5), not(any(echo, otherBaseline))),
  margin,
  underSimple,
  near(simple, namedModel, 6),
  near(start, namedModel, 6),
  all(near(against, previous, 5), not(subject(terms`a/b`))),
  challenger,
);

export default item({
  id: "baseline-model",
  phase: "model",
  title: "Baseline model",
  ask: "Which simple model do you start from, so that a better one has something to beat?",
  why: `A simple model (logistic regression, a shallow tree, last year's model, an untuned embedding) shows within days whether the data carries
a signal, and it catches leaks and broken features while they are cheap to find. Every later gain is measured against it; without it nobody can say
what the complex model is worth.`,
  source: "Zinkevich, Rules of Machine Learning (Google), rules 4 and 5; Ng, Machine Learning Yearning (2018), chapter 13",
  topic: any(
    baseline,
    near(start, candidate, 6),
    near(
      against,
      terms`(current|existing|previous|similar|published|other|today's) .. (model*|algorithm|system|solution|approach|engine)`,
      5,
    ),
  ),
  // One that could be the baseline, though nobody says so.
  touches: any(
    linearModel,
    roleLabel,
    terms`champion | challenger`,
    near(
      terms`compar* | benchmark* | measured | against`,
      terms`simple | simpler | basic | reasonable | existing | previous | (deep|complex) (model|network)`,
      6,
    ),
  ),
  needs: { "which model the baseline is": said },
  meets: said,
  unless: all(
    under(terms`fall-back* | fallback* | failure* | cold-start | feature | drift* | monitor*`),
    not(terms`baseline model | comparison`),
  ),
  moods: ["background", "alternative"],
  examples: {
    met: [
      "The baseline is a logistic regression on the twelve strongest features.",
      "## Baseline\n\nMatrix factorisation with 64 factors, trained on the same clicks.",
      "We start with a linear model and move to boosted trees once it stops improving.",
      "| Model | Role |\n|---|---|\n| Naive Bayes over word counts | baseline |",
    ],
    vague: [
      "We will compare against a simple baseline.",
      "## Baseline\n\nSomething simple that is quick to build.",
      "Should the baseline be logistic regression?",
      "The champion is kept in the registry.",
    ],
    missing: ["The ranker is a deep network.", "## Baseline\n\nTBD"],
    waived: ["A baseline model is not needed because the vendor's model is fixed by contract."],
  },
});
