import { running } from "../../evidence/lexicon/contexts.js";
import { labelEvent, labelSource } from "../../evidence/lexicon/data.js";
import { all, any, entry, evenDenied, named, near, not, terms, under, words } from "../../evidence/pattern.js";
import { item } from "../define.js";

const label = terms`label | labels | labeled | labeling | target (variable|column|value|is|=|:) | as target | the target | training target | ground-truth | positive | positives | negatives | (positive|negative) (example|sample|class|pair|label|training) | outcome variable | dependent variable`;
const labels = any(
  label,
  terms`annotat* | supervis* | unsupervised | self-supervised | zero-shot | gold | tagging | relevance judg* | relevancy judg* | rater | raters`,
);
const labelHeading = terms`label | labels | labeling | target (variable|definition|construction|label) | ground-truth | annotat* | training (label|target) | outcome labeling | training data generation`;
/** What a label, a positive or a negative is. */
const definition = terms`label : | label (is|are|=|come|comes|from|derived) | (is|as|be) the label | as (the)? labels | (is|are) labeled (as|by|with) | target (is|=|variable|column) | target variable | as (the)? (training)? target | positive pair | negative pair | positive (if|when|via|from) | positive : | positives (:|are|=|come) | negatives (:|are|=|is|come) | (count|counts|counted|treat|treated|take|taken|assume|assumed|considered) .. (as|is) (a)? (positive|negative|good|bad|click|churn*) | (positive|negative) (example|sample|data|label) (:|are|is|=|→|->) | : (positive|negative) (data|example|label)? | ground-truth (is|comes|from|:|=|are) | correct label | labeled .. by | label = | = positive | form a positive | label for retraining | y (is|=) <n> (if|when|where) | = <n> (if|when|where)`;
/** Where a thing is called what the model is to tell ("an account is considered lost when ..."), what it was made from, and who tells it. */
const told = terms`(is|are|be) (considered|deemed|regarded|counted|classed) (as|a|an|to|be)? .. (when|if|as soon as) | (is|are) (churned|lapsed|disrupted|fraudulent|defaulted|late|relevant|abandoned|lost|inactive|toxic|failed) (when|if|once) | counts as (churned|lapsed|fraud*|late|relevant|failed)
  | (label|labels|target|ground-truth|positives) .. (taken|derived|extracted|mined|obtained|computed|inferred|generated|read|joined|constructed) .. (from|by|out of) | (learns|learn|learned|trained) from is | ground-truth is the | implicit feedback (from|is|:) | (for|on|from) implicit feedback
  | (raters|annotators|experts|analysts|agents|moderators|reviewers|clinicians|doctors|radiologists|pathologists|physicians|nurses|linguists|inspectors|technicians|editors|specialists|volunteers|students|judges|curators) (then|both|manually|independently)? (grade|rate|label|mark|tag|judge|annotate|classify|transcribe|score|code) | (graded|labeled|rated|judged|annotated|tagged|marked|classified|transcribed|coded|adjudicated) by .. (rater|annotator|expert|analyst|agent|moderator|reviewer|clinician|doctor|radiologist|pathologist|physician|nurse|linguist|inspector|technician|editor|specialist|volunteer|student|team|people|hand)`;
const noLabels = evenDenied(
  terms`no .. label ... (needed|required|necessary) | (no|without|need no|needs no) (label|labels|labeled data|annotation) .. (need*|required|necessary|used|exist) | (unsupervised|zero-shot|self-supervised) .. (because|since|no label|without label|so no|needs no) | (without|no) (label|supervision) .. train* | train* .. without (label|supervision)`,
);
/** Positives that are no labels. */
const noLabel = terms`shelf label | negatives are sampled (at|one in) | scalar target | (true|false) (positive|negative) | (positive|negative) (impact|rate|direction|residual|user|correlation) | label (encod*|smoothing|drift|shift) | label .. (one-hot|encoded) | target is (a|an)? (auc|f1|recall|precision|accuracy|score) | labeled with the`;

export default item({
  id: "labeling",
  phase: "data",
  title: "Labels",
  ask: "Where does the training target come from: which event, column, annotators or rule, and when is it known?",
  why: `A supervised model learns the label, not the goal. Whether "positive" is a click, thirty seconds of watching or a reviewer's decision changes what is built; how late and how
wrong labels are limits retraining and evaluation. Labels derived from the system's own decisions (only approved loans can default) need a word on that bias.`,
  source: "Ratner et al., Snorkel (VLDB 2017); Huyen, Designing Machine Learning Systems (2022), chapter 4",
  topic: any(told, all(any(labels, definition, terms`have no outcome | reject inference`), not(noLabel)), under(labelHeading)),
  // What could be the target, though nobody says that it is.
  touches: terms`(implicit|explicit) (feedback|signal*|rating*)? | user feedback | (behavioral|interaction|engagement) signals | ratings | (screened|reviewed|confirmed|verified|validated) by | (expert|manual|human) (segmentation|review|assessment|classification|validation|moderation) | confirmed (case*|fraud|event*) | known (case*|incident*|fraud*) | past (decisions|incidents|cases|outcomes) | historical (decisions|incidents|cases|outcomes) | y = | y ∈ | outcomes`,
  needs: {
    "where the training target comes from": any(
      told,
      labelSource,
      noLabels,
      all(definition, words(5), not(terms`loss`), not(running)),
      all(
        near(label, labelEvent, 5),
        terms`is | are | = | if | come | comes | from | derived | when | as | by | → | -> | within | after | taken | joined | confirmed`,
      ),
      all(terms`target :`, not(terms`<n>`)),
      all(named(labelHeading), any(all(entry, words(3)), labelEvent)),
    ),
  },
  examples: {
    met: [
      "A pair is positive if the user booked the listing within a day; other impressions are negatives.",
      "## Labels\n\nTwo radiologists annotate every scan, a third one settles disagreements.",
      "The target is the column `units_sold` of the sales table.",
      "Labels come from chargebacks, which arrive after up to 90 days.",
      "No labels are needed: the autoencoder is trained without supervision.",
      "An account is considered lost when it was idle for 60 days.",
      "Two linguists label every utterance.",
      "The label is taken from the returns table.",
    ],
    vague: ["We need labelled data.", "## Labels\n\nLabels have to be of high quality.", "How do we get ground truth?"],
    missing: ["Requests are served by Triton.", "## Labels\n\nTBD"],
    waived: ["Labeling does not apply because a third-party model is used as it is."],
  },
});
