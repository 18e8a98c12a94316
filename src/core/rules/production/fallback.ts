import {
  coldStart,
  coldStartAnswer,
  failure,
  fallbackWord,
  lacking,
  rollback,
  substitute,
  unsure,
  unsureAnswer,
} from "../../evidence/lexicon/operations.js";
import { about, all, any, evenDenied, heading, near, not, subject, terms, under, words } from "../../evidence/pattern.js";
import { item } from "../define.js";

/** Headings and columns under which the answer in such a case stands. */
const instead = terms`fall-back* | fallback* | (users|customers|user|customer|caller|people|agents) (see|sees|get|gets) | what happens | what is shown | instead | response | answer | reaction | behavior | handling | degrad* | then | we do | what we do`;
const down = terms`(if|when|whenever|while|should|in case|until|on days) ... (fails|is down|are down|goes down|unavailable|times out|timed out|time out|unreachable|offline|does not answer|does not respond|cannot be reached|did not run|has not run|crashes)`;
const acts = terms`return* | show* | serve* | use | uses | used | switch* | route* | send* | skip* | keep* | continue* | revert* | take over | takes over | goes to | go to | get | gets | apply | applies | rank* | answer* | stays | remain* | hands | approve* | reject* | hold | holds | display*`;

/** A part that is down, rather than a test that is not passed. */
const failed = all(failure, not(terms`fails to (have|reach|meet|beat|pass)`));

const replaced = any(
  terms`(fall|falls|falling|fell) back (to|on|onto|upon) | (degrades|defaults) to | fails over to`,
  all(any(about(fallbackWord), failed), substitute),
  all(lacking, evenDenied(substitute)),
  all(down, acts, not(terms`paged | alert* | notif*`)),
  all(subject(failure), under(instead), words(2)),
  all(heading(failure), any(substitute, acts), words(3)),
  near(evenDenied(unsure), evenDenied(any(substitute, unsureAnswer)), 10),
  near(coldStart, coldStartAnswer, 8),
  all(under(coldStart), coldStartAnswer),
  near(
    rollback,
    terms`(previous|last|prior|older|earlier|known) .. (good|model|version|release|artifact|checkpoint|champion|index|snapshot)`,
    6,
  ),
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
    replaced,
    fallbackWord,
    coldStart,
    under(any(failure, coldStart, terms`failure mode* | failure (handling|scenario*)`)),
    all(failed, acts),
    terms`safety net | rollback* | roll-back* | human (override|in the loop|review) | override* | dead-letter* | reviewed by (a|an|the)? (human*|agent*|expert*|people)`,
    terms`(what|how) .. (happens|get|see|do) .. (if|when) .. (fails|fail|down|unavailable|unsure|uncertain)`,
  ),
  needs: { "what takes the place of the answer": replaced },
  examples: {
    met: [
      "If scoring times out, the page shows the cached list of the last hour.",
      "Without a score in time the dispatcher decides as before.",
      "Unreadable forms are sent to manual entry.",
      "## Fallback\n\nThe previous model stays loaded and takes over.",
      "Answers with low confidence go to a human agent.",
      "New users get the most popular items.",
      "## Failure modes\n\n| What fails | What customers see |\n|---|---|\n| scorer times out | shops by distance |",
      'The bot says "I could not find that" instead of guessing.',
      "The previous approved model stays available for rollback.",
      "On timeout the list of yesterday is shown.",
      "Unknown sellers get the average of their category.",
      "If the position is lost, the last estimate stays on the screen.",
      "No forecast for a shop means that its manager orders as usual.",
    ],
    vague: [
      "What do users see when the ranker is down?",
      "Fallback strategies will be in place.",
      "Rollback remains available at every step.",
      "## Fallback\n\nTo be robust.",
      "Do we fall back to popular items?",
    ],
    missing: [
      "Annotators label pictures with low confidence for training.",

      "Early stopping ends training if the loss fails to improve for ten rounds.",
      "A model that fails to reach an AUC of 0.8 is reviewed by an analyst.",
      "Labels are bought.",
      "## Fallback\n\nTBD",
    ],
    waived: ["A fallback is not needed because a late report harms nobody."],
  },
});
