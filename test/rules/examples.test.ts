import { describe, expect, it } from "vitest";
import { openDocument } from "../../src/core/document/document.js";
import { lint } from "../../src/core/lint/lint.js";
import { catalogue } from "../../src/core/rules/catalogue.js";

type Verdict = "met" | "vague" | "missing" | "waived";

const verdicts = ["met", "vague", "missing", "waived"] as const;

function verdictOf(id: string, text: string): Verdict | undefined {
  return lint(openDocument(text)).items.find((item) => item.id === id)?.verdict;
}

/** The example as questions: code, tables and headings are left as they are. */
function asked(text: string): string {
  return text.replace(/(?<=[\p{L}\p{N})%"])[.;](?=\s|$)/gu, "?");
}

const examples = catalogue.flatMap((item) =>
  verdicts.flatMap((verdict) => item.examples[verdict].map((text) => ({ id: item.id, verdict, text }))),
);

describe("the examples of each item", () => {
  it.each(catalogue)("$id has enough of them", ({ examples: own }) => {
    expect(own.met.length).toBeGreaterThanOrEqual(3);
    expect(own.vague.length).toBeGreaterThanOrEqual(3);
    expect(own.missing.length).toBeGreaterThanOrEqual(2);
    expect(own.waived.length).toBeGreaterThanOrEqual(1);
  });

  it.each(catalogue)("$id starts with a sentence that fits into a message", ({ examples: { met } }) => {
    expect(met[0]).toMatch(/^[A-Z][^\n#|]{20,120}\.$/);
  });

  it.each(examples)("$id is $verdict: $text", ({ id, verdict, text }) => {
    expect(verdictOf(id, text)).toBe(verdict);
  });

  // Of prose alone: a table's row or a list under a heading is no sentence that could be asked.
  const prose = examples.filter(({ verdict, text }) => verdict === "met" && /^[^#|\n-][^\n]*\.$/.test(text));

  it.each(prose)("$id is not met by the question: $text", ({ id, text }) => {
    expect(verdictOf(id, asked(text))).not.toBe("met");
  });

  it.each(prose)("$id keeps its verdict under an unrelated heading: $text", ({ id, text }) => {
    expect(verdictOf(id, `# Notes\n\n## Notes\n\n${text}\n`)).toBe("met");
  });
});

describe("every item against the examples of all others", () => {
  it.each(catalogue)("$id", ({ id }) => {
    const others = examples.filter((example) => example.id !== id && example.verdict === "met");
    const met = others.filter(({ text }) => verdictOf(id, text) === "met").map((example) => `${example.id}: ${example.text}`);
    expect(met).toMatchSnapshot();
  });
});
