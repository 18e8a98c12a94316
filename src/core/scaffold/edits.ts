import { checklistOf } from "../config/checklist.js";
import { type Document, updateDocument } from "../document/document.js";
import type { Kind } from "../document/statement.js";
import { lint } from "../lint/lint.js";
import type { ItemReport, Report } from "../lint/report.js";
import type { Item } from "../rules/define.js";
import { type PhaseId, phases } from "../rules/phases.js";
import type { Edit } from "../text/edit.js";
import { lineAt, lineBreakOf } from "../text/lines.js";
import { type Span, shift } from "../text/span.js";
import { digitsOf, type Headline, headingLines, type Outline, outlineOf, sectionAt } from "./outline.js";
import { type Piece, promptOf, snippetOf, textOf } from "./piece.js";

/** An edit, with its text also as a snippet of VS Code in which what the author is to write is a tab stop. */
export interface SnippetEdit extends Edit {
  readonly snippet: string;
}

/**
 * The edits that add items to a document, each with its question as a prompt in its place: under the heading that names it, else at the
 * end of its phase, as a heading or a list item as the phase has them; a phase that the document lacks is added in order. The prompts
 * state nothing: an item stays missing until its question is answered. Items whose question stands in the document already are left out.
 *
 * @param report of this very document
 * @returns edits in text order, none overlapping another
 */
export function addItems(document: Document, report: Report, ids: readonly string[]): readonly SnippetEdit[] {
  const wanted = checklistOf(report.config).filter(({ id, ask }) => ids.includes(id) && !document.text.includes(ask));
  return insertItems(document, report, wanted, ({ ask }) => [promptOf(ask)]);
}

/** The edits that say of an item that it does not apply, with the reason left to write; until then they change no verdict. */
export function waiveItem(document: Document, report: Report, id: string): readonly SnippetEdit[] {
  const item = checklistOf(report.config).find((other) => other.id === id);
  if (item === undefined) return [];
  const words = [{ text: `${item.title} does not apply because ` }, { text: "<reason>", stop: true }, { text: "." }];
  const evidence = evidenceOf(report, id);
  return evidence ? insertBeside(document, evidence, words) : insertItems(document, report, [item], () => words);
}

/**
 * The edit that asks a vague item's question where the item is mentioned; none where the question stands already. Where what follows
 * would read as its answer, the question goes to the end of the section.
 */
export function makeConcrete(document: Document, report: Report, id: string): readonly SnippetEdit[] {
  const item = checklistOf(report.config).find((other) => other.id === id);
  const evidence = evidenceOf(report, id);
  if (item === undefined || evidence === undefined || document.text.includes(item.ask)) return [];
  const beside = insertBeside(document, evidence, [promptOf(item.ask)]);
  const { items } = lint(updateDocument(document, beside), report.config);
  if (items.every(({ verdict }, i) => verdict === report.items[i]?.verdict)) return beside;
  return insertAtEnd(document, evidence, [promptOf(item.ask)]);
}

/** Where a vague item is mentioned: where its finding stands, else its first evidence. */
function evidenceOf({ items, findings }: Report, id: string): Span | undefined {
  const item = items.find((each) => each.id === id && each.verdict === "vague");
  return item && (findings.find(({ rule }) => rule === id)?.span ?? item.evidence[0]?.span);
}

const line = (text: string): readonly Piece[] => [{ text }];

/** What goes in at one place: lines, put after the text before `at` with a blank line between (`tight`: without one). */
interface Insertion {
  readonly at: number;
  readonly tight: boolean;
  readonly lines: readonly (readonly Piece[])[];
}

function insertItems(
  document: Document,
  report: Report,
  items: readonly Item[],
  body: (item: Item) => readonly Piece[],
): readonly SnippetEdit[] {
  const outline = outlineOf(document, report);
  const insertions: Insertion[] = [];
  const counts = new Map<Headline, number>();
  const absent: { readonly phase: PhaseId; readonly items: readonly Item[] }[] = [];
  for (const { id } of phases) {
    const own = items.filter((item) => item.phase === id);
    const chapter = outline.chapters.get(id);
    if (own.length === 0) continue;
    if (chapter === undefined) absent.push({ phase: id, items: own });
    else insertions.push(...own.map((item) => insertInto(document, report, outline, chapter, item, body(item), counts)));
  }
  const { chapters, renumbered } = insertChapters(document, outline, absent, body);
  return toEdits(document, [...insertions, ...chapters], renumbered);
}

