import { operationsWord, serviceSignal } from "../../evidence/lexicon/operations.js";
import { all, any, near, not, terms, under } from "../../evidence/pattern.js";
import { item } from "../define.js";

const monitoring = terms`monitor* | observab* | alert* | alarm* | dashboard* | telemetry | slo | slos | service health | system health | system metric | operational (metric*|monitoring|health) | infrastructure (metric*|monitoring) | infra metric | health | technical* | operations | operational | logging | on-call | reliability | technical metric | service-level`;
const own = terms`monitoring | observability | prometheus | grafana | datadog | cloudwatch | new relic | opentelemetry | splunk | sentry | pagerduty | opsgenie | alerting | service health | system health | system metric | operational metric | health-check* | dashboard | slo | slos | sla | slas`;
const elsewhere = terms`offline (evaluation|metric*) | requirement | constraint | model (selection|choice|comparison) | a/b | experiment* | online metric | business metric | guardrail*`;

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
    near(terms`monitor* | track* | watch* | alert* | log | logs | logged`, serviceSignal, 8),
  ),
  needs: {
    "which signals of the service are watched": any(
      all(under(monitoring), serviceSignal, not(under(elsewhere))),
      all(near(operationsWord, serviceSignal, 12), not(under(elsewhere))),
      all(terms`prometheus | grafana | datadog | cloudwatch | pagerduty | opsgenie | sentry | on-call | slo | slos`, serviceSignal),
    ),
  },
  examples: {
    met: [
      "p99 latency, 5xx rate and queue depth are on the dashboard; the on-call engineer is paged at 200 ms.",
      "## Monitoring\n\n- Failed nightly jobs",
      "Datadog alerts on GPU memory and timeouts.",
      "An alert fires when the feature pipeline fails.",
    ],
    vague: ["Monitoring with Prometheus.", "## Monitoring\n\nWe keep an eye on it.", "Do we alert on errors?"],
    missing: ["Labels are bought.", "## System health\n\nTBD"],
    waived: ["Monitoring of the service is not needed because it is one notebook that runs once."],
  },
});
