import { describe, expect, test } from "vitest";
import { type Checked, formatPretty } from "../../src/core/index.js";
import { report } from "./example.js";

const documents: readonly Checked[] = [
  { path: "docs/feed ranking.md", report, skipped: false },
  {
    path: "README.md",
    report: { ...report, recognized: false, reason: "It states no ML problem that one system is to solve." },
    skipped: true,
  },
];

describe("the pretty report", () => {
  test.each([24, 40, 80, 100])("in %i columns", async (width) => {
    const text = formatPretty(documents, { width });
    await expect(text).toMatchFileSnapshot(`expected/pretty-${width}.txt`);
    // A place stays whole, so that a terminal can link it.
    expect(text.split("\n").filter((line) => line.length > width && !/\.md:\d+:\d+$/.test(line))).toEqual([]);
  });

  test("colours add nothing that is seen", () => {
    const painted = formatPretty(documents, { width: 80, paint: (tone, text) => `\u001b[3${tone.length % 8}m${text}\u001b[39m` });
    expect(painted).toContain("\u001b[");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are what it takes away
    expect(painted.replace(/\u001b\[\d+m/g, "")).toBe(formatPretty(documents, { width: 80 }));
  });

  test("verdicts differ by their marks", () => {
    const text = formatPretty(documents, { width: 80 });
    for (const line of ["✓ business-goal:9", "~ latency-requirement", "✗ scale", "– online-metric"]) expect(text).toContain(`\n  ${line}`);
  });

  test("a named file that is not recognized says so, and is reported in full", () => {
    const other = { ...report, recognized: false, reason: "It is a recipe." };
    const text = formatPretty([{ path: "a.md", report: other, skipped: false }], { width: 200 });
    expect(text).toContain("Not recognized as an ML design document, and checked because it was named. It is a recipe.");
    expect(text).toContain("✗ scale · warning · a.md:7:1");
  });

  test("a complete document", () => {
    const complete = { ...report, findings: [], items: report.items.map((item) => ({ ...item, verdict: "met" as const })) };
    expect(formatPretty([{ path: "a.md", report: complete, skipped: false }], { width: 80 })).toMatch(
      /\n\n1 document, nothing to report\.\n$/,
    );
  });

  test("of many skipped files the first ten are named", () => {
    const skipped = Array.from({ length: 12 }, (_, i): Checked => ({ path: `${i}.md`, report, skipped: true }));
    const text = formatPretty(skipped, { width: 80 });
    expect(text).toContain("  · 9.md: ");
    expect(text).toContain("\n  · and 2 more\n");
    expect(text).not.toContain("10.md");
  });

  test("nothing steers the terminal", () => {
    const evil = "\u001b]8;;http://x\u0007\u009b2J\u202e\r\n";
    const text = formatPretty(
      [
        {
          path: `${evil}.md`,
          report: {
            ...report,
            reason: evil,
            recognized: false,
            findings: report.findings.map((finding) => ({ ...finding, message: evil })),
          },
          skipped: false,
        },
        { path: evil, report: { ...report, reason: evil }, skipped: true },
      ],
      { width: 80 },
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may be left
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });
});
