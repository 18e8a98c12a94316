/**
 * A stretch of a document that is parsed on its own. Cutting too little is always right, cutting too much never is.
 * `text` is the whole identity of a chunk: equal text parses to an equal tree, so everything derived from it is kept with it.
 */
export interface Chunk {
  readonly text: string;
  /** True for the chunk at the start of the document, where alone front matter can stand. */
  readonly first: boolean;
}

/** Past this size a section is also cut before a plain paragraph: the parser's time grows faster than its input. */
const LARGE = 6_000;

const heading = /^#{1,6}(?:[ \t]|$)/;
const paragraph = /^[\p{L}*"'“(]/u;
const listMarker = /^(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;
const marker = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)]|>)[ \t]*){0,8}/;
const fence = /^(`{3,}(?=[^`]*$)|~{3,})/;
const closers: readonly (readonly [RegExp, RegExp])[] = [
  [/^<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [/^<![a-z]/i, />/],
];

/** What keeps a cut from being safe: an open fence or HTML block, and whether it may belong to a list item that has ended. */
interface Open {
  readonly closes: (line: string) => boolean;
  readonly indented: boolean;
}

/**
 * Where the text may be cut, reading from a place that is itself a cut: a column-0 ATX heading (or, in a large section, a plain
 * paragraph) after a blank line, outside fences, HTML blocks, footnotes and front matter. Stops early when `stop` says so.
 *
 * @param text the document
 * @param from offset of a cut, 0 for the start of the document
 * @param stop called with each cut found; true ends the search
 */
export function cut(text: string, from: number, stop: (at: number) => boolean = () => false): number[] {
  const cuts: number[] = [];
  let open: Open | undefined;
  let blank = true;
  let footnote = false;
  let uncertain = false;
  let last = from;
  let start = from === 0 ? frontMatterEnd(text) : from;
  while (start < text.length && !uncertain) {
    let end = start;
    for (let code = text.charCodeAt(end); end < text.length && code !== 10 && code !== 13; code = text.charCodeAt(++end));
    const line = text.slice(start, end);
    const column0 = line.length > 0 && line[0] !== " " && line[0] !== "\t";
    const safe = blank && column0 && (heading.test(line) || (start - last > LARGE && paragraph.test(line) && !listMarker.test(line)));
    if (open === undefined) {
      if (safe && start > from && !footnote) {
        cuts.push(start);
        if (stop(start)) return cuts;
        last = start;
      }
      if (column0 && blank) footnote = line.startsWith("[^");
      open = opening(line);
    } else if (safe && open.indented) {
      // Inside a fence that may belong to a list item, which this line would have ended: no telling, so no more cuts.
      uncertain = true;
    } else if (open.closes(line)) {
      open = undefined;
    }
    blank = line.trim() === "";
    start = end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1);
  }
  return cuts;
}

function opening(line: string): Open | undefined {
  const prefix = (marker.exec(line) as RegExpExecArray)[0].length;
  // A block quote ends with its own lines, and takes what is open in it along.
  if (line.trimStart().startsWith(">")) return undefined;
  const rest = line.slice(prefix);
  const opened = fence.exec(rest)?.[1];
  if (opened !== undefined) {
    return {
      indented: prefix > 0,
      closes: (other) => {
        const trimmed = other.trim();
        const near = prefix > 0 || /^ {0,3}[`~]/.test(other);
        return near && trimmed.startsWith(opened) && trimmed.split(opened[0] as string).join("") === "";
      },
    };
  }
  if (!rest.startsWith("<")) return undefined;
  const html = closers.find(([begins]) => begins.test(rest));
  if (html === undefined || html[1].test(rest.slice(2))) return undefined;
  return { indented: prefix > 0, closes: (other) => html[1].test(other) };
}

/** The offset just past the front matter, 0 where there is none. */
export function frontMatterEnd(text: string): number {
  const opening = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/.exec(text);
  if (opening === null) return 0;
  const closing = /(?:^|[\r\n])---[ \t]*(?=[\r\n]|$)/g;
  closing.lastIndex = opening[0].length - 1;
  const found = closing.exec(text);
  return found === null ? 0 : found.index + found[0].length;
}

/** The chunks of a text, one after the other without a gap. */
export function chunks(text: string): Chunk[] {
  const cuts = [0, ...cut(text, 0), text.length];
  return cuts.slice(1).map((end, i) => ({ text: text.slice(cuts[i], end), first: i === 0 }));
}
