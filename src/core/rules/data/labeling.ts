import { running } from "../../evidence/lexicon/contexts.js";
import { judgement, labelEvent, labelSource } from "../../evidence/lexicon/data.js";
import { all, any, entry, evenDenied, heading, kind, named, near, not, subject, terms, under, words } from "../../evidence/pattern.js";
import { item } from "../define.js";

const label = terms`label | labels | labeled | labeling | target (variable|column|value|is|=|:) | as target | the target | training target | ground-truth | positive | positives | negatives | (positive|negative) (example|sample|class|pair|label|training) | outcome variable | dependent variable`;
const labels = any(
  label,
  terms`annotat* | supervis* | unsupervised | self-supervised | zero-shot | gold | tagging | relevance judg* | relevancy judg* | rater | raters`,
);
/** Where nothing but the target is named. */
const targetAlone = terms`(regression|classification|prediction|training|model|primary|secondary) target | target (variable|column|setup|label) | (define|defining) targets`;
/** What names the target itself. */
const targetHeading = terms`target (variable|column|definition) | dependent variable | outcome variable`;
/** Where the event is defined that is to be told. */
const eventHeading = terms`(defining|definition of) (churn|fraud|default|failure|relevance|success) | (churn|fraud|default|failure|relevance|outcome|refined) definition`;
const labelHeading = terms`label | labels | labeling | target (variable|definition|construction|label) | ground-truth | annotat* | training (label|target) | outcome labeling | ${eventHeading} | training data generation`;
/** Who tells what a thing is. */
const person = terms`annotator | rater | labeler | radiologist | pathologist | doctor | physician | clinician | nurse | inspector | expert | analyst | agent | moderator | reviewer | investigator | clerk | editor | dispatcher | linguist | human | lawyer | engineer`;
/** What a label, a positive or a negative is. */
const definition = terms`(label|target) (variable|column|field)? (that|which)? (indicates|indicating|tells|says) (if|whether|that|how) | (will be|is|be|as) (the|our)? target (variable|column) | (label|target) (come|comes|derived) (from|via|by) | (label|target) (is|are|=) (the|what|whether|when|how|who|if|derived|taken|read|built|made|drawn|computed|obtained|generated|collected|assigned|produced|set|minutes|hours|days|seconds|time|units|number|price) | (labels|label|targets|ground-truth) (from|via) | (treat|treats|use|uses|used|take|taken|serve|serves) .. as .. (label|target) |  (is|as|be) the label | (give|gives|provide|provides|yield|yields) the (label|target) | (is|are|was|were) labeled (as|by) | labeled .. by | (create|creates|build|builds|assign|assigns|generate|derive|derives) .. (label|labels|target) (based on|from|using|by) | (→|->) actual .. (time|value|outcome|price|demand|sales|count) | target (variable|column) (is|are|=|:) | with target variable | as (the)? (training)? target | (count|counts|counted|treat|treated|take|taken|assume|assumed|considered) .. (as|is) (a|the)? (positive|negative|good|bad|click|churn*) | used as negative | ground-truth (is|comes|from|=|are) | (correct|corrected) label (from|by|for) | (with|on) corrected label | (is|as) y | supervised label | labeled (data|dataset|data set|example|image|ticket|email|record|message|post|comment|transaction) .. (from|by|of|via) | (existing|provided|bounding-box|bbox) annotation | = positive | form a positive | label for retraining | y (is|=) <n> (if|when|where) | = <n> (if|when|where) | calculate .. target | positives (come|are) | negatives (come|are) | negatives are .. sampled | is a (clear|weak|strong|hard)? (positive|negative) | are .. (positives|negatives)`;
/** The same as a label of what stands behind it, which must be an event then. */
const called = terms`label : | label = | target : | target = | positive (if|when|via|from) | : (positive|negative) (data|example|label)? | ground-truth : | (positive|negative) → | y = | y : | positives = | negatives =`;
/** What is to be measured. */
const metrics = heading(terms`metric | kpi | goal | slo`);
/** A target to be reached. */
const limit = terms`points | @ | <percent> | <time> | <count> | <rate> | <money>`;
/** A part of the target as a label of its own. */
const part = named(
  terms`positive (example|sample|data|label|pair|outcome|event) | negative (example|sample|data|label|pair) | positives | negatives`,
);
/** Behind the name of the target: what kind of value it is. */
const value = terms`binary | continuous | whether | next | future | forward | status | number of | probability | minutes | hours | days | price | word that | actual | regression | classification | class | classes | column | if`;
/** What is done with labels and judgements. */
const used = terms`we | use | uses | used | using | train | trained | trains | learn | learns | assign* | collect* | gather* | give | gives | provide* | make | made by | say | decide | come from | comes from | from | by | ask | hire | as | combination of | <n> annotator | <n> rater | per | each | → | require`;
const says = terms`is | are | = | if | come | comes | from | derived | when | → | -> | within | taken | joined`;
/** Where a thing is called what the model is to tell ("an account is considered lost when ..."), what it was made from, and who tells it. */
const told = terms`(is|are) (considered|deemed|regarded|counted|classed) (as|a|an|to|be)? .. (when|if|as soon as) | (is|are) (churned|lapsed|disrupted|fraudulent|defaulted|late|relevant|abandoned|lost|inactive|toxic|failed) (when|if|once) | counts as (churned|lapsed|fraud*|late|relevant|failed)
  | (label|labels|target|ground-truth|positives) (is|are|was|were|have been)? .. (taken|derived|extracted|mined|obtained|computed|inferred|generated|read|joined|constructed|created) (from|by|out of|via) | (learns|learn|learned|trained) from is | ground-truth is the | implicit feedback (from|is|:) | (references|targets|answers|summaries|transcripts) are (written|produced|made|created|synthetic) | (weak|noisy) positives | mapped (onto|to|into) (our|the|one of) .. (taxonomy|labels|classes|categories) | become .. (golden|label|labels|ground-truth) | (for|on|from) implicit feedback`;
