import { beneficiary, improve, outcome } from "../../evidence/lexicon/outcomes.js";
import { change } from "../../evidence/lexicon/quantities.js";
import { about, all, any, near, not, terms } from "../../evidence/pattern.js";
import { item } from "../define.js";

const goal = terms`(business|product|user|project|primary|main|overall|strategic|company|organizational|ultimate|secondary)? (goal|objective|aim|purpose|motivation|mission|problem|need|impact|value|benefit|outcome|driver|requirement|case|opportunity|context) | why | rationale | background | overview | introduction | summary | tl ; dr | tldr | vision | problem statement
  | value proposition | success | pain point | in order to | so that | designed to | intended to | we want to | we need to | the system (should|will|must|shall) | stake | roi | hypothesis | we aim | wants to | scope | abstract | context | business | kpi | okr`;
const training = terms`overfit* | over-fit* | variance | loss function | training (loss|time|cost) | dimension* | inference (cost|latency|time) | serving (cost|latency) | compute cost | learning rate | gradient | noise | latency | model (size|complexity) | generaliz* | hyper-parameter* | memory | regulariz* | prediction error | offline (cost|metric) | cold start | precision | recall | f1 | auc | index size | embedding*`;
const promise = any(
  near(improve, outcome, 5),
  all(
    terms`help* | enabl* | allow* | let | lets | make it easier | support* | assist* | empower* | guid* | give | gives | provide | provides | so that | so | want to | need to | for`,
    near(
      terms`find* | discover* | decid* | choos* | locat* | save | saves | buy | avoid | avoids | prioriti* | focus | act | react | plan | resolv* | answer* | understand* | reduc* | spend* | stop | stay | learn* | complet* | book* | return* | treat* | diagnos* | interven* | catch* | reach* | connect* | compar* | respond* | follow* | watch* | read | see | explor* | intercept* | engag*`,
      beneficiary,
      5,
    ),
  ),
);

export default item({
  id: "business-goal",
  phase: "clarify",
  title: "Business goal",
  ask: "Which outcome for the business or its users does this system change, and by how much?",
  why: `A model is a means. Until the outcome is written down (fewer chargebacks, longer retention, an hour saved per case), nobody can tell whether
a better offline score is worth anything, which errors are expensive, or whether machine learning is needed at all. "A system that recommends
videos" describes a thing to build; "raise weekly retention of new viewers" says what it is for, and lets the team refuse work that does not serve it.`,
  source: "Zinkevich, Rules of Machine Learning (Google), rules 2 and 12; Huyen, Designing Machine Learning Systems (2022), chapter 2",
  topic: any(
    goal,
    near(improve, outcome, 5),
    terms`(build|design|develop|create|implement) (a|an|the) .. (system|model|service|engine|platform|tool|pipeline|recommender|classifier|detector|assistant)`,
  ),
  needs: {
    "which outcome it changes for users or the business": any(
      all(about(goal), promise, not(training)),
      all(near(improve, outcome, 4), change, not(training)),
      terms`(cost|costs|lose|loses|losing|lost|waste|wastes|spend|spends) .. (company|business|us|we|team|bank|store|hospital|plant|operator|customer|<money>)`,
    ),
  },
  examples: {
    met: [
      "The goal is to reduce chargeback losses by 20 % without declining more good customers.",
      "## Motivation\n\nSupport agents spend four minutes routing each ticket. Routing them automatically shortens the time to resolution.",
      "We want to increase the retention of new listeners in their first month.",
      "## Business objective\n\n- Increase bookings per search session.",
    ],
    vague: [
      "## Goal\n\nBuild a system that recommends videos to users.",
      "The business objective has been agreed with the stakeholders.",
      "## Problem statement\n\nDesign an image search engine.",
    ],
    missing: ["We train a gradient-boosted tree on clicks.", "## Business goal\n\nTBD"],
    waived: ["A business goal is not applicable because this is a course exercise on a public data set."],
  },
});
