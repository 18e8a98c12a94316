import type { Root } from "mdast";
import { oncePer } from "../text/beside.js";
import { applyEdit, changeBetween, type Edit } from "../text/edit.js";
import { indexLines, type Lines, updateLines } from "../text/lines.js";
import { ownText } from "../text/own.js";
import { between, type Chunk, chunks, cut, frontMatterEnd } from "./chunk.js";
import { definitions, mentions, parse, parsePlainly } from "./parse.js";
import { type Heading, type Reading, read } from "./statement.js";

/** A chunk in its place. */
export interface Part {
  readonly chunk: Chunk;
  /** Offset of the chunk in the document, in UTF-16 code units. */
  readonly start: number;
  readonly reading: Reading;
  /** The headings of earlier chunks that this one stands under, outermost first. */
  readonly outer: readonly Heading[];
}

/** A Markdown document that has been read. Immutable; {@link updateDocument} makes the next one out of it. */
export interface Document {
  readonly text: string;
  readonly lines: Lines;
  readonly parts: readonly Part[];
  /** Labels of link and footnote definitions, for references across chunks. */
  readonly labels: ReadonlySet<string>;
}

/** Reads a document. Any text will do: whatever is not Markdown is a paragraph. */
export function openDocument(text: string): Document {
  return assemble(text, indexLines(text), chunks(text), []);
}

/** The same, chunk by chunk: a caller with other things to do can do some between two steps. */
export function* openInTurns(text: string): Generator<void, Document> {
  const all = chunks(text);
  for (const chunk of all) {
    knownOf(chunk);
    yield;
  }
  return assemble(text, indexLines(text), all, []);
}

/**
 * The document after edits, equal to opening the edited text, at the cost of the chunks that changed.
 *
 * @param edits offsets into the text before any of them, none overlapping another
 */
export function updateDocument(document: Document, edits: readonly Edit[]): Document {
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((before, edit) => update(before, edit, applyEdit(before.text, edit)), document);
}

/** The same where what was edited is not known: what is different now, as small as the common start and end of the texts allow. */
export const changeDocument = (document: Document, text: string): Document => update(document, changeBetween(document.text, text), text);

function update(document: Document, edit: Edit, text: string): Document {
  const lines = updateLines(document.lines, edit, text);
  const { parts, labels } = document;
  const by = edit.text.length - (edit.span.end - edit.span.start);
  const matter = matterOf(document).length;
  // Where front matter came, went or ended elsewhere, all that follows may be cut otherwise. An edit in it, or across its end, is cut from the
  // start in any case.
  if (frontMatterEnd(text) !== (edit.span.start < matter ? matter + by : matter))
    return assemble(text, lines, reuse(chunks(text), parts), parts);
  // A cut depends on the line before it, so the chunk before the edited one is cut again too.
  const firstChanged = Math.max(0, partAt(parts, edit.span.start) - 1);
  const from = parts[firstChanged]?.start ?? 0;
  /** The part behind the edit that now starts at a cut. */
  const keptAt = (at: number): number | undefined => {
    const place = partAt(parts, at - by);
    return at - by > edit.span.end && parts[place]?.start === at - by ? place : undefined;
  };
  const cuts = cut(text, from, (at) => keptAt(at) !== undefined);
  const resumed = keptAt(cuts.at(-1) ?? -1) ?? parts.length;
  const [head, old, tail] = [parts.slice(0, firstChanged), parts.slice(firstChanged, resumed), parts.slice(resumed)];
  const changed = reuse(between(text, [from, ...cuts, ...(tail.length === 0 ? [text.length] : [])]), old);
  // What is defined in one chunk can change how any other reads.
  if (!same(definedIn(changed), definedIn(chunksOf(old)))) {
    return assemble(text, lines, [...chunksOf(head), ...changed, ...chunksOf(tail)], parts);
  }
  add(head, changed, labels, old);
  // Some may stand under other headings now; from the first that does not, all are only moved.
  const moved = tail.findIndex((part) => {
    if (sameHeadings(outerBehind(head.at(-1)), part.outer)) return true;
    add(head, [part.chunk], labels, [part]);
    return false;
  });
  if (moved >= 0) for (const part of tail.slice(moved)) head.push(by === 0 ? part : { ...part, start: part.start + by });
  return { text, lines, parts: head, labels };
}

