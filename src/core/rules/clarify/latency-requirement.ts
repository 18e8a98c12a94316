import { all, any, evenDenied, kind, named, near, not, subject, terms, under, words } from "../../evidence/pattern.js";
import { item } from "../define.js";

const speed = terms`real-time | realtime | batch | online (inference|serving|prediction|scoring) | synchronous* | asynchronous* | fps | low-latency | responsive* | (must|should|needs to|has to|be|very|extremely|respond*|answer*|returned|score*|scored) .. (fast|quick|quickly|instant*|immediate*|promptly) | job at | have to be finished | precomput* | pre-comput* | nightly | overnight | hourly (scor*|run|batch|prediction) | speed | inference speed | (score|scores|predict|predicts|rank|ranks|forecast|forecasts) .. (once a (day|week|month)|every (night|morning)|each (night|morning)) | streaming (inference|scoring|prediction)`;
/** The time that an answer takes, or may take. */
const taken = terms`latency | response time | (answer|reply|turnaround|inference|prediction|scoring|serving|processing|round-trip) time | ttft | time to first token | turnaround | end-to-end | (end-to-end|acceptable|tolerable|maximum|max) delay | delay tolerance | round-trip | (time|latency|response) (limit|budget|target|goal) | deadline | sla | slo | p50 | p90 | p95 | p99 | p999 | p99.9 | <n> th percentile`;
const limit = terms`latency | response time | time to first token | turnaround | timing | time (limit|budget) | deadline`;
const atMost = terms`< | ≤ | <= | under | within | below | less than | at most | up to | no more than | no longer than | not exceed | fewer than`;
const shortly = terms`sub-second | subsecond | sub-minute | half a second | (within|under|in|less than) a (few)? (second|minute|seconds) | within (seconds|minutes) | (single-digit|few|tens of) (milliseconds|ms) | < ms | <n> fps | <n> frames per second`;
/** A time that must not be passed. */
const bound = terms`${atMost} (a|about|around)? <n>? <time> | <time> (or less|or faster|max|maximum|at most|at the latest) | sub <time> | in milliseconds | ${shortly}`;
/** A time that somebody may wait for: milliseconds to minutes. */
const wait = terms`(${atMost}|in|around|about|approximately|~|≈|have) (a|about|around)? <n>? <n> (ms|msec|millisecond|s|sec|second|min|minute) | <n> (ms|millisecond|s|second|minute) (or less|at most|at the latest) | <n> (ms|millisecond|s|second) (for|per|to) (a|an|the|each|one|every)? (answer|request|query|prediction|decision|call|ranking|user|reply) | ${shortly}`;
const answering = terms`answer* | respond* | respons* | reply | return* | scored | scores | score | scoring | predict* | inference | request | decision | decid* | result | recommendation | suggestion | token | verdict | query | queries | rank* | classif* | reach the | wait | waits | detect* | translate* | sent | shown | page render | evaluates | processes | processed | forward pass`;

/** A time that is given to it. */
const allowed = any(
  terms`have <time> (for|to) (answer|respond|score|rank|reply|each) | allows us <time> | stays fast .. milliseconds | <n> (ms|millisecond|s|sec|second) .. budget | budget of <n> (ms|millisecond|s|sec|second) | (decision|decisions|prediction|predictions|score|scores|answer|answers|response|responds) in milliseconds | (must|should|has to|have to) be (ready|available|finished|done|there|returned|shown) (within|in|after) <time>`,
  evenDenied(terms`(not|never) (be)? older than <time> | (must|should|may) not (take|add|need|last) (more|longer) than <time>`),
  near(terms`real-time | throughput | inference | run at | runs at | process*`, terms`<n> fps`, 4),
);

