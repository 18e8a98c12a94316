import {
  alarm,
  errorSignal,
  limit,
  loadSignal,
  operationsWord,
  schedule,
  serviceSignal,
  signalList,
  speedSignal,
  watching,
} from "../../evidence/lexicon/operations.js";
import { all, any, entry, evenDenied, heading, named, near, not, several, subject, terms, under, words } from "../../evidence/pattern.js";
import { item } from "../define.js";

/** Chapters and labels of what is watched of the service, by their names. */
const monitoring = terms`ops (view|board|dashboard) | dead letter* | metrics to (track|watch|monitor) | watch list | being watched | what we watch | technical watch | alert* | alarm* | dashboard* | telemetry | slo | slos | (service|system|api|job|infra|infrastructure|operational|technical|ops|platform|pipeline|production) (health|metric*|monitor*|signal*|watch|indicator*|alert*) | health of the (job|service|system) | health | plumbing | logging | on-call | operations | (running|operating) (it|the service) | keeping it alive`;
const own = terms`(liveness|readiness) .. probe* | centralized logging | structured logging | logging (with|via|to|stack) | elk | monitoring | observability | prometheus | grafana | datadog | cloudwatch | new relic | opentelemetry | splunk | sentry | pagerduty | opsgenie | alerting | service health | system health | system metric | operational metric | health-check* | dashboard | slo | slos | sla | slas | (service|system|pipeline|api|endpoint|infrastructure|server|job|jobs) (is|are|will be|gets|must be)? (monitored|watched|observed) | (monitor|watch|observe) the (service|system|pipeline|api|endpoint|infrastructure|server|jobs)`;

/** In such a chapter, or a label or lead-in of it. */
const place = any(
  named(any(monitoring, watching)),
  subject(terms`monitor* | observab* | alert (if|when|on) | we alert | dashboard* | we watch | are watched | we log`),
  all(subject(terms`service | infra | system | infrastructure | technical`), heading(any(watching, monitoring))),
);
/** What is looked at, rather than told of: a short entry, a list, a limit, a percentile. */
const list = several(serviceSignal, 3);
const looked = any(words(0, 8), list, limit, alarm, operationsWord, terms`p50 | p90 | p95 | p99 | p999 | histogram*`);
/** What is written of each call. */
const record = terms`logs (one|a|each|per|the|json|every) | logged (per|with|as|for)`;
/** That something has failed is told to somebody. */
const told = near(
  terms`(pipeline|job|run|service|task) (failure|error) (event|notification|message)`,
  terms`topic | sns | slack | e-mail | email | pagerduty | on-call | operations`,
  6,
);
/** What is amiss with a machine or a job, in plain words. */
const ill = terms`(hour|minutes|<time>) without .. (prediction*|score*|answer*|data|run|request*) | no (score|prediction|answer|result|data|request) (has|have|for|in|since) | frame rate | free (disk|memory|space) | (cpu|gpu|board|chip) temperature | gpu (above|over) | dlq | dead letter* | (stale|late|missing|failed|not finished|unfinished) (load|job|feed|file|partition|batch|run|table|index) | (return|returns|returned) <n> | (rejected|dropped|failed|slow) (search*|quer*|request*|lookup*|call*|frame*|message*) | queue wait | (tokens|frames|requests|messages) (/|per) (s|second|minute|hour) | oom | (response|answer|round-trip) time*`;
/** Somebody or something asks whether it is there. */
const probed = any(
  near(
    terms`(health|ready|status) (endpoint|page|route|probe|url)`,
    terms`polled | probed | queried | pinged | load balancer | watchdog`,
    6,
  ),
  all(
    terms`nagios | zabbix | icinga | checkmk | pingdom | uptimerobot | watchdog`,
    any(ill, terms`checks | answers | responds | restarts | alive | cpu | ram | memory | disk`),
  ),
  terms`(missing|late|failed|stale) (table|file|job|run|feed|partition|export|batch) .. (pages|page|alerts|wakes|notifies) (the|a|an|our|on-call)`,
  near(
    terms`/ health | healthz | / ready | readyz | / status`,
    terms`probed | polled | pinged | checked by | every <time> | each minute`,
    5,
  ),
  terms`uptime (is|are)? (measured|probed|checked|tracked|monitored|watched) | (alarm*|alert*) on .. (errors|failures|timeouts|time-outs|latency|restarts)`,
);
/** Somebody or something is told, in any of the usual ways. */
const tells = any(
  alarm,
  terms`(sms|text message|light|siren|call|phone|mail|e-mail|slack|teams|note|message|ticket) .. (to|for|is sent|rings) | (opens|open|raise*|produce*|create*|post*|send*|trigger*|sound*|file*|ring*) .. (ticket|slack|note|message|alarm|alert|sms|call|phone|incident|mail|e-mail) | (rings|called|mails us|texts|is called|is told|is woken|calls|phones|mails|posts to) | supervised | supervis* | polled | probed | health-check*`,
);
/** How anybody will know. */
const asked = terms`(how|what) .. (notice|see|know|tell|detect|find out) ... (ill|down|broken|sick|unhealthy|in trouble)`;
/** The usual sets of them by name. */
const sets = terms`(four)? golden signals | red (metrics|method) | slo burn | burn rate | error budget`;
/** What such signals are of. */
const served = terms`service | pods | pod | endpoint | api | server* | stage | job | serving | cluster | request* | topic | replica* | worker*`;

