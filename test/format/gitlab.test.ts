import { expect, test } from "vitest";
import { formatGitlab, lint, openDocument } from "../../src/core/index.js";
import { text } from "./example.js";
import { hostile } from "./hostile.js";
import { nothing, results } from "./results.js";
import { validateGitlab } from "./validate.js";

test.each([
  ["an ordinary run", results],
  ["a run over nothing", nothing],
  ["hostile text and names", hostile],
])("%s gives a report of the documented form, each fingerprint once", (_, given) => {
  const report = JSON.parse(formatGitlab(given));
  expect(validateGitlab(report), JSON.stringify(validateGitlab.errors)).toBe(true);
  const marks = report.map(({ fingerprint }: { fingerprint: string }) => fingerprint);
  expect(new Set(marks).size).toBe(marks.length);
});

test("severities and places", () => {
  expect(JSON.parse(formatGitlab(results))).toMatchObject([
    { check_name: "not-checked", severity: "critical", location: { path: "docs/locked.md", lines: { begin: 1 } } },
    { check_name: "absent-phase", severity: "major", location: { path: "docs/feed ranking (v2).md", lines: { begin: 5 } } },
    { check_name: "scale", severity: "minor" },
    { check_name: "latency-requirement", severity: "minor", location: { lines: { begin: 11, end: 11 } } },
    { check_name: "unfilled-placeholder", severity: "info" },
  ]);
});

test("a fingerprint belongs to a path, and not to a line", () => {
  const marks = (path: string, source: string) =>
    JSON.parse(formatGitlab({ documents: [{ path, report: lint(openDocument(source)), skipped: false }], unread: [] })).map(
      ({ fingerprint }: { fingerprint: string }) => fingerprint,
    );
  expect(marks("a.md", text.replace("# Feed ranking\n", "# Feed ranking\n\n\n"))).toEqual(marks("a.md", text));
  expect(marks("b.md", text).filter((mark: string) => marks("a.md", text).includes(mark))).toEqual([]);
});