/** What the system does with a case. */
const deciding = terms`answer* | respond* | reply* | score | scores | scored | scoring | predict* | forecast* | decide* | decision* | recommend* | recommendations | rank | ranks | ranked | ranking* | classif* | detect* | moderat* | block* | approve* | infer* | serve | serves | served | serving | personaliz* | translat* | transcrib* | match* | generat* | list | lists | estimat* | proposal* | priced | suggestion* | analyz* | flag*`;
const live = terms`real-time | realtime | near-real-time | online | streaming | synchronous | on-demand | sub-second | sub-minute`;
const rhythm = terms`nightly | overnight | in the night | hourly | once (a|per) (hour|day|week|month|night) | every (night|hour|day|week|morning|monday|month|quarter) | each (night|morning|evening|day|hour|monday|week) | daily | weekly | monthly | at <n> : <n> | before the (shop*|store*|day|morning|market*)`;
const run = terms`batch* | job | run | runs | in advance | precomput* | computed | recomputed | calculated | made | refreshed | offline`;

/** Results by some hour. */
const due = near(
  terms`forecast | prediction | score | result | report | list | ranking | recommendation | batch | run | table | job`,
  terms`(due|ready|finished|available|delivered|there|done|complete) (by|before) | (finish|finished|needed|ready) (by|before) | by <n> (a|p|am|pm|o'clock) | by <n> : <n>`,
  5,
);
/** "Scores are refreshed monthly." */
const scheduled = terms`(forecast|prediction|scoring|inference) pipeline (runs)? (hourly|nightly|daily|weekly|monthly|every <time>) | (predictions|scores|recommendations|forecasts) (is|are|will be) (made|generated|computed|scored|produced|calculated) in (batch|batches) | at <n> : <n> ... (forecast|predict|score) (every|each|all) | (run|runs|execute) the model .. (every <time>|${rhythm}) | (model|inference|scoring) (runs|run|is run|is executed) .. (every <time>|${rhythm}) | (predictions|scores|recommendations|forecast|forecasts|rankings|segments|scoring|inference|prediction) (is|are|will be|get|happens|runs|takes place) .. (generated|computed|produced|refreshed|calculated|recomputed|updated|done|run|performed|offline|made)? ,? ${rhythm} | (prediction|predictions|scoring|inference|recommendation|forecast|ranking|model) .. (runs|run|scheduled|executed|deployed) as (a|an) (nightly|daily|weekly|hourly|monthly) (cron|batch|scheduled)? (job|process|batch)`;
/** Each case when it comes. */
const onRequest = any(
  near(deciding, terms`in (near)? real-time | in realtime | (must|should|can|has to|needs to) .. (real-time|realtime)`, 6),
  near(deciding, terms`real-time | realtime`, 1),
  terms`(provide*|handle*|support*|perform*|require*|need*|enable*|deliver*|offer*|expect*|work*|operate*|suitable for) (in|the|a)? (real-time|realtime) | (every|each) ... in real-time | (service|api|endpoint) ... in real-time | (generate*|compute*|predict*|score*|rank*) .. on-the-fly`,
  all(near(live, deciding, 2), words(1, 5)),
);
/** All cases at set times. */
const byRun = any(
  near(rhythm, terms`batch (inference|scoring|prediction)`, 8),
  near(any(rhythm, terms`every <time>`), terms`batch | scoring | scored | inference`, 2),
  all(near(rhythm, deciding, 4), run),
  all(
    terms`(nightly|daily|hourly|weekly|monthly) (spark|beam|scoring|batch|cron|airflow|prediction|inference)? (job|run|batch)`,
    any(words(1, 5), terms`no online`),
  ),
  scheduled,
  terms`(it|system|service|model|pipeline|job|forecast) (run|runs) .. ${rhythm} | in (one|a single) batch | as (a|one) batch | batch mode | batch (scoring|inference|prediction) (is|suffices|will be|runs|for|of|over) | job at <n> : <n>`,
);
/** "Mode: batch", "Real-time: 300 ms". */
const labelled = any(
  all(
    named(terms`(prediction|scoring|inference|batch|run|refresh) (frequency|schedule|cadence)`),
    any(rhythm, terms`every <time> | weekly | daily`),
    words(1, 6),
  ),
  all(
    named(terms`(inference|prediction|serving|deployment|processing|scoring)? mode`),
    any(live, rhythm, terms`batch | offline`),
    words(1, 5),
  ),
  all(
    named(terms`latency | response time | timing | serving | inference`),
    terms`real-time | realtime | nightly | sub-second | milliseconds`,
    words(1, 5),
  ),
  all(terms`(real-time|realtime) (:|,) | batch :`, any(deciding, terms`<time>`)),
);