/** Judgements of answers of the model, not for it. */
const assessed = under(terms`evaluat* | human review | review | fallback | rollout | test | quality | workflow`);
/** Who judges cases for the model, and what judging is called in one trade or another. */
const judge = terms`annotator | rater | labeler | turker | crowd | crowd-worker | volunteer | student | expert | specialist | linguist | translator | curator | coder | grader | assessor | reader | radiologist | pathologist | dermatologist | cardiologist | doctor | physician | clinician | nurse | veterinarian | agronomist | biologist | botanist | geologist | inspector | technician | sorter | editor | moderator | reviewer | lawyer | paralegal | teacher | analyst | auditor | dispatcher | adjuster | underwriter | reporter`;
const judging = terms`outline | outlines | outlined | delineate* | contoured | drawn | typed | traced | transcribe | transcribes | transcribed | labeled | annotate | annotates | annotated | tagged | marked | grade | graded | rated | judge | judged | classify | classified | coded | scored | adjudicated | (label|labels|tag|tags|mark|marks|score|scores|rate|rates|code|codes|grades|judges|draws|assigns|confirm or correct) (a|the|every|each|all|it|<n>|boxes)`;
/** What settles what they do not agree on, how many there are to a case, and how well they agree. */
const agreement = terms`(settle|settles|settled|resolve|resolves|resolved|adjudicate|adjudicates|break|breaks|decides|arbitrates) .. (disagreement|difference|tie|conflict) | (disagreement|tie|conflict) (is|are|go|goes|get|gets|were) .. (settled|resolved|adjudicated|discussed|to|by|broken) | majority (vote|wins|label|decides) | (judgment|annotator|rater|vote|annotation|reader|grader|coder|turker|worker) per | double-read | double-annotated | double-labeled | labeled twice | annotated twice | dawid-skene | inter-annotator agreement (of|is|was|at|:) | written guide | annotation guide | (annotat*|label*|rater|judge) .. kappa | kappa .. (annotat*|label*|rater)`;
/** A table that tells which column is the target, or who decides. */
const column = all(
  kind("cell"),
  any(
    all(
      subject(terms`role | used as | usage`),
      terms`target | label | outcome | response | dependent | y | ground-truth | target variable | training label`,
      words(1, 3),
    ),
    all(
      subject(
        terms`(decided|labeled|assigned|judged|annotated|confirmed|told|set|determined|given) by | label source | source of (the)? (label|truth)`,
      ),
      words(1, 8),
    ),
  ),
);
/** Data that say of each case what came of it. */
const recorded = near(
  terms`data | dataset | data set | record`,
  terms`(click|clicked|churned|purchased|bought|booked|fraud|defaulted|failed|detected|converted|readmitted|returned|fraudulent) or not`,
  10,
);
const noLabels = evenDenied(
  terms`no (training|supervised)? (target|targets|ground-truth|supervision|annotation|annotations|labels) (is|are|to)? (needed|collect|required|necessary|involved) | (needs|need|requires|require) no (ground-truth|target|supervision|training) | (use|uses|using|leverage|leverages|employ|employs|apply|applies|adopt|adopts|fully|focus on|purely) .. unsupervised | labeled .. data ... unsupervised | (need|needs|require|requires) no (label|labels|annotator|annotators|annotation) | no labeled .. (required|needed|necessary|exist|exists|available) | unsupervised only | label : (none|no) | no .. label ... (needed|required|necessary) | (no|without|need no|needs no) (label|labels|labeled data|annotation) .. (need*|required|necessary|used|exist) | (unsupervised|zero-shot|self-supervised) .. (because|since|no label|without label|so no|needs no) | (without|no) (label|supervision) .. train* | train* .. without (label|supervision)`,
);
/** Positives that are no labels. */
const noLabel = terms`predicted (class|label) | shelf label | negatives are sampled (at|one in) | scalar target | (true|false) (positive|negative) | (positive|negative) (impact|rate|direction|residual|user|correlation|effect|feedback) | label (encod*|smoothing|drift|shift) | label .. (one-hot|encoded) | target is (a|an|the)? .. (auc|f1|recall|precision|accuracy|score) | labeled with the | model label`;
/** What labels are like, not what they are. */
const aboutLabels = under(
  terms`(label|labels|labeling) (delay|drift|quality|noise|distribution|imbalance|smoothing|freshness|consistency|encod*|problem|scarcity|coverage|latency|performance) | feature`,
);

