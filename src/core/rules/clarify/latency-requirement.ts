import { about, all, any, near, not, terms, under } from "../../evidence/pattern.js";
import { item } from "../define.js";

const measure = terms`p50 | p90 | p95 | p99 | p999 | p99.9 | latency | response time | inference time | ttft | time to first token | round-trip | tail latency | end-to-end | turnaround | sla | slo | deadline | time limit | time budget | latency budget | timeout`;
const speed = terms`real-time | realtime | batch | online (inference|serving|prediction|scoring) | synchronous* | asynchronous* | fps | low-latency | responsive* | (must|should|needs to|has to|be|very|extremely|respond*|answer*|returned|score*|scored) .. (fast|quick|quickly|instant*|immediate*|promptly) | every <time> | job at | have to be finished | precomput* | pre-comput* | nightly | overnight | hourly (scor*|run|batch|prediction) | speed | inference speed | (score|scores|predict|predicts|rank|ranks|forecast|forecasts) .. (once a (day|week|month)|every (night|morning)|each (night|morning)) | streaming (inference|scoring|prediction)`;
const latencyHeading = terms`latency | performance requirement | response time | non-functional* | sla | slo | real-time | serving requirement | inference | constraint | requirement | speed | serving | timing | (inference|prediction|serving)? mode`;

/** How predictions are made: on request, or by a run. */
const mode = terms`in real-time | in (one|a|nightly|the nightly) batch | in the night | (have to|must|should) be (finished|done|ready|available) within <time> | job at <n> : <n> | (real-time|near-real-time|online|streaming|synchronous|batch|offline|nightly|daily|hourly|weekly|monthly|overnight|asynchronous|on-device|on-demand|sub-second) (inference|prediction|serving|scoring|recommendation|ranking|classification|detection|decision|model serving|forecast|blocking|moderation|personalization|retrieval|transcription|translation|alerting|mode) | (nightly|daily|hourly|weekly|monthly|overnight) (spark|beam|scoring|batch|cron)? (batch|job|run|update of) | batch (mode|inference|prediction|scoring|recommendation|job .. (nightly|daily|night|day|weekly|hour|every))
  | (score|scored|predict|predicts|predictions|forecast|forecasts|recommendations|scores|embeddings|rank|ranks|rankings|list|lists|inference|scoring) .. (in batch|nightly|overnight|once a (day|week|month)|once per day|every <time>|weekly|daily|hourly|monthly|every (night|hour|day|week|morning|monday|minute|month|quarter)|each (night|morning|evening|day|hour|monday|week)|in advance) | precomput* .. (recommendation|score|candidate|prediction|feed|list|result|for) | (runs|run|computed|recomputed|refreshed) .. (nightly|overnight|every (night|morning|monday|hour|<time>)|each (night|morning|evening)|once a (day|week|night)|at <n> : <n>|before (the|<n>)) | (must|should|needs to|need to|has to|will|can|required to|system|service|prediction|decision|model|score|score*|inference|request|work|works|respond*) .. (in real-time|real-time|realtime) | (in|near|near-) real-time .. (decision|predict*|score|response|request|inference|recommend*|detect*|moderat*|block*|classif*|serv*|answer*) | by <n> : <n> | ready by <n> | (serving|deployment|inference|prediction|processing|latency|mode|system) (mode|type)? : (batch|real-time|online|offline|streaming)`;
const limit = terms`half a second | in a second | within a second | allows us <time> | < <time> | ≤ <time> | <= <time> | ~ <time> | ≈ <time> | under <time> | within <time> | below <time> | less than <time> | at most <time> | up to <time> | no (more|longer) than <time> | not exceed <time> | fewer than <time> | in <time> | <time> (latency|budget|end-to-end|response|p99|p95|per|sla|slo|limit|deadline|at|for|max|maximum|or less|window|total|after) | sub-second | subsecond | sub <time> | <n> fps | <n> frames per second | within seconds | within a (second|minute|few seconds) | in milliseconds | few milliseconds | under a (second|minute) | less than a (second|minute) | around <time> | about <time> | < ms | <time>`;
const answering = terms`answer* | respond* | response | return* | scor* | predict* | serv* | inference | request | decision | decid* | result | recommendation | query | quer* | rank* | retriev* | detect* | end-to-end | translate* | call`;

