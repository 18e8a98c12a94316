import fs from "node:fs";
import { describe, expect, test } from "vitest";
import { lint, openDocument } from "../../src/core/index.js";

const recognized = (text: string): boolean => lint(openDocument(text)).recognized;

const design = fs.readFileSync("test/corpus/docs/credit-default.md", "utf8");

describe("recognition", () => {
  test.each([
    ["front matter says so, whatever the rest", "---\ntype: ml-design-doc\n---\n\nNothing yet.", true],
    ["front matter says that it is something else", `---\ntype: note\n---\n\n${design}`, false],
    ["a design document", design, true],
    ["a design document with an ordinary front matter", `---\ntitle: Loans\n---\n\n${design}`, true],
    ["a title that calls it something else", `# Model card: loans\n\n${design}`, false],
    ["a manual", `${design}\n\n## Installation\n\n\`\`\`sh\npip install loans\npython train.py\ngit push\n\`\`\`\n`, false],
    ["empty", "", false],
    ["a shopping list", "# Saturday\n\n- milk\n- bread\n", false],
  ])("%s", (_, text, expected) => {
    expect(recognized(text)).toBe(expected);
  });

  test("says why", () => {
    const reasons = ["", "# Changelog\n\n- Train on clicks.", design].map((text) => lint(openDocument(text)).reason);
    for (const reason of reasons) expect(reason).toMatch(/^It.*\.$/);
    expect(new Set(reasons).size).toBe(reasons.length);
  });

  test("can be assumed: a configured glob", () => {
    expect(lint(openDocument("# Saturday"), undefined, { listed: "documents" }).recognized).toBe(true);
  });
});