export default item({
  id: "labeling",
  phase: "data",
  title: "Labels",
  ask: "Where does the training target come from: which event, column, annotators or rule, and when is it known?",
  why: `A supervised model learns the label, not the goal. Whether "positive" is a click, thirty seconds of watching or a reviewer's decision changes what is built; how late and how
wrong labels are limits retraining and evaluation. Labels derived from the system's own decisions (only approved loans can default) need a word on that bias.`,
  source: "Ratner et al., Snorkel (VLDB 2017); Huyen, Designing Machine Learning Systems (2022), chapter 4",
  topic: any(all(any(labels, definition, terms`have no outcome | reject inference`), not(noLabel)), under(any(labelHeading, targetAlone))),
  meets: any(
    told,
    recorded,
    all(any(near(judge, judging, 3), agreement), not(running), not(metrics), not(assessed)),
    column,
    all(named(terms`training data | training signal | reward`), terms`feedback | ratings`, words(1, 12)),
  ),
  // What could be the target, though nobody says that it is.
  touches: any(
    near(labelEvent, terms`training data | training set | for training | and training`, 8),
    terms`(target|targets) (transform*|leak*) | excluded (target|targets) | (log|logs|store|stores|record|records) .. (click|clicks|interactions|views|ratings|feedback) | (implicit|explicit) (feedback|signal*|rating*)? | user feedback | (behavioral|interaction|engagement) signals | ratings | (screened|reviewed|confirmed|verified|validated) by | (expert|manual|human) (segmentation|review|assessment|classification|validation|moderation) | confirmed (case*|fraud|event*) | known (case*|incident*|fraud*) | past (decisions|incidents|cases|outcomes) | historical (decisions|incidents|cases|outcomes) | (good|reliable|clean|trustworthy|training) targets | supervision | reward signal | who (labels|annotates|decides) | x , y | y = | y ∈ | outcomes`,
  ),
  needs: {
    "where the training target comes from": any(
      labelSource,
      noLabels,
      near(judgement, used, 2),
      all(named(terms`target | targets`), terms`binary | multi-class | continuous | label`, kind("item"), words(1, 28), not(metrics)),
      all(named(eventHeading), evenDenied(terms`(next|within|in the next|for) .. <time>`), words(5, 40)),
      all(judgement, entry, words(1, 5), under(terms`label | data | source | ground-truth | target`)),
      near(
        labelEvent,
        terms`as (a|an|the)? (noisy|weak|strong|implicit|explicit|training|clear|binary|proxy|delayed)? (label|target|positive|negative|ground-truth|proxy)`,
        2,
      ),
      near(labelEvent, terms`(implicit|explicit) (feedback|signal|rating)`, 2),
      all(named(targetAlone), any(entry, kind("code")), words(1, 12), not(limit), not(metrics)),
      all(
        under(terms`data | dataset`),
        terms`(contain|contains|includes|provides|comes with|carries|has|with) ... label | binary .. label | (fraud|failure|churn|class|sentiment|topic) label (data|column|field)`,
      ),
      all(kind("cell"), terms`target (variable|column) | (training|supervised) label`, words(1, 10)),
      all(definition, words(4), not(terms`loss`), not(running), not(metrics)),
      all(any(called, part), any(labelEvent, person, value), words(2), not(limit), not(running), not(kind("code"))),
      all(
        terms`(label|target) is`,
        words(5, 40),
        not(limit),
        not(terms`(label|target) is (to|not|set|expensive|noisy|delayed|available|known|met|reached)`),
        not(running),
      ),
      all(terms`target : ... probability of`, words(5)),
      all(terms`label :`, words(5), not(terms`label : <n>`), not(kind("code")), not(running)),
      all(
        near(label, labelEvent, 5),
        near(label, says, 2),
        not(terms`label (delay|lag|latency|noise|quality)`),
        not(running),
        not(metrics),
      ),
      all(named(targetHeading), any(labelEvent, value, person), words(1, 28), not(aboutLabels)),
      all(named(labelHeading), entry, any(labelEvent, judgement, person), words(2, 40), not(aboutLabels)),
      all(named(labelHeading), any(near(labelEvent, says, 3), near(person, terms`<n>`, 1)), words(2, 24), not(aboutLabels)),
    ),
  },
  examples: {
    met: [
      "A pair is positive if the user booked the listing within a day; other impressions are negatives.",
      "## Labels\n\nTwo radiologists annotate every scan, a third one settles disagreements.",
      "The target is the column `units_sold` of the sales table.",
      "## Regression target\n\n- `minutes_late`",
    ],
    vague: [
      "We need labelled data.",
      "## Labels\n\nLabels have to be of high quality.",
      "How do we get ground truth?",
      "The label delay is six weeks.",
    ],
    missing: ["Requests are served by Triton.", "## Labels\n\nTBD"],
    waived: ["Labeling does not apply because a third-party model is used as it is."],
  },
});
