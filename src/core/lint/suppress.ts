import type { Document } from "../document/document.js";
import type { Directive } from "../document/statement.js";
import { didYouMean } from "../text/nearest.js";
import { type Span, shift } from "../text/span.js";
import type { Finding } from "./report.js";

/** A finding before its severity is known. */
export type Found = Omit<Finding, "severity">;

/** A directive that names no rule or directive of ours. */
export const unknownDirective = "unknown-directive";
/** A directive that has nothing to ignore. */
export const unusedDirective = "unused-directive";

const names = ["disable-next-line", "disable", "enable", "disable-file"] as const;

/** A stretch of the document in which findings of one rule (`undefined`: of any) are ignored. */
interface Silence {
  readonly directive: Directive;
  readonly rule: string | undefined;
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
  const directives = document.parts.flatMap(({ reading, start }) =>
    reading.directives.map((directive) => ({ ...directive, span: shift(directive.span, start) })),
  );
  if (directives.length === 0) return findings;
  const silences: Silence[] = [];
  const problems: Found[] = [];
  const report = (rule: string, { span }: Directive, message: string): void => {
    problems.push({ rule, message, span, related: [], items: [] });
  };
  for (const directive of directives) {
    const { name, ids, span } = directive;
    const known = names.find((candidate) => candidate === name);
    if (known === undefined) {
      report(
        unknownDirective,
        directive,
        `There is no directive "ml-design-doc-${name}".${didYouMean(name, names)} Those that there are: ${names.join(", ")}.`,
      );
      continue;
    }
    for (const id of ids.filter((each) => !rules.includes(each)))
      report(unknownDirective, directive, `There is no rule "${id}".${didYouMean(id, rules)}`);
    const own: (string | undefined)[] = ids.length === 0 ? [undefined] : ids.filter((id) => rules.includes(id));
    if (known === "enable") {
      const open = silences.filter((silence) => silence.directive.name === "disable" && silence.end === Number.POSITIVE_INFINITY);
      const ended = open.filter(({ rule }) => own.includes(undefined) || own.includes(rule));
      for (const silence of ended) silence.end = span.start;
      if (ended.length === 0 && own.length > 0)
        report(unusedDirective, directive, "Nothing is disabled here that could be enabled. Remove the comment.");
      continue;
    }
    const reach = reachOf(known, document.text, span);
    silences.push(...own.map((rule) => ({ directive, rule, ...reach, used: false })));
  }

  const left = findings.filter((finding) => {
    const over = silences.filter(({ start, end }) => start <= finding.span.start && finding.span.start < end);
    const about = (rule: string) => over.filter((silence) => silence.rule === undefined || silence.rule === rule);
    const direct = about(finding.rule);
    const each = finding.items.map(about);
    const all = finding.items.length > 1 && each.every((found) => found.length > 0) ? each.flat() : [];
    const silencing = [...direct, ...all];
    for (const silence of silencing) silence.used = true;
    return silencing.length === 0;
  });

  for (const directive of directives) {
    const idle = silences.filter((silence) => silence.directive === directive && !silence.used);
    if (idle.length === 0) continue;
    const ids = idle.flatMap(({ rule }) => (rule === undefined ? [] : [`"${rule}"`]));
    const what = ids.length === 0 ? "Nothing" : `No finding of ${ids.join(", ")}`;
    report(
      unusedDirective,
      directive,
      `${what} is left to ignore here. Remove the comment${ids.length > 0 && ids.length < directive.ids.length ? "'s id" : ""}.`,
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
  const blank = /(?:\r\n|[\r\n])[ \t]*(?:[\r\n]|$)/.exec(text.slice(start));
  return { start, end: blank === null ? text.length + 1 : start + blank.index };
}
