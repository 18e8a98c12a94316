import { running } from "../../evidence/lexicon/contexts.js";
import { labelEvent, labelSource } from "../../evidence/lexicon/data.js";
import { all, any, entry, evenDenied, near, not, terms, under, words } from "../../evidence/pattern.js";
import { item } from "../define.js";

const label = terms`label | labels | labeled | labeling | target (variable|column|value|is|=|:) | as target | the target | ground-truth | positive | positives | negatives | (positive|negative) (example|sample|class|pair|label) | outcome variable | dependent variable`;
const labels = any(
  label,
  terms`annotat* | supervis* | unsupervised | self-supervised | zero-shot | gold | tagging | relevance judg* | relevancy judg*`,
);
const labelHeading = terms`label | labels | labeling | target (variable|definition|construction|label) | ground-truth | annotat* | training (label|target) | outcome labeling | training data generation`;
/** What a label, a positive or a negative is. */
const definition = terms`label : | label (is|are|=|come|comes|from|derived) | (is|as|be) the label | (is|are) labeled (as|by|with) | target (is|=|variable|column) | target variable | as (the)? target | positive pair | negative pair | positive (if|when) | positive : | positives (:|are|=) | negatives (:|are|=|is) | (count|counts|counted|treated|taken|considered) as (a)? (positive|negative|good|bad|click|churn*) | (positive|negative) (example|sample|data|label) (:|are|is|=|→|->) | : (positive|negative) (data|example|label)? | ground-truth (is|comes|from|:|=|are) | correct label | labeled .. by | label = | = positive | form a positive | label for retraining`;
/** Positives that are no labels. */
const noLabel = terms`shelf label | ratio of negative | negatives are sampled | sampled one in | scalar target | (true|false) (positive|negative) | label (drift|delay only) | positive (impact|rate|direction|residual|user|correlation) | negative (impact|direction|residual) | target (audience|latency|market|user|system|device|encod*|platform|service) | nutrition label | label (encod*|smoothing)`;

export default item({
  id: "labeling",
  phase: "data",
  title: "Labels",
  ask: "Where does the training target come from: which event, column, annotators or rule, and when is it known?",
  why: `A supervised model learns the label, not the goal. Whether "positive" is a click, thirty seconds of watching or a reviewer's decision changes what is built; how late and how
wrong labels are limits retraining and evaluation. Labels derived from the system's own decisions (only approved loans can default) need a word on that bias.`,
  source: "Ratner et al., Snorkel (VLDB 2017); Huyen, Designing Machine Learning Systems (2022), chapter 4",
  topic: any(all(any(labels, definition, terms`have no outcome | reject inference`), not(noLabel)), under(labelHeading)),
  needs: {
    "where the training target comes from": any(
      all(labelSource, not(terms`loss | batch loss | detection only`)),
      all(
        definition,
        words(5),
        not(noLabel),
        not(running),
        not(terms`drift | psi | monitor* | metric | loss | pred | < | ≥ | p99 | latency | precision`),
      ),
      all(
        near(label, labelEvent, 5),
        terms`is | are | = | if | come | comes | from | derived | when | as | by | → | -> | within | after | taken | joined | confirmed`,
        not(noLabel),
        not(running),
        not(terms`drift | psi | monitor* | metric | loss | pred | precision | recall | rate | latency`),
      ),
      evenDenied(
        terms`(no|without|need no|needs no) (label|labels|labeled data|annotation) .. (need*|required|necessary|used|exist) | (unsupervised|zero-shot|self-supervised) .. (because|since|no label|without label|so no|needs no) | (without|no) (label|supervision) .. train* | train* .. without (label|supervision)`,
      ),
      all(under(labelHeading), any(entry, labelEvent), words(3), not(noLabel)),
    ),
  },
  examples: {
    met: [
      "A pair is positive if the user booked the listing within a day; other impressions are negatives.",
      "## Labels\n\nTwo radiologists annotate every scan, a third one settles disagreements.",
      "The target is the column `units_sold` of the sales table.",
      "Labels come from chargebacks, which arrive after up to 90 days.",
      "No labels are needed: the autoencoder is trained without supervision.",
    ],
    vague: ["We need labelled data.", "## Labels\n\nLabels have to be of high quality.", "How do we get ground truth?"],
    missing: ["Requests are served by Triton.", "## Labels\n\nTBD"],
    waived: ["Labeling does not apply because a third-party model is used as it is."],
  },
});
