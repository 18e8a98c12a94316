import type { Document } from "../document/document.js";
import type { Heading } from "../document/statement.js";
import { classifier } from "../evidence/place.js";
import type { Section } from "../rules/document-rule.js";
import { type PhaseId, phaseHeadings, phases } from "../rules/phases.js";
import { oncePer } from "../text/beside.js";
import { type Span, shift } from "../text/span.js";
import { prepared } from "./prepared.js";

let phaseNames: ReturnType<typeof classifier> | undefined;

/** The phase that a heading names. */
function phaseOf(heading: string): PhaseId | undefined {
  phaseNames ??= classifier(
    phases.map(({ id }) => phaseHeadings[id]),
    prepared().phases,
  );
  return phases[phaseNames(heading) ?? -1]?.id;
}

/** The headings of the first level. */
const chaptersOf = oncePer(({ parts }: Document) => {
  const chapters: Heading[] = [];
  for (const { reading } of parts) for (const heading of reading.headings) if (heading.depth === 1) chapters.push(heading);
  return chapters;
});

/** Does a document have one heading of the first level, which names all of it? */
export const isTitled = (document: Document): boolean => chaptersOf(document).length === 1;

/**
 * Does the first heading name the whole document? It is of the first level, and not merely the first of several chapters of that level, each
 * with a phase of its own ("# Problem", "# Data", "# Model").
 */
function startsWithTitle(document: Document): boolean {
  const first = document.parts.find(({ reading }) => reading.headings.length > 0)?.reading.headings[0];
  if (first?.depth !== 1) return false;
  const phase = phaseOf(first.text);
  const named = chaptersOf(document)
    .slice(1)
    .flatMap(({ text }) => phaseOf(text) ?? []);
  return phase === undefined || named.length === 0 || named.includes(phase);
}

/** All headings in their places; a heading that names no phase belongs to that of the heading above it. */
export function sectionsOf(document: Document): readonly Section[] {
  const sections: Section[] = [];
  const open: Section[] = [];
  const isTitle = startsWithTitle(document);
  for (const { reading, start } of document.parts) {
    for (const heading of reading.headings) {
      while ((open.at(-1)?.heading.depth ?? 0) >= heading.depth) open.pop();
      // A chapter that names a phase keeps its sub-headings.
      const phase = isTitle && sections.length === 0 ? undefined : (open.at(-1)?.phase ?? phaseOf(heading.text));
      const section = { heading, span: shift(heading.span, start), phase };
      open.push(section);
      sections.push(section);
    }
  }
  return sections;
}

/** The last section that starts at an offset or before it. */
export function sectionAt(sections: readonly Section[], offset: number): Section | undefined {
  let [low, high] = [0, sections.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sections[middle] as Section).span.start <= offset) low = middle + 1;
    else high = middle;
  }
  return sections[low - 1];
}

/** Where findings about the whole document stand: at its first heading of the first level, else at what comes first. */
export function titleOf({ text, parts }: Document, sections: readonly Section[]): Span {
  const first = sections.find((section) => section.heading.depth === 1) ?? sections[0];
  if (first !== undefined) return first.span;
  const part = parts.find(({ reading }) => reading.statements.length > 0);
  const statement = part?.reading.statements[0];
  if (part !== undefined && statement !== undefined) return shift(statement.span, part.start);
  const line = /\S[^\r\n]*/.exec(text);
  return line === null ? { start: 0, end: 0 } : { start: line.index, end: line.index + line[0].length };
}
