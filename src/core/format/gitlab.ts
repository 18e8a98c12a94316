import { fingerprints, hash } from "../lint/fingerprint.js";
import type { Severity } from "../lint/report.js";
import { rangeOf } from "../text/lines.js";
import type { Results } from "./checked.js";
import { asciiJson } from "./printable.js";

const severities: Readonly<Record<Severity, string>> = { error: "major", warning: "minor", information: "info" };

/**
 * A GitLab Code Quality report. GitLab compares those of two branches by fingerprint, and takes two findings of one fingerprint for one,
 * so the path is part of it and the line is not. See "Code Quality report format" in GitLab's documentation.
 */
export function formatGitlab({ documents, unread }: Results): string {
  const findings = documents
    .filter(({ skipped }) => !skipped)
    .flatMap(({ path, report }) => {
      const marks = fingerprints(report);
      return report.findings.map(({ rule, severity, message, span }, i) => {
        const { start, end } = rangeOf(report.lines, span);
        return {
          description: message,
          check_name: rule,
          fingerprint: hash(`${path}\n${marks[i]}`),
          severity: severities[severity],
          location: { path, lines: { begin: start.line + 1, end: end.line + 1 } },
        };
      });
    });
  const problems = unread.map(({ path, message }) => ({
    description: message,
    check_name: "not-checked",
    fingerprint: hash(`${path}\nnot-checked`),
    severity: "critical",
    location: { path, lines: { begin: 1 } },
  }));
  return `${asciiJson([...problems, ...findings], 2)}\n`;
}
