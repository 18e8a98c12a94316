import {
  coldStart,
  coldStartAnswer,
  fails,
  failure,
  fallbackWord,
  lacking,
  rollback,
  substitute,
  unsure,
  unsureAnswer,
} from "../../evidence/lexicon/operations.js";
import {
  about,
  all,
  any,
  evenDenied,
  heading,
  kind,
  named,
  near,
  not,
  opening,
  subject,
  terms,
  under,
  words,
} from "../../evidence/pattern.js";
import { item } from "../define.js";

/** Headings and columns under which the answer in such a case stands. */
const instead = terms`fall-back* | fallback* | (users|customers|user|customer|caller|people|agents) (see|sees|get|gets) | what happens | what is shown | instead | response | answer | reaction | behavior | handling | degrad* | then | we do | what we do`;
const down = terms`(if|when|whenever|while|should|in case|until|on days) ... (is down|are down|goes down|unavailable|times out|timed out|time out|unreachable|offline|does not answer|does not respond|is stale|cannot be reached|did not run|has not run|crashes)`;
const acts = terms`return* | show* | serve* | use | uses | used | switch* | route* | send* | skip* | keep* | continue* | revert* | take over | takes over | goes to | go to | get | gets | apply | applies | rank* | answer* | stays | remain* | hands | approve* | reject* | hold | holds | kept | held | sent | display* | wait | waits | let in | (read|reads|query|queries|load|loads) .. (straight|directly) from | reuse* | bypass* | retry | retries | retried | queue* | proceed* | degrade* | default*`;
const formerVersion = terms`(previous|last|prior|older|earlier|known|stable) .. (good|model|version|release|stable|build|deployment|artifact|checkpoint|champion|index|snapshot)`;
/** Names of what is told of it. */
const backup = terms`backup | back-up plan | (when|if) (it|the model|something|things) (fails|fail|breaks|break) | (when|if) it (cannot answer|does not know)`;

/** That somebody gets something. */
const served = terms`get | gets | see | sees | receive | receives | use | uses | using | with | show | shows | shown | rank* | recommend* | start* | fall* | default* | → | -> | for new | for cold-start`;

/** A part, or what is needed of it, is not there, late or of no use, in plain words. */
const absent = terms`without (the|a) .. (server|service|model|feed) | (doesn't|does not|do not|don't|cannot|can't|can not|cannot be|can't be|couldn't|won't|did not|didn't) (answer|respond|return|reply|arrive|come|be parsed|be read|be reached|load|work|find|decide|tell) | gives up | give up | is gone | are gone | be gone | outage | (loss|lack) of .. (connection|signal|power|network|data|contact) | is late | too late | (no|without|missing) (a|the|any|fresh|valid|personalized|live)? .. (heartbeat|signal|forecast|score|list|feed|prediction|answer|service|sensor*|reading*|recommendation*|connection|match|traffic|estimate|embedding*|response) .. (by|for|in|comes|arrives|available|uses|use|→|->|yet)? | parsed | unparsable | (unknown|unsupported|other) (language|format|type|code|category)`;
/** The model is not sure, in plain words. */
const doubtful = terms`borderline | in doubt | doubtful | ambiguous | (low|little|poor) (certainty|confidence|score) | low-certainty | unsure | not sure | uncertain | (score|confidence|probability) <n> | (grey|gray) zone | (fewer|less) than (<n>|two|three|four|five|six|ten) .. (rating*|order*|visit*|purchase*|event*|interaction*|review*|day*|week*)`;
/** Those that are new, beyond the names of cold start. */
const newcomer = terms`new (shop|branch|branches|site|farm|patient|student|restaurant|film|song|title|city|cities|region|player) | (open|opened|registered|joined|installed) .. (less|fewer) than`;
/** What takes its place, in plain words: something simpler, something older, somebody, nothing. */
const stead = terms`(hold|holds|keep|keeps|held|kept|stay|stays|remain*) (on|at|the|in|with) | (let|lets) .. through | steps in | takes over | take over | (smaller|simpler|older|other|second|another|local|on-device|previous|printed|generic) .. (model|vendor|provider|table|list|plan|index|version|map) | (last|previous|yesterday's|last week's|safe|known|fixed|constant|nominal|free-flow|historical|regional|typical) .. (value|plan|rank|list|speed*|set-point|profile|price|position|schedule|state) | profile of the | average .. of the | (decided|checked|read|handled|typed|done|judged) .. by (a|an|the|two|hand|people) | (hand|hands|handed|passed|pass|sent|send|goes|go|routed|connected|forwarded|escalated|referred) .. to | retry | retried | (without|leaves out|drops|omits) .. (module|carousel|widget|section|box) | (list|sorted|order|ordered|ranked) by (date|price|distance|name) | used instead | old (index|rules|search|way|system) | keyword | template | default | rules | is valid`;
/** A part that is down, rather than a test that is not passed. */
const failed = all(failure, not(terms`fails to (have|reach|meet|beat|pass)`));

