import {
  catalogue,
  type Described,
  type DocumentRule,
  directiveNames,
  documentRules,
  type Item,
  newDocument,
  ownRules,
  phases,
  ruleIds,
} from "../src/core/index.js";
import { configSchema, itemTable, ruleOptions, settingsTable, withEditorSettings, withSettingTexts } from "./derived-configuration.js";

/** The folder whose files are all derived: another file in it is a left-over. */
export const derivedFolder = "docs/rules";

/**
 * The files that are made from the rules and settings, as a whole or in part, by path from the root of the project: a page for each rule,
 * the table in the README, snippets for VS Code; the schema of configuration files, the editor's settings, the tables of their
 * documentation.
 *
 * @param read reads a file as it is, by its path; parts of Markdown that are made stand between the lines `<!-- NAME -->` and `<!-- /NAME -->`
 */
export function derivedFiles(read: (path: string) => string): ReadonlyMap<string, string> {
  return new Map([
    ...catalogue.map((item): [string, string] => [`${derivedFolder}/${item.id}.md`, itemPage(item)]),
    ...documentRules.map((rule): [string, string] => [`${derivedFolder}/${rule.id}.md`, documentRulePage(rule)]),
    ...ownRules.map((rule): [string, string] => [`${derivedFolder}/${rule.id}.md`, ownRulePage(rule)]),
    ["README.md", withParts(read("README.md"), "README.md", { rules: rulesTables() })],
    ["media/snippets.json", `${JSON.stringify(snippets(), undefined, 2)}\n`],
    ["docs/config.schema.json", configSchema()],
    [
      "docs/configuration.md",
      withParts(read("docs/configuration.md"), "docs/configuration.md", { settings: settingsTable(), item: itemTable() }),
    ],
    ["package.json", withEditorSettings(read("package.json"))],
    ["package.nls.json", withSettingTexts(read("package.nls.json"))],
  ]);
}

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

/** Snippets of VS Code: the section of each item with its question to answer, and the directives. */
function snippets(): Readonly<Record<string, Snippet>> {
  const sections = catalogue.map(({ id, title, ask }): [string, Snippet] => {
    const { snippet } = newDocument(`### {{title}}\n\n{{prompt ${ask}}}\n`, { title, date: "" });
    return [title, { prefix: `ml-${id}`, description: ask, body: snippet.split("\n") }];
  });
  const ids = `\${1|${ruleIds.join(",")}|}`;
  const directives = directiveNames.map((name): [string, Snippet] => [
    `Directive ${name}`,
    {
      prefix: `ml-${name}`,
      description: `ml-design-doc-${name}`,
      body: [`<!-- ml-design-doc-${name} ${ids}${name === "enable" ? "" : " -- $2"} -->`],
    },
  ]);
  return Object.fromEntries([...sections, ...directives]);
}

function itemPage({ id, phase, title, ask, why, needs, source, ceiling, examples }: Item): string {
  return page([
    derivedFrom(`src/core/rules/${phase}/${id}.ts`),
    `# ${title}`,
    `\`${id}\`, phase "${phases.find((each) => each.id === phase)?.title}"`,
    `> ${ask}`,
    why,
    `It is **met** where the document says of this system ${listed(Object.keys(needs))}. Where the topic is raised and that is not said, it is **vague**; where nothing is said, **missing**; where the document says why it does not apply, **waived**.`,
    ...(ceiling ? ["## What it cannot see", ceiling] : []),
    ...optionsPart(id),
    "## Examples",
    ...(["met", "vague", "missing", "waived"] as const).flatMap((verdict) => [
      `### ${verdict.charAt(0).toUpperCase()}${verdict.slice(1)}`,
      ...examples[verdict].map(fenced),
    ]),
    ...(source ? ["## Source", source] : []),
  ]);
}

/** What can be set of a rule beside its severity. */
function optionsPart(id: string): readonly string[] {
  const options = ruleOptions(id);
  if (options.length === 0) return [];
  return ["## Options", options.join("\n"), "They are set in a [configuration file](../configuration.md#options-of-rules)."];
}

function documentRulePage({ id, title, why, examples }: DocumentRule): string {
  return page([
    derivedFrom(`src/core/rules/document/${id}.ts`),
    `# ${title}`,
    `\`${id}\`, a rule about the document`,
    why,
    ...optionsPart(id),
    "## Examples",
    "### Reported",
    ...examples.reported.map(fenced),
    "### Not reported",
    ...examples.silent.map(fenced),
  ]);
}

function ownRulePage({ id, title, why }: Described): string {
  return page([derivedFrom("src/core/lint/described.ts"), `# ${title}`, `\`${id}\`, a rule of the check itself`, why]);
}

/** A Markdown file with the parts that are made in their places. */
function withParts(text: string, file: string, parts: Readonly<Record<string, string>>): string {
  return Object.entries(parts).reduce((before, [name, part]) => {
    const [start, end] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
    const [from, to] = [before.indexOf(start), before.indexOf(end)];
    if (from < 0 || to < from)
      throw new Error(`${file} needs a line "${start.trim()}" and below it a line "${end}"; what is made goes between.`);
    return `${before.slice(0, from + start.length)}\n${part}\n\n${before.slice(to)}`;
  }, text);
}

function rulesTables(): string {
  const row = ({ id, title }: { id: string; title: string }, what: string) =>
    `| [\`${id}\`](${derivedFolder}/${id}.md) | ${title} | ${what} |`;
  const tables = [
    ...phases.map(({ id, title, minutes }) => [
      `**${title}** (${minutes} minutes)`,
      [
        "| id | item | question to the author |",
        "|---|---|---|",
        ...catalogue.filter(({ phase }) => phase === id).map((item) => row(item, cell(item.ask))),
      ].join("\n"),
    ]),
    [
      "**The document as a whole**",
      ["| id | rule | why |", "|---|---|---|", ...[...documentRules, ...ownRules].map((rule) => row(rule, cell(rule.why)))].join("\n"),
    ],
  ];
  return tables.flat().join("\n\n");
}

const page = (parts: readonly string[]): string => `${parts.join("\n\n")}\n`;
const derivedFrom = (path: string): string => `<!-- Made from ${path} by "npm run derive"; edit that file. -->`;
const cell = (markdown: string): string => markdown.replace(/\s+/g, " ").replace(/\|/g, "\\|");
const listed = (names: readonly string[]): string =>
  names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${names.at(-1)}` : `${names[0]}`;

/** A Markdown example in a fence that is longer than any in it. */
function fenced(markdown: string): string {
  const longest = Math.max(2, ...[...markdown.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}markdown\n${markdown.replace(/\n$/, "")}\n${fence}`;
}
