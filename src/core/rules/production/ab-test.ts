import { experiment, experimentDesign } from "../../evidence/lexicon/experiments.js";
import { liveMetric } from "../../evidence/lexicon/metrics.js";
import { about, all, any, near, not, opening, subject, terms, under, words } from "../../evidence/pattern.js";
import { item } from "../define.js";

/** Chapters on it by a name that offline work has, too, and what only a live comparison has. */
const chapter = terms`experiment | experimentation | trial | online evaluation | online (test|testing|experiment*) | live (test|evaluation) | field comparison`;
const arms = any(
  terms`treatment | control (group|arm) | <percent> control | control : | sample size | traffic allocation | (primary|main|decision) metric*`,
  near(terms`<percent> | half | <n>`, terms`users | traffic | sessions | customers | visitors | requests | accounts`, 2),
  // Rows and labels of its design.
  opening(terms`arms | variants | unit | length | duration | power`),
);
/** It by names that offline work never has. */
const online = terms`a/b | a-b test | ab test | interleav* | switchback* | (online|live) (experiment|test)`;
/** It by a name that is nothing else. */
const byName = terms`a/b | a-b test | ab test | ab-test | abtest | interleav* | inter-leav* | switchback* | (online|live|field|randomized|controlled) (experiment*|trial|test*) | experiment* | split-test* | randomiz* | hold-back | holdback | pilot*`;
/** Named as a step of something else. */
const passing = terms`(after|once|if|until|before) (a|an|the|each|every|our)? (successful|positive)? (a/b|experiment|test|trial)`;
const compared = terms`compar* | against | versus | vs | agreement | side by side`;

/** Arms alone are also those of a study or of a model of uplift. */
const arm = terms`control | controls | treatment* | arm | arms`;

const designed = any(
  all(
    about(experiment),
    any(experimentDesign, liveMetric, all(about(byName), arm)),
    words(1),
    not(any(passing, terms`for training | for testing | test set`, under(terms`training | residual analysis | offline*`))),
    // What stands in its chapter on the steps before it is no experiment.
    any(experiment, not(terms`shadow* | canary`)),
  ),
  near(experiment, terms`vs | versus | against | champion and`, 6),
  near(online, terms`compar* .. (model|version|variant|ranker|baseline|rules|algorithm|current|existing)`, 6),
  near(online, terms`measur* | false positive rate | complaint* | revenue | conversion* | engagement | retention | satisfaction`, 6),
  // Arms with those who are in them.
  all(
    terms`control ... treatment | treatment ... control`,
    terms`split* | assign* | randomly | users | customers | visitors | traffic | sessions | <percent>`,
    not(terms`train* | uplift | learner`),
  ),
  all(
    subject(terms`control | treatment | variant | holdout`),
    subject(terms`traffic | users | share | allocation | split | sessions`),
    terms`<percent>`,
  ),
  near(
    online,
    terms`(subset|share|portion|fraction|part|slice|percentage|group) of (the|our|all|live)? (population|users|traffic|customers|sessions|visitors|requests|stores)`,
    4,
  ),
  near(terms`champion (/|and|versus|vs)? challenger`, terms`<percent>`, 4),
  all(subject(online), compared),
  terms`(control|treatment) : ... (treatment|control) :`,
  all(under(chapter), arms, not(under(terms`offline*`))),
  all(
    terms`canary | pilots | piloted | pilot (in|with|at|on|for|of|:|group|phase|store*|site*|region*|ward*|users|customers) | (a|the|two|three|<n>|our) .. pilot`,
    near(compared, terms`production | current | baseline | stable | control | group | site* | store* | region* | arm | ward*`, 6),
  ),
  all(terms`shadow*`, terms`<time>`, compared, not(terms`nobody | no one | not shown`)),
);

export default item({
  id: "ab-test",
  phase: "production",
  title: "Online experiment",
  ask: "Which experiment on live users or traffic decides: what is compared, on whom, by which metric, for how long?",
  why: `Offline gains often vanish with live users, because the logs were made by the old system and proxies are not the goal. Only a randomised comparison
tells cause from season. "We will A/B test" leaves open what decides; arms, unit, metric and length do not.`,
  source: "Kohavi, Tang, Xu, Trustworthy Online Controlled Experiments (2020)",
  topic: any(
    experiment,
    terms`experiment (assignment|bucket*|platform|service)`,
    near(terms`canary | pilot* | shadow*`, any(compared, terms`control`), 8),
  ),
  // Some users get it before the others do, which does not say that they are compared.
  touches: terms`canary* | pilot* | shadow (mode|prediction|deployment|traffic|test*|run*) | staged rollout | beta test* | bandit*`,
  needs: { "what is compared, on whom, by which metric or for how long": designed },
  meets: designed,
  examples: {
    met: [
      "An A/B test on 10 % of sessions compares the ranker with today's order on conversion.",
      "## Online experiment\n\n- Randomised by household\n- Three weeks",
      "Field trial: 60,000 opted-in devices, half with the new model; four weeks; retries per wake are compared.",
      "## Experiment\n\n| | |\n|---|---|\n| Unit | household |\n| Length | 20 days |",
    ],
    vague: [
      "After the A/B test the ranker goes to 100 % of users.",
      "We will A/B test it.",
      "## A/B testing\n\nAs usual.",
      "## A/B testing\n\nThe shadow model scores all traffic.",
    ],
    missing: ["Labels are bought.", "## A/B test\n\nTBD"],
    waived: ["We will not run an A/B test, this would need the consent of each patient."],
  },
});
