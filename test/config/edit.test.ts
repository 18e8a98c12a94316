import { expect, test } from "vitest";
import { applyEdits, setRule } from "../../src/core/index.js";

async function turnedOff(text: string, path: string): Promise<string | undefined> {
  const edits = await setRule(text, path, "scale", "off");
  return edits && applyEdits(text, edits);
}

test.each([
  ["", "rules:\n  scale: off\n"],
  ["# Ours\n", "# Ours\nrules:\n  scale: off\n"],
  ["# Ours", "# Ours\nrules:\n  scale: off\n"],
  ["documents: docs/**\n", "documents: docs/**\nrules:\n  scale: off\n"],
  ["documents: docs/**", "documents: docs/**\nrules:\n  scale: off\n"],
  ["documents: docs/**\r\n", "documents: docs/**\r\nrules:\r\n  scale: off\r\n"],
  ["rules:\n", "rules:\n  scale: off\n"],
  ["rules: # none yet\ndocuments: x\n", "rules:\n  scale: off # none yet\ndocuments: x\n"],
  ["rules:\n  # scale: error\ndocuments: x\n", "rules:\n  scale: off\n  # scale: error\ndocuments: x\n"],
  ["rules:\n    fallback: off # ours\n", "rules:\n    scale: off\n    fallback: off # ours\n"],
  ["rules:\n  scale: error # loud\n", "rules:\n  scale: off # loud\n"],
  ["rules:\n  scale:\n  fallback: off\n", "rules:\n  scale: off\n  fallback: off\n"],
  ["rules:\n  'scale': \"error\"\n", "rules:\n  'scale': off\n"],
  ["rules:\n  scale:\n    severity: error # loud\n    topic: [tide]\n", "rules:\n  scale:\n    severity: off # loud\n    topic: [tide]\n"],
  ["rules:\n  scale:\n    topic: [tide]\n", "rules:\n  scale:\n    severity: off\n    topic: [tide]\n"],
  ["rules:\n  scale: { topic: [tide] }\n", "rules:\n  scale: { severity: off, topic: [tide] }\n"],
  ["rules: {}\n", "rules: { scale: off }\n"],
  ["rules: { fallback: off }\n", "rules: { scale: off, fallback: off }\n"],
  ["{ documents: [] }\n", "{ rules: { scale: off }, documents: [] }\n"],
  [
    "overrides:\n  - files: a.md\n    rules: { scale: error }\n",
    "overrides:\n  - files: a.md\n    rules: { scale: error }\nrules:\n  scale: off\n",
  ],
])("in YAML: %j", async (text, expected) => {
  expect(await turnedOff(text, "/repo/.ml-design-doc.yaml")).toBe(expected);
});

test.each([
  ["{}", '{\n  "rules": {\n    "scale": "off"\n  }\n}'],
  ["", '{\n  "rules": {\n    "scale": "off"\n  }\n}'],
  ['{ "rules": { "scale": "error" } } // ours', '{ "rules": { "scale": "off" } } // ours'],
  [
    '{ "rules": { "scale": { "topic": "tide" } } }',
    '{\n  "rules": {\n    "scale": {\n      "topic": "tide",\n      "severity": "off"\n    }\n  }\n}',
  ],
  [
    '{\n\t// ours\n\t"rules": {\n\t\t"fallback": "off",\n\t},\n}\n',
    '{\n\t// ours\n\t"rules": {\n\t\t"fallback": "off",\n\t\t"scale": "off",\n\t},\n}\n',
  ],
])("in JSON: %j", async (text, expected) => {
  expect(await turnedOff(text, "/repo/.ml-design-doc.json")).toBe(expected);
});

test.each([
  ["rules: [a]\n", "a.yaml"],
  ["rules: {", "a.yaml"],
  ["- a\n", "a.yaml"],
  ["? [a]\n: b\n", "a.yaml"],
  ["{", "a.json"],
  ["[]", "a.json"],
  ['{ "rules": "off" }', "a.json"],
])("not where it cannot be done: %j in %s", async (text, path) => {
  expect(await turnedOff(text, path)).toBeUndefined();
});
