import { labelSource } from "../../evidence/lexicon/data.js";
import { about, all, any, entry, evenDenied, terms, under, words } from "../../evidence/pattern.js";
import { item } from "../define.js";

const labels = terms`label* | target | targets | target variable | ground-truth | annotat* | positive | negative | supervis* | unsupervised | self-supervised | zero-shot | feedback | outcome (variable|window) | gold | golden | dependent variable | response variable | tagged | tagging`;
const labelHeading = terms`label* | target | targets | target variable | ground-truth | annotat* | supervision | training (label*|target*) | outcome | feedback loop`;

export default item({
  id: "labeling",
  phase: "data",
  title: "Labels",
  ask: "Where does the training target come from: which event, column, annotators or rule, and when is it known?",
  why: `A supervised model learns the label, not the goal. Whether "positive" is a click, thirty seconds of watching or a reviewer's decision changes what is built; how late and how
wrong labels are limits retraining and evaluation. Labels derived from the system's own decisions (only approved loans can default) need a word on that bias.`,
  source: "Ratner et al., Snorkel (VLDB 2017); Huyen, Designing Machine Learning Systems (2022), chapter 4",
  topic: any(labels, about(labelHeading)),
  needs: {
    "where the training target comes from": any(
      labelSource,
      evenDenied(terms`(no|without|need no|needs no) .. (label|labels|labeled|annotation|annotations)`),
      all(under(labelHeading), entry, words(3)),
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
