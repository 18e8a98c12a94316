import type { Evidence } from "../../lint/report.js";
import { rangeOf } from "../../text/lines.js";
import { asciiJson } from "../printable.js";
import { type Compared, comparisonOf, fateOf, type Side } from "./compared.js";

/**
 * The comparison for programs: one JSON object on one line, ended by a line break. Lines and columns are 1-based, columns count UTF-16
 * code units, and an end is exclusive. `docs/formats.md` documents the form.
 */
export const formatDiffJson = (documents: readonly Compared[]): string =>
  `${asciiJson({ version: 1, documents: documents.map(document) })}\n`;

function document(compared: Compared) {
  const { before, after } = compared;
  const side = (given: Side | undefined) => (given === undefined ? null : { path: given.path, score: given.report.score });
  return {
    fate: fateOf(compared),
    before: side(before),
    after: side(after),
    changes: (comparisonOf(compared)?.changes ?? []).map((change) => ({
      id: change.id,
      phase: change.phase,
      change: change.change,
      before: change.before,
      after: change.after,
      message: change.message,
      evidenceBefore: before ? change.evidenceBefore.map((evidence) => range(before, evidence)) : [],
      evidenceAfter: after ? change.evidenceAfter.map((evidence) => range(after, evidence)) : [],
    })),
  };
}

function range({ report }: Side, { span }: Evidence) {
  const { start, end } = rangeOf(report.lines, span);
  return { line: start.line + 1, column: start.column + 1, endLine: end.line + 1, endColumn: end.column + 1 };
}