const replaced = any(
  all(
    near(evenDenied(absent), evenDenied(stead), 12),
    not(terms`imput* | alert* | paged | trained on | training (set|data) | label* | fill*`),
  ),
  all(near(evenDenied(doubtful), evenDenied(stead), 12), not(terms`annotat* | active learning | label* | train*`)),
  all(near(evenDenied(newcomer), evenDenied(stead), 10), any(served, terms`get | gets | use | uses | → | -> | :`)),
  all(
    any(under(any(newcomer, doubtful)), under(evenDenied(absent))),
    evenDenied(stead),
    any(kind("item", "cell"), terms`→ | -> | ask* | hand* | retry`),
    not(terms`imput* | alert* | label*`),
  ),
  all(subject(terms`plan b | fail-safe | failsafe | emergency (plan|mode) | degraded mode`), words(2)),
  terms`except (timeout|exception|error|ratelimit*|timeouterror|connectionerror) : ... (=|use|return|default*)`,
  terms`(rollback|roll back|revert|switch|switches|failover) to ... (if|when|whenever|once|on) | (fall|falls|falling|fell) back (to|on|onto|upon) | degrades to | fails over to | (is|are) (the|our|its) fall-back* | (is|are) (the|our|its) fallback* | (serves|serve|stays|act|acts|kept) as (a|the)? fall-back* | (serves|serve|stays|act|acts|kept) as (a|the)? fallback* | escalat* ... (to|by) (a|an|the)? .. (human|agent|expert|person|staff|team|operator|analyst|reviewer|supervisor)`,
  all(
    evenDenied(terms`(says|say) .. not know | (i|we|it) (could not|couldn't|cannot|can't|don't|do not) (find|know|answer|help)`),
    any(
      under(terms`response | answer | no (relevant)? (answer|result|context|evidence) | not found | fallback`),
      evenDenied(terms`answers | says | replies | responds | returns | outputs | escalat* | hand* | instead`),
    ),
  ),
  all(any(about(fallbackWord), failed), substitute),
  all(lacking, evenDenied(any(substitute, acts))),
  all(
    opening(terms`timeouts | time-outs | errors | failures | outages | crashes | (failure|loss|outage) of`),
    any(substitute, acts),
    not(terms`class | label | target`),
  ),
  all(any(down, fails), acts, any(not(terms`paged | alert* | notif*`), terms`skip* | fall* | serve* | use | uses | returns`)),
  all(subject(failure), under(instead), any(kind("cell"), substitute, acts), words(2)),
  all(
    named(
      terms`(redis|postgres|kafka|database|db|cache|service|model|api|store|index|vendor|provider|llm|server|network|gpu|queue|broker|cluster|region) (is|goes)? down | unavailable | unreachable | outage | times out | time-out | timeout`,
    ),
    any(substitute, acts),
    words(3),
  ),
  all(any(heading(failure), named(backup)), any(substitute, acts), words(3)),
  all(near(evenDenied(unsure), evenDenied(any(substitute, unsureAnswer)), 10), not(terms`annotat* | active learning`)),
  all(subject(terms`(handling|handle) .. (failure|error)`), any(substitute, acts)),
  all(terms`otherwise`, substitute, terms`use | uses | used | return* | apply | applies`),
  all(
    subject(terms`ambig* | unknown | unsupported | unclear | unsure | uncertain`),
    terms`ask* | clarif* | disambig* | human* | refus* | abstain*`,
  ),
  all(subject(unsure), terms`human* | manual* | review* | analyst* | agent* | moderator* | escalat* | ask* | reject* | abstain*`),
  all(
    near(evenDenied(coldStart), evenDenied(coldStartAnswer), 8),
    any(evenDenied(served), kind("cell", "item", "diagram")),
    not(terms`invalidat*`),
  ),
  all(named(coldStart), coldStartAnswer, not(terms`invalidat*`)),
  // Nothing rather than a doubtful answer.
  near(
    evenDenied(
      terms`infeasible | invalid .. (run|result|output|answer) | below (some|the|a|this|our)? (threshold|limit) | under the threshold | no match | not (confident|identified|recognized)`,
    ),
    evenDenied(
      terms`withhold* | withheld | (not|n't|never|no) (supply|return|show|suggest|offer|recommend|display|give|supplied|returned|shown|suggested|offered) | (won't|don't|doesn't) (supply|return|show|suggest|offer|recommend|display|give)`,
    ),
    10,
  ),
  all(named(fallbackWord), terms`(if|when|where) .. (not available|missing|not there|absent|empty)`, words(3)),
  all(terms`(if|when|while|until|where) no .. model .. (loaded|available|trained|ready|active|deployed|exists)`, any(acts, substitute)),
  terms`(under|below) <n> .. (passed|sent|routed|handed|go|goes|forwarded|escalated|referred) to`,
  all(evenDenied(terms`no (answer|reply|response|score|result) (within|in|after) <time>`), evenDenied(any(acts, substitute))),
  terms`(automatic|automated|instant|one-click) (model)? rollback (on|when|if|to|upon)`,
  near(rollback, formerVersion, 6),
  all(subject(rollback), formerVersion),
);

