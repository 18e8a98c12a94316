import { onePlaceByOne, rolloutMethod, rolloutSteps, rolloutWord } from "../../evidence/lexicon/operations.js";
import { all, any, near, not, subject, terms, under, words } from "../../evidence/pattern.js";
import { item } from "../define.js";

/** What can be set back. */
const released = terms`model* | version* | traffic | release* | flag* | canary | ranker | index | artifact* | champion | policy | users | production | deploy* | threshold | previous | scoring | it (is|will be) | automatic*`;

const delivery = terms`roll-out* | rollout* | deploy* | release* | launch* | ship* | production | traffic | customers | users`;

/** Places by number, then all of them: "two farms; 30 farms; all". */
const widening = any(
  all(
    terms`<percent> (→|->|then) <percent> (→|->|then) <percent>`,
    terms`traffic | users | customers | requests | over <time> | week* | day* | rollout | ramp*`,
  ),
  all(
    subject(terms`(phase|stage|wave|step) <n>`),
    terms`(one|two|three|<n>|single|all|few|some) (pilot)? (farm|store|site|plant|shop|ward|branch|city|cities|region|market|team|depot|warehouse|hospital|clinic|country|countries|user|customer|employee)`,
    words(1, 8),
  ),
  terms`<n> (farms|stores|sites|plants|shops|wards|branches|cities|regions|markets|teams|depots) (;|,|then|→) (then)? <n> .. (;|,|then|→) (then)? all`,
);

/** At first it only says what it would do. */
const advice = near(
  terms`first (phase|stage|month|week) | initial (phase|stage) | phase (one|<n>) | at first | initially`,
  terms`only (suggests|recommends|advises|observes|logs) | suggest-only | advisory only | read-only | log-only`,
  5,
);

export default item({
  id: "safe-rollout",
  phase: "production",
  title: "Safe rollout",
  ask: "In which steps does it reach users (shadow, canary, 1 % to 100 %, pilot region), and what makes you roll back?",
  why: `Something always differs between the test bench and the world. Shadow traffic, a canary or a percentage ramp bound the damage to a few users, and a
written rollback rule is followed at night, when a discussion is not.`,
  source:
    "Beyer et al., Site Reliability Engineering (2016), chapter 27; Breck et al., The ML Test Score (2017), section on infrastructure tests",
  topic: any(rolloutWord, rolloutMethod, onePlaceByOne, terms`blue-green | blue / green`, rolloutSteps, widening, advice),
  // That one version takes the place of another.
  touches: terms`staging .. (production|prod) | phased (approach|introduction) | proof of concept | promot* .. (challenger|candidate|champion|model) | champion alias | gate before | production beta | (deployment|release) and (release|deployment) | deploy if | manual approval | pendingmanualapproval | (release|promotion|deployment|quality|launch) gate* | qualitygate | as challenger | promotion is | blocking .. gates | behind .. environment variable* | disabled by default | off by default`,
  needs: {
    "in which steps, or what triggers the rollback": any(
      // By name alone only where it is the rollout that is told of.
      all(rolloutMethod, any(words(4), all(words(2), under(any(rolloutWord, delivery))))),
      near(
        terms`canary | canaries`,
        any(
          delivery,
          terms`<percent> | shadow* | then | a/b | staging | compar* | group | → | -> | model* | version* | champion | pod | cluster | <time>`,
        ),
        6,
      ),
      near(
        terms`kill-switch*`,
        terms`when | if | return* | per | hide* | turns | switches | switched | bring* | disable* | model | ranker | flag | back`,
        5,
      ),
      near(terms`(behind|under) (a|the) flag`, any(delivery, terms`model* | version* | ranker | new`), 6),
      near(terms`blue-green | blue / green`, terms`deploy* | release* | environment | switch* | version | rollout | traffic | slot`, 5),
      all(
        near(terms`ramp*`, terms`<percent> | users | customers | exposure | accounts | internal`, 6),
        not(terms`learning rate | warm-up`),
      ),
      all(onePlaceByOne, any(released, delivery, rolloutWord, terms`introduc* | live | switch* | expand* | start* | migrat*`)),
      near(
        terms`roll-out* | rollout* | deploy* | release* | launch* | ship* | start* | begin* | pilot* | first | open* | available`,
        terms`(pilot|friendly|early|alpha|beta|trusted|internal) (users|user|customers|clients|stores|teams|testers|group)`,
        8,
      ),
      // Advice before action.
      advice,
      rolloutSteps,
      widening,
      near(
        terms`<percent>`,
        any(rolloutWord, terms`traffic | users | sessions | requests | then | -> | → | to | stores | customers | week* | day*`),
        5,
      ),
      all(
        any(subject(any(rolloutMethod, rolloutWord)), under(terms`rollout* | roll-out*`)),
        terms`<percent>`,
        not(terms`accuracy | precision | recall | auc | rate | adoption | coverage`),
      ),
      terms`(switch|go|fall|roll) back to .. (if|when|once) | (if|when|once) ... (switch|go) back to | (roll|rolls) back (if|when|whenever|once|as soon as) | automatic* (rollback|roll-back) | rollback (if|when|trigger*)`,
      all(
        terms`(routes|route|routed|points|pointed|shifted) back to | (roll|rolls|rolled|rolling) back | rollback* | roll-back* | revert* | reverted`,
        terms`if | when | once | on (failure|breach|regression|alert|error|any|a|performance|degradation) | automatic* | automated | above | below | exceed* | drop* | > | < | more than | <n> minutes | <time> | within | trigger* | previous (model|version) | one (command|click) | last (good|known) | registry | worse`,
        any(released, under(rolloutWord)),
      ),
    ),
  },
  examples: {
    met: [
      "Two weeks in shadow, then a canary on one cluster.",
      "## Rollout\n\n1 % of users, then 10 %, then all, one week each.",
      "If the error rate doubles, traffic is rolled back to the previous model within five minutes.",
      "| Step | Traffic |\n|---|---|\n| canary | 2 % |",
    ],
    vague: [
      "See the runbook for details about the canary.",
      "The model will be released safely.",
      "## Serving\n\n- canary",
      "## Rollout\n\nCareful and slow.",
    ],
    missing: ["The learning rate rises gradually over the first 10 % of steps.", "## Rollout\n\nTBD"],
    waived: ["A staged rollout does not apply because one analyst is the only user."],
  },
});
