import { describe, expect, test } from "vitest";
import {
  addItems,
  applyEdits,
  catalogue,
  lint,
  makeConcrete,
  newDocument,
  openDocument,
  phases,
  type SnippetEdit,
  templates,
  waiveItem,
} from "../../src/core/index.js";

type Change = (...given: Parameters<typeof addItems>) => readonly SnippetEdit[];

const ask = (id: string) => `_${catalogue.find((item) => item.id === id)?.ask}_`;
const title = (id: string) => catalogue.find((item) => item.id === id)?.title as string;
const apply = (text: string, change: Change, ids: readonly string[]) => {
  const document = openDocument(text);
  return applyEdits(text, change(document, lint(document), ids));
};
const verdicts = (text: string) => Object.fromEntries(lint(openDocument(text)).items.map(({ id, verdict }) => [id, verdict]));
const everything = catalogue.map(({ id }) => id);
const add = (text: string, ...ids: string[]) => apply(text, addItems, ids);

const id = "drift-monitoring";
const head = "---\ntype: ml-design-doc\n---\n\n# Ranking of homes\n";
const production = phases[3].title;

describe("adding an item", () => {
  test.each([
    {
      where: "under the heading that names it",
      before: `${head}\n## ${production}\n\n### Drift\n\n## Appendix\n`,
      after: `${head}\n## ${production}\n\n### Drift\n\n${ask(id)}\n\n## Appendix\n`,
    },
    {
      where: "behind what stands under that heading already",
      before: `${head}\n## ${production}\n\n### Drift\n\nTBD\n`,
      after: `${head}\n## ${production}\n\n### Drift\n\nTBD\n\n${ask(id)}\n`,
    },
    {
      where: "as a heading at the end of its phase",
      before: `${head}\n## ${production}\n\nNightly batch.\n\n## Appendix\n\nWords.\n`,
      after: `${head}\n## ${production}\n\nNightly batch.\n\n### ${title(id)}\n\n${ask(id)}\n\n## Appendix\n\nWords.\n`,
    },
    {
      where: "with the number that comes next",
      before: `${head}\n## 4. ${production}\n\n### 4.1 Users\n\nAll.\n\n### 4.2 Machines\n\nTwo.\n`,
      after: `${head}\n## 4. ${production}\n\n### 4.1 Users\n\nAll.\n\n### 4.2 Machines\n\nTwo.\n\n### 4.3 ${title(id)}\n\n${ask(id)}\n`,
    },
    {
      where: "as an item where the phase is a list",
      before: `${head}\n## ${production}\n\n* Users: all\n* Machines: two\n`,
      after: `${head}\n## ${production}\n\n* Users: all\n* Machines: two\n* **${title(id)}:** ${ask(id)}\n`,
    },
    {
      where: "as the next item where the list is numbered",
      before: `${head}\n## ${production}\n\n1) Users: all\n2) Machines: two\n   of them old\n`,
      after: `${head}\n## ${production}\n\n1) Users: all\n2) Machines: two\n   of them old\n3) **${title(id)}:** ${ask(id)}\n`,
    },
    {
      where: "as a task where the phase is a list of tasks",
      before: `${head}\n## ${production}\n\n- [x] Users: all\n`,
      after: `${head}\n## ${production}\n\n- [x] Users: all\n- [ ] **${title(id)}:** ${ask(id)}\n`,
    },
    {
      where: "in a new section where the phase is absent",
      before: `${head}\nWords.\n`,
      after: `${head}\nWords.\n\n## ${production}\n\n### ${title(id)}\n\n${ask(id)}\n`,
    },
    {
      where: "in a new section in its order, a list as the others are",
      before: `${head}\n## ${phases[2].title}\n\nXGBoost.\n\n## Appendix\n`,
      after: `${head}\n## ${phases[2].title}\n\nXGBoost.\n\n## ${production}\n\n- **${title(id)}:** ${ask(id)}\n\n## Appendix\n`,
    },
    {
      where: "in a new section with an underlined, numbered heading like the others",
      before: `${head}\nPhase III: ${phases[2].title}\n-----\n\nXGBoost.\n`,
      after: `${head}\nPhase III: ${phases[2].title}\n-----\n\nXGBoost.\n\nPhase IV: ${production}\n${"-".repeat(10 + production.length)}\n\n- **${title(id)}:** ${ask(id)}\n`,
    },
    {
      where: "in a new section, the numbers after it counted anew",
      before: `${head}\n## 1. ${phases[2].title}\n\nXGBoost.\n\n## 2. Appendix\n\n### 2.1 Words\n`,
      after: `${head}\n## 1. ${phases[2].title}\n\nXGBoost.\n\n## 2. ${production}\n\n- **${title(id)}:** ${ask(id)}\n\n## 3. Appendix\n\n### 3.1 Words\n`,
    },
    {
      where: "in a new section with bold headings like the others",
      before: `${head}\n**3. ${phases[2].title}**\n\nXGBoost.\n`,
      after: `${head}\n**3. ${phases[2].title}**\n\nXGBoost.\n\n**4. ${production}**\n\n- **${title(id)}:** ${ask(id)}\n`,
    },
    {
      where: "with Windows line endings",
      before: `# Ranking\r\n\r\n## ${production}\r\n\r\n### Drift\r\n`,
      after: `# Ranking\r\n\r\n## ${production}\r\n\r\n### Drift\r\n\r\n${ask(id)}\r\n`,
    },
    { where: "in an empty document", before: "", after: `## ${production}\n\n### ${title(id)}\n\n${ask(id)}\n` },
  ])("$where", ({ before, after }) => {
    const result = add(before, id);
    expect(result).toBe(after);
    expect(verdicts(result)[id]).toBe("missing");
  });

  test("leaves a question alone that stands already", () => {
    const once = add(head, id);
    expect(add(once, id)).toBe(once);
  });
});