/** Results by some hour. */
const due = near(
  terms`forecast | prediction | score | result | report | list | ranking | recommendation | batch | run`,
  terms`(due|ready|finished|available|delivered|there|done|complete) (by|before) | by <n> (a|p|am|pm|o'clock) | by <n> : <n>`,
  5,
);
/** An answer at once, or within some time. */
const atOnce = any(
  near(
    terms`answer | response | reply | result | decision | prediction | recommendation | token | suggestion | verdict`,
    terms`(in|within|after) (under|less than|at most|about)? <time> | under <time> | below <time> | at most <time> | within a second | half a second`,
    6,
  ),
  terms`<n> frames per second | allows us <time> | have <time> (for|to) (answer|respond|score|rank|reply|each)`,
);

/** Times of other things than an answer. */
const otherTime = terms`train* | retrain* | label* | retention | alert* | creep* | tried | paged | update | deploy to | version | (stream*|real-time) (data|feature|event|dashboard)`;

export default item({
  id: "latency-requirement",
  phase: "clarify",
  title: "Latency requirement",
  ask: "How quickly must an answer arrive (milliseconds at which percentile), or how often does the batch run?",
  why: `The time allowed for an answer decides the architecture before any model does: 50 ms rules out a large cross-encoder and a feature from a slow database,
a nightly batch permits both. "Low latency" gives nobody a budget to divide between retrieval, features and ranking.
A number with its percentile, or a mode with its schedule, does.`,
  source: "Huyen, Designing Machine Learning Systems (2022), chapter 7; Dean and Barroso, The Tail at Scale (CACM 2013)",
  topic: any(measure, speed, atOnce, due),
  // How fast or when is touched on, not told.
  touches: terms`(user|users|customer|customers) .. (wait|waits|waiting) | while .. waits | waiting for (an|the) answer | instantly | interactive | snappy | as soon as possible | (inference|scoring|processing|execution) (time|speed) | runtime | (score|scored|computed) offline`,
  needs: {
    "how fast an answer must come, or when the batch runs": all(
      any(
        mode,
        atOnce,
        due,
        near(measure, terms`<time> | milliseconds | sub-second | < ms | half a second`, 6),
        all(
          near(limit, answering, 5),
          any(about(latencyHeading), near(limit, terms`p99 | p95 | within | under | < | ≤ | at most | less than | below`, 2)),
        ),
        all(
          under(terms`latency | response time | real-time | (inference|prediction|serving)? mode | serving | sla | timing | inference`),
          terms`<time> | real-time | realtime | nightly | daily batch | sub-second | milliseconds`,
        ),
      ),
      not(otherTime),
      not(under(terms`monitor* | alert* | watch list`)),
    ),
  },
  examples: {
    met: [
      "The p99 latency of ranking stays under 120 ms.",
      "Scores are computed in a nightly batch.",
      "## Latency\n\n- Below 200 ms at p95.",
      "The decision is made in real time, while the card is in the terminal.",
      "Rankings are due by 6 a.m.",
      "The first suggestion has to be there within half a second.",
    ],
    vague: [
      "Latency must be low.\n\n## Index freshness\n\n- Rebuilt nightly",
      "Latency should be low.",
      "## Latency requirements\n\nThe service must be fast enough for users.",
      "Is there a latency limit, such as 100 ms?",
    ],
    missing: ["The experiment runs for 14 days.", "## Latency\n\nTBD"],
    waived: ["The system is not latency-critical, because the report is read the next morning."],
  },
});
