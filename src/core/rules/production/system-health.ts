import { alarm, operationsWord, serviceSignal, signalList } from "../../evidence/lexicon/operations.js";
import { all, any, near, not, subject, terms, under } from "../../evidence/pattern.js";
import { item } from "../define.js";

const monitoring = terms`watch list | watched | watching | technical watch | monitor* | observab* | alert* | alarm* | dashboard* | telemetry | slo | slos | service | service health | system health | system metric | system | plumbing | devices | health of the (job|service|system) | operational (metric*|monitoring|health) | infrastructure (metric*|monitoring) | infra metric | health | technical* | operations | operational | logging | on-call | reliability | technical metric | service-level`;
const own = terms`monitoring | observability | prometheus | grafana | datadog | cloudwatch | new relic | opentelemetry | splunk | sentry | pagerduty | opsgenie | alerting | service health | system health | system metric | operational metric | health-check* | dashboard | slo | slos | sla | slas | (service|system|pipeline|api|endpoint|infrastructure|server|job|jobs) (is|are|will be|gets|must be)? (monitored|watched|observed) | (monitor|watch|observe) the (service|system|pipeline|api|endpoint|infrastructure|server|jobs)`;

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
      terms`monitor* | observab* | alert* | system health | service health | health | technical (watch|monitoring|signal|metric*|alert*)? | operations | operational metric | system metric | slo`,
    ),
    near(any(operationsWord, alarm), serviceSignal, 12),
    signalList,
  ),
  needs: {
    "which signals of the service are watched": any(
      all(any(all(under(monitoring), serviceSignal), all(signalList, not(terms`if | when | must | should`))), not(elsewhere)),
      all(near(any(operationsWord, alarm), serviceSignal, 12), not(terms`fatigue`)),
      all(under(terms`alert* | alarm* | page* | threshold*`), subject(serviceSignal)),
    ),
  },
  examples: {
    met: [
      "The p99 latency, 5xx rate and queue depth are on the dashboard; the on-call engineer is paged at 200 ms.",
      "Consumer lag, restarts and disk space of the scoring pods.",
      "The on-call engineer is paged when the score table is late or p99 passes 80 ms; feature freshness is on the same dashboard.",
      "## Monitoring\n\n- Failed nightly jobs",
      "Datadog alerts on GPU memory and timeouts.",
      "An alert fires when the feature pipeline fails.",
      "| Signal | Alert |\n|---|---|\n| disk space | 90 % |",
      "Failures of the scoring job go to Slack.",
      "A synthetic probe checks the uptime each minute.",
      "We page when 5xx passes 1 %.",
    ],
    vague: [
      "The pipeline is monitored.",
      "Monitoring with Prometheus.",
      "## Monitoring\n\nWe keep an eye on it.",
      "Do we alert on errors?",
    ],
    missing: ["The page loads with a latency of 200 ms.", "Labels are bought.", "## System health\n\nTBD"],
    waived: ["Monitoring of the service is not needed because it is one notebook that runs once."],
  },
});
