import { afterEach, expect, test } from "vitest";
import {
  type Config,
  catalogue,
  type DocumentRule,
  defaultConfig,
  documentRules,
  type Item,
  lint,
  openDocument,
} from "../../src/core/index.js";

const text = "# Ranking\n\n## Drift\n\nWe retrain weekly. Privacy is kept.\n\n## Loss\n";
const rules = documentRules as DocumentRule[];
const count = rules.length;
afterEach(() => {
  rules.length = count;
});

test("a document rule that throws is one finding with its name, and the rest of the report stands", () => {
  const sound = lint(openDocument(text));
  rules.push({
    ...(rules[0] as DocumentRule),
    id: "broken-rule",
    title: "Broken",
    check: () => {
      throw new Error("broken");
    },
  });
  const report = lint(openDocument(text));
  const [broken, ...others] = [...report.findings].sort((a) => (a.rule === "broken-rule" ? -1 : 1));
  expect(broken).toMatchObject({ rule: "broken-rule", span: report.title, message: expect.stringContaining('"broken-rule" failed') });
  expect(others.map(({ rule, span }) => [rule, span])).toEqual(sound.findings.map(({ rule, span }) => [rule, span]));
});

test("an item that throws is one finding with its name, its verdict is none, and the rest of the report stands", () => {
  const broken: Item = {
    ...(catalogue[0] as Item),
    id: "broken-item",
    title: "Broken",
    topic: { op: "terms", phrases: "privacy" },
    get needs(): Item["needs"] {
      return { it: { op: "any", of: [{ op: "kind", get kinds(): never { throw new Error("broken"); } }] } }; // biome-ignore format: one line
    },
  };
  const config: Config = { ...defaultConfig, items: [broken] };
  const sound = lint(openDocument(text));
  const report = lint(openDocument(text), config);
  const findings = report.findings.filter(({ rule }) => rule === "broken-item");
  expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining('"broken-item" failed')]);
  expect(report.items.slice(0, -1)).toEqual(sound.items);
  expect(report.findings.filter((finding) => !findings.includes(finding))).toEqual(sound.findings);
});

test.each(["We spend $40k", "- Budget: € 300", "It costs $5 a day, at most $7"])(
  "no item fails where a text ends in an amount of money: %s",
  (end) => {
    const { items } = lint(openDocument(`# Ranking\n\n${end}`));
    expect(items.filter(({ message }) => message.includes("failed on this document"))).toEqual([]);
  },
);
