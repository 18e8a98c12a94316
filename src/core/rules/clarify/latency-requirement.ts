import { about, all, any, near, not, terms } from "../../evidence/pattern.js";
import { item } from "../define.js";

const latency = terms`latency | response time | response-time | inference time | prediction time budget | round-trip | turnaround | p50 | p90 | p95 | p99 | p999 | p99.9 | tail latency | time budget | time limit | sla | slo | deadline | real-time | realtime | batch | online (inference|serving|prediction|scoring) | synchronous* | asynchronous* | throughput | fps | time to first token | ttft | freshness of predictions | speed | responsive*`;
const mode = terms`(real-time|realtime|near-real-time|near real-time|online|streaming|synchronous|batch|offline|nightly|daily|hourly|weekly|monthly|overnight|asynchronous|on-device|on-demand) (inference|prediction|serving|scoring|recommendation|ranking|classification|detection|decision|system|service|processing|request|response|computation|batch|job|run|scoring run|forecast|model serving|scores|api|endpoint|alert*|moderation|personali*|pipeline|use case|mode|application|operation|retrieval|requirement|constraint|feedback|answer|translation|transcription|evaluation of (each|every))
  | (in|near) real-time | real-time | (score|scored|predict|predicts|run|runs|computed|precomputed|pre-computed|generated|refreshed|updated|executed|recomputed|forecast|produced) .. (in batch | nightly | overnight | every night | once a day | once per day | every <time> | once a week | weekly | daily | hourly | monthly | every (hour|day|week|morning|monday|minute|month|quarter)) | batch (job|mode|prediction|inference|scoring|process) | in batch* | offline batch | per (frame|request) budget | precomput* | pre-comput* | synchronously | asynchronously | before (<n>|the (shift|store|market|day)) | by <n> : <n> | by <n> (am|pm|a.m.|p.m.|utc)`;
const limit = terms`< <time> | ≤ <time> | <= <time> | under <time> | within <time> | below <time> | less than <time> | at most <time> | up to <time> | no more than <time> | not exceed <time> | fewer than <time> | in <time> | <time> (latency|budget|end-to-end|response|p99|p95|per|sla|slo|limit|deadline|at|for|max|maximum|or less|window|total|from) | (latency|p99|p95|p90|p50|sla|slo|budget|time|deadline|ttft) .. <time> | sub-second | subsecond | sub-<time> | sub <n> | <n> fps | <n> frames | within seconds | within a (second|minute|few seconds|day) | milliseconds | within minutes | in milliseconds | under a (second|minute) | less than a (second|minute) | ~ <time> | around <time> | about <time>`;
const otherTime = terms`(training|retrain*|experiment|deployment|rollout|labeling|annotation|history|retention|window|lookback|half-life|horizon|rollback) .. <time> | a / b | last <time> | past <time> | previous <time> | next <time> | <time> of (data|history|logs) | canary | feature (computed|over) | stream* data | ingest*`;

export default item({
  id: "latency-requirement",
  phase: "clarify",
  title: "Latency requirement",
  ask: "How quickly must an answer arrive (milliseconds at which percentile), or how often does the batch run?",
  why: `The time allowed for an answer decides the architecture before any model does: 50 ms rules out a large cross-encoder and a feature from a slow database,
a nightly batch permits both. "Low latency" gives nobody a budget to divide between retrieval, features and ranking.
A number with its percentile, or a mode with its schedule, does.`,
  source: "Huyen, Designing Machine Learning Systems (2022), chapter 7; Dean and Barroso, The Tail at Scale (CACM 2013)",
  topic: latency,
  needs: {
    "a time limit, or batch with its schedule": any(
      all(
        limit,
        any(
          about(
            terms`latency | response | inference | p50 | p90 | p95 | p99 | sla | slo | deadline | budget | real-time | fps | ttft | speed | throughput`,
          ),
          terms`answer* | respond* | return* | scor* | predict* | serv* | request | decision | decid*`,
        ),
        not(otherTime),
      ),
      all(mode, not(terms`(stream*|real-time) (data|feature|event|ingest*|dashboard|monitor*)`)),
    ),
  },
  meets: all(
    near(
      terms`p50 | p90 | p95 | p99 | p999 | latency | response time | inference time | ttft | time to first token`,
      terms`<time> | milliseconds | sub-second`,
      6,
    ),
    not(otherTime),
  ),
  examples: {
    met: [
      "The p99 latency of ranking stays under 120 ms.",
      "Scores are computed in a nightly batch.",
      "## Latency\n\n- Below 200 ms at p95.",
      "The decision is made in real time, while the card is in the terminal.",
    ],
    vague: [
      "Latency should be low.",
      "## Latency requirements\n\nThe service must be fast enough for users.",
      "Is there a latency limit, such as 100 ms?",
    ],
    missing: ["The experiment runs for 14 days.", "## Latency\n\nTBD"],
    waived: ["The system is not latency-critical, because the report is read the next morning."],
  },
});
