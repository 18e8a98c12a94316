import { readdirSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { type Checked, formatJson, lint, openDocument } from "../../src/core/index.js";
import { report, text } from "./example.js";

const schema = JSON.parse(readFileSync(new URL("../../docs/report.schema.json", import.meta.url), "utf8"));
const validate = new Ajv({ strict: true, strictTypes: false, allErrors: true }).compile(schema);

const documents: readonly Checked[] = [
  { path: "docs/feed.md", report, skipped: false },
  { path: "-", report: { ...report, recognized: false }, skipped: true },
];

/** The keys of an object and of those in it, with arrays by their first element. */
const shape = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.length === 0 ? [] : [shape(value[0])];
  if (value !== null && typeof value === "object")
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]));
  return typeof value;
};

test("is one object on one line, of exactly the documented shape", () => {
  const json = formatJson(documents);
  expect(json).toMatch(/^[^\n]+\n$/);
  const range = { line: "number", column: "number", endLine: "number", endColumn: "number" };
  expect(shape(JSON.parse(json))).toEqual({
    version: "number",
    documents: [
      {
        path: "string",
        recognized: "boolean",
        reason: "string",
        score: { met: "number", vague: "number", missing: "number", waived: "number", total: "number" },
        items: [{ id: "string", phase: "string", verdict: "string", message: "string", evidence: [range] }],
        findings: [{ rule: "string", severity: "string", message: "string", ...range }],
      },
    ],
  });
});

test("is ASCII, and says the same", () => {
  const path = "entwürfe/\u{1f600}\u2028.md";
  const json = formatJson([{ path, report, skipped: false }]);
  expect(json).toMatch(/^[\n -~]+$/);
  expect(JSON.parse(json).documents[0].path).toBe(path);
});

test("is valid by docs/report.schema.json, which refuses what is wrong", () => {
  const value = JSON.parse(formatJson(documents));
  expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
  const wrong: readonly ((value: ReturnType<typeof JSON.parse>) => void)[] = [
    (report) => (report.version = 2),
    (report) => delete report.documents[0].recognized,
    (report) => (report.documents[0].items[0].verdict = "absent"),
    (report) => (report.documents[0].items[0].evidence[0].line = 0),
    (report) => (report.documents[0].findings[0].severity = "hint"),
    (report) => delete report.documents[0].findings[0].endColumn,
    (report) => (report.documents[0].score.met = -1),
  ];
  for (const spoil of wrong) {
    const copy = structuredClone(value);
    spoil(copy);
    expect(validate(copy), spoil.toString()).toBe(false);
  }
});

test("lines and columns are 1-based, columns count UTF-16 code units", () => {
  const [document] = JSON.parse(formatJson(documents)).documents;
  const { line, column, endLine, endColumn } = document.items.find(({ id }: { id: string }) => id === "latency-requirement").evidence[0];
  expect(text.split("\n")[line - 1]?.slice(column - 1, endColumn - 1)).toBe("fast");
  expect(endLine).toBe(line);
});

test("a skipped file has its items and no findings", () => {
  const [, skipped] = JSON.parse(formatJson(documents)).documents;
  expect(skipped.findings).toEqual([]);
  expect(skipped.items).toHaveLength(report.items.length);
});

test("of real documents it is valid, and every range lies inside its document", () => {
  const folder = new URL("../corpus/docs/", import.meta.url);
  const texts = readdirSync(folder).map((path) => ({ path, text: readFileSync(new URL(path, folder), "utf8") }));
  const { documents } = JSON.parse(formatJson(texts.map(({ path, text }) => ({ path, report: lint(openDocument(text)), skipped: false }))));
  expect(validate({ version: 1, documents }), JSON.stringify(validate.errors)).toBe(true);
  for (const [i, document] of documents.entries()) {
    const lines = texts[i]?.text.split("\n") ?? [];
    const ranges = [...document.items.flatMap((item: { evidence: object[] }) => item.evidence), ...document.findings];
    expect(ranges).not.toEqual([]);
    for (const { line, column, endLine, endColumn } of ranges) {
      expect(line < endLine || (line === endLine && column <= endColumn)).toBe(true);
      expect(column - 1).toBeLessThanOrEqual(lines[line - 1]?.length ?? -1);
      expect(endColumn - 1).toBeLessThanOrEqual(lines[endLine - 1]?.length ?? -1);
    }
  }
});