/** What is required or feared of a service is not yet watched. */
const elsewhere = all(
  under(terms`requirement | constraint | non-functional | budget | scale | capacity | latency | failure mode*`),
  not(under(terms`production* | monitor* | deploy* | operation* | alert*`)),
);

export default item({
  id: "system-health",
  phase: "production",
  title: "System health",
  ask: "Which signals of the service itself (latency, errors, load, failed jobs) are watched, and who is alerted at what value?",
  why: `Most outages of ML systems are ordinary ones: a job that did not run, a feature table that is late, a full queue, a slow replica. They are seen in
minutes if someone named the signal and its limit beforehand, and otherwise by users.`,
  source:
    "Beyer et al., Site Reliability Engineering (2016), chapter 6 (the four golden signals); Breck et al., The ML Test Score (2017), section on monitoring",
  topic: any(
    own,
    under(
      terms`ops (view|board|dashboard) | operations (view|board) | status (page|board) | watched | dead letter* | monitor* | observab* | alert* | system health | service health | health | technical (watch|monitoring|signal|metric*|alert*)? | operations | operational metric | system metric | slo`,
    ),
    near(any(operationsWord, alarm), serviceSignal, 12),
    signalList,
    sets,
    all(subject(tells), any(ill, serviceSignal)),
    all(subject(asked), any(ill, serviceSignal)),
    near(tells, evenDenied(any(ill, serviceSignal)), 12),
    all(record, any(speedSignal, errorSignal)),
    told,
    probed,
    terms`(alert*|page*) on (errors|failures|outages)`,
  ),
  needs: {
    "which signals of the service are watched": any(
      all(place, serviceSignal, looked, not(elsewhere)),
      sets,
      all(near(tells, evenDenied(any(ill, serviceSignal)), 12), not(terms`fatigue`)),
      // "How do we notice that it is ill? By timeouts and the length of the queue."
      all(subject(asked), any(ill, serviceSignal, terms`length of .. queue | timeouts | queue`)),
      all(
        several(any(ill, serviceSignal), 2),
        terms`reported | reports | send* | emit* | expose* | export* | publish* | counted | graphed | checked | logged | watched`,
        any(schedule, operationsWord, terms`each | every`),
      ),
      all(heading(watching), serviceSignal, entry, any(limit, terms`<time>`), not(any(elsewhere, terms`budget`))),
      all(signalList, any(served, place), words(0, 16), not(elsewhere), not(terms`if | when | must | should`)),
      all(near(any(operationsWord, alarm), serviceSignal, 12), not(terms`fatigue`)),
      all(signalList, limit, terms`rollback | (roll|rolled|rolls) back | revert* | canary | challenger | promote | halt`),
      all(record, any(speedSignal, errorSignal)),
      near(terms`logs | log | logged | logging`, terms`milliseconds | timing* | durations | latenc*`, 4),
      near(terms`monitoring | dashboard | histogram`, any(speedSignal, loadSignal, errorSignal), 1),
      all(
        list,
        words(0, 24),
        heading(terms`production* | productioniz* | serving | operation* | deploy* | running | in use`),
        not(elsewhere),
      ),
      told,
      probed,
      near(terms`logged | logging | logs`, terms`errors | exceptions | failures | crashes`, 2),
      near(
        terms`health-check* | (liveness|readiness) .. probe*`,
        any(schedule, limit, alarm, terms`restart* | removed | replaced | stops`),
        6,
      ),
      all(named(terms`alert* | alarm* | page* | threshold*`), subject(serviceSignal), limit),
    ),
  },
  examples: {
    met: [
      "The p99 latency, 5xx rate and queue depth are on the dashboard; the on-call engineer is paged at 200 ms.",
      "Consumer lag, restarts and disk space of the scoring pods.",
      "## Monitoring\n\n- Failed nightly jobs",
      "| Signal | Alert |\n|---|---|\n| disk space | 90 % |",
    ],
    vague: [
      "The pipeline is monitored.",
      "Monitoring with Prometheus.",
      "## Monitoring\n\nWe keep an eye on it.",
      "Do we alert on errors?",
    ],
    missing: ["The page loads with a latency of 200 ms.", "## System health\n\nTBD"],
    waived: ["Monitoring of the service is not needed because it is one notebook that runs once."],
  },
});
