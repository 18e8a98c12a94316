import { readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { addItems, applyEdits, catalogue, lint, newDocument, openDocument, phases, templates } from "../../src/core/index.js";

const date = "2026-01-31";
const titles = [
  "Feed ranking",
  "Fraud detection by XGBoost with AUC above 0.9, nightly batch, PSI alerts",
  'Quotes " and \\ and $1 and {x} and } and #hash: yes',
  "推荐系统 😀",
];
const cases = templates.flatMap((template) => titles.map((title) => ({ name: template.name, title, template })));

describe("the templates", () => {
  test("are the files of templates/", () => {
    const files = readdirSync(new URL("../../templates", import.meta.url)).filter((name) => name.endsWith(".md"));
    expect(files.sort()).toEqual(templates.map(({ name }) => `${name}.md`).sort());
  });

  test.each(cases)("$name, left untouched, lacks every item: $title", ({ template, title }) => {
    const { text, problems } = newDocument(template.text, { title, date });
    expect(problems).toEqual([]);
    const { recognized, items, score } = lint(openDocument(text));
    expect(recognized).toBe(true);
    expect(
      items
        .filter(({ verdict }) => verdict !== "missing")
        .map(({ id, verdict, evidence }) => ({ id, verdict, evidence: evidence.map(({ span }) => text.slice(span.start, span.end)) })),
    ).toEqual([]);
    expect(score).toEqual({ met: 0, vague: 0, missing: catalogue.length, waived: 0, total: catalogue.length });
  });

  test.each(templates)("$name asks for each item once, in the section of its phase, with its minutes", ({ text: template }) => {
    const { text } = newDocument(template, { title: "Feed ranking", date });
    const report = lint(openDocument(text));
    const starts = phases.map(({ title }, i) => {
      const headings = report.phases[i]?.headings.map(({ start, end }) => ({ start, words: text.slice(start, end) })) ?? [];
      return headings.find(({ words }) => words.includes(title))?.start ?? Number.NaN;
    });
    expect(starts).toEqual(starts.filter((start) => start >= 0).sort((a, b) => a - b));
    for (const [i, phase] of phases.entries()) {
      const section = text.slice(starts[i], starts[i + 1]);
      expect(section).toContain(`${phase.title} (${phase.minutes} minutes)`);
      for (const { ask } of catalogue.filter((item) => item.phase === phase.id)) {
        expect(section).toContain(`_${ask}_`);
        expect(text.split(ask)).toHaveLength(2);
      }
    }
  });

  test.each(cases)("$name has front matter that YAML reads: $title", ({ template, title, name }) => {
    const { text } = newDocument(template.text, { title, date });
    const yaml = /^---\n(.*?)\n---\n/s.exec(text)?.[1] ?? "";
    expect(parse(yaml)).toEqual({ type: "ml-design-doc", template: `${name}@1`, status: "draft", title, date });
  });
});

test("adding all that is missing to an empty document gives the findings of an untouched one, the phases in order", () => {
  const findings = (text: string) => {
    const found = lint(openDocument(text)).findings.map(({ rule, severity, message, items }) => ({ rule, severity, message, items }));
    return found.sort((a, b) => a.rule.localeCompare(b.rule));
  };
  const empty = openDocument("---\ntype: ml-design-doc\nstatus: draft\n---\n\n# Feed ranking\n");
  const ids = catalogue.map(({ id }) => id);
  const added = applyEdits(empty.text, addItems(empty, lint(empty), ids));
  const [full] = templates;
  expect(findings(added)).toEqual(findings(newDocument(full?.text ?? "", { title: "Feed ranking", date }).text));
  const headings = [...added.matchAll(/^#+ (.*)$/gm)].map(([, words]) => words as string);
  expect(new Set(headings).size).toBe(headings.length);
  const places = phases.map(({ title }) => headings.findIndex((words) => words.startsWith(title)));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
});

/** What VS Code makes of a snippet: tab stops in order, and the text that is inserted. */
function insertSnippet(snippet: string) {
  const stops: string[] = [];
  const plain = (text: string) => text.replace(/\\([\\$}])/g, "$1");
  const text = snippet.replace(/\\.|\$\{(\d+):((?:\\.|[^\\}])*)\}|\$/gs, (found, stop?: string, prompt?: string) => {
    if (found.startsWith("\\")) return plain(found);
    expect(found, "a bare $ starts a variable").not.toBe("$");
    stops[Number(stop) - 1] = plain(prompt ?? "");
    return plain(prompt ?? "");
  });
  return { text, stops };
}

describe("the snippet", () => {
  test.each(cases)("of $name inserts the same text, each prompt a tab stop: $title", ({ template, title }) => {
    const { text, snippet } = newDocument(template.text, { title, date });
    const inserted = insertSnippet(snippet);
    expect(inserted.text).toBe(text);
    expect(inserted.stops.filter((stop) => catalogue.some(({ ask }) => stop === `_${ask}_`))).toHaveLength(catalogue.length);
  });

  test("of any template and title inserts the same text", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "{{title}}",
        "{{prompt Why $1 {x}?}}",
        "{{#data}}\n",
        "{{/data}}\n",
        "{{ask}}",
        "$",
        "}",
        "\\",
        "$",
        "{1:x}",
        "\r\n",
        "\n",
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.string(), (pieces, title) => {
        const { text, snippet } = newDocument(pieces.join(""), { title, date });
        expect(insertSnippet(snippet).text).toBe(text);
      }),
    );
  });
});

describe("a title", () => {
  test.each([
    ["  two\n lines\t", "two lines"],
    ["bell\u0007", "bell"],
    ["", ""],
  ])("%j becomes %j", (title, expected) => {
    expect(newDocument("{{title}}|{{quoted-title}}", { title, date }).text).toBe(`${expected}|${JSON.stringify(expected)}`);
  });
});

describe("a wrong template", () => {
  test.each([
    ["{{titel}}", 1, 'There is no variable "titel". Did you mean "title"?'],
    ["a\r\nb {{ }}", 2, 'There is no variable "".'],
    ["\n{{prompts clarify}}", 2, 'There is no variable "prompts clarify".'],
    ["{{#modle}}\n{{ask}}\n{{/modle}}", 1, 'There is no phase "modle". Did you mean "model"?'],
    ["x\n{{#data}}\n{{ask}}", 2, "{{#data}} is not followed by {{/data}}, alone on its line."],
    ["{{/data}}", 1, "{{/data}} is to stand alone on its line, and as a pair"],
    ["- {{#data}} {{ask}} {{/data}}", 1, "{{#data}} is to stand alone on its line, and as a pair"],
    ["{{ask}}", 1, "{{ask}} belongs between {{#PHASE}} and {{/PHASE}}"],
    ["{{#data}}\n{{asc}}\n{{/data}}", 2, 'There is no variable "asc". Did you mean "ask"?'],
    ["{{constructor}}", 1, 'There is no variable "constructor".'],
  ])("%j", (template, line, message) => {
    const { problems } = newDocument(template, { title: "T", date });
    expect(problems[0]).toMatchObject({ line, message: expect.stringContaining(message) });
    // One for each cause, not for each item.
    expect(new Set(problems.map((problem) => `${problem.line}${problem.message}`)).size).toBe(problems.length);
  });
});