/** Where times are measured, not set. */
const compared = terms`comparison | compar* | benchmark* | result* | model | algorithm | variant | option`;

/** Times of other things than an answer. */
const otherTime = terms`train | trains | training | trained (in|within|on|for|every|nightly|daily|weekly|offline|once) | retrain* | label* | retention | (alert|alerts) (if|when|on) | alerted | creep* | tried | paged | update | deploy to | version | index* | partition* | loaded | ingest* | backup | (stream*|real-time) (data|feature|event|dashboard) | > <time> | above <time>`;

/** It is about answers, not about training, storage or alarms. */
const ofAnswers = all(
  not(named(terms`training (pipeline|job|schedule) | retrain* | index* | data (source|storage|ingestion) | storage`)),
  not(otherTime),
  not(under(terms`alert* | watch list`)),
);

export default item({
  id: "latency-requirement",
  phase: "clarify",
  title: "Latency requirement",
  ask: "How quickly must an answer arrive (milliseconds at which percentile), or how often does the batch run?",
  why: `The time allowed for an answer decides the architecture before any model does: 50 ms rules out a large cross-encoder and a feature from a slow database,
a nightly batch permits both. "Low latency" gives nobody a budget to divide between retrieval, features and ranking.
A number with its percentile, or a mode with its schedule, does.`,
  source: "Huyen, Designing Machine Learning Systems (2022), chapter 7; Dean and Barroso, The Tail at Scale (CACM 2013)",
  topic: any(taken, speed, near(wait, answering, 5), terms`takes .. (ms|millisecond|second)`),
  meets: all(any(allowed, due, scheduled, all(any(onRequest, byRun, labelled), not(under(terms`monitor*`)))), ofAnswers),
  // How fast or when is touched on, not told.
  touches: terms`streaming | streamed | offline process | outside request handling | fast (nn|nearest|retrieval|search|look-up) | (decision|scoring) (cycle|instant|time) | day-ahead | (user|users|customer|customers) .. (wait|waits|waiting) | while .. waits | waiting for (an|the) answer | instantly | interactive | snappy | as soon as possible | (inference|scoring|processing|execution) (time|speed) | runtime | (score|scored|computed) offline`,
  needs: {
    "how fast an answer must come, or when the batch runs": all(
      any(
        all(terms`precompute for`, not(kind("code"))),
        near(taken, bound, 6),
        near(taken, terms`<n> (ms|msec|millisecond|s|sec|second|min|minute) | milliseconds`, 3),
        near(wait, answering, 5),
        all(terms`takes (about|around|up to|less than|under|roughly|at most)? <n> (ms|millisecond|s|sec|second)`, answering),
        all(subject(limit), bound, words(1, 6)),
        all(subject(terms`p50 | p90 | p95 | p99 | end-to-end`), terms`${atMost} <n> (ms|millisecond|s|sec|second)`, words(1, 6)),
        all(named(limit), any(bound, all(terms`<time>`, words(1, 8), not(under(compared))))),
      ),
      ofAnswers,
    ),
  },
  examples: {
    met: [
      "The p99 latency of ranking stays under 120 ms.",
      "Scores are computed in a nightly batch.",
      "## Latency\n\n- Below 200 ms at p95.",
      "| Path | Time limit |\n|---|---|\n| Look-up | < 8 ms |",
    ],
    vague: [
      "Latency must be low.\n\n## Index freshness\n\n- Rebuilt nightly",
      "Latency should be low.",
      "## Latency requirements\n\nThe service must be fast enough for users.",
      "## Comparison\n\n| Run | Latency |\n|---|---|\n| kNN | 12 ms |",
    ],
    missing: ["The experiment runs for 14 days.", "## Latency\n\nTBD"],
    waived: ["The system is not latency-critical, because the report is read the next morning."],
  },
});
