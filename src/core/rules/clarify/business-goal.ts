import { modelling } from "../../evidence/lexicon/contexts.js";
import {
  beneficiary,
  better,
  changed,
  gain,
  given,
  helped,
  helping,
  improve,
  more,
  outcome,
  softGain,
  softOutcome,
  strive,
  wanted,
} from "../../evidence/lexicon/outcomes.js";
import { all, any, heading, named, near, not, opening, terms, under } from "../../evidence/pattern.js";
import { item } from "../define.js";

/** Where the goal is said: a heading, a label or a lead-in of its own. */
const goalName = terms`(business|product|user|project|primary|secondary|main|overall|strategic|company)? (goal|objective|aim|purpose|motivation|mission) | (business|user|expected|economic) (impact|value|benefit|outcome|opportunity|need|case) | problem (statement|definition|description) | vision | value proposition | value delivered | success criteri* | pain point | okr | tl ; dr | why (this|the|it|we|our) .. (exist|exists|matters|need|needs|build|built) | (benefit|justification) of | business reason`;
/** The goal named in a sentence about it. */
const goalSaid = terms`(goal|objective|aim|purpose|mission|motivation) (is|was|are|:) | (goal|objective|aim|purpose|mission) of (the|this|our) | business (goal|objective|case|reason|outcome|value) | is what counts | pays if`;
/** Words that head a column of reasons or of numbers as well, and so count as headings only. */
const goalHeading = terms`why | problem | success | impact | value | benefit | opportunity | outcome | kpi | justification | advantage`;
const goalLabel = terms`(goal|objective|why|motivation|purpose|problem|aim|benefit|impact|outcome|business value|business goal|business objective|value|success|mission) :`;
const goal = any(goalSaid, goalLabel, named(any(goalName, goalHeading)), under(goalName));
/** Where it may be said among other things. */
const opener = heading(terms`overview | introduction | background | summary | abstract | context | business | scope | problem | origin`);
/** Words that announce an aim. */
const aim = terms`point of (the|this) | is meant to | meant to | exists to | exists so | (kpi|metric) to move | success (for|means) | we (expect|hope for) | should save | worth <money> | lets us | let us | goal | objective | aim | aims | aimed | purpose | mission | motivation | in order to | so that | designed to | intended to | we want | business (value|impact|outcome|case) | pain point | north-star`;
/** By how much. */
const amount = terms`by (<percent>|<n> <percent>|half|a third|a quarter) | + <percent> | in half | halve* | halving | double | two-fold | from .. <percent> .. to <percent> | from <n> to <percent> | down by | up by`;
/** What goes up or down by it. */
const moving = any(strive, more, changed, terms`grow | rise | fall | drop`);
/** What it brings in money, or costs without it. */
const worth = terms`(save|saves|saving|bring|brings|yield|yields|worth|earns|pays|(cost|costs) us|loses) (us|about|roughly|some|the company|up to|around|over|more than|another|twice)? .. (<money>|<count>|<percent>|<n> million|<time> (a|per|each|every)|twice)`;
/** What it costs as it is. */
const price = near(
  terms`cost us | costs us | cost the | costs the | worth | lose | losing | loses | lost | spend | spends | cost of | costs : | accrue*`,
  terms`<money> | <percent> | <time> | <n> (million|m) | money`,
  5,
);
/** What goes wrong today, and for whom: the goal seen from the other side. */
const pain = near(
  terms`cost us | costs us | lose | loses | losing | lost | wasted | too (slow|rarely|late|expensive) | miss | misses | struggle* | idle | angry | inconsistent | (spend|spends) .. (half|hours|<time>) | takes .. <time> | (cannot|can't) keep up | erode* | by hand | cancel | churn because | scroll past | wrong desk | wrong in | do not find | cannot find | complain* | wait for | waits for | left behind | unread | missed | fatal* | die | suffer* | bored | leave us | unsold | crash | paradox | underserved | unfair`,
  beneficiary,
  8,
);
/** What is built, as what does it. */
const ownDoing = terms`(this|the|our) (project|system|service|platform|design|solution|tool|product|application|app|feature|pipeline) .. (aims|will|helps|reduces|improves|increases|enables|allows|lets|should|meant|designed)`;
/** What comes of it as it is. */
const consequence = terms`(this|which|that|it|they) (leads to|lead to|causes|results in|delays|slows|increases|wastes|creates|makes it)`;
/** Known while something can still be done. */
const inTime = terms`early enough | in time to | before (they|it|he|she|these|failure|this) (happen*|fail*|occur*|break*|leave*|cancel*|churn*|become*|spread*|escalate*)`;
/** Costs that the system itself runs up are a budget. */
const ownCost = terms`(compute|gpu|infrastructure|serving|inference|storage|cloud|llm|training|token|api|implementation) cost`;
/** The outcome, in the forms in which it is told. */
const told = all(
  any(
    all(
      any(goal, opener, aim),
      any(
        gain,
        near(outcome, changed, 3),
        opening(better),
        all(aim, near(more, outcome, 1)),
        helped,
        inTime,
        near(terms`aid | aids`, beneficiary, 1),
        near(helping, beneficiary, 6),
        near(helping, changed, 3),
        pain,
      ),
    ),
    all(opening(terms`help | helps | helping`), helped),
    all(
      any(goal, heading(terms`business`)),
      any(
        given,
        near(outcome, terms`depends on | tied to | impacts | affects | drives`, 4),
        near(helping, outcome, 4),
        near(beneficiary, terms`need | needs`, 0),
        all(consequence, any(outcome, softOutcome)),
        terms`alert fatigue | too many false`,
      ),
    ),
    all(
      goal,
      any(
        softGain,
        near(strive, terms`care | treatment | (number|share|rate|proportion|percentage) of`, 1),
        opening(terms`fewer | less | faster`),
        worth,
        near(moving, amount, 6),
        near(outcome, any(amount, terms`from <n> .. to <n> | <money>`), 4),
        all(price, any(beneficiary, outcome)),
      ),
    ),
    near(goalSaid, more, 1),
    all(aim, near(moving, amount, 6), any(outcome, softOutcome, beneficiary)),
    all(near(terms`we want | wants`, any(more, amount, terms`below <n>`), 6), any(outcome, softOutcome, beneficiary)),
    wanted,
    all(ownDoing, any(gain, helped, near(helping, beneficiary, 4))),
    all(gain, worth),
    terms`(sell|sells|selling|earn) more`,
    terms`(cost|costs) us .. (<money>|<percent>|<time>|twice)`,
    near(
      terms`want them to | want that | (exists|meant|intended) to (keep|let|give|help|spare|protect) | expect (more|fewer|higher|lower) | (kpi|metric) to move | (is|are) the top reason | is what counts`,
      any(outcome, softOutcome, beneficiary, terms`applications | hires`),
      8,
    ),
    near(
      terms`(system|assistant|tool|service|platform|model|feature|project|product) (that|which) .. (enables|helps|lets|allows|supports|shows)`,
      beneficiary,
      6,
    ),
  ),
  any(not(modelling), all(heading(terms`success metric | success criteri*`), near(strive, amount, 6))),
  not(ownCost),
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
    heading(any(goalName, goalHeading)),
    opener,
    near(helping, beneficiary, 2),
    terms`expect (more|fewer|higher|lower) | deliver value`,
    wanted,
    gain,
    near(improve, outcome, 4),
    near(aim, any(outcome, beneficiary), 8),
    price,
    pain,
    terms`we want | wants to | want to`,
    terms`(build|design|develop|create|implement) (a|an|the) .. (system|model|service|engine|platform|tool|pipeline|recommender|classifier|detector|assistant)`,
  ),
  needs: { "which outcome it changes for users or the business": told },
  meets: told,
  // A list of what is not a goal is no waiver of the goal.
  unless: heading(terms`non-goal | out of scope | not in scope | anti-goal | non-functional | technical (goal|objective|requirement)`),
  examples: {
    met: [
      "The goal is to reduce chargeback losses by 20 % without declining more good customers.",
      "We want to increase the retention of new listeners in their first month.",
      "## Business objective\n\n- Increase bookings per search session.",
      "## Purpose\n\nReports of damaged parcels fall by a third.",
    ],
    vague: [
      "## Goal\n\nBuild a system that recommends videos to users.",
      "The business objective has been agreed with the stakeholders.",
      "## Problem statement\n\nDesign an image search engine.",
      "## Goals\n\n- Minimise serving costs.",
    ],
    missing: ["We train a gradient-boosted tree on clicks.", "## Business goal\n\nTBD"],
    waived: ["A business goal is not applicable because this is a course exercise on a public data set."],
  },
});
