import type { Document } from "../document/document.js";
import type { Finding, Report } from "../lint/report.js";
import type { Edit } from "../text/edit.js";
import { lineBreakOf } from "../text/lines.js";
import type { SnippetEdit } from "./edits.js";
import { outlineOf } from "./outline.js";
import { snippetOf, textOf } from "./piece.js";

/** The edit that takes away the heading of an `empty-section` finding, with the blank lines below it. */
export function removeEmptySection({ text }: Document, { span }: Finding): Edit {
  const blank = /^\s*/.exec(text.slice(span.end))?.[0].length ?? 0;
  return { span: { start: span.start, end: span.end + blank }, text: "" };
}

/** The edits that move the section of a `phase-order` finding before the one that it has to precede. */
export function moveSection(document: Document, report: Report, { span, related }: Finding): readonly Edit[] {
  const section = outlineOf(document, report).headings.find((heading) => heading.span.start === span.start);
  const target = related[0]?.span.start;
  if (section === undefined || target === undefined) return [];
  const whole = { start: section.span.start, end: section.end };
  const newline = lineBreakOf(document.text);
  const moved = document.text.slice(whole.start, whole.end).trimEnd() + newline + newline;
  return [
    { span: { start: target, end: target }, text: moved },
    { span: whole, text: "" },
  ];
}

/** The edit that asks for the reason of a waiver without one, at its end. */
export function addReason({ text }: Document, { span }: Finding): SnippetEdit {
  const mark = /(?<![.!\s])[.!\s]+$/.exec(text.slice(span.start, span.end))?.[0].length ?? 0;
  const at = span.end - mark;
  const pieces = [{ text: " because " }, { text: "<reason>", stop: true }];
  return { span: { start: at, end: at }, text: textOf(pieces), snippet: snippetOf(pieces) };
}