/**
 * Puts an item into a phase that the document has.
 *
 * @param counts how many headings have been added behind a numbered one; counted on here
 */
function insertInto(
  { text }: Document,
  report: Report,
  { headings }: Outline,
  chapter: Headline,
  item: Item,
  body: readonly Piece[],
  counts: Map<Headline, number>,
): Insertion {
  const isNamed = ({ text: words }: Headline) => words.toLowerCase() === item.title.toLowerCase();
  const headingOf = (other: ItemReport | undefined): Headline | undefined =>
    headings.find(
      ({ span }) => span.start === other?.place.start && span.start !== report.title.start && span.start !== chapter.span.start,
    );
  const named =
    headings.find((heading) => isNamed(heading) && heading.depth > 1) ?? headingOf(report.items.find(({ id }) => id === item.id));
  if (named !== undefined) {
    const next = headings.find(({ span }) => span.start > named.span.start)?.span.start ?? text.length;
    return { at: contentEnd(text, named.span.end, next), tight: false, lines: [body] };
  }
  const children = headings.filter(
    ({ span, depth }) => span.start > chapter.span.start && span.start < chapter.end && depth > chapter.depth,
  );
  const depth = Math.min(...children.map((child) => child.depth));
  const siblings = children.filter((child) => child.depth === depth);
  const last = siblings.at(-1);
  if (last === undefined) {
    const at = contentEnd(text, chapter.span.end, chapter.end);
    const marker = listMarker(text.slice(chapter.span.end, at));
    if (marker !== undefined || chapter.depth > 5) {
      const entry = [{ text: `${marker ?? "- "}**${item.title}:** ` }, ...body];
      return { at, tight: marker !== undefined, lines: [entry] };
    }
    return { at, tight: false, lines: [...headingLines(item.title, chapter.depth + 1, chapter.style).map(line), line(""), body] };
  }
  const heading = (lines: readonly string[]) => [...lines.map(line), line(""), body];
  if (last.number !== undefined) {
    const count = (counts.get(last) ?? 0) + 1;
    counts.set(last, count);
    const at = contentEnd(text, chapter.span.end, chapter.end);
    return { at, tight: false, lines: heading(headingLines(numberedTitle(item.title, last, count), depth, last.style)) };
  }
  // After the heading of the item that comes before it in the checklist, as far as the phase has one.
  const order = checklistOf(report.config).map(({ id }) => id);
  const before = report.items
    .filter(({ phase, id }) => phase === item.phase && order.indexOf(id) < order.indexOf(item.id))
    .flatMap((other) => siblings.filter((sibling) => sibling === headingOf(other)));
  const previous = before.sort((a, b) => a.span.start - b.span.start).at(-1) ?? last;
  return {
    at: contentEnd(text, previous.span.end, previous.end),
    tight: false,
    lines: heading(headingLines(item.title, depth, last.style)),
  };
}

/** The words of a new heading with the number that comes `by` after that of a heading like it, as far as that has one. */
function numberedTitle(title: string, { number }: Headline, by: number): string {
  return number === undefined ? title : `${number.before}${digitsOf(number.value + by, number.kind)}${number.after}${title}`;
}

