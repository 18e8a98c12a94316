import { expect, test } from "vitest";
import { lint, openDocument } from "../../src/core/index.js";

/** Statements that meet an item in a chapter of the design, and do not where the chapter is about something else. */
const statements = [
  ["retraining", "The model is retrained every Monday."],
  ["offline-metric", "We measure NDCG@10 on the held-out month."],
] as const;

const chapters: readonly (readonly [heading: string, isMet: boolean])[] = [
  ["Evaluation", true],
  ["Long-term value", true],
  ["The chosen alternative", true],
  ["Future work", false],
  ["What I would do next", false],
  ["Long-term (6-12 months)", false],
  ["Alternatives considered", false],
  ["Alternative: a graph network", false],
  ["Alternative 2 - a single model", false],
  ["Current process", false],
  ["Troubleshooting", false],
  ["How to explain this in an interview", false],
  ["When not to use this", false],
  ["Open questions", false],
];

test.each(chapters.flatMap(([heading, isMet]) => statements.map(([id, text]) => ({ heading, isMet, id, text }))))(
  "$id under $heading: met is $isMet",
  ({ heading, isMet, id, text }) => {
    const report = lint(openDocument(`# Ranking\n\n## ${heading}\n\n${text}\n`));
    expect(report.items.find((item) => item.id === id)?.verdict === "met").toBe(isMet);
  },
);
