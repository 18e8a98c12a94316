// Statements as they stand in the field's documents, each alone in a document, so that no echo elsewhere can help: what a rule sees, and what it
// takes for more than it is. Written from the checklist without a look at the rules; most of the time a rule does not see one, it lacks a way of saying it.
//
// statements/<item>.txt has one a line, behind what a reader would say: `+` met, `~` vague, `!` not met (vague or missing); "\n" is a line break.
// statements/misjudged.txt lists those that are judged otherwise, and counts them. A rule that learns makes it shorter; what makes it longer needs a reason.
// `npx vitest run test/rules/statements.test.ts -u` writes it anew.
import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { lint, openDocument } from "../../src/core/index.js";
import { catalogue } from "../../src/core/rules/catalogue.js";

const folder = new URL("statements/", import.meta.url);
const meant: Record<string, { readonly name: string; readonly right: readonly string[] }> = {
  "+": { name: "met", right: ["met", "waived"] },
  "~": { name: "vague", right: ["vague"] },
  "!": { name: "not met", right: ["vague", "missing"] },
};

const statements = catalogue.flatMap(({ id }) =>
  fs
    .readFileSync(new URL(`${id}.txt`, folder), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => ({ id, sign: line[0] as string, text: line.slice(2) })),
);

const judged = statements.map((statement) => {
  const { items } = lint(openDocument(`# Design\n\n${statement.text.replaceAll("\\n", "\n")}\n`));
  return { ...statement, verdict: items.find((item) => item.id === statement.id)?.verdict as string };
});

describe("statements of the field, each alone", () => {
  it.each(catalogue)("$id has some of each kind", ({ id }) => {
    const signs = statements.filter((statement) => statement.id === id).map(({ sign }) => sign);
    expect(new Set(signs)).toEqual(new Set(Object.keys(meant)));
    expect(signs.filter((sign) => sign === "+").length).toBeGreaterThanOrEqual(8);
  });

  it("are judged as a reader would, but for those that are listed", async () => {
    const wrong = judged.filter(({ sign, verdict }) => !meant[sign]?.right.includes(verdict));
    const counts = Object.entries(meant).map(([sign, { name }]) => {
      const all = judged.filter((statement) => statement.sign === sign).length;
      return `${all - wrong.filter((statement) => statement.sign === sign).length} of ${all} that are ${name} are judged so`;
    });
    const lines = wrong.map(({ id, sign, verdict, text }) => `${id}: called ${verdict}, a reader says ${meant[sign]?.name}: ${text}`);
    await expect(`${[...counts, "", ...lines].join("\n")}\n`).toMatchFileSnapshot("statements/misjudged.txt");
  });
});
