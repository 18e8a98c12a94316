import { expect, test } from "vitest";
import { placeInYaml } from "../../src/core/index.js";

/** What may stand at the sign `|` of a text. */
function at(marked: string) {
  const offset = marked.indexOf("|");
  const place = placeInYaml(marked.slice(0, offset) + marked.slice(offset + 1), offset);
  if (place === undefined) return undefined;
  const { isName, shape, word, others, isClosed } = place;
  const names = isName ? Object.keys(shape.properties ?? {}).filter((name) => !others.includes(name)) : (shape.enum ?? []);
  return { isName, word, names, isClosed };
}

const severities = ["off", "information", "warning", "error"];

test.each([
  ["|", "", ["$schema", "extends", "documents"]],
  ["ru|", "ru", ["$schema", "extends"]],
  ["# ours\n\nru|\n", "ru", ["$schema"]],
  ["extends: a.yaml\n|\nrules:\n  scale: off\n", "", ["$schema", "documents", "ignore", "severity"]],
  ["rules:\n  |", "", ["business-goal"]],
  ["rules:\n  drift-k|\n  scale: off\n", "drift-k", ["business-goal"]],
  ["rules:\n  drift|-kinds: off\n", "drift-kinds", ["business-goal"]],
  ["rules:\r\n  drift-|\r\n", "drift-", ["business-goal"]],
  ["rules: { | }", "", ["business-goal"]],
  ["rules: { business-goal: off, ml|", "ml", ["ml-task"]],
  ["rules:\n  scale:\n    |\n  fallback: off\n", "", ["severity", "topic", "meets", "needs"]],
  ["rules:\n  scale:\n    severity: off\n    t|\n", "t", ["topic", "meets", "needs"]],
  ["rules: { scale: { t|", "t", ["severity", "topic"]],
  ["rules:\n  io-schema:\n    needs:\n      what goes|", "what goes", ["what goes in", "what comes out"]],
  ["rules:\n  privacy-review:\n    |", "", ["severity"]],
  ["severity:\n  dr|", "dr", ["draft", "review", "final", "none"]],
  ["items:\n  - |", "", ["id", "phase"]],
  ["items:\n  - id: a\n    |\n  - id: b\n", "", ["phase", "title"]],
  ["overrides:\n  - files: a.md\n    rules:\n      sc|\n", "sc", ["business-goal"]],
])("a name: %j", (text, word, first) => {
  const { names = [], ...place } = at(text) ?? {};
  expect(place).toMatchObject({ isName: true, word });
  expect(names).toEqual(expect.arrayContaining(first));
  expect(names.find((name) => first.includes(name))).toBe(first[0]);
});

test.each([
  ["rules:\n  scale: |", "", severities],
  ["rules:\n  scale: wa|\n  fallback: off\n", "wa", severities],
  ["rules: { scale: w| }", "w", severities],
  ["rules:\n  scale:\n    severity: |", "", severities],
  ["severity: { draft: |", "", severities],
  ["rules:\n  privacy-review: |", "", severities],
  ["items:\n  - id: a\n    phase: |\n", "", ["clarify", "data", "model", "production"]],
  ["overrides:\n  - files: a\n    severity: { none: e|", "e", severities],
  ["documents: |", "", []],
  ["extends: a|", "a", []],
])("a value: %j", (text, word, values) => {
  expect(at(text)).toMatchObject({ isName: false, word, names: values });
});

test.each([
  ["rules:\n  # sc|"],
  ["rules: # sc: |"],
  ['rules:\n  "sc|'],
  ["nothing:\n  |"],
  ["nothing: |"],
  ["rules:\n  scale: off # wa|"],
  ["severity:\n  drafts:\n    |"],
])("nothing: %j", (text) => {
  expect(at(text)).toBeUndefined();
});

test("knows whether a colon must be written", () => {
  expect(["sc|", "sc|: off", "{ sc| }"].map((text) => at(text)?.isClosed)).toEqual([false, true, true]);
});

test("no text is too strange", () => {
  const text = "rules: { a: [&b *b, {'x\n- : ? |\n\t\"\u0000]}}\r\n  scale:\n---\n...\n";
  for (let offset = 0; offset <= text.length; offset++) expect(() => placeInYaml(text, offset)).not.toThrow();
  expect(() => placeInYaml("[".repeat(20_000), 20_000)).not.toThrow();
});
