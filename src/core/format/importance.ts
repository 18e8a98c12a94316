import type { Finding, Report, Severity } from "../lint/report.js";

/** Without these nothing that follows can be judged, or the result is wrong however well the rest is done. */
const decisive = [
  "business-goal",
  "ml-task",
  "offline-metric",
  "online-metric",
  "labeling",
  "validation-split",
  "training-serving-skew",
  "drift-monitoring",
  "safe-rollout",
];
/** These can be settled while it is built. */
const detail = ["feature-preprocessing", "loss-function", "optimizer", "regularization", "drift-kinds"];

const loudness: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2 };

/**
 * The findings of a report as a reviewer would raise them: the loudest first; then absent phases and what the whole design rests on; gaps
 * before findings about the text; what is missing before what is vague; and else in the order of the checklist.
 */
export function byImportance(report: Report): readonly Finding[] {
  const order = new Map(report.items.map(({ id, verdict }, i) => [id, { i, verdict }]));
  const rank = ({ severity, rule, items, span }: Finding): readonly number[] => {
    const item = order.get(items[0] ?? "");
    const weight = items.length > 1 || decisive.includes(rule) ? 0 : item === undefined ? 3 : detail.includes(rule) ? 2 : 1;
    return [loudness[severity], weight, item?.verdict === "missing" ? 0 : 1, item?.i ?? 0, span.start];
  };
  const ranked = report.findings.map((finding) => ({ finding, rank: rank(finding) }));
  return ranked.sort((a, b) => compare(a.rank, b.rank)).map(({ finding }) => finding);
}

/** Findings that say the same of several places, each group once, in the order of their first. */
export function alike(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.severity}\n${finding.rule}\n${finding.message}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()];
}

function compare(a: readonly number[], b: readonly number[]): number {
  const i = a.findIndex((value, at) => value !== b[at]);
  return i < 0 ? 0 : (a[i] as number) - (b[i] as number);
}
