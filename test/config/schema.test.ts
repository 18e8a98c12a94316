import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { problemsOf } from "./files.js";

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const schema = JSON.parse(read("docs/config.schema.json"));
// The words that VS Code adds are no part of the standard.
const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true, keywords: vsCodeKeywords() });
const isValid = ajv.compile(schema);

function vsCodeKeywords(): string[] {
  return ["markdownDescription", "enumDescriptions", "patternErrorMessage", "allowComments", "allowTrailingCommas"];
}

const page = read("docs/configuration.md");
const examples = [...page.matchAll(/```yaml\n(.*?)```/gs)].map(([, text]) => text ?? "");

describe("the examples of docs/configuration.md", () => {
  test("are several", () => expect(examples.length).toBeGreaterThan(3));

  test.each(examples)("%j", async (text) => {
    expect(await problemsOf({ "/repo/.ml-design-doc.yaml": text, "/.ml-design-doc.yaml": "rules: {}" })).toEqual([]);
    expect(isValid(parse(text)), JSON.stringify(isValid.errors)).toBe(true);
  });
});

const item = { id: "privacy", phase: "data", title: "Privacy", question: "Who may see it?", topic: "privacy" };

test.each([
  [{}, true],
  [{ $schema: "https://example.org/config.schema.json", extends: ["../a.json", "b/c.yml"], documents: "docs/**", ignore: ["a.md"] }, true],
  [{ rules: { scale: "off", privacy: "error" }, severity: { none: "off" } }, true],
  [{ items: [item, { ...item, needs: ["a"] }, { ...item, needs: { who: "a", when: ["b"] }, why: "It matters." }] }, true],
  [{ overrides: [{ files: "*.md", rules: { scale: "off" }, severity: { draft: "error" } }] }, true],
  [{ rule: {} }, false],
  [{ extends: "company" }, false],
  [{ extends: "/etc/a.json" }, false],
  [{ extends: "https://example.org/a.json" }, false],
  [{ documents: 7 }, false],
  [{ documents: [""] }, false],
  [
    { rules: { scale: { severity: "off", topic: "flood", meets: ["tide"], needs: ["high water"] }, "absent-phase": { severity: "off" } } },
    true,
  ],
  [{ rules: { "io-schema": { needs: { "what goes in": "envelope" } }, "empty-section": { allow: ["Appendix"] } } }, true],
  [{ overrides: [{ files: "*.md", rules: { scale: { topic: "flood" }, privacy: { severity: "off" } } }] }, true],
  [{ items: [{ ...item, meets: ["cleared"] }] }, true],
  [{ rules: { scale: "loud" } }, false],
  [{ rules: { scale: { severity: "loud" } } }, false],
  [{ rules: { scale: { words: ["flood"] } } }, false],
  [{ rules: { scale: { topic: [] } } }, false],
  [{ rules: { scale: { needs: { "how many": ["flood"] } } } }, false],
  [{ rules: { "io-schema": { needs: ["envelope"] } } }, false],
  [{ rules: { "io-schema": { needs: { "what goes": "envelope" } } } }, false],
  [{ rules: { "empty-section": { allow: { Appendix: "x" } } } }, false],
  [{ rules: { "absent-phase": { topic: ["flood"] } } }, false],
  [{ rules: [] }, false],
  [{ severity: { drafts: "off" } }, false],
  [{ severity: { draft: false } }, false],
  [{ templates: [] }, false],
  [{ items: {} }, false],
  [{ items: [{ ...item, id: "Privacy Review" }] }, false],
  [{ items: [{ ...item, phase: "dta" }] }, false],
  [{ items: [{ ...item, question: "Name it." }] }, false],
  [{ items: [{ ...item, topic: undefined }] }, false],
  [{ items: [{ ...item, topic: [] }] }, false],
  [{ items: [{ ...item, needs: [] }] }, false],
  [{ items: [{ ...item, more: 1 }] }, false],
  [{ overrides: [{}] }, false],
  [{ overrides: [{ files: [] }] }, false],
  [{ overrides: [{ files: "a", items: [] }] }, false],
])("the schema and the check agree on %j: %s", async (config, expected) => {
  const text = JSON.stringify(config);
  const problems = await problemsOf({ "/repo/.ml-design-doc.json": text, "/a.json": "{}", "/repo/b/c.yml": "{}" });
  const others = problems.filter((problem) => !/There is no (?:rule|file)|There is an item/.test(problem));
  expect({ schema: isValid(JSON.parse(text)), check: others.length === 0 }, problems.join("\n")).toEqual({
    schema: expected,
    check: expected,
  });
});
