import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { formatNames } from "../../src/cli/formats.js";
import { formatCsv, formatDiffJson, reviewMarker } from "../../src/core/index.js";
import { report } from "./example.js";
import { nothing } from "./results.js";
import { readCsv } from "./validate.js";

const page = readFileSync(new URL("../../docs/formats.md", import.meta.url), "utf8");
/** The first cells of the rows of the table below a heading, without their code marks. */
const rowsBelow = (heading: string): string[] => {
  const [, section = ""] = page.split(`${heading}\n`);
  return [...(section.split(/^## /m)[0] ?? "").matchAll(/^\| (`[^|]*`) \|/gm)].map(([, cell = ""]) => cell.replace(/`/g, ""));
};
/** The keys of an object and of those in it, with arrays by their first element. */
const shape = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.slice(0, 1).map(shape);
  if (value === null || typeof value !== "object") return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]));
};

test("docs/formats.md promises something of every format, in the order of the help", () => {
  expect(rowsBelow("# Output formats")).toEqual(formatNames);
});

test("the columns of the CSV table are those that it lists", () => {
  expect(rowsBelow("## csv").flatMap((cell) => cell.split(", "))).toEqual(readCsv(formatCsv(nothing))[0]);
});

test("the marker of a review is the one that it names", () => {
  expect(page).toContain(reviewMarker);
});

test("the comparison has the form that it shows", () => {
  const [, example = ""] = [...page.matchAll(/^```json\n([\s\S]*?)^```/gm)].at(-1) ?? [];
  const items = report.items.map((item) => (item.id === "ab-test" ? { ...item, verdict: "vague" as const } : item));
  const compared = { before: { path: "main:a.md", report }, after: { path: "a.md", report: { ...report, items } } };
  expect(shape(JSON.parse(formatDiffJson([compared])))).toEqual(shape(JSON.parse(example)));
});
