import { lossLikeMetric, modelMetric } from "../../evidence/lexicon/metrics.js";
import { heavierModel, modelFamily, namedModel, simplerModel, twoModels } from "../../evidence/lexicon/models.js";
import {
  all,
  any,
  evenDenied,
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

/** Where options are weighed: a heading, a label, or a sentence that says so. */
const tradeoff = terms`trade-off* | tradeoff* | alternative* (considered|model|approaches)? | pros (and|&|/) cons | pros | pro | cons | con | rationale | justif* | why (this|not|we|a|an|the|xgboost|lightgbm|gradient|deep|bert|two) | reason* for (choosing|the choice|this) | options considered | considered options | rejected | model comparison | comparison of models | compared models | decision record | decision driver`;
const proCon = terms`pros | pro | cons | con | advantage | disadvantage | benefit | drawback | strength | weakness | upside | downside | limitation | why not | why rejected | reason rejected | trade-off* | tradeoff* | verdict`;
/** A question that weighs, and what stands behind it answers it. */
const whyNot = evenDenied(terms`why not | why (a|an|the|this|use|we)? .. (not|and not|rather than|instead of|over)`);

/** Words that compare wherever they stand, and those that do so only beside a model. */
const strongly = evenDenied(
  terms`instead of | rather than | outperform* | chosen over | unlike | whereas | not enough | overkill | simpler | faster | cheaper | slower | costlier | lighter | heavier | more (accurate|expensive|complex|interpretable|robust) | worse | better | too (slow|expensive|large|complex|heavy|costly|rigid|weak) | in exchange | at the cost | reject* | loses to | within <n> | prefer* | compared (to|with|against)`,
);
const weakly = evenDenied(
  terms`over | versus | vs | than | but | while | although | however | beat* | only (a|<n>|<percent>|marginal*|when|if)`,
);
const insteadOf = evenDenied(
  terms`instead of | rather than | versus | vs | than | (chosen|prefer*|preferred|picked|selected|choose|chose) .. over`,
);
/** What is true of models in general, or may come out. */
const general = terms`may | must be | has to be | often | usually | typically | generally | whether`;
const decides = terms`(that|this|which) (decides|decided|settled|settles) | decided (it|for|against) | decisive | tips the (balance|scales) | settles | lose* ... but | trades .. for | gives up | give up | given up | at the expense`;
/** One model said to be better, faster, cheaper than another that need not be named. */
const graded = terms`better | worse | faster | slower | cheaper | costlier | dearer | lighter | heavier | simpler | smaller | larger | stronger | weaker | superior | inferior | harder | easier | more (accurate|exact|precise|expensive|robust|interpretable|complex) | less (accurate|exact|precise|expensive|robust) | times (slower|faster|larger|smaller|as|the|more|less) | over the (limit|budget) | behind | <n> points | <percent> (more|less|fewer|higher|lower|better|worse|below|above) | <n> (fewer|more|less) | the same (auc|recall|precision|accuracy|error|quality|qini|score|result*|speed) | equal | as good as | no better | gained | gain | gains | adds | lost | loses | not better | <percent> of .. (accuracy|size|cost|quality|parameter|latency) | twice | triple* | double* | half (the|of)`;

/** What speaks for a model, or against it. */
const property = terms`<n> points | map | runs on | mw | watt* | battery | hours | minutes | interpretab* | explainab* | parameters | fps | frames | size | kb | mb | gb | gpus | latency | fast | faster | cheap* | cost* | accura* | tabular | missing value | categorical | little data | small data* | less data | data-hungry | sample-efficien* | robust* | calibrat* | scal* | memory | gpu | cpu | training time | maintain* | maintenance | complex* | simpl* | sequence* | long-range | cold-start | non-linear* | nonlinear* | interaction* | mature | well-understood | debug* | inference | edge | on-device | multilingual | context window | licen* | privacy | auditable | regulat* | overfit* | quality | recall | precision | ms | <time> | <percent> | <money> | handles | captures`;
const because = terms`because | since | due to | given | as it | as they | thanks to | so that | reason* | : | ; | for (its|their) | at the cost | in exchange | but | although | despite | while | whereas | which (gives|keeps|lets|allows|makes|handles|avoids|costs|needs) | it (gives|keeps|lets|allows|makes|handles|avoids|costs|needs|is|can) | chosen for`;
/** What a table of candidates has columns for. */
const measured = any(
  modelMetric,
  lossLikeMetric,
  terms`latenc* | cost* | memory | (train*|inference|serving|scoring) time | parameters | ms | fps | speed | throughput | accura* | recall | precision | error | size | gpu* | kb | mb`,
);
const praised = terms`state of the art | state-of-the-art | popular | powerful | well-suited | works well | good at | strong on | known for | bigger | better`;
const complexity = terms`(extra|added|additional|more) complexity | worth the (complexity|cost|latency|effort) | complexity .. (buys|costs|pays|justified|warranted)`;

/** By how much one is better or worse. */
const margin = terms`than | versus | vs | but | needs | needed | took | considered | because | points | times | × | <n> x | <percent> | <time> | <money> | <bytes>`;
/** Where models are weighed: a chapter about options, and which are those of the model. */
const optionHeading = terms`alternative* | option* | choice* | comparison | considered | trade-off* | tradeoff*`;
const modelHeading = terms`model* | architecture* | algorithm* | fusion | learning | (rule-based|hybrid) system`;

const model = any(namedModel, modelFamily);
const candidate = any(namedModel, simplerModel, heavierModel);
const eitherDenied = any(evenDenied(namedModel), evenDenied(modelFamily), evenDenied(simplerModel));
const severalModels = any(evenDenied(twoModels), several(evenDenied(namedModel)));
/** Ways to go about it that are no models. */
const approach = evenDenied(
  terms`rag | retrieval-augmented generation | fine-tuning | prompting | few-shot | training from scratch | own model | (global|single|joint|shared) model | one model per | model per`,
);

const abbreviated = terms`lr | dnn | gnn | rf | gbm | mlp | llm`;
const withoutLearning = evenDenied(
  terms`keyword (search|extraction|match*) | (fixed|static|global|per-feature|per-sensor|per-metric|single|simple) threshold* | rules alone | regex* | if statement`,
);
const short = evenDenied(
  terms`(cannot|can not|could not) .. (tell|recover|catch|see|express|capture|separate|distinguish) | only (sees|see|looks|look|knows|know) | fails because | fail because | miss | misses | blind to`,
);

/** The reason leads to the one, and away from the other. */
const soThisOne = terms`hence | therefore | thus | which is why | that is why | so we | so the | in the end`;
const unlike = terms`natively | by itself | by themselves | on its own | out of the box | requires us | assumes | cannot | do not | does not`;
const outdone = terms`(favoured|favored|picked|taken|preferred|wins|won|chosen) .. over | turned down | dropped (for|because|since|as) | given up for | discarded | lost (to|against) | traded for`;
const contrast = any(
  all(
    any(heavierModel, namedModel, terms`ensemble* | backbone`),
    evenDenied(terms`not worth (it|the) | worth (it|the cost) only`),
    any(property, graded),
  ),
  all(near(evenDenied(modelFamily), insteadOf, 2), because, any(property, graded), words(8)),
  all(near(namedModel, terms`beat | beats | outdid | outperformed`, 1), any(severalModels, heavierModel)),
  all(any(model, approach), terms`(did|was|were|worked|performed) better`, any(severalModels, approach)),
  all(near(heavierModel, terms`would need | would require`, 4), terms`; | but | while`, terms`tree | forest | linear | boost*`),
  all(severalModels, evenDenied(soThisOne)),
  all(severalModels, evenDenied(unlike), terms`; | , | while | but`, not(general)),
  all(near(any(namedModel, approach, modelFamily), outdone, 4), any(property, because)),
  all(
    any(heavierModel, terms`ensemble* | <n> seeds | five seeds`),
    terms`would (give|gain|add|bring|buy|yield|win|improve|cost|need)`,
    terms`but | yet | while | although | so we | for`,
    terms`<n> | <percent>`,
  ),
  all(
    severalModels,
    terms`(going|moving|stepping|switching|passing) from | step from | in place of`,
    terms`buys | gains | adds | brings | yields | costs | saves | loses`,
  ),
  // An option among others, and what is said of it.
  all(
    kind("item"),
    subject(namedModel),
    under(terms`alternative* | option* considered | considered option* | rejected | model comparison`),
    words(4),
  ),
  all(
    kind("cell"),
    subject(any(namedModel, abbreviated)),
    named(any(measured, terms`map | auroc | auprc | wer | hit rate | p99 | p95 | f1`)),
    terms`<n>`,
  ),
);
/** There is something to weigh, and how it comes out is open. */
const open = any(
  near(
    terms`weigh* | balanc* | tension | compromise | trade* | against`,
    terms`accura* | quality | complexity | interpretab* | explainab* | predictive power | latency | speed | simplicity | performance`,
    5,
  ),
  near(
    terms`compar* | evaluat* | tried | tested | benchmarked | benchmark | examined`,
    terms`(several|different|multiple|various|other|many|some|a few|two|three|four) (model*|architecture*|algorithm*|approach*|learner*|network*|classifier*)`,
    4,
  ),
  terms`model selection .. depend* | choice of (the)? model .. depend* | complexity (must|has to|should) .. justif* | justif* .. complexity`,
);

const weighed = any(
  contrast,
  all(
    any(
      all(severalModels, strongly),
      all(near(weakly, eitherDenied, 4), evenDenied(twoModels)),
      all(
        any(near(evenDenied(namedModel), insteadOf, 2), near(approach, insteadOf, 3), near(terms`tried | also tried`, namedModel, 4)),
        any(property, because),
      ),
      all(any(near(candidate, graded, 10), opening(candidate), all(model, several(graded))), graded, margin),
      near(candidate, terms`(best|better|right|reasonable) .. (trade-off|tradeoff|balance|compromise)`, 8),
      all(under(tradeoff), candidate, any(strongly, weakly, graded)),
      all(near(any(evenDenied(namedModel), approach), evenDenied(terms`in (favour|favor) of`), 4), words(8)),
      all(near(terms`compared (to|with)`, any(model, heavierModel), 3), namedModel, property),
      all(severalModels, terms`because | since | hence | therefore`, property),
      near(terms`(more|less) .. than | rather than | instead of`, any(heavierModel, simplerModel), 3),
      all(severalModels, terms`reached | reaches | got | gets | scored | achieved | achieves | gave | gives`, several(terms`<n>`)),
      all(severalModels, modelMetric, several(terms`<n>`)),
      all(near(candidate, terms`outperform* | underperform*`, 3), any(property, because, margin, terms`by`)),
      all(near(terms`before (considering|moving|trying|adding|investing|using)`, any(heavierModel, namedModel), 4), property),
      all(namedModel, terms`(adopt*|justified|kept|used|worth it) only (if|when)`),
    ),
    not(general),
  ),
  all(model, decides),
  all(complexity, any(candidate, modelFamily, terms`<percent> | points`)),
  // Cells and entries of a comparison, by what names their rows, columns and chapters.
  all(
    named(any(proCon, terms`best for | against | in favour`)),
    any(
      heading(any(model, simplerModel)),
      all(subject(proCon), subject(any(model, simplerModel))),
      all(under(optionHeading), heading(modelHeading)),
    ),
  ),
  all(near(proCon, any(model, terms`(pointwise|pairwise|listwise) (ranking|approach|loss)?`), 3), words(8)),
  // "Against XGBoost: it adds a dependency."
  all(subject(near(terms`against | over`, namedModel, 2)), words(6), not(terms`compar*`)),
  all(
    any(model, candidate),
    terms`win* | shine* | excel* | pay* off`,
    evenDenied(terms`(this|ours) is (neither|not|none) | we have (neither|none|no)`),
  ),
  all(near(terms`stay with | stayed with | stick with | stuck with`, any(candidate, terms`tree`), 3), any(property, because)),
  all(
    near(terms`considered | evaluated | looked at`, any(namedModel, heavierModel), 4),
    evenDenied(terms`but | rules it out | ruled out | rejected | too`),
  ),
  all(near(any(model, heavierModel), terms`would (need|require|cost|take)`, 4), terms`so we | hence | therefore | which is why`),
  all(namedModel, evenDenied(terms`(a|the) (forest|network|transformer|tree|ensemble|llm|deep model) cannot`)),
  // More only when the simple one has been tried.
  near(
    terms`(non-linear|complex|heavier|larger|deep|deeper) (model|challenger|candidate|learner|ensemble|network)`,
    terms`only (after|once|if|when)`,
    6,
  ),
  // What is simpler does not see what matters.
  near(withoutLearning, short, 14),
  all(near(terms`select* | chosen | picked`, namedModel, 3), terms`by (the)? (expected|lowest|smallest|highest|best|validation|measured)`),
  all(severalModels, near(terms`compares | compared | benchmarks | benchmarked`, namedModel, 4), terms`candidate* | challenger*`),
  all(subject(whyNot), subject(any(eitherDenied, terms`tree | network | model`))),
  all(heading(whyNot), heading(any(eitherDenied, evenDenied(heavierModel))), words(3)),
  // A chapter that gives the reasons for a model, or against one.
  all(
    heading(terms`why | rationale | justif*`),
    heading(any(namedModel, terms`why not .. model | why (this|these|the|our) .. model`)),
    any(property, graded),
    words(3),
  ),
  near(evenDenied(any(heavierModel, namedModel)), evenDenied(terms`justify | justifies | justified | warrant* | overkill`), 4),
  all(
    near(
      evenDenied(any(heavierModel, namedModel)),
      evenDenied(terms`not used (because|since|as) | (was|were|is|are) (rejected|discarded|avoided) | ruled out | decided against`),
      4,
    ),
    because,
  ),
  near(
    evenDenied(any(simplerModel, namedModel)),
    evenDenied(
      terms`(cannot|could not|fail to|fails to|unable to|struggle to|struggles to) (capture|model|learn|represent|exploit|express|handle|use)`,
    ),
    4,
  ),
  all(
    subject(namedModel),
    any(under(terms`alternatives | options considered | rejected | trade-off* | tradeoff* | model comparison`), heading(optionHeading)),
    any(subject(any(proCon, terms`cost | why | note | reason | usage | decision | option a | option b`)), property, graded, strongly),
  ),
  all(kind("cell"), subject(namedModel), named(measured), terms`<n>`),
  all(heading(terms`alternatives | options | candidates | model (comparison|candidate)`), heading(namedModel), any(property, proCon)),
);

export default item({
  id: "model-tradeoff",
  phase: "model",
  title: "Model trade-off",
  ask: "Why this model and not a simpler or another one: what does it gain, and what does it cost?",
  why: `Every step in complexity is paid for in latency, hardware, data and people. A comparison of at least two options, or one sentence on what
the complexity buys, lets a reader check the choice now and revisit it when a number changes.`,
  source:
    "Sculley et al., Hidden Technical Debt in Machine Learning Systems (NeurIPS 2015); Huyen, Designing Machine Learning Systems (2022), chapter 6",
  ceiling:
    "A comparison that is told over several sentences, none of which names two options, is seen only under a heading or label that says what it is.",
  topic: any(
    tradeoff,
    under(terms`why | alternative | option`),
    all(near(terms`choos* | chose | chosen | prefer* | select* | pick* | use | go with`, model), because),
    near(insteadOf, eitherDenied, 4),
    near(model, praised, 8),
    terms`(considered|tried|compare|compared|evaluate|evaluated|tested|looked at) (several|many|multiple|various|different|a few|some|<n>) .. (model|algorithm|approach|architecture)`,
    terms`single model .. or | separate models | one model .. or`,
  ),
  touches: any(several(evenDenied(namedModel)), open),
  needs: { "what was weighed against what": weighed },
  meets: weighed,
  moods: ["alternative", "background"],
  examples: {
    met: [
      "Boosted trees are preferred over a neural network: they train in minutes and are within 0.2 points of AUC.",
      "A streaming conformer missed 0.9 points less but takes 3.1 mW.",
      "## Alternatives\n\n- BERT: two points better, but forty times the serving cost",
      "| Model | Pros | Cons |\n|---|---|---|\n| Random forest | no tuning | large on disk |",
    ],
    vague: [
      "We weighed the trade-offs carefully.",
      "We chose LightGBM because it scores in 3 ms.",
      "## Trade-offs\n\nThere is a balance between quality and speed.",
      "## Justification\n\nBERT: well-suited for text and handles large-scale data.",
    ],
    missing: ["Clicks are stored for a year.", "## Model trade-offs\n\nTBD"],
    waived: ["A comparison of models is not needed because the contract fixes the vendor."],
  },
});