export default item({
  id: "fallback",
  phase: "production",
  title: "Fallback",
  ask: "What do users get when the model or a dependency fails, is late or is unsure?",
  why: `Models time out, feature stores go away, inputs come that no one has seen. If the answer to "and then?" is not designed, it is an error page, or a
confident guess. A cached list, a rule, the previous model or a person is enough, as long as it is decided before.`,
  source:
    "Beyer et al., Site Reliability Engineering (2016), chapter 22; Google PAIR, People + AI Guidebook, chapter on errors and graceful failure",
  topic: any(
    fallbackWord,
    evenDenied(
      terms`plan b | failsafe | emergency (plan|mode) | (low|little|poor) certainty | (robust|robustness) .. (fail|fails|break|breaks|missing|outage*)`,
    ),
    under(doubtful),
    under(newcomer),
    all(any(absent, doubtful), stead),
    coldStart,
    under(any(failure, coldStart, terms`failure mode* | failure (handling|scenario*)`)),
    all(failed, acts),
    terms`default (response|answer|result|ranking|list|recommendation*|price|decision) | escalation (protocol|path|procedure|policy) | one retry | retry , then | safety net | rollback* | roll-back* | human (override|in the loop|review) | override* | dead-letter* | reviewed by (a|an|the)? (human*|agent*|expert*|people)`,
    terms`(what|how) .. (happens|get|see|do) .. (if|when) .. (fails|fail|down|unavailable|unsure|uncertain)`,
  ),
  needs: { "what takes the place of the answer": replaced },
  meets: replaced,
  examples: {
    met: [
      "If scoring times out, the page shows the cached list of the last hour.",
      "Without a score in time the dispatcher decides as before.",
      "## Fallback\n\nThe previous model stays loaded and takes over.",
      "## Cold start\n\n- New items: content-based ranking",
    ],
    vague: [
      "What do users see when the ranker is down?",
      "Fallback strategies will be in place.",
      "## Fallback\n\nTo be robust.",
      "## Failure handling\n\nThe pipeline fails if:\n\n- inputs are missing",
    ],
    missing: ["Annotators label pictures with low confidence for training.", "## Fallback\n\nTBD"],
    waived: ["A fallback is not needed because a late report harms nobody."],
  },
});