/** Puts phases that the document lacks in their order among those that it has, and counts the numbered headings of their depth anew. */
function insertChapters(
  { text }: Document,
  outline: Outline,
  absent: readonly { readonly phase: PhaseId; readonly items: readonly Item[] }[],
  body: (item: Item) => readonly Piece[],
): { readonly chapters: readonly Insertion[]; readonly renumbered: readonly Edit[] } {
  if (absent.length === 0) return { chapters: [], renumbered: [] };
  const { headings, chapters } = outline;
  const present = phases.flatMap(({ id }) => chapters.get(id) ?? []);
  const model = present.find(({ number }) => number !== undefined) ?? present[0];
  const depth = model?.depth ?? 2;
  const style = model?.style ?? "atx";
  const timed = present.some(({ span }) => /\(\d[\d-]{0,6} min/.test(text.slice(span.start, span.end)));
  const nested =
    present.length === 0 ||
    present.some((chapter) =>
      headings.some(({ span, depth: own }) => own > chapter.depth && span.start > chapter.span.start && span.start < chapter.end),
    );
  const asHeadings = nested && depth < 6;

  const placed = absent.map(({ phase, items }) => {
    const place = placeOfPhase(phase, depth, text, outline);
    const { title, minutes } = phases.find(({ id }) => id === phase) as (typeof phases)[number];
    return { place, items, title: timed ? `${title} (${minutes} minutes)` : title };
  });

  // In text order, each numbered heading of this depth follows the one before it.
  const siblings = headings.filter(
    (heading) => heading.depth === depth && heading.number !== undefined && heading.number.before === model?.number?.before,
  );
  const renumbered: Edit[] = [];
  const numbers = new Map<(typeof placed)[number], number>();
  let count = 0;
  // A new chapter stands before the heading at whose start it is put.
  const events = [
    ...placed.map((chapter) => ({ at: chapter.place, chapter })),
    ...siblings.map((heading) => ({ at: heading.span.start, heading })),
  ];
  for (const event of events.sort((a, b) => a.at - b.at)) {
    if ("chapter" in event) {
      numbers.set(event.chapter, ++count);
      continue;
    }
    const { heading } = event;
    const { value, kind, span } = heading.number as NonNullable<Headline["number"]>;
    // What stands before the first new chapter keeps its number, however it was counted.
    const next = numbers.size === 0 || value > count ? value : count + 1;
    if (next !== value) renumbered.push({ span, text: digitsOf(next, kind) }, ...renumberInside(heading, headings, value, next));
    count = next;
  }

  const insertions = placed.map((chapter): Insertion => {
    const { place, items, title } = chapter;
    const by = (numbers.get(chapter) ?? 0) - (model?.number?.value ?? 0);
    const lines = headingLines(model === undefined ? title : numberedTitle(title, model, by), depth, style);
    const entries = items.flatMap((item, i) =>
      asHeadings
        ? [
            line(""),
            ...headingLines(item.title, depth + 1, style === "setext" && depth > 1 ? "atx" : style).map(line),
            line(""),
            body(item),
          ]
        : [...(i === 0 ? [line("")] : []), [{ text: `- **${item.title}:** ` }, ...body(item)]],
    );
    return { at: contentEnd(text, 0, place), tight: false, lines: [...lines.map(line), ...entries] };
  });
  return { chapters: insertions, renumbered };
}

/** `4.1` below a heading that becomes `5.` becomes `5.1`. */
function renumberInside(chapter: Headline, headings: readonly Headline[], value: number, next: number): Edit[] {
  return headings.flatMap(({ span, depth, number }) => {
    if (depth <= chapter.depth || span.start < chapter.span.start || span.start >= chapter.end || number === undefined) return [];
    const outer = `${value}.`;
    if (!number.before.startsWith(outer)) return [];
    const start = number.span.start - number.before.length;
    return [{ span: { start, end: start + outer.length }, text: `${next}.` }];
  });
}

/** Before which offset a phase belongs: before the phase after it, else behind the phase before it, else at the end. */
function placeOfPhase(phase: PhaseId, depth: number, text: string, { headings, chapters }: Outline): number {
  const order = phases.map(({ id }) => id);
  const at = order.indexOf(phase);
  const chapterOf = (id: PhaseId): Headline[] => {
    const chapter = chapters.get(id);
    if (chapter === undefined) return [];
    // A chapter may lie deeper than the new one will; then what holds it counts.
    const holds = headings.find(
      (heading) => heading.depth >= depth && heading.span.start < chapter.span.start && chapter.span.start < heading.end,
    );
    return [holds ?? chapter];
  };
  const before = order.slice(0, at).flatMap(chapterOf).at(-1);
  const after = order.slice(at + 1).flatMap(chapterOf)[0];
  if (before === undefined) return after?.span.start ?? text.length;
  return after !== undefined && after.span.start >= before.end ? after.span.start : before.end;
}

/** Puts words right behind the statement that is about their subject, in the form in which it stands there. */
function insertBeside(document: Document, passage: Span, words: readonly Piece[]): readonly SnippetEdit[] {
  const { text, lines } = document;
  const statement = statementAt(document, passage);
  const evidence = statement?.span ?? passage;
  const lineOf = (offset: number): { readonly start: number; readonly end: number; readonly text: string } => {
    const number = lineAt(lines, offset);
    const start = lines[number] as number;
    const whole = text.slice(start, lines[number + 1] ?? text.length);
    const own = whole.replace(/(?<![\r\n])[\r\n]+$/, "");
    return { start, end: start + own.length, text: own };
  };
  const next = (offset: number) => {
    const number = lineAt(lines, offset) + 1;
    return number < lines.length ? lineOf(lines[number] as number) : undefined;
  };
  if (statement?.kind === "diagram" || statement?.kind === "code") return insertAtEnd(document, evidence, words);
  let last = lineOf(Math.max(evidence.start, evidence.end - 1));
  const item = statement?.kind === "item" ? itemMarker.exec(lineOf(evidence.start).text) : null;
  if (item !== null) {
    for (
      let after = next(last.end);
      after && after.text.trim() !== "" && !itemMarker.test(after.text) && /^[ \t]/.test(after.text);
      after = next(last.end)
    )
      last = after;
    const [, indent = "", marker = ""] = item;
    const child = itemMarker.exec(next(last.end)?.text ?? "")?.[1] ?? "";
    const inner = child.length > indent.length ? child : indent + " ".repeat(marker.length + 1);
    return toEdits(document, [{ at: last.end, tight: true, lines: [[{ text: `${inner}- ` }, ...words]] }], []);
  }
  const indent = /^[ \t]*/.exec(lineOf(evidence.start).text)?.[0] ?? "";
  for (let after = next(last.end); after && after.text.trim() !== "" && !/^#{1,6}[ \t]/.test(after.text); after = next(last.end))
    last = after;
  return toEdits(document, [{ at: last.end, tight: false, lines: [[{ text: indent }, ...words]] }], []);
}

/** Puts words at the end of the section that holds a statement. */
function insertAtEnd(document: Document, evidence: Span, words: readonly Piece[]): readonly SnippetEdit[] {
  const { start, end } = sectionAt(document, evidence.start);
  return toEdits(document, [{ at: contentEnd(document.text, start, end), tight: false, lines: [words] }], []);
}

const itemMarker = /^([ \t]*)([-*+]|\d{1,9}[.)])[ \t]+/;

/** The statement that holds a passage: what it was written as, and where. */
export function statementAt({ parts }: Document, { start, end }: Span): { readonly kind: Kind; readonly span: Span } | undefined {
  const part = parts.filter((candidate) => candidate.start <= start).at(-1);
  const placed = part?.reading.statements.map(({ kind, span }) => ({ kind, span: shift(span, part.start) }));
  return placed?.find(({ span }) => span.start <= start && end <= span.end);
}

/** The marker that the next item of the list at the end of a text has; `undefined` where the text does not end in a list. */
function listMarker(text: string): string | undefined {
  const lines = text.split(/\r\n|[\r\n]/).filter((each) => each.trim() !== "");
  const last = lines.filter((each) => !/^[ \t]/.test(each)).at(-1);
  const match = /^([-*+]|(\d{1,9})([.)]))([ \t]+)(\[[ xX]\][ \t]+)?/.exec(last ?? "");
  if (match === null) return undefined;
  const [, bullet = "", digits, mark = "", space = " ", box] = match;
  return `${digits === undefined ? bullet : `${Number(digits) + 1}${mark}`}${space}${box === undefined ? "" : "[ ] "}`;
}

