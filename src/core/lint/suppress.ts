import type { Document } from "../document/document.js";
import { unknownDirective, unusedDirective } from "../rules/ids.js";
import { didYouMean } from "../text/nearest.js";
import { type Span, shift } from "../text/span.js";
import type { Finding } from "./report.js";

/** A finding before its severity is known. */
export type Found = Omit<Finding, "severity">;

export const directiveNames = ["disable-next-line", "disable", "enable", "disable-file"] as const;

/** A directive of the document with its words in their places. */
export interface PlacedDirective {
  /** The whole comment. */
  readonly span: Span;
  readonly name: Word;
  readonly ids: readonly Word[];
}

interface Word {
  readonly text: string;
  readonly span: Span;
}

/** The directives of a document, in text order. */
export function directivesOf({ text, parts }: Document): readonly PlacedDirective[] {
  const placed: PlacedDirective[] = [];
  for (const { reading, start } of parts) {
    for (const { span: inChunk, name, ids } of reading.directives) {
      const span = shift(inChunk, start);
      let at = span.start;
      const word = (each: string): Word => {
        const found = text.indexOf(each, at);
        at = found + each.length;
        return { text: each, span: { start: found, end: at } };
      };
      placed.push({ span, name: word(name), ids: ids.map(word) });
    }
  }
  return placed;
}

/** A stretch of the document in which findings of one rule, or of any, are ignored. */
interface Silence {
  readonly directive: PlacedDirective;
  /** The id that says so; `undefined` where the directive has none. */
  readonly id: Word | undefined;
  readonly start: number;
  end: number;
  used: boolean;
}

/**
 * Leaves out the findings that the document's directives say to ignore, and adds one for each directive that is misspelt or useless.
 *
 * - `<!-- ml-design-doc-disable-next-line ID ... -- REASON -->` what starts in the next paragraph, heading, list or table: the lines up to
 *   the next blank one, so that a paragraph may be filled anew
 * - `<!-- ml-design-doc-disable ID ... -->` what follows, up to `<!-- ml-design-doc-enable ID ... -->`
 * - `<!-- ml-design-doc-disable-file ID ... -->` the whole document
 *
 * Without ids a directive is about every rule. A finding about several items is ignored by its own id, or by the ids of all of them.
 *
 * @param rules all ids that a directive may name
 */
export function suppress(document: Document, findings: readonly Found[], rules: readonly string[]): readonly Found[] {
  const directives = directivesOf(document);
  if (directives.length === 0) return findings;
  const silences: Silence[] = [];
  const problems: Found[] = [];
  const report = (rule: string, span: Span, message: string): void => {
    problems.push({ rule, message, span, related: [], items: [] });
  };
  for (const directive of directives) {
    const { name, ids, span } = directive;
    const known = directiveNames.find((candidate) => candidate === name.text);
    if (known === undefined) {
      const all = directiveNames.join(", ");
      report(
        unknownDirective,
        name.span,
        `There is no directive "${name.text}".${didYouMean(name.text, directiveNames)} Those that there are: ${all}.`,
      );
      continue;
    }
    for (const id of ids) {
      if (!rules.includes(id.text)) report(unknownDirective, id.span, `There is no rule "${id.text}".${didYouMean(id.text, rules)}`);
    }
    const own: (Word | undefined)[] = ids.length === 0 ? [undefined] : ids.filter((id) => rules.includes(id.text));
    if (known === "enable") {
      for (const id of own) {
        const ended = silences.filter(
          (silence) =>
            silence.directive.name.text === "disable" &&
            silence.end === Number.POSITIVE_INFINITY &&
            (id === undefined || silence.id?.text === id.text),
        );
        for (const silence of ended) silence.end = span.start;
        if (ended.length === 0) report(unusedDirective, id?.span ?? span, "Nothing is disabled here that could be enabled. Remove it.");
      }
      continue;
    }
    const reach = reachOf(known, document.text, span);
    silences.push(...own.map((id) => ({ directive, id, ...reach, used: false })));
  }

  const left = findings.filter((finding) => {
    const over = silences.filter(({ start, end }) => start <= finding.span.start && finding.span.start < end);
    const about = (rule: string) => over.filter(({ id }) => id === undefined || id.text === rule);
    const each = finding.items.map(about);
    const all = finding.items.length > 1 && each.every((found) => found.length > 0) ? each.flat() : [];
    const silencing = [...about(finding.rule), ...all];
    for (const silence of silencing) silence.used = true;
    return silencing.length === 0;
  });

  for (const { directive, id } of silences.filter(({ used }) => !used)) {
    report(
      unusedDirective,
      id?.span ?? directive.span,
      `${id === undefined ? "Nothing" : `Nothing of "${id.text}"`} is left to ignore here. Remove it.`,
    );
  }
  return [...left, ...problems];
}

function reachOf(
  name: "disable-next-line" | "disable" | "disable-file",
  text: string,
  { end }: Span,
): { readonly start: number; readonly end: number } {
  if (name === "disable-file") return { start: 0, end: Number.POSITIVE_INFINITY };
  if (name === "disable") return { start: end, end: Number.POSITIVE_INFINITY };
  const first = /\S/.exec(text.slice(end));
  const start = end + (first?.index ?? 0);
  const block = text.slice(start);
  // A fence is one block, blank lines and all.
  const [, marks] = /^(`{3,}|~{3,})/.exec(block) ?? [];
  const after = marks === undefined ? 0 : block.indexOf(marks, marks.length) + marks.length;
  if (marks !== undefined && after < marks.length) return { start, end: text.length + 1 };
  const blank = /(?:\r\n|\r(?!\n)|\n)[ \t]*(?:[\r\n]|$)/.exec(block.slice(after));
  return { start, end: blank === null ? text.length + 1 : start + after + blank.index };
}
