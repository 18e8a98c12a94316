import { describe, expect, test } from "vitest";
import { lint, openDocument, type Report } from "../../src/core/index.js";

const headingsOf = ({ text, phases }: Report): Record<string, string[]> =>
  Object.fromEntries(phases.map(({ id, headings }) => [id, headings.map(({ start, end }) => text.slice(start, end))]));

describe("the first heading", () => {
  test.each([
    [
      "is the title, whatever phase its words name",
      "# Data platform\n\n# Problem clarification\n\n# Data\n",
      { clarify: ["# Problem clarification"], data: ["# Data"], model: [], production: [] },
    ],
    [
      "is the title of chapters of the second level",
      "# Model for loans\n\n## Data\n",
      { clarify: [], data: ["## Data"], model: [], production: [] },
    ],
    [
      "is a chapter where it is the first of several, each with a phase of its own",
      "# Problem clarification\n\n# Data\n\n# Model\n",
      { clarify: ["# Problem clarification"], data: ["# Data"], model: ["# Model"], production: [] },
    ],
  ])("%s", (_, text, expected) => {
    expect(headingsOf(lint(openDocument(text)))).toEqual(expected);
  });
});

describe("the message about a vague item quotes what is there", () => {
  const long = `${"On Mondays and Thursdays the team looks at everything it has, and then ".repeat(3)}retrains the model, ${"as it did before ".repeat(9)}.`;
  test.each([
    ["retraining", "We **retrain** the `ranker`\nnow and then.", '"We retrain the ranker now and then." does not say on which schedule'],
    ["retraining", long, '"… it has, and then retrains the model, as it did before as it did before …" does not say'],
    ["retraining", "How often do we retrain?", '"How often do we retrain?" is a question; no answer says on which schedule'],
    ["retraining", "We may retrain weekly later.", '"We may retrain weekly later." is a possibility or a later plan; nothing says'],
    // What is told of the words is told of those that are quoted.
    [
      "retraining",
      "How often do we retrain?\n\n## Retraining\n\nWe may retrain weekly later.",
      '"We may retrain weekly later." is a possibility or a later plan; nothing says',
    ],
    ["ab-test", "An A/B test is not needed.", '"An A/B test is not needed." does not say why it does not apply. Add the reason.'],
    [
      "drift-kinds",
      "Retraining is late.\n\n## Drift\n\nWe watch the PSI of every feature each day.",
      '"We watch the PSI of every feature each day." does not say how a change of the relation to the target shows (concept drift).',
    ],
    [
      "retraining",
      "We retrain now and then.\n\n## Retraining\n\nThe team retrains the model.",
      '"The team retrains the model." does not say',
    ],
  ])("%s: %s", (id, text, expected) => {
    expect(lint(openDocument(text)).items.find((item) => item.id === id)?.message).toContain(expected);
  });
});

test("related passages are others than the one that is reported", () => {
  const text = "# Ranking\n\n## Monitoring\n\nWe will monitor the model.\n\nMonitoring watches drift.\n";
  const finding = lint(openDocument(text)).findings.find(({ rule }) => rule === "drift-monitoring");
  expect(finding && text.slice(finding.span.start, finding.span.end)).toBe("monitor the model");
  expect(finding?.related.map(({ span }) => text.slice(span.start, span.end))).toEqual(["Monitoring watches drift."]);
});
