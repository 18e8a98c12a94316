import { describe, expect, test } from "vitest";
import { formatGithub } from "../../src/core/index.js";
import { report } from "./example.js";
import { hostile } from "./hostile.js";
import { nothing, results } from "./results.js";
import { readAnnotation } from "./validate.js";

const commands = (given = results) => formatGithub(given).split("\n").filter(Boolean).map(readAnnotation);

describe("workflow annotations", () => {
  test("one for each finding, the most important first, then what could not be read", () => {
    expect(commands()).toMatchObject([
      { name: "error", file: "docs/locked.md", data: "docs/locked.md: no permission to read it." },
      { name: "error", title: "absent-phase", file: "docs/feed ranking (v2).md", line: "5" },
      { name: "warning", title: "scale", line: "7", endLine: "7", col: "1", endColumn: "10" },
      { name: "warning", title: "latency-requirement", line: "11", col: "23", endColumn: "26" },
      { name: "notice", title: "unfilled-placeholder", line: "16", data: "This placeholder is not filled in." },
    ]);
  });

  test("nothing for nothing", () => {
    expect(formatGithub(nothing)).toBe("");
  });

  test("columns are left out of findings over several lines", () => {
    const finding = { ...(report.findings[1] as (typeof report.findings)[0]), span: { start: 60, end: 100 } };
    const [only] = commands({ documents: [{ path: "a.md", report: { ...report, findings: [finding] }, skipped: false }], unread: [] });
    expect(only).toMatchObject({ line: expect.any(String), endLine: expect.any(String) });
    expect(only).not.toHaveProperty("col");
    expect(only).not.toHaveProperty("endColumn");
  });

  test("standard input has no file", () => {
    const [first] = commands({ documents: [{ path: "-", report, skipped: false }], unread: [] });
    expect(first).not.toHaveProperty("file");
  });

  test("names and messages are escaped and read back as they were", () => {
    const path = "100%, a:b,c\n::warning::x.md";
    const message = "50 %\r\n::error::y, z: 1";
    const findings = report.findings.slice(0, 1).map((finding) => ({ ...finding, message }));
    const all = commands({ documents: [{ path, report: { ...report, findings }, skipped: false }], unread: [] });
    expect(all).toMatchObject([{ name: "error", file: path, data: message }]);
  });

  test("hostile text adds no command and steers no terminal", () => {
    const text = formatGithub(hostile);
    const findings = hostile.documents.flatMap(({ report: { findings }, skipped }) => (skipped ? [] : findings));
    expect(text.split("\n").filter(Boolean)).toHaveLength(findings.length + hostile.unread.length);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may be left
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e\u2066]/);
  });
});