describe("making an item concrete", () => {
  const concrete = (text: string) => apply(text, (document, report) => makeConcrete(document, report, id), []);
  const section = `${head}\n## ${production}\n\n`;
  const vague = "We will monitor the model for drift.";

  test.each([
    {
      where: "behind a paragraph",
      before: `First,\n${vague}\nThen more.\n\n![](drift.png)\n`,
      after: `First,\n${vague}\nThen more.\n\n${ask(id)}\n\n![](drift.png)\n`,
    },
    { where: "below a list item, in it", before: `- ${vague}\n- Users: all\n`, after: `- ${vague}\n  - ${ask(id)}\n- Users: all\n` },
    {
      where: "below an item of several lines, before what is in it",
      before: `1. ${vague.replace("model", "model\n   at work")}\n    - Users: all\n`,
      after: `1. ${vague.replace("model", "model\n   at work")}\n    - ${ask(id)}\n    - Users: all\n`,
    },
    {
      where: "behind a table",
      before: `| What | How |\n|---|---|\n| Drift | monitored |\n\n![](drift.png)\n`,
      after: `| What | How |\n|---|---|\n| Drift | monitored |\n\n${ask(id)}\n\n![](drift.png)\n`,
    },
    {
      where: "at the end of the section where what follows would read as the answer",
      before: `${vague}\n\nEach Monday.\n\n## End\n`,
      after: `${vague}\n\nEach Monday.\n\n${ask(id)}\n\n## End\n`,
    },
    {
      where: "behind a diagram",
      before: `\`\`\`mermaid\ngraph LR\n  A[Model] --> B[Drift monitoring]\n\`\`\`\n\n![](drift.png)\n\n## End\n`,
      after: `\`\`\`mermaid\ngraph LR\n  A[Model] --> B[Drift monitoring]\n\`\`\`\n\n![](drift.png)\n\n${ask(id)}\n\n## End\n`,
    },
  ])("$where", ({ before, after }) => {
    expect(verdicts(section + before)[id]).toBe("vague");
    expect(concrete(section + before)).toBe(section + after);
    expect(verdicts(section + after)[id]).toBe("vague");
  });
});

describe("waiving an item", () => {
  test.each([
    ["a missing one", `${head}\n## ${production}\n\nNightly batch.\n`],
    ["a vague one", `${head}\n## ${production}\n\n- We will monitor the model for drift.\n`],
  ])("%s keeps its verdict until there is a reason", (_, before) => {
    const after = apply(before, (document, report) => waiveItem(document, report, id), []);
    expect(after).toContain(`${title(id)}`);
    expect(after).toContain("does not apply because <reason>.");
    expect(verdicts(after)[id]).toBe(verdicts(before)[id]);
    expect(verdicts(after.replace("<reason>", "the model scores one frozen archive"))[id]).toBe("waived");
  });
});

describe("adding everything", () => {
  const found = (text: string) =>
    lint(openDocument(text))
      .findings.map(({ rule, message }) => `${rule}: ${message}`)
      .sort();
  const scaffold = newDocument(templates[0]?.text ?? "", { title: "Ranking of homes", date: "2026-01-01" }).text;

  test.each([
    ["with a title", head],
    ["without one", "---\ntype: ml-design-doc\n---\n"],
    ["without a line end", "---\ntype: ml-design-doc\n---"],
    ["of Windows", head.replaceAll("\n", "\r\n")],
  ])("to an empty document %s gives the findings of an untouched scaffold", (_, empty) => {
    const text = add(empty, ...everything);
    expect(found(text)).toEqual(found(scaffold));
    const headings = [...text.matchAll(/^#+ (.*?)\r?$/gm)].map(([, words]) => words);
    expect(new Set(headings).size).toBe(headings.length);
    expect(headings.filter((words) => phases.some((phase) => phase.title === words))).toEqual(phases.map((phase) => phase.title));
  });

  test("to an untouched scaffold changes nothing", () => {
    for (const template of templates) {
      const text = newDocument(template.text, { title: "Ranking of homes", date: "2026-01-01" }).text;
      expect(add(text, ...everything)).toBe(text);
    }
  });
});
