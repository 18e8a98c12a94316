import { modelling } from "../../evidence/lexicon/contexts.js";
import { beneficiary, benefit, improve, outcome, softOutcome, strive } from "../../evidence/lexicon/outcomes.js";
import { change } from "../../evidence/lexicon/quantities.js";
import { all, any, heading, near, not, terms, under } from "../../evidence/pattern.js";
import { item } from "../define.js";

/** Where the goal is said: a heading, a label or a lead-in of its own. */
const goalName = terms`(business|product|user|project|primary|main|overall|strategic|company)? (goal|objective|aim|purpose|motivation|mission) | (business|user|expected|economic) (impact|value|benefit|outcome|opportunity) | problem (statement|definition|description) | vision | value proposition | success criteri* | pain point | okr | tl ; dr`;
/** Words that head a column of reasons or of numbers as well, and so count as headings only. */
const goalHeading = heading(terms`why | rationale | problem | success | impact | value | benefit | opportunity | outcome | kpi`);
const goalLabel = terms`(goal|objective|why|motivation|purpose|problem|aim|benefit|impact|outcome|business value|business goal|business objective|value|success|mission) :`;
/** Where it may be said among other things. */
const opener = heading(terms`overview | introduction | background | summary | abstract | context | business | scope | problem`);
/** Words that announce an aim. */
const aim = terms`point of (the|this) | is meant to | meant to | exists to | exists so | (kpi|metric) to move | success (for|means) | we (expect|hope for) | should save | worth <money> | lets us | let us | goal | objective | aim | aims | aimed | purpose | mission | motivation | in order to | so that | designed to | intended to | want to | wants to | helps | enables | business (value|impact|outcome|metric|kpi|case) | pain point | north-star`;
/** What it costs as it is. */
const price = near(
  terms`cost us | costs us | cost the | costs the | worth | lose | losing | loses | spend | spends`,
  terms`<money> | <percent> | <time>`,
  5,
);
/** What goes wrong today, and for whom: the goal seen from the other side. */
const pain = near(
  terms`cost us | costs us | lose | loses | losing | lost | wasted | too (slow|rarely|late|expensive) | (cannot|can't) keep up | by hand | cancel | churn because | scroll past | wrong desk | wrong in | do not find | cannot find | complain* | wait for | waits for | left behind | unread | missed | fatal* | die | suffer* | bored | leave us | unsold | crash | paradox | underserved | unfair`,
  beneficiary,
  8,
);

const told = any(goalName, goalHeading, goalLabel);

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
    told,
    opener,
    near(improve, outcome, 4),
    near(aim, any(outcome, beneficiary), 8),
    price,
    pain,
    terms`we want | wants to | want to`,
    terms`(build|design|develop|create|implement) (a|an|the) .. (system|model|service|engine|platform|tool|pipeline|recommender|classifier|detector|assistant)`,
  ),
  needs: {
    "which outcome it changes for users or the business": all(
      any(
        all(
          any(told, under(goalName)),
          any(
            near(improve, any(outcome, softOutcome), 5),
            near(benefit, beneficiary, 5),
            near(strive, change, 6),
            all(outcome, any(change, terms`reason | top | most`)),
            near(terms`want | wants | help | helps`, beneficiary, 3),
            pain,
          ),
        ),
        all(any(opener, aim), any(near(improve, outcome, 5), near(benefit, beneficiary, 5), pain)),
        all(price, any(beneficiary, outcome)),
        near(terms`want them to | want that`, any(outcome, softOutcome), 8),
        near(
          terms`(system|assistant|tool|service|platform|model|feature|project) that .. (enables|helps|lets|allows|supports|shows)`,
          beneficiary,
          6,
        ),
      ),
      not(modelling),
    ),
  },
  // A list of what is not a goal is no waiver of the goal.
  unless: heading(terms`non-goal | out of scope | not in scope | anti-goal`),
  examples: {
    met: [
      "The goal is to reduce chargeback losses by 20 % without declining more good customers.",
      "## Motivation\n\nSupport agents spend four minutes routing each ticket. Routing them automatically shortens the time to resolution.",
      "We want to increase the retention of new listeners in their first month.",
      "Returns cost us 9 % of our margin.",
      "An assistant that helps nurses with their notes.",
      "Why: drivers wait too long for a parking place and complain.",
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
