import type { Finding, Severity } from "../lint/report.js";
import { rangeOf } from "../text/lines.js";
import type { Checked, Results } from "./checked.js";
import { byImportance } from "./importance.js";
import { printable } from "./printable.js";

const commands: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", information: "notice" };

/**
 * Workflow commands that GitHub Actions turns into annotations, one in each line. It shows the first ten of a kind in a step, so the most
 * important come first. See "Workflow commands for GitHub Actions" in GitHub's documentation.
 */
export function formatGithub({ documents, unread }: Results): string {
  const findings = documents
    .filter(({ skipped }) => !skipped)
    .flatMap((checked) => byImportance(checked.report).map((finding, place) => ({ checked, finding, place })))
    .sort((a, b) => a.place - b.place); // the most important of each document, then the next of each
  return [
    ...unread.map(({ path, message }) => `::error ${properties({ file: fileOf(path), title: "Not checked" })}::${data(message)}`),
    ...findings.map(({ checked, finding }) => annotation(checked, finding)),
  ]
    .map((line) => `${line}\n`)
    .join("");
}

function annotation({ path, report }: Checked, { rule, severity, message, span }: Finding): string {
  const { start, end } = rangeOf(report.lines, span);
  const given = {
    file: fileOf(path),
    line: start.line + 1,
    endLine: end.line + 1,
    // GitHub takes columns for findings within one line alone, and counts the last one in.
    col: start.line === end.line ? start.column + 1 : undefined,
    endColumn: start.line === end.line ? Math.max(start.column + 1, end.column) : undefined,
    title: rule,
  };
  return `::${commands[severity]} ${properties(given)}::${data(message)}`;
}

const fileOf = (path: string): string | undefined => (path === "-" ? undefined : path);

const properties = (given: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(given)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${data(String(value)).replace(/:/g, "%3A").replace(/,/g, "%2C")}`)
    .join(",");

/** Line breaks are kept, in GitHub's own escapes; what else steers a terminal is shown. */
const data = (text: string): string => text.replace(/%/g, "%25").split("\r").map(lines).join("%0D");
const lines = (text: string): string => text.split("\n").map(printable).join("%0A");
