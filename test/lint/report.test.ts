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

test("related passages are others than the one that is reported", () => {
  const text = "# Ranking\n\n## Monitoring\n\nWe will monitor the model.\n\nMonitoring watches drift.\n";
  const finding = lint(openDocument(text)).findings.find(({ rule }) => rule === "drift-monitoring");
  expect(finding && text.slice(finding.span.start, finding.span.end)).toBe("monitor the model");
  expect(finding?.related.map(({ span }) => text.slice(span.start, span.end))).toEqual(["Monitoring watches drift."]);
});
