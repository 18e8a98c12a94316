import { describe, expect, test } from "vitest";
import { lint, openDocument } from "../../src/core/index.js";

const vague = "We will monitor the model for drift.";
const head = "---\ntype: ml-design-doc\n---\n\n# Ranking\n\n## Production\n\n";

/** `rule at line` (1-based) of the findings on drift, placeholders and directives. */
function found(body: string): string[] {
  const text = head + body;
  const report = lint(openDocument(text));
  return report.findings
    .filter(({ rule }) => ["drift-monitoring", "unfilled-placeholder", "unknown-directive", "unused-directive"].includes(rule))
    .map(({ rule, span }) => `${rule} at ${text.slice(0, span.start).split("\n").length - head.split("\n").length + 1}`);
}

describe("directives", () => {
  test.each([
    { what: "nothing", body: vague, left: ["drift-monitoring at 1"] },
    { what: "the next line", body: `<!-- ml-design-doc-disable-next-line drift-monitoring -- later -->\n${vague}`, left: [] },
    {
      what: "the next paragraph, whatever its lines",
      body: `<!-- ml-design-doc-disable-next-line drift-monitoring -->\n\nFirst,\n${vague}`,
      left: [],
    },
    {
      what: "no more than the next paragraph",
      body: `<!-- ml-design-doc-disable-next-line unfilled-placeholder -->\nTBD\n\n${vague}\n\nTBD`,
      left: ["drift-monitoring at 4", "unfilled-placeholder at 6"],
    },
    { what: "every rule where none is named", body: `<!-- ml-design-doc-disable-next-line -->\n${vague}`, left: [] },
    { what: "several rules", body: `<!-- ml-design-doc-disable drift-monitoring, unfilled-placeholder -->\n\n${vague}\n\nTBD`, left: [] },
    {
      what: "a stretch",
      body: `<!-- ml-design-doc-disable unfilled-placeholder -->\n\nTBD\n\n<!-- ml-design-doc-enable unfilled-placeholder -->\n\nTBD\n\n${vague}`,
      left: ["unfilled-placeholder at 7", "drift-monitoring at 9"],
    },
    {
      what: "the whole file",
      body: `TBD\n\n${vague}\n\n<!-- ml-design-doc-disable-file drift-monitoring unfilled-placeholder -->`,
      left: [],
    },
    {
      what: "a fence to its end",
      body: `<!-- ml-design-doc-disable-next-line drift-monitoring -->\n\`\`\`mermaid\ngraph LR\n\n  A --> B[Drift monitoring]\n\`\`\`\n`,
      left: [],
    },
    {
      what: "one paragraph with Windows line endings",
      body: `<!-- ml-design-doc-disable-next-line drift-monitoring -->\r\nFirst,\r\n${vague}\r\n\r\nTBD`,
      left: ["unfilled-placeholder at 5"],
    },
    {
      what: "nothing by an unknown rule",
      body: `<!-- ml-design-doc-disable-next-line drift-monitorin -->\n${vague}`,
      left: ["unknown-directive at 1", "drift-monitoring at 2"],
    },
    {
      what: "nothing by an unknown directive",
      body: "<!-- ml-design-doc-disable-line -->\nPSI is alerted on each night.",
      left: ["unknown-directive at 1"],
    },
    {
      what: "nothing that is not there",
      body: "<!-- ml-design-doc-disable-next-line unfilled-placeholder -->\nPSI of all features is alerted on each night.",
      left: ["unused-directive at 1"],
    },
    {
      what: "nothing by an enable alone",
      body: `${vague}\n\n<!-- ml-design-doc-enable -->`,
      left: ["drift-monitoring at 1", "unused-directive at 3"],
    },
  ])("ignore $what", ({ body, left }) => {
    expect(found(body)).toEqual(left);
  });

  test("in a fence are code", () => {
    expect(found(`\`\`\`html\n<!-- ml-design-doc-disable-file drift-monitoring -->\n\`\`\`\n\n${vague}`)).toContain(
      "drift-monitoring at 5",
    );
  });

  test("name what they may have meant", () => {
    const { findings } = lint(openDocument(`${head}<!-- ml-design-doc-disable-nextline drift -->\n${vague}`));
    expect(findings.find(({ rule }) => rule === "unknown-directive")?.message).toContain('Did you mean "disable-next-line"?');
  });

  test("change no verdict", () => {
    const verdicts = (text: string) => lint(openDocument(text)).items.map(({ verdict }) => verdict);
    expect(verdicts(`${head}<!-- ml-design-doc-disable-file -->\n\n${vague}`)).toEqual(verdicts(head + vague));
  });
});
