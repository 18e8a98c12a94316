import { running } from "../../evidence/lexicon/contexts.js";
import { behaviorFeature, contextFeature, itemFeature, userFeature } from "../../evidence/lexicon/data.js";
import { all, any, entry, kind, not, terms, under, words } from "../../evidence/pattern.js";
import { item } from "../define.js";

const feature = terms`feature | covariate | predictor (variable)? | input variable | regressor | exogenous variable | independent variable | explanatory variable | signals (are|include|such|:) | inputs (are|:) | we compute | is described by | characteristics | are joined with | computed from`;
const featureHeading = terms`feature | features | feature (engineering|group|set|list|selection) | covariate | predictor | signals | input | inputs | input (feature|variable) | model input | attributes | variables`;
const noFeature = terms`feature (flag|store|toggle|importance|request|drift|selection|map|freshness|pipeline|registry|platform|distribution|value lookup) | feature parity | product feature`;
const elsewhere = any(
  terms`drift | latency | store | monitor* | serving | debug* | leakage | train* | pattern | test* | unknown | coefficient | importance | selection | computation | validat* | expert | archive | sharing | lesson | loads | ingest* | transformer | correctly | the more | discussion`,
  under(
    terms`feature (store|flag|drift|importance|pipeline|serving|platform|request) | request | non-functional | forbidden | not (allowed|used) | excluded | week <n> | timeline | milestone | algorithm | ensemble | detector | drift | shift | debug | criteria | lesson`,
  ),
);
const kinds = [userFeature, itemFeature, contextFeature, behaviorFeature] as const;
const twoKinds = any(...kinds.flatMap((a, i) => kinds.slice(i + 1).map((b) => all(a, b))));
const anyKind = any(...kinds);

export default item({
  id: "features",
  phase: "data",
  title: "Features",
  ask: "Which features does the model see, by name or by group, and is each known at prediction time?",
  why: `The list of features is where leakage, privacy and cost are decided. A reader who sees "days since last order, basket size, weekday" can ask whether each is known when the
prediction is made, who owns it and what happens if it is late. "Relevant features" permits none of these questions.`,
  source:
    "Zinkevich, Rules of Machine Learning (Google), rules 16-22; Sculley et al., Hidden Technical Debt in Machine Learning Systems (NeurIPS 2015)",
  topic: any(all(feature, not(noFeature)), under(featureHeading)),
  needs: {
    "which features there are, two at least, by name or by group": any(
      all(
        twoKinds,
        feature,
        not(terms`feature (flag|store|toggle|request|drift|freshness|registry|distribution|window|value|sharing)`),
        not(kind("code")),
        not(running),
      ),
      // Entries of a list of features are names, and names are short.
      all(
        under(featureHeading),
        any(twoKinds, all(anyKind, any(all(entry, words(1, 12)), kind("diagram", "code"), terms`,`))),
        // One group alone, as the value of a label, is one.
        any(not(terms`input :`), twoKinds, terms`,`),
        not(noFeature),
        not(elsewhere),
      ),
      all(
        under(terms`feature (engineering|build|set|group|creation)`),
        any(entry, terms`create* | comput* | includ*`),
        terms`,`,
        words(3, 25),
        not(elsewhere),
      ),
      all(
        under(terms`feature | features | feature (group|set|list) | covariate | input variable | predictor`),
        kind("cell", "item", "diagram", "code"),
        words(2, 10),
        terms`id | count | rate | ratio | score | embedding | history | avg | type | time | number | flag | lag | index | level | ,`,
        not(elsewhere),
      ),
      terms`feature (:|include|includes|such as|are|like|including) .. , | features user | (subject|title|text|image) .. (combined|together|concatenated|joined) with .. (text|title|description|metadata|body|price|image)`,
    ),
  },
  examples: {
    met: [
      "Features are the price of the listing, the distance to the search and the weekday.",
      "## Features\n\n| Group | Features |\n|---|---|\n| User | tenure, orders in 30 days. |\n| Item | price, category. |",
      "User features and item features are joined with the context of the request.",
    ],
    vague: [
      "## Clustering\n\n- Input: behavioral features.",
      "Relevant features are extracted from the data.",
      "## Features\n\nFeature selection is done with the domain experts.",
      "Which features should be used?",
    ],
    missing: ["Deployment is blue-green.", "## Features\n\nTBD"],
    waived: ["Hand-made features are not needed because the network reads the raw pixels."],
  },
});
