import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { formatGitlab, lint, openDocument } from "../../src/core/index.js";
import { text } from "./example.js";
import { hostile } from "./hostile.js";
import { nothing, results } from "./results.js";

// GitLab documents the form in words ("Code Quality report format"); this is what they say.
const validate = new Ajv({ strict: true, strictRequired: false }).compile({
  type: "array",
  items: {
    type: "object",
    required: ["description", "check_name", "fingerprint", "severity", "location"],
    additionalProperties: false,
    properties: {
      description: { type: "string", minLength: 1 },
      check_name: { type: "string", minLength: 1 },
      fingerprint: { type: "string", pattern: "^[0-9a-f]{16}$" },
      severity: { enum: ["info", "minor", "major", "critical", "blocker"] },
      location: {
        type: "object",
        required: ["path", "lines"],
        additionalProperties: false,
        properties: {
          path: { type: "string", not: { pattern: "^\\./" } },
          lines: {
            type: "object",
            required: ["begin"],
            additionalProperties: false,
            properties: { begin: { type: "integer", minimum: 1 }, end: { type: "integer", minimum: 1 } },
          },
        },
      },
    },
  },
});

test.each([
  ["an ordinary run", results],
  ["a run over nothing", nothing],
  ["hostile text and names", hostile],
])("%s gives a report of the documented form, each fingerprint once", (_, given) => {
  const report = JSON.parse(formatGitlab(given));
  expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
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
