import type { Document } from "../document/document.js";
import type { Report } from "../lint/report.js";
import { type PhaseId, phases } from "../rules/phases.js";
import { type Span, shift } from "../text/span.js";

/** A heading with what a new one beside it must look like. */
export interface Headline {
  readonly span: Span;
  /** 1-6 as in Markdown; 7 for a bold line that serves as a heading. */
  readonly depth: number;
  /** Its words, without markup and number. */
  readonly text: string;
  readonly style: "atx" | "closed" | "setext" | "bold";
  readonly number: HeadingNumber | undefined;
  /** Offset at which its section ends: where the next heading of its depth or above stands, or the text ends. */
  readonly end: number;
}

/** The number that a heading starts with, such as `2.`, `IV)`, `Phase 3:` or `4.1`. */
export interface HeadingNumber {
  /** What stands before the number itself: "Phase ", or the "4." of "4.1". */
  readonly before: string;
  readonly value: number;
  readonly kind: "arabic" | "roman" | "letter";
  /** What stands between the number and the words: ". ", " ", ": ". */
  readonly after: string;
  /** Where the number itself stands in the document. */
  readonly span: Span;
}

export interface Outline {
  readonly headings: readonly Headline[];
  /** The heading under which each phase stands; none for a phase that the document lacks. */
  readonly chapters: ReadonlyMap<PhaseId, Headline>;
}

/** The headings of a document in their places. */
export function outlineOf({ text, parts }: Document, report: Report): Outline {
  const found = parts.flatMap(({ reading, start }) =>
    reading.headings.map((heading) => ({ ...heading, span: shift(heading.span, start) })),
  );
  const headings = found.map(({ span, depth, text: words }, i): Headline => {
    const end = found.slice(i + 1).find((next) => next.depth <= depth)?.span.start ?? text.length;
    const raw = text.slice(span.start, span.end);
    return { span, depth, text: words, style: styleOf(raw, depth), number: numberOf(raw, span.start), end };
  });
  const chapters = new Map<PhaseId, Headline>();
  for (const { id } of phases) {
    const starts = new Set(report.phases.find((phase) => phase.id === id)?.headings.map(({ start }) => start));
    const own = headings.filter(({ span }) => starts.has(span.start));
    const depth = Math.min(...own.map((heading) => heading.depth));
    const chapter = own.find((heading) => heading.depth === depth);
    if (chapter !== undefined) chapters.set(id, chapter);
  }
  return { headings, chapters };
}

function styleOf(raw: string, depth: number): Headline["style"] {
  if (depth === 7) return "bold";
  if (!raw.startsWith("#")) return "setext";
  return /[ \t]#{1,6}[ \t]*$/.test(raw) ? "closed" : "atx";
}

const numbered =
  /^((?:phase|step|part|section|chapter)[ \t]{1,3})?((?:\d{1,3}\.){0,4})(\d{1,3}|[IVX]{1,5}|[A-Z])([.):]?[ \t]{1,3}|[ \t]{0,3}[-–—:][ \t]{1,3})(?=\S)/i;

function numberOf(raw: string, start: number): HeadingNumber | undefined {
  const lead = /^(?:#{1,6}[ \t]{1,8}|\*\*|__)?/.exec(raw)?.[0].length ?? 0;
  const match = numbered.exec(raw.slice(lead));
  if (match === null) return undefined;
  const [, word = "", outer = "", digits = "", after = ""] = match;
  const kind = /^\d/.test(digits) ? "arabic" : /^[IVX]+$/.test(digits) ? "roman" : "letter";
  // "A model" and "I propose" are words: a letter counts as a number only where a mark follows.
  if (kind !== "arabic" && (word === "" ? !/[.):]/.test(after) : digits !== digits.toUpperCase())) return undefined;
  const at = start + lead + word.length + outer.length;
  return { before: word + outer, value: countOf(digits, kind), kind, after, span: { start: at, end: at + digits.length } };
}

const romans = [
  "",
  "I",
  "II",
  "III",
  "IV",
  "V",
  "VI",
  "VII",
  "VIII",
  "IX",
  "X",
  "XI",
  "XII",
  "XIII",
  "XIV",
  "XV",
  "XVI",
  "XVII",
  "XVIII",
  "XIX",
  "XX",
];

function countOf(digits: string, kind: HeadingNumber["kind"]): number {
  if (kind === "arabic") return Number(digits);
  return kind === "roman" ? Math.max(0, romans.indexOf(digits)) : digits.toUpperCase().charCodeAt(0) - 64;
}

/** A number as written in a heading of this kind. */
export function digitsOf(value: number, kind: HeadingNumber["kind"]): string {
  if (kind === "roman") return romans[value] ?? String(value);
  return kind === "letter" && value <= 26 ? String.fromCharCode(64 + value) : String(value);
}

/** The lines of a heading in the style of others of its depth. */
export function headingLines(title: string, depth: number, style: Headline["style"]): string[] {
  const marks = "#".repeat(Math.min(depth, 6));
  if (style === "bold" || depth > 6) return [`**${title}**`];
  if (style === "setext" && depth <= 2) return [title, (depth === 1 ? "=" : "-").repeat(Math.max(3, title.length))];
  return [style === "closed" ? `${marks} ${title} ${marks}` : `${marks} ${title}`];
}

/** The section that holds an offset: from the last heading before it to the next one, whatever their depths. */
export function sectionAt({ text, parts }: Document, offset: number): Span {
  const starts = parts.flatMap(({ reading, start }) => reading.headings.map((heading) => heading.span.start + start));
  return { start: starts.filter((start) => start <= offset).at(-1) ?? 0, end: starts.find((start) => start > offset) ?? text.length + 1 };
}
