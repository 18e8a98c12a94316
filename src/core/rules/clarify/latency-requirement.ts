import { all, any, evenDenied, kind, named, near, not, subject, terms, under, words } from "../../evidence/pattern.js";
import { item } from "../define.js";

const speed = terms`on request | on demand | as it (comes|arrives) | offline | wait at most | within <n> (ms|second|seconds) | <n> (ms|msec|millisecond) | bulk job | cron job | real-time | realtime | batch | online (inference|serving|prediction|scoring) | synchronous* | asynchronous* | fps | low-latency | responsive* | (must|should|needs to|has to|be|very|extremely|respond*|answer*|returned|score*|scored) .. (fast|quick|quickly|instant*|immediate*|promptly) | job at | have to be finished | precomput* | pre-comput* | nightly | overnight | hourly (scor*|run|batch|prediction) | speed | inference speed | (score|scores|predict|predicts|rank|ranks|forecast|forecasts) .. (once a (day|week|month)|every (night|morning)|each (night|morning)) | streaming (inference|scoring|prediction)`;
/** The time that an answer takes, or may take. */
const taken = terms`first (token|word) | latency | response time | (answer|reply|turnaround|inference|prediction|scoring|serving|processing|round-trip) time | ttft | time to first token | turnaround | end-to-end | (end-to-end|acceptable|tolerable|maximum|max) delay | delay tolerance | round-trip | (time|latency|response) (limit|budget|target|goal) | deadline | sla | slo | p50 | p90 | p95 | p99 | p999 | p99.9 | <n> th percentile`;
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
const scheduled = any(
  near(
    terms`(forecast|prediction|scoring|inference) pipeline | (run|runs|execute|executes) the model | (model|inference|scoring) (runs|run|is run|is executed) | (predictions|scores|recommendations|forecast|forecasts|rankings|segments|scoring|inference|prediction) (is|are|will be|get|happens|runs|takes place) | (system|service|pipeline|job|it) (run|runs)`,
    any(rhythm, terms`every <time>`),
    1,
  ),
  terms`(predictions|scores|recommendations|forecasts) (is|are|will be) .. in (batch|batches) | (prediction|predictions|scoring|inference|recommendation|forecast|ranking|model) .. (runs|run|scheduled|executed|deployed) as (a|an) (nightly|daily|weekly|hourly|monthly)? (cron|batch|scheduled)? (job|process|batch) | at <n> : <n> ... (forecast|predict|score) (every|each|all)`,
);
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
  terms`in (one|a single) batch | as (a|one) batch | batch mode | batch (scoring|inference|prediction) (is|suffices|will be|runs|for|of|over) | job at <n> : <n>`,
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

/** A time in which somebody or something waits, and words that make it a limit. */
const short = terms`<n> (ms|msec|millisecond|milliseconds) | <n> (s|sec|second|seconds) | <n> (min|minute|minutes) | milliseconds`;
const limiting = terms`${atMost} | inside | must | cap | hard | budget | limit | timeout | time-out | ceiling | patience | tolerate* | slower than | longer than | later than | wait | waits | synchronous* | has | have | allowance | allowed | target | at p95 | p99 | p95 | p50 | say | on the screen | shutter lag | first (token|word|result|byte)`;
const moment = terms`<n> (ms|msec|millisecond|milliseconds|s|sec|second|seconds) | milliseconds`;
const waited = any(
  all(
    near(moment, limiting, 5),
    any(
      answering,
      terms`screen | page | user | users | caller | customer | clerk | operator | driver | rider | shopper | login | checkout | request | requests | per (request|call|query|image|frame|item|message|document) | trigger* | brake | on-device | edge | endpoint | p95 | p99`,
    ),
  ),
  near(terms`<percent> of .. (answers|requests|responses|calls|queries|predictions)`, moment, 4),
  near(terms`<n> fps | <n> frames per second`, terms`on the | on a | edge | device | gpu | must | least | keep up | real-time`, 3),
);
/** Of sound and video, and of what is no answer. */
const otherShort = terms`window | windows | hop | stride | clip | clips | segment | segments | sampled | sampling | frames of | dwell | watched | viewed | play | played | pause | gap | gaps | ttl | cache | interval | session | sessions | poll | heartbeat of | meeting | visit | label | labels | delay of the label | log | logs | earlier (system|model) | incumbent | legacy | mainframe | old (system|model) | current (system|process) | today's | found that | cost them | retired | retries`;
/** What is made ahead of all requests, and when: "the list is prepared overnight", "scored in one bulk job on Thursday". */
const output = terms`prediction | forecast | score | scores | recommendation | list | lists | ranking | proposal | plan | estimate | segment | suggestion | table | risk | result | offers | report`;
const produced = terms`computed | made | prepared | produced | written | rewritten | generated | refreshed | calculated | recomputed | delivered | published | lands | land | printed | shipped | in the inbox | ready | pre-scored | scored`;
const ahead = terms`overnight | nightly | offline | ahead of time | in advance | in (one|a) (bulk|single|batch|nightly|weekly|monthly)? (job|run|pass|batch|go) | bulk job | cron* | on the first of | once (a|per|each|every) (day|night|week|month|term|season|shift|quarter|year|hour) | (every|each|on) (monday|tuesday|wednesday|thursday|friday|saturday|sunday|night|evening|morning|shift) | by <n> (am|pm|a|p|o'clock|:) | at <n> : <n> | before (the shift|opening|sunrise|work|the shop) | daily | weekly | monthly | hourly`;
const prepared = any(
  all(near(output, produced, 5), near(produced, ahead, 8)),
  near(terms`nothing | no`, terms`on request | on demand | (live|online|real-time|request-time) (serving|scoring|inference|endpoint)`, 4),
  near(answering, terms`(as|when|once|the moment) (it|they|each) (comes|come|arrives|arrive|happens)`, 3),
  terms`(one|a single) (pass|run|sweep) over all | (call|request|scoring|inference|prediction) (is|are|happens|runs) synchronous* | asynchronous .. within <time> | offline (scoring|inference|prediction) (only|suffices|once|every)`,
);

/** Where times are measured, not set. */
const compared = terms`comparison | compar* | benchmark* | result* | model | algorithm | variant | option`;

/** Times of other things than an answer. */
const otherTime = terms`incumbent | legacy | mainframe | (is|are) being (retired|replaced) | found that | cost them | train | trains | training | trained (in|within|on|for|every|nightly|daily|weekly|offline|once) | retrain* | label* | retention | (alert|alerts) (if|when|on) | alerted | creep* | tried | paged | update | deploy to | version | index* | partition* | loaded | ingest* | backup | (stream*|real-time) (data|feature|event|dashboard) | > <time> | above <time>`;

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
  meets: all(
    any(
      allowed,
      all(waited, not(otherShort), not(under(compared))),
      all(prepared, not(under(compared))),
      due,
      scheduled,
      all(any(onRequest, byRun, labelled), not(under(terms`monitor*`))),
    ),
    ofAnswers,
  ),
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
        all(
          subject(
            terms`first (token|word|result|byte) | (full|whole|complete) (answer|reply|response) | turnaround | per (request|call|query) | p50 | p90 | p95 | p99 | time-out | timeout | slo | latency`,
          ),
          short,
          words(1, 8),
          not(under(compared)),
        ),
        all(
          named(limit),
          not(terms`week | month | <n> weeks | september | october`),
          any(bound, all(terms`<time>`, words(1, 8), not(under(compared)))),
        ),
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
