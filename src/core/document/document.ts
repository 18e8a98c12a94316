import type { Root } from "mdast";
import { applyEdit, type Edit } from "../text/edit.js";
import { indexLines, type Lines, updateLines } from "../text/lines.js";
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
  return assemble(text, indexLines(text), chunks(text), undefined);
}

/**
 * The document after edits, equal to opening the edited text, at the cost of the chunks that changed.
 *
 * @param edits offsets into the text before any of them, none overlapping another
 */
export function updateDocument(document: Document, edits: readonly Edit[]): Document {
  return [...edits].sort((a, b) => b.span.start - a.span.start).reduce(update, document);
}

function update(document: Document, edit: Edit): Document {
  const text = applyEdit(document.text, edit);
  const lines = updateLines(document.lines, edit, text);
  const { parts } = document;
  if (text.startsWith("---") || text.startsWith("\uFEFF---") || document.text.startsWith("---") || document.text.startsWith("\uFEFF---")) {
    if (edit.span.start <= frontMatterEnd(document.text) + 8 || frontMatterEnd(document.text) !== frontMatterEnd(text)) {
      return assemble(text, lines, reuse(chunks(text), parts), document);
    }
  }
  const by = edit.text.length - (edit.span.end - edit.span.start);
  // A cut depends on the line before it, so the chunk before the edited one is cut again too.
  const first = Math.max(0, partAt(parts, edit.span.start) - 1);
  const from = parts[first]?.start ?? 0;
  const kept = new Map(parts.flatMap((part, i) => (part.start > edit.span.end ? [[part.start + by, i] as const] : [])));
  const cuts = cut(text, from, (at) => kept.has(at));
  const resumed = kept.get(cuts.at(-1) ?? -1);
  const bounds = [from, ...cuts, ...(resumed === undefined ? [text.length] : [])];
  const changed = between(text, bounds);
  const again = reuse(changed, parts.slice(first, resumed));
  const tail = resumed === undefined ? [] : parts.slice(resumed).map((part) => part.chunk);
  return assemble(text, lines, [...parts.slice(0, first).map((part) => part.chunk), ...again, ...tail], document);
}

/** Old chunks in place of new ones of the same text: what is known of them is kept with them. */
function reuse(fresh: readonly Chunk[], parts: readonly Part[]): Chunk[] {
  const known = new Map(parts.map(({ chunk }) => [chunk.text, chunk]));
  return fresh.map((chunk) => {
    const old = known.get(chunk.text);
    return old?.matter === chunk.matter ? old : chunk;
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

/**
 * A line that opens thirty lists or quotes at once and is no rule: nobody writes it, and the parser's time grows with the square of it.
 * A list's marker has white space behind it: the edge of a drawn box opens none.
 */
const nested = /^(?![ \t]*(?:-[- \t]*|\*[* \t]*)$)(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$))){30}/m;

const readings = new WeakMap<Chunk, Known>();

function assemble(text: string, lines: Lines, all: readonly Chunk[], before: Document | undefined): Document {
  const known = all.map((chunk) => remember(readings, chunk, () => readAlone(chunk)));
  const labels = new Set(known.flatMap(({ defines }) => defines));
  const outers = new Map(before?.parts.map((part) => [part.chunk, part.outer]));
  const parts: Part[] = [];
  let start = 0;
  let outer: readonly Heading[] = [];
  for (const [i, chunk] of all.entries()) {
    const reading = readAmong(chunk, known[i] as Known, labels);
    const old = outers.get(chunk);
    // The same array where nothing changed, so that what depends on it is known to be as before.
    if (old !== undefined && sameHeadings(old, outer)) outer = old;
    parts.push({ chunk, start, reading, outer });
    outer = reading.headings.reduce(
      (path: readonly Heading[], heading) => [...path.filter((above) => above.depth < heading.depth), heading],
      outer,
    );
    start += chunk.text.length;
  }
  return { text, lines, parts, labels };
}

function readAlone(chunk: Chunk): Known {
  const known = (tree: Root): Known => {
    const defines = definitions(tree);
    const alone = read(tree, chunk.text);
    return { defines, mentions: mentions(chunk).filter((label) => !defines.includes(label)), alone, foreign: [], reading: alone };
  };
  if (nested.test(chunk.text)) return known(parsePlainly(chunk));
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

function remember<K extends object, V>(map: WeakMap<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

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
