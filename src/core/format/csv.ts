import { isGap } from "../lint/described.js";
import { positionAt } from "../text/lines.js";
import type { Span } from "../text/span.js";
import type { Checked, Results } from "./checked.js";
import { printable } from "./printable.js";
import { quote } from "./quote.js";
import { type Stream, streamed } from "./stream.js";

const header = ["path", "status", "kind", "id", "phase", "verdict", "severity", "line", "column", "message", "evidence"];

/**
 * A table by RFC 4180 with one row for each item of each document, and one for each finding about the document as a whole. Lines and
 * columns are 1-based, columns count UTF-16 code units. A cell that a spreadsheet would take for a formula starts with an
 * apostrophe; each cell is one printable line.
 */
export const streamCsv = (): Stream => ({
  head: line(header),
  each: (checked) => (checked.skipped ? "" : rowsOf(checked).map(line).join("")),
  tail: () => "",
});

export const formatCsv = ({ documents }: Results): string => streamed(streamCsv(), documents);

function rowsOf({ path, report }: Checked): (string | number)[][] {
  const shown = path === "-" ? "<stdin>" : path;
  const place = ({ start }: Span) => {
    const { line, column } = positionAt(report.lines, start);
    return [line + 1, column + 1];
  };
  const severity = (id: string) => report.findings.find((finding) => isGap(finding) && finding.items.includes(id))?.severity ?? "";
  const status = report.status ?? "";
  return [
    ...report.items.map((item) => [
      shown,
      status,
      "item",
      item.id,
      item.phase,
      item.verdict,
      severity(item.id),
      ...place(item.evidence[0]?.span ?? item.place),
      item.message,
      item.evidence.map(({ span }) => quote(report, span)).join(" | "),
    ]),
    ...report.findings
      .filter((finding) => !isGap(finding))
      .map(({ rule, severity: loudness, message, span }) => [
        shown,
        status,
        "finding",
        rule,
        "",
        "",
        loudness,
        ...place(span),
        message,
        quote(report, span),
      ]),
  ];
}

function line(row: readonly (string | number)[]): string {
  return `${row.map(cell).join(",")}\r\n`;
}

function cell(value: string | number): string {
  if (typeof value === "number") return String(value);
  const text = printable(value);
  const safe = /^[=+\-@]/.test(text.trimStart()) ? `'${text}` : text;
  return /[",]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
