import fs from "node:fs";
import { describe, expect, test } from "vitest";
import { lint, openDocument } from "../../src/core/index.js";

const recognized = (text: string): boolean => lint(openDocument(text)).recognized;

const design = fs.readFileSync("test/corpus/docs/credit-default.md", "utf8");

const draft = (title: string): string =>
  `# ${title}\n\nPredict whether an account is lost within a quarter: binary classification with logistic regression.\n\n## Data\n\nLabels come from cancelled contracts. Features are tenure, logins in 30 days and open tickets.\n\n## Metrics\n\nWe compare models by PR-AUC. Retraining: every month.`;

describe("recognition", () => {
  test.each([
    ["front matter says so, whatever the rest", "---\ntype: ml-design-doc\n---\n\nNothing yet.", true],
    ["front matter says that it is something else", `---\ntype: note\n---\n\n${design}`, false],
    ["a design document", design, true],
    ["a design document with an ordinary front matter", `---\ntitle: Loans\n---\n\n${design}`, true],
    ["a title that calls it something else", `# Model card: loans\n\n${design}`, false],
    ["a manual", `${design}\n\n## Installation\n\n\`\`\`sh\npip install loans\npython train.py\ngit push\n\`\`\`\n`, false],
    ["a page of a site", `---\ntype: docs\n---\n\n${design}`, true],
    [
      "a design document that is also the README",
      `# Design document: loans\n\n${design}\n\n## Usage\n\n## Project structure\n\n## License\n`,
      true,
    ],
    ["a course work that is a design document", `# Course project: ML design document for loans\n\n${design}`, true],
    ["notes of a lecture", `# Lecture 4: loans\n\n${design}`, false],
    ["notes for those on call", `# On-call runbooks\n\n${design}`, false],
    ["questions and answers", `# Loans: Q&A\n\n${design}`, false],
    ["a design of a system that answers questions", `# Q&A for support: architecture\n\n${design}`, true],
    ["a report of experiments", `# Experiment report: loans\n\n${design}`, false],
    ["a guide, by its title", `# Evaluating loan models\n\n${design}`, false],
    [
      "a guide, as it speaks to its reader",
      draft("Thoughts").replace("We compare", "When you start, pick your own metric. You compare"),
      false,
    ],
    ["a design about courses", `# Course recommendations\n\n${design}`, true],
    ["a draft that calls itself a design", draft("ML design: churn early warning"), true],
    ["the same text under another title, by its problem and its metric", draft("Thoughts"), true],
    ["the same text without its metric", draft("Thoughts").replace(/## Metrics.*/s, ""), false],
    [
      "a record of a decision about a platform",
      "# ADR 7: Feature platform\n\n## Context\n\nWe train a ranking model on clicks.\n\n## Decision\n\nFeast.\n\n## Consequences\n\nOne more service.",
      false,
    ],
    [
      "questions and answers",
      `# Loans\n\n${["What is the goal?", "Which data?", "Which model?"].map((q) => `## ${q}\n`).join("\n")}\n${design}`,
      true,
    ],
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
