import { frontMatterEnd } from "../document/chunk.js";
import type { Document } from "../document/document.js";
import type { Finding } from "../lint/report.js";
import { directiveNames, directivesOf } from "../lint/suppress.js";
import { ruleIds, unknownDirective, unusedDirective } from "../rules/ids.js";
import type { Edit } from "../text/edit.js";
import { lineAt, lineBreakOf } from "../text/lines.js";
import { nearest } from "../text/nearest.js";
import { type SnippetEdit, statementAt } from "./edits.js";
import { type Piece, snippetOf, textOf } from "./piece.js";

const directive = (name: string, rule: string): readonly Piece[] => [
  { text: `<!-- ml-design-doc-${name} ${rule} -- ` },
  { text: "reason", stop: true },
  { text: " -->" },
];

const inserting = (at: number, pieces: readonly Piece[]): SnippetEdit => ({
  span: { start: at, end: at },
  text: textOf(pieces),
  snippet: snippetOf(pieces),
});

/** The edit that ignores a finding where it stands: a directive before its paragraph, heading, list or table. */
export function ignoreHere(document: Document, { rule, span }: Finding): SnippetEdit {
  const { text, lines } = document;
  const lineText = (line: number) => text.slice(lines[line] as number, lines[line + 1] ?? text.length);
  const kind = statementAt(document, span)?.kind;
  const isCode = kind === "diagram" || kind === "code";
  const begins = (line: number): boolean => {
    if (line === 0) return true;
    if (isCode) return /^[ \t>]{0,20}(?:`{3}|~{3})/.test(lineText(line));
    return (
      /^[ \t]*$|^#{1,6}[ \t]/.test(lineText(line - 1).replace(/(?<![\r\n])[\r\n]+$/, "")) || (lines[line] as number) <= frontMatterEnd(text)
    );
  };
  let line = lineAt(lines, span.start);
  while (!begins(line)) line--;
  // A heading keeps the blank line above it.
  const isHeading = /^#{1,6}[ \t]/.test(lineText(line));
  const newline = lineBreakOf(text).repeat(isHeading ? 2 : 1);
  const prefix = /^[ \t]{0,20}(?:>[ \t]?){0,10}/.exec(lineText(line))?.[0] ?? "";
  return inserting(lines[line] as number, [{ text: prefix }, ...directive("disable-next-line", rule), { text: newline }]);
}

/** The edit that ignores a rule in the whole document: a directive at its top. */
export function ignoreInFile({ text }: Document, rule: string): SnippetEdit {
  const newline = lineBreakOf(text);
  const header = frontMatterEnd(text);
  const words = directive("disable-file", rule);
  if (header > 0) return inserting(header, [{ text: newline + newline }, ...words]);
  return inserting(text.startsWith("\uFEFF") ? 1 : 0, [...words, { text: newline + newline }]);
}

/**
 * The edit that puts a faulty directive right: a misspelt name or id becomes the nearest valid one; what is of no use goes, and the whole
 * comment with its line where nothing else is in it. `undefined` where there is no name near.
 *
 * @param ids all that a directive may name
 */
export function mendDirective(document: Document, { rule, span }: Finding, ids: readonly string[] = ruleIds): Edit | undefined {
  const { text } = document;
  const directive = directivesOf(document).find((each) => each.span.start <= span.start && span.end <= each.span.end);
  if (directive === undefined) return undefined;
  if (rule === unknownDirective) {
    const names = span.start === directive.name.span.start ? directiveNames : ids;
    const [right] = nearest(text.slice(span.start, span.end), names);
    return right === undefined ? undefined : { span, text: right };
  }
  if (rule !== unusedDirective) return undefined;
  if (directive.ids.length > 1 && span.start !== directive.span.start) {
    const before = /(?<![\s,])[\s,]+$/.exec(text.slice(directive.span.start, span.start))?.[0].length ?? 0;
    return { span: { start: span.start - before, end: span.end }, text: "" };
  }
  const { start, end } = directive.span;
  const alone = /(?:^|[\r\n])$/.test(text.slice(Math.max(0, start - 1), start));
  const after = /^[ \t]{0,200}(?:\r\n|[\r\n]|$)/.exec(text.slice(end));
  return { span: { start, end: alone && after !== null ? end + after[0].length : end }, text: "" };
}
