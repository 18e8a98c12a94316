import { describe, expect, test } from "vitest";
import { formatCsv } from "../../src/core/index.js";
import { report } from "./example.js";
import { hostile } from "./hostile.js";
import { nothing, results } from "./results.js";
import { readCsv } from "./validate.js";

const records = (given = results) => {
  const [header = [], ...rows] = readCsv(formatCsv(given));
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i]])));
};

describe("the CSV table", () => {
  test("has a row for each item, and one for each finding in the text", () => {
    const rows = records();
    expect(rows.filter(({ kind }) => kind === "item").map(({ id, verdict }) => [id, verdict])).toEqual(
      report.items.map(({ id, verdict }) => [id, verdict]),
    );
    expect(rows.filter(({ kind }) => kind === "finding")).toEqual([
      {
        path: "docs/feed ranking (v2).md",
        status: "review",
        kind: "finding",
        id: "unfilled-placeholder",
        phase: "",
        verdict: "",
        severity: "information",
        line: "16",
        column: "1",
        message: "This placeholder is not filled in.",
        evidence: "TBD",
      },
    ]);
    expect(rows.find(({ id }) => id === "latency-requirement")).toMatchObject({
      severity: "warning",
      line: "11",
      column: "23",
      evidence: "fast",
    });
    expect(rows.find(({ id }) => id === "optimizer")).toMatchObject({ severity: "error" });
  });

  test("is a header alone for nothing", () => {
    expect(formatCsv(nothing)).toMatch(/^path,[a-z,]+\r\n$/);
  });

  test("every row has as many cells as the header, whatever the text", () => {
    const rows = readCsv(formatCsv(hostile));
    expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([11]));
  });

  test.each(["=1+1", "+1", "-1", "@SUM(A1)"])("a spreadsheet does not take %j for a formula", (message) => {
    const items = report.items.slice(0, 1).map((item) => ({ ...item, message }));
    const [row] = records({ documents: [{ path: message, report: { ...report, items, findings: [] }, skipped: false }], unread: [] });
    expect(row).toMatchObject({ path: `'${message}`, message: `'${message}` });
  });
});
