import { behaviorFeature, contextFeature, itemFeature, userFeature } from "../../evidence/lexicon/data.js";
import { about, all, any, entry, terms, under, words } from "../../evidence/pattern.js";
import { item } from "../define.js";

const feature = terms`feature* | covariate* | predictor variable* | attribute | signal | regressor | input (are|include) | independent variable | explanatory variable`;
const featureHeading = terms`feature* | covariate* | predictor* | signals | attributes | input | variables`;
const kinds = [userFeature, itemFeature, contextFeature, behaviorFeature] as const;
const twoKinds = any(...kinds.flatMap((a, i) => kinds.slice(i + 1).map((b) => all(a, b))));

export default item({
  id: "features",
  phase: "data",
  title: "Features",
  ask: "Which features does the model see, by name or by group, and is each known at prediction time?",
  why: `The list of features is where leakage, privacy and cost are decided. A reader who sees "days since last order, basket size, weekday" can ask whether each is known when the
prediction is made, who owns it and what happens if it is late. "Relevant features" permits none of these questions.`,
  source:
    "Zinkevich, Rules of Machine Learning (Google), rules 16-22; Sculley et al., Hidden Technical Debt in Machine Learning Systems (NeurIPS 2015)",
  topic: any(feature, about(featureHeading)),
  needs: {
    "at least two features, by name or by group": any(
      all(twoKinds, about(any(feature, featureHeading))),
      all(under(terms`feature*|covariate*|signals|predictor*`), entry, words(2)),
      terms`feature* (:|include|includes|such as|are|like|including|e . g .) .. , | feature* .. (include|such as|like|e . g) .. (and|,) | (features|feature groups) : .. (,|and|+)`,
    ),
  },
  examples: {
    met: [
      "Features are the price of the listing, the distance to the search and the weekday.",
      "## Features\n\n| Group | Features |\n|---|---|\n| User | tenure, orders in 30 days. |\n| Item | price, category. |",
      "User features and item features are joined with the context of the request.",
    ],
    vague: [
      "Relevant features are extracted from the data.",
      "## Features\n\nFeature selection is done with the domain experts.",
      "Which features should be used?",
    ],
    missing: ["Deployment is blue-green.", "## Features\n\nTBD"],
    waived: ["Hand-made features are not needed because the network reads the raw pixels."],
  },
});
