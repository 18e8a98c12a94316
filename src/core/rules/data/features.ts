import { running } from "../../evidence/lexicon/contexts.js";
import { behaviorFeature, contextFeature, itemFeature, userFeature } from "../../evidence/lexicon/data.js";
import { about, all, any, kind, named, near, not, several, terms, under, words } from "../../evidence/pattern.js";
import { item } from "../define.js";

const feature = terms`feature | covariate | predictor (variable)? | input variable | regressor | exogenous variable | independent variable | explanatory variable | (engineered|derived|input) variable | signals (are|include|such|:) | inputs (are|:) | we compute | is described by | characteristics | are joined with | computed from`;
/** What is said of the columns that the model is given, without the word "feature". */
const given = terms`(input|inputs) (of|to|for) the (model|network|ranker|classifier) | (go|goes|fed|feed|feeds) into (the|a|one)? (model|network|ranker|classifier|regressor|encoder|tower|trees) | (model|ranker|network|classifier|regressor|tower|trees) (sees|see|reads|read|takes|take|uses|use|receives|gets|is given|looks at) | we (use|feed) (lagged|past|recent|the (last|past))`;
const list = terms`feature | features | feature (group|set|list|name) | covariate | input (feature|variable) | predictor | signals | attributes | variables`;
const heading = any(list, terms`feature (engineering|selection|generation|creation) | input | inputs | model input`);
/** Of the product, or of how features are kept and watched. */
const noFeature = terms`feature (flag|store|toggle|importance|request|drift|selection|map|freshness|pipeline|registry|platform|distribution|value|parity|sharing|window|retrieval|fetch*) | product feature`;
/** Features as a list behind or before the word, whatever they are called. */
const enumerated = terms`(inputs|features of the model) (:|are|include) ... , | feature (:|include|includes|such as|are|like|including|comprise) ... , | features .. , .. , | (use|uses|using|combine|combines|combining|from|on|with) .. , ... (and|or) .. features | (subject|title|text|image) .. (combined|together|concatenated|joined) with .. (text|title|description|metadata|body|price|image)`;
/** One raw input is told, but that it is all the model sees is not. */
const rawInput = near(
  terms`photo | picture | image | x-ray | scan | frame | video | audio | recording | text | document | page | chunk | comment | message | tweet | ticket | email | (user|search|customer) (query|question) | question`,
  terms`detect* | classif* | segment* | recogni* | embed | embeds | embedded | embedding | encode | encodes | encoded | tokeniz* | transcrib* | retriev* | chunk* | = > | → | --> | pixels | go into | goes into | fed | model input`,
  4,
);
const name = any(userFeature, itemFeature, contextFeature, behaviorFeature);
/** Nothing but names of features. */
const bare = all(several(name, 3), words(3, 14), terms`,`, kind("sentence"));

export default item({
  id: "features",
  phase: "data",
  title: "Features",
  ask: "Which features does the model see, by name or by group, and is each known at prediction time?",
  why: `The list of features is where leakage, privacy and cost are decided. A reader who sees "days since last order, basket size, weekday" can ask whether each is known when the
prediction is made, who owns it and what happens if it is late. "Relevant features" permits none of these questions.`,
  source:
    "Zinkevich, Rules of Machine Learning (Google), rules 16-22; Sculley et al., Hidden Technical Debt in Machine Learning Systems (NeurIPS 2015)",
  topic: any(bare, all(any(feature, enumerated), not(about(noFeature))), under(heading), all(given, name)),
  touches: rawInput,
  needs: {
    "which features there are, two at least, by name or by group": any(
      all(any(feature, given), several(name), not(about(noFeature)), not(running)),
      all(under(heading), several(name), not(about(noFeature)), not(running)),
      // Entries of a list of features are names, and names are short.
      all(named(list), kind("item", "cell", "diagram", "code"), words(1, 12), name, not(about(noFeature)), not(running)),
      all(bare, not(running)),
      all(enumerated, not(about(noFeature)), not(running)),
    ),
  },
  examples: {
    met: [
      "Features are the price of the listing, the distance to the search and the weekday.",
      "## Features\n\n| Group | Features |\n|---|---|\n| User | tenure, orders in 30 days. |\n| Item | price, category. |",
      "User features and item features are joined with the context of the request.",
      "The ranker sees the price, the distance and the hour of the day.",
      "Price, discount, brand and weekday.",
      "Inputs: the RGB tile, the altitude and the camera.",
    ],
    vague: [
      "## Clustering\n\n- Input: behavioral features.",
      "Relevant features are extracted from the data.",
      "## Features\n\nFeature selection is done with the domain experts.",
      "Which features should be used?",
      "## Features\n\n- Dark mode for the dashboard",
      "Each photo is classified on the phone.",
    ],
    missing: ["Deployment is blue-green.", "## Features\n\nTBD"],
    waived: ["Hand-made features are not needed because the network reads the raw pixels."],
  },
});
