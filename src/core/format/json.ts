import { type Lines, rangeOf } from "../text/lines.js";
import type { Span } from "../text/span.js";
import type { Checked } from "./checked.js";
import { asciiJson } from "./printable.js";
import { type Stream, streamed } from "./stream.js";

/**
 * The report for programs: one JSON object on one line, ended by a line break. Lines and columns are 1-based, columns count UTF-16
 * code units, and an end is exclusive. `docs/json-report.md` documents the form, `docs/report.schema.json` is its schema.
 */
export function streamJson(): Stream {
  let separator = "";
  return {
    head: '{"version":1,"documents":[',
    each(checked) {
      const text = separator + asciiJson(document(checked));
      separator = ",";
      return text;
    },
    tail: () => "]}\n",
  };
}

export const formatJson = (documents: readonly Checked[]): string => streamed(streamJson(), documents);

function document({ path, report, skipped }: Checked) {
  const range = (span: Span) => oneBased(report.lines, span);
  const { met, vague, missing, waived, total } = report.score;
  return {
    path,
    recognized: report.recognized,
    reason: report.reason,
    score: { met, vague, missing, waived, total },
    items: report.items.map(({ id, phase, verdict, message, evidence }) => ({
      id,
      phase,
      verdict,
      message,
      evidence: evidence.map(({ span }) => range(span)),
    })),
    findings: skipped ? [] : report.findings.map(({ rule, severity, message, span }) => ({ rule, severity, message, ...range(span) })),
  };
}

function oneBased(lines: Lines, span: Span) {
  const { start, end } = rangeOf(lines, span);
  return { line: start.line + 1, column: start.column + 1, endLine: end.line + 1, endColumn: end.column + 1 };
}
