import { marksOf } from "./fingerprint.js";
import type { Report } from "./report.js";

/** Writes down the findings of a report, for {@link withoutKnown} of a later one: sorted marks, each once. */
export const known = (report: Report): readonly string[] => [...new Set(marksOf(report).flat())].sort();

/**
 * The report without the findings that were known before. A finding about several items is known where each of them is.
 *
 * @param before what {@link known} gave for an earlier state of the document
 */
export function withoutKnown(report: Report, before: readonly string[]): Report {
  const old = new Set(before);
  const marks = marksOf(report);
  return { ...report, findings: report.findings.filter((_, i) => !marks[i]?.every((mark) => old.has(mark))) };
}