/** The offset behind the last character between two offsets that is not white space. */
function contentEnd(text: string, from: number, to: number): number {
  return from + text.slice(from, to).trimEnd().length;
}

/** Joins insertions at the same place, sets their blank lines, and counts their tab stops. */
function toEdits({ text }: Document, insertions: readonly Insertion[], others: readonly Edit[]): readonly SnippetEdit[] {
  const newline = lineBreakOf(text);
  const places = new Map<number, Insertion[]>();
  for (const insertion of [...insertions].sort((a, b) => a.at - b.at))
    places.set(insertion.at, [...(places.get(insertion.at) ?? []), insertion]);
  let stops = 0;
  const edits = [...places].map(([at, group]): SnippetEdit => {
    const pieces = group.flatMap(({ lines, tight }, i): Piece[] => {
      const gap = at === 0 && i === 0 ? "" : newline.repeat(tight ? 1 : 2);
      return [{ text: gap }, ...lines.flatMap((each, number) => (number === 0 ? each : [{ text: newline }, ...each]))];
    });
    // At the end of the text the last line is ended too, unless it is already.
    if (text.slice(at).trim() === "" && !/[\r\n]/.test(text.slice(at))) pieces.push({ text: newline });
    const edit = { span: { start: at, end: at }, text: textOf(pieces), snippet: snippetOf(pieces, stops) };
    stops += pieces.filter(({ stop }) => stop).length;
    return edit;
  });
  return [...edits, ...others.map((edit) => ({ ...edit, snippet: snippetOf([edit]) }))].sort((a, b) => a.span.start - b.span.start);
}
