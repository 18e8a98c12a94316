import { modelling, running } from "../../evidence/lexicon/contexts.js";
import { behaviorFeature, contextFeature, fieldFeature, itemFeature, userFeature } from "../../evidence/lexicon/data.js";
import { learner } from "../../evidence/lexicon/models.js";
import {
  about,
  all,
  any,
  entry,
  evenDenied,
  heading as inHeading,
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

const feature = terms`feature | covariate | predictor (variable)? | input variable | regressor | exogenous variable | independent variable | explanatory variable | (engineered|derived|input) variable | signals (are|include|such|:) | inputs (are|:) | we compute | is described by | characteristics | are joined with | computed from`;
/** What is given to what learns: "go into the network", "the tower reads". */
const fed = any(
  near(
    terms`(feed|feeds|enter|enters|drive|drives|inform|informs) (the|our|a|an|each|this|both|its|one) | (fed|go|goes|going|flow|flows|passed|put|feed|feeds|input|inputs) (to|into) | (given|shown|handed|supplied) to the`,
    learner,
    3,
  ),
  near(
    learner,
    terms`sees | reads | takes | consumes | ingests | receives | gets | is given | are given | is fed | looks at | conditioned on | regresses on | splits on | split on | relies on | draws on | operates on | is built on | driven by | works from | knows`,
    0,
  ),
  terms`we (feed|supply)`,
);
/** Things side by side: "rainfall, soil moisture and snow", "both the photo and its title". */
const sideBySide = terms`, ... and | besides | , .. plus | , .. , | both .. and | plus (the|a|an|its|their) | together with | along with | alongside | as well as | in addition to | x = [ | stacked | concatenat* | fused with`;
/** What describes a case, told without a word for it: "a user is represented by", "a vector of". */
const described = terms`(each|every|a|an|the) .. (is|are) (described|represented|characterized|summarized|profiled) (by|as|through) | (characterize|describe|profile) (a|an|the|each|every) .. by | <n> .. (numbers|descriptors|variables|attributes|measurements|predictors) (per|for|from) | (is|as|into) a vector of | observation is | (columns|variables|attributes|signals|inputs|quantities|indicators|factors|regressors|channels) (used|are|include|comprise|for ranking) | (serve|serves|act|enter|taken) as (the|model)? (input|inputs) | as (explanatory|independent) variables | as (predictors|regressors|covariates) | (stacked|concatenated) (per|into|with|and|along|as|channel-wise) | are stacked`;
/** What is done to have them, which is said of other things, too. */
const computed = terms`(for|per|from|of) (each|every|all|the) .. we (take|compute|derive|extract|measure|use|look at|record|keep|calculate|count|have|build|collect|add) | we (take|compute|derive|extract|look at|calculate|measure|count) (the|for|from|per)? | (derived|extracted|computed) (from|per|for) (the|each|every) | enter as | given as | predicted from`;
/** Labels of one kind of features among others. */
const kindOfFeature = named(
  terms`numeric | numerical | numericals | categorical | categoricals | continuous | static | dynamic | time-varying | known future | exogenous | per (user|item|customer|session|request|query|product|store|machine|patient|account) | (user|item|query|document|context|customer|product|session|candidate|driver|rider|store) (side|part|level) | (user|item|query|context) tower | columns | variables | attributes | inputs | signals`,
);
/** What a model does with them is no list of them. */
const answered = terms`return* | outputs | emits | yields | produces | predicts | trains | then | loss | batch | epoch | trained | retrain* | deploy* | served | latency`;
/** What is said of the columns that the model is given, without the word "feature". */
const given = terms`(input|inputs) (of|to|for) the (model|network|ranker|classifier) | (go|goes|fed|feed|feeds) into (the|a|one)? (model|network|ranker|classifier|regressor|encoder|tower|trees) | (model|ranker|network|classifier|regressor|tower|trees) (sees|see|reads|read|takes|take|uses|use|receives|gets|is given|looks at) | we (use|feed) (lagged|past|recent|the (last|past))`;
const list = terms`feature | feature (group|set|list|name) | covariate | input (feature|variable) | (dense|sparse|categorical|numeric|numerical|input) (field|column) | predictor | signals | attributes | variables`;
/** Names of the inputs that name nothing else. */
const inputsAlone = terms`(independent|explanatory|exogenous|external|predictor) (variable|signal|channel|column|field|series|feature|factor|band) | (model|network|ranker|reranker|classifier|regressor|scorer|forecaster|tower|encoder) (input|feature|predictor) | (input|feature|predictor) (of|to|for|into|by) (the|a|an|our|each) .. (model|network|ranker|reranker|classifier|regressor|scorer|forecaster|tower|encoder|tree) | covariate | predictors | what (we|it|the .. model|is|goes) (know|knows|known|sees|reads|gets|in|looks at|is given) | what does the model (see|get|look at|know|read) | goes in | regressors | state (vector|space|representation|features) | (prompt|context) (content|contents|ingredients) | feature (list|vector|catalog|inventory)`;
const heading = any(
  list,
  inputsAlone,
  terms`feature (engineering|selection|generation|creation) | what to embed | (text|content) representation from | input | model input | input (of|to|for|fed into) the .. (model|network|ranker)`,
);
/** Of the product, or of how features are kept and watched. */
const noFeature = terms`feature (flag|store|toggle|importance|request|drift|selection|map|freshness|pipeline|registry|platform|distribution|value|parity|sharing|window|retrieval|fetch*|test|constraint|dropout|richness|debug|concept|date|timestamp|lag days) | input (quality|validation|drift|layer) | product feature | max* feature`;
/** There stands what the model must not see, or what others are measured with. */
const notUsed = under(
  evenDenied(terms`forbidden | not included | excluded | disallowed | banned | not used | unused | disabled | benchmark*`),
);
/** Said of features: what they are, or what is done with them. */
const said = terms`feature (group|family|set)? (:|are|include|comprise|such as|like|capture|combine|from) | (use|combine|compute|create|add|derive|extract|engineer|build|see|consume|take|join|include|concatenate|fuse) .. feature | feature ... (joined|used|computed|derived|included|combined|fed|concatenated|built|created|extracted|available) | feature (that|which)? (the|our)? (model|ranker|network) (consume|use|see|take) | input variable | covariate | (signals|inputs) (are|include|such|:) | we compute | is described by | (computed|calculated|derived|built) from | are (joined|concatenated) with`;
/** Features as a list behind or before the word, whatever they are called. */
const enumerated = terms`(describe|describes|represent|represents) (each|every) .. (by|with) ... , | vector (holds|contains|has|consists of|is made of) ... , | feature ... and ... (feed|feeds) (the|our|a) | (analyze|analyzes|using|uses|use|from|on) <n> .. and .. (factor|indicator|variable|measurement) | and .. (are|as) (the|two|three|our|input|model)? (feature|feature variable|input feature|predictor|input variable) | (embed|embeds|encode|encodes|concatenate|concatenates|embedding of) .. + | (input|text) → .. + | sensor (reading|data|measurement) ... , .. , | feature .. <n> .. : ... , | (extract|compute|derive|create|engineer|add) .. features .. , | (model|ranker|network|classifier|regressor) (sees|receives|is given|looks at|reads) (the|a|an|only|current) ... , ... (and|,) | <n> feature ... , ... , | (inputs|features of the model) (:|are|include) ... , | feature (:|include|such as|like|including|comprise) ... , | (use|uses|using|combine|combines|combining|from|on|with) .. , ... (and|or) .. (features|signals) | (subject|title|text|image) .. (combined|together|concatenated|joined) with .. (text|title|description|metadata|body|price|image)`;
/** What an answer is made from, though nobody calls it a feature. */
const basis = near(
  terms`predict* | recommend* | rank* | suggest* | score* | personaliz* | classif* | estimat* | forecast* | adjust* | match*`,
  terms`based on | using | from | given | considering | taking into account`,
  6,
);
/** One raw input is told, but that it is all the model sees is not. */
const rawInput = near(
  terms`photo | picture | image | x-ray | scan | frame | video | audio | recording | text | document | page | chunk | comment | message | tweet | ticket | email | (user|search|customer) (query|question) | question`,
  terms`detect* | classif* | segment* | recogni* | embed | embeds | embedded | embedding | encode | encodes | encoded | tokeniz* | transcrib* | retriev* | chunk* | = > | → | --> | pixels | go into | goes into | fed | model input | input (is|:)`,
  4,
);
const name = any(userFeature, itemFeature, contextFeature, behaviorFeature, fieldFeature);
/** Nothing but names of features. */
const bare = all(several(name, 3), words(3, 14), terms`,`, kind("sentence"), not(subject(terms`filter* | facet* | search* | shown`)));

export default item({
  id: "features",
  phase: "data",
  title: "Features",
  ask: "Which features does the model see, by name or by group, and is each known at prediction time?",
  why: `The list of features is where leakage, privacy and cost are decided. A reader who sees "days since last order, basket size, weekday" can ask whether each is known when the
prediction is made, who owns it and what happens if it is late. "Relevant features" permits none of these questions.`,
  source:
    "Zinkevich, Rules of Machine Learning (Google), rules 16-22; Sculley et al., Hidden Technical Debt in Machine Learning Systems (NeurIPS 2015)",
  topic: any(
    bare,
    all(any(feature, enumerated), not(about(noFeature))),
    under(heading),
    all(given, name),
    all(any(fed, described), any(sideBySide, name)),
    all(any(described, computed, kindOfFeature), several(name)),
    all(basis, several(name)),
  ),
  touches: any(rawInput, all(several(name, 3), terms`,`, not(kind("code"))), terms`risk factor | external factor | latent factor`),
  needs: {
    "which features there are, two at least, by name or by group": all(
      any(
        all(any(said, given, fed, basis), several(name), kind("sentence", "item", "cell", "quote", "diagram")),
        all(feature, several(name, 3), not(kind("code"))),
        all(named(heading), several(name)),
        all(any(all(fed, name), described), sideBySide, words(4, 40), kind("sentence", "item", "cell", "quote"), not(answered)),
        all(
          any(described, computed, kindOfFeature),
          several(name),
          sideBySide,
          words(4, 40),
          kind("sentence", "item", "cell", "quote"),
          not(answered),
        ),
        all(named(inputsAlone), entry, words(1, 12), not(answered)),
        all(named(inputsAlone), terms`, | and | +`, words(2, 30), kind("sentence", "item"), not(answered)),
        all(under(any(list, terms`input (of|to|for) the .. (model|network|ranker)`)), entry, several(name)),
        // Entries of a list of features are names, and names are short.
        all(
          named(list),
          kind("item", "cell", "diagram", "code"),
          words(1, 12),
          name,
          not(terms`test that | must | should | ensure | never | less than | more than`),
        ),
        all(
          subject(
            terms`following .. (feature|variable|signal|predictor) | feature (include|are|used) .. : | (dense|sparse|input) (field|column) | (text|content|item|user|document|profile) (representation|vector|embedding|profile) (from|of|combines|:) | extracted .. (information|features) | such information as`,
          ),
          entry,
          words(1, 12),
        ),
        // A table that says of each column whether it goes into the model, or of each signal over which time; and what a text is put together from.
        all(subject(terms`feature (name|column|variable)`), kind("cell"), words(1, 6)),
        all(
          subject(terms`role | use | used as | usage | type | kind`),
          kind("cell"),
          terms`predictor | regressor | covariate | independent | explanatory | feature | input | model input`,
          words(1, 2),
        ),
        all(
          subject(terms`signal | predictor | covariate | regressor | variable | attribute`),
          subject(terms`window | range | unit | lag | encoding`),
          kind("cell"),
          words(1, 6),
        ),
        all(under(terms`(text|content) representation from | build .. (text|representation) from | what to embed`), entry, words(1, 16)),
        all(bare, not(modelling)),
        all(opening(terms`feature (group|family|set)? are | feature for .. are`), terms`, ... (and|,)`),
        all(enumerated, not(kind("code"))),
        all(
          any(
            subject(terms`input :`),
            subject(terms`model input | input feature`),
            all(named(terms`model input`), not(under(terms`output`))),
          ),
          kind("item"),
          words(1, 12),
        ),
        all(subject(terms`signals | predictors | covariates`), terms`, .. ,`, words(3, 24), not(terms`psi | ks | shap`)),
      ),
      not(
        any(
          noFeature,
          subject(noFeature),
          inHeading(terms`feature (flag|importance|request|drift|toggle|distribution|map) | input (drift|validation|quality)`),
          notUsed,
          running,
          under(terms`output*`),
          terms`experiment with | imput* | hyper-parameter | target variable`,
        ),
      ),
    ),
  },
  examples: {
    met: [
      "Features are the price of the listing, the distance to the search and the weekday.",
      "## Features\n\n| Group | Features |\n|---|---|\n| User | tenure, orders in 30 days. |\n| Item | price, category. |",
      "User features and item features are joined with the context of the request.",
      "- Input: 48 features (form, team, weather)\n- Output: a win or a loss",
    ],
    vague: [
      "## Clustering\n\n- Input: behavioral features.",
      "Relevant features are extracted from the data.",
      "## Features\n\n- Dark mode for the dashboard",
      "Forbidden features:\n\n- number of complaints",
    ],
    missing: ["Deployment is blue-green.", "## Features\n\nTBD"],
    waived: ["Hand-made features are not needed because the network reads the raw pixels."],
  },
});
