import { catalogue } from "../rules/catalogue.js";
import type { Item } from "../rules/define.js";
import { phases } from "../rules/phases.js";
import { didYouMean } from "../text/nearest.js";
import { type Piece, promptOf, snippetOf, textOf } from "./piece.js";

export interface NewDocument {
  /** Markdown to write into a file. */
  readonly text: string;
  /** The same as a snippet of VS Code: each prompt is a tab stop that typing replaces. */
  readonly snippet: string;
  /** What is wrong with the template. Where this is not empty, the document is not complete. */
  readonly problems: readonly TemplateProblem[];
}

export interface TemplateProblem {
  /** 1-based line of the template. */
  readonly line: number;
  readonly message: string;
}

/**
 * A new document from the text of a template. `date` is an ISO date (YYYY-MM-DD); white space in `title` becomes single spaces; `items`
 * are those that it asks for, where they are not just the catalogue's.
 *
 * A template is Markdown in which
 * - `{{title}}`, `{{quoted-title}}` (for YAML) and `{{date}}` stand for what was given,
 * - `{{prompt TEXT}}` stands for a prompt, in italics,
 * - the lines between `{{#PHASE}}` and `{{/PHASE}}`, each alone on its line, are repeated for every item of a phase (`clarify`, `data`,
 *   `model`, `production`); in them `{{id}}`, `{{item}}` and `{{ask}}` stand for its id, its title, and its question as a prompt.
 */
export function newDocument(
  template: string,
  { title, date, items = catalogue }: { readonly title: string; readonly date: string; readonly items?: readonly Item[] },
): NewDocument {
  const plainTitle = title.replace(/[\s\p{Cc}]+/gu, " ").trim();
  const values: Values = { title: plainTitle, "quoted-title": JSON.stringify(plainTitle), date };
  const problems = new Map<string, TemplateProblem>();
  const report: ReportProblem = (line, message) => problems.set(`${line}:${message}`, { line, message });

  const lines = template.split(/\r\n|[\r\n]/).map((text, i): Line => ({ text, number: i + 1, values }));
  const pieces = repeatForItems(lines, items, report).flatMap((line, i) => [...(i === 0 ? [] : [{ text: "\n" }]), ...fill(line, report)]);
  return {
    text: textOf(pieces),
    snippet: snippetOf(pieces),
    problems: [...problems.values()].sort((a, b) => a.line - b.line),
  };
}

type Values = Readonly<Record<string, string>>;
type ReportProblem = (line: number, message: string) => void;

/** A line of the template, its 1-based number, and what its variables stand for. */
interface Line {
  readonly text: string;
  readonly number: number;
  readonly values: Values;
}

const itemVariables = ["id", "item", "ask"];
const opening = /^\{\{#([^{}]*)\}\}[ \t]*$/;
const closing = /^\{\{\/([^{}]*)\}\}[ \t]*$/;
const variable = /\{\{([^{}]*)\}\}/;

/** The lines of the template with those of each `{{#PHASE}}` repeated for the items of that phase. */
function repeatForItems(lines: readonly Line[], items: readonly Item[], report: ReportProblem): readonly Line[] {
  const result: Line[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    const phase = opening.exec(line.text)?.[1]?.trim();
    if (phase === undefined) {
      result.push(line);
      continue;
    }
    const ids: readonly string[] = phases.map(({ id }) => id);
    if (!ids.includes(phase))
      report(line.number, `There is no phase "${phase}".${didYouMean(phase, ids)} The phases are ${ids.join(", ")}.`);
    const end = lines.findIndex(({ text }, j) => j > i && closing.exec(text)?.[1]?.trim() === phase);
    if (end < 0) report(line.number, `{{#${phase}}} is not followed by {{/${phase}}}, alone on its line.`);
    const body = lines.slice(i + 1, end < 0 ? i + 1 : end);
    for (const { id, title, ask } of items.filter((item) => item.phase === phase))
      result.push(...body.map((each) => ({ ...each, values: { ...each.values, id, item: title, ask } })));
    i += body.length + (end < 0 ? 0 : 1);
  }
  return result;
}

/** The text of a line with its variables replaced. */
function fill({ text, number, values }: Line, report: ReportProblem): readonly Piece[] {
  // Splitting by a pattern with one group gives text and names in turn.
  return text.split(variable).map((part, i): Piece => {
    if (i % 2 === 0) return { text: part };
    const name = part.trim();
    if (name.startsWith("prompt ")) return promptOf(name.slice("prompt ".length).trim());
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) {
      report(number, unknownVariable(name, Object.keys(values)));
      return { text: `{{${part}}}` };
    }
    return name === "ask" ? promptOf(value) : { text: value };
  });
}

function unknownVariable(name: string, known: readonly string[]): string {
  if (itemVariables.includes(name)) return `{{${name}}} belongs between {{#PHASE}} and {{/PHASE}}, as it stands for an item of a phase.`;
  if (/^[#/]/.test(name)) return `{{${name}}} is to stand alone on its line, and as a pair: {{#PHASE}} ... {{/PHASE}}.`;
  const names = [...known, "prompt"];
  return `There is no variable "${name}".${didYouMean(name, names)} Those known here are ${names.join(", ")}.`;
}