/** The front matter of a document with its line ending, "" where there is none. */
export const matterOf = ({ parts: [first] }: Document): string => (first?.chunk.matter ? first.chunk.text : "");

const chunksOf = (parts: readonly Part[]): Chunk[] => parts.map(({ chunk }) => chunk);

/**
 * Old chunks in place of new ones of the same text: what is known of them is kept with them. The others get a text of their own: there is
 * another whole one with each keystroke, and none is to be kept for the sake of a chunk.
 */
function reuse(fresh: readonly Chunk[], parts: readonly Part[]): Chunk[] {
  const known = new Map(parts.map(({ chunk }) => [chunk.text, chunk]));
  return fresh.map((chunk) => {
    const old = known.get(chunk.text);
    return old?.matter === chunk.matter ? old : { ...chunk, text: ownText(chunk.text) };
  });
}

/** What is known of a chunk by itself, and how it reads with the labels that other chunks define. */
interface Known {
  readonly defines: readonly string[];
  /** What it may refer to in other chunks. */
  readonly mentions: readonly string[];
  readonly alone: Reading;
  /** The labels of other chunks that `reading` was made with. */
  foreign: readonly string[];
  reading: Reading;
}

const knownOf = oncePer((chunk: Chunk) => readAlone(chunk));

/** @param before parts of which some are among the new ones */
function assemble(text: string, lines: Lines, all: readonly Chunk[], before: readonly Part[]): Document {
  const labels = new Set(definedIn(all));
  const parts: Part[] = [];
  add(parts, all, labels, before);
  return { text, lines, parts, labels };
}

const definedIn = (all: readonly Chunk[]): string[] => all.flatMap((chunk) => knownOf(chunk).defines);

/** Adds chunks behind the last of some parts. */
function add(parts: Part[], fresh: readonly Chunk[], labels: ReadonlySet<string>, before: readonly Part[]): void {
  const outers = new Map(before.map((part) => [part.chunk, part.outer]));
  for (const chunk of fresh) {
    const last = parts.at(-1);
    const outer = outerBehind(last);
    const old = outers.get(chunk);
    parts.push({
      chunk,
      start: last === undefined ? 0 : last.start + last.chunk.text.length,
      reading: readAmong(chunk, knownOf(chunk), labels),
      // The same array where nothing changed, so that what depends on it is known to be as before.
      outer: old !== undefined && sameHeadings(old, outer) ? old : outer,
    });
  }
}

/** The headings that what follows a part stands under. */
function outerBehind(part: Part | undefined): readonly Heading[] {
  if (part === undefined) return [];
  return part.reading.headings.reduce(
    (path: readonly Heading[], heading) => [...path.filter((above) => above.depth < heading.depth), heading],
    part.outer,
  );
}

function readAlone(chunk: Chunk): Known {
  const known = (tree: Root): Known => {
    const defines = definitions(tree);
    const alone = read(tree, chunk.text);
    return { defines, mentions: mentions(chunk).filter((label) => !defines.includes(label)), alone, foreign: [], reading: alone };
  };
  try {
    return known(parse(chunk, []));
  } catch {
    // Deeper than the stack in some other way: whatever it says, it must not take the editor down.
    return known(parsePlainly(chunk));
  }
}

/** The reading of a chunk that may refer to definitions in others; most refer to none. */
function readAmong(chunk: Chunk, known: Known, labels: ReadonlySet<string>): Reading {
  const foreign = known.mentions.filter((label) => labels.has(label));
  if (!same(foreign, known.foreign)) {
    known.reading = foreign.length === 0 ? known.alone : read(parse(chunk, foreign), chunk.text);
    known.foreign = foreign;
  }
  return known.reading;
}

const sameHeadings = (a: readonly Heading[], b: readonly Heading[]): boolean =>
  a === b || (a.length === b.length && a.every((heading, i) => heading.text === b[i]?.text && heading.depth === b[i]?.depth));

const same = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((value, i) => value === b[i]);

function partAt(parts: readonly Part[], offset: number): number {
  let low = 0;
  let high = parts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((parts[middle] as Part).start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
