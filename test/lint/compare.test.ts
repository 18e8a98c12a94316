import { expect, test } from "vitest";
import { compareReports, type Verdict } from "../../src/core/index.js";
import { report } from "../format/example.js";

/** The example report with these verdicts, everything else as it was. */
const withVerdicts = (verdicts: Readonly<Record<string, Verdict>>) => ({
  ...report,
  items: report.items.map((item) => ({ ...item, verdict: verdicts[item.id] ?? item.verdict })),
});

const verdicts = ["met", "vague", "missing", "waived"] as const;
const expected: Readonly<Record<Verdict, Partial<Record<Verdict, string>>>> = {
  met: { vague: "lost", missing: "lost", waived: "waived" },
  waived: { met: "met", vague: "lost", missing: "lost" },
  vague: { met: "met", missing: "lost", waived: "waived" },
  missing: { met: "met", vague: "vague", waived: "waived" },
};

test.each(verdicts.flatMap((before) => verdicts.map((after) => ({ before, after, change: expected[before][after] }))))(
  "$before, then $after: $change",
  ({ before, after, change }) => {
    const { changes } = compareReports(withVerdicts({ scale: before }), withVerdicts({ scale: after }));
    expect(changes.map((each) => each.change)).toEqual(change === undefined ? [] : [change]);
    if (change !== undefined) expect(changes).toMatchObject([{ id: "scale", phase: "clarify", before, after }]);
  },
);

test("changes are in the catalogue's order and carry both sides' evidence", () => {
  const { changes } = compareReports(report, withVerdicts({ "ab-test": "missing", "ml-task": "vague" }));
  expect(changes.map(({ id }) => id)).toEqual(["ml-task", "ab-test"]);
  expect(changes[0]?.evidenceBefore).toEqual(report.items.find(({ id }) => id === "ml-task")?.evidence);
});

test("an item that only one side knows counts as missing in the other", () => {
  const without = { ...report, items: report.items.filter(({ id }) => id !== "ml-task") };
  expect(compareReports(without, report).changes).toMatchObject([{ id: "ml-task", before: "missing", after: "met", change: "met" }]);
  expect(compareReports(report, without).changes).toMatchObject([{ id: "ml-task", before: "met", after: "missing", change: "lost" }]);
});

test("scores are those of the reports", () => {
  expect(compareReports(report, report)).toEqual({ changes: [], before: report.score, after: report.score });
});
