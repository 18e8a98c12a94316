/**
 * A stretch of a document that is parsed on its own. Cutting too little is always right, cutting too much never is.
 * `text` is the whole identity of a chunk: equal text parses to an equal tree, so everything derived from it is kept with it.
 */
export interface Chunk {
  readonly text: string;
  /** It is the document's front matter, a chunk of its own. */
  readonly matter: boolean;
}

/** Past this size a section is also cut before a plain paragraph: the parser's time grows faster than its input. */
const LARGE = 6_000;

/**
 * Past this weight text without a blank line is cut wherever a line ends, and a single line at a space: the parser's time grows with the
 * square of some such text, and no cut is perfect there. Tables get more, as their later rows would lose their header.
 */
const RUN = 8_000;
const TABLE_RUN = 160_000;

/** Past this size text is cut at any blank line, be it in a list: nobody writes so much that is one, and some of it takes the parser long. */
const BLOCK = 16_000;

/**
 * What a code unit and a line weigh in a run: signs of markup and line breaks are what the parser goes back over. The heaviest run in a
 * hundred real documents weighs 6,000.
 */
const weights = Array.from({ length: 128 }, (_, code) => (/[!-/:-@[-`{-~]/.test(String.fromCharCode(code)) ? 9 : 1));
const LINE = 16;

const heading = /^#{1,6}(?:[ \t]|$)/;
const paragraph = /^[\p{L}*"'“(]/u;
const listMarker = /^(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;
const marker = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)|>[ \t]?){0,8}/;
/** What opens a fence or HTML block has one of its signs first, but for markers. */
const opener = /^[ \t>*+\d.)-]*[`~<]/;
const fence = /^(`{3,}(?=[^`]*$)|~{3,})/;
const blockTag =
  /^<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:[\s>]|\/>|$)/i;
const closers: readonly (readonly [RegExp, RegExp])[] = [
  [/^<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [/^<![a-z]/i, />/],
];

/** What keeps a cut from being safe: an open fence or HTML block. */
interface Open {
  readonly closes: (line: string) => boolean;
  /** It belongs to a list item; "perhaps" where it is only indented. */
  readonly inItem: boolean | "perhaps";
  /** The item's content starts in this column, 0-based: text before it ends the item. */
  readonly column: number;
}

/**
 * Where the text may be cut, reading from a place that is itself a cut: a column-0 ATX heading (or, in a large section, a plain
 * paragraph) after a blank line, outside fences, HTML blocks, footnotes and front matter; and where a run of lines is overlong.
 * Stops early when `stop` says so.
 *
 * @param text the document
 * @param from offset of a cut, 0 for the start of the document; front matter ends in a cut of its own
 * @param stop called with each cut found; true ends the search
 * @param large past this size it is also cut before a plain paragraph
 */
export function cut(text: string, from: number, stop: (at: number) => boolean = () => false, large = LARGE): number[] {
  const cuts: number[] = [];
  let open: Open | undefined;
  let blank = true;
  let footnote = false;
  let uncertain = false;
  /** In an HTML block that the next blank line ends: surely, or perhaps. */
  let html: boolean | "perhaps" = false;
  let last = from;
  /** What the text since the last blank line weighs. */
  let weight = 0;
  let start = from;
  /** The end of the line that begins or goes on at `start`. */
  let end = from;
  const matter = from === 0 ? frontMatterEnd(text) : 0;
  if (matter > 0) {
    cuts.push(matter);
    if (stop(matter)) return cuts;
    start = last = matter;
  }
  while (start < text.length) {
    // The rest of a line that was cut ends where the line did: it is not looked for again.
    if (start >= end) for (end = start; end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13; ) end++;
    // More of it than can be read at once says nothing on how it starts.
    const line = text.slice(start, Math.min(end, start + 2 * RUN));
    let own = LINE;
    let most = 0;
    for (; most < line.length && own <= RUN; most++) {
      const code = line.charCodeAt(most);
      own += code < 128 ? (weights[code] as number) : 1;
    }
    if (line.startsWith("|")) most = Math.min(line.length, RUN);
    const white = line.trim() === "";
    const column0 = line.length > 0 && line[0] !== " " && line[0] !== "\t";
    const safe =
      !uncertain && blank && column0 && (heading.test(line) || (start - last > large && paragraph.test(line) && !listMarker.test(line)));
    if (blank) weight = 0;
    const ended = open?.inItem === true && !white && widthOf(line.slice(0, line.search(/[^ \t]/))) < open.column;
    const heavy = weight > (line.startsWith("|") ? TABLE_RUN : RUN);
    const overlong = open === undefined && !safe && (heavy || (blank && start - last > BLOCK));
    // A fence that its item's end closed reaches to this line: a cut here would shorten it.
    if (overlong || (safe && start > (cuts.at(-1) ?? from) && !footnote && !ended && open === undefined)) {
      cuts.push(start);
      if (stop(start)) return cuts;
      // Whoever goes on from a cut knows nothing of what was before it, so neither may this.
      last = start;
      weight = 0;
      html = footnote = uncertain = false;
      blank = true;
    }
    if (open === undefined || ended) {
      if (most < line.length) {
        // The rest of the line is read as one of its own, next time round.
        const space = line.lastIndexOf(" ", most);
        start += space > most / 2 ? space + 1 : most + (/[\udc00-\udfff]/.test(line[most] as string) ? 1 : 0);
        if (start < end) {
          cuts.push(start);
          if (stop(start)) return cuts;
          last = start;
          weight = 0;
          html = footnote = uncertain = false;
          blank = true;
          open = undefined;
          continue;
        }
      }
      if (column0 && blank) footnote = line.startsWith("[^");
      if (white) html = false;
      open = undefined;
      if (html !== true && opener.test(line)) {
        open = opening(line);
        if (open !== undefined && html === "perhaps") uncertain = true;
        const tag = line.replace(marker, "");
        if (open === undefined && tag.startsWith("<")) html = blockTag.test(tag) || "perhaps";
      }
    } else if (open.inItem === "perhaps" && column0 && ((blank && heading.test(line)) || opening(line) !== undefined)) {
      // Had the item ended here, this line would mean something else: no telling, so no cut that rests on it.
      uncertain = true;
      open = undefined;
    } else if (open.closes(line)) {
      open = undefined;
    }
    blank = white;
    weight += own;
    start = end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1);
  }
  return cuts;
}

/** How many columns the start of a line takes: a tab reaches to the next multiple of four. */
function widthOf(start: string): number {
  let width = 0;
  for (const sign of start) width += sign === "\t" ? 4 - (width % 4) : 1;
  return width;
}

function opening(line: string): Open | undefined {
  const before = (marker.exec(line) as RegExpExecArray)[0];
  const prefix = before.length;
  const inItem = prefix === 0 ? false : before.trim() === "" ? "perhaps" : true;
  // A block quote ends with its own lines, and takes what is open in it along.
  if (line.trimStart().startsWith(">")) return undefined;
  const rest = line.slice(prefix);
  const opened = fence.exec(rest)?.[1];
  if (opened !== undefined) {
    return {
      inItem,
      column: widthOf(before),
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
  return { inItem, column: widthOf(before), closes: (other) => html[1].test(other) };
}

/** The offset just past the front matter and its line ending, 0 where there is none. */
export function frontMatterEnd(text: string): number {
  const opening = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/.exec(text);
  if (opening === null) return 0;
  const closing = /(?:^|[\r\n])---[ \t]*(?:\r\n|\n|\r|$)/g;
  closing.lastIndex = opening[0].length - 1;
  const found = closing.exec(text);
  return found === null ? 0 : found.index + found[0].length;
}

/** The chunks of a text, one after the other without a gap. */
export function chunks(text: string): Chunk[] {
  return between(text, [0, ...cut(text, 0), text.length]);
}

/** The chunks between bounds, which are in order. */
export function between(text: string, bounds: readonly number[]): Chunk[] {
  return bounds.slice(1).map((end, i) => {
    const start = bounds[i] as number;
    return { text: text.slice(start, end), matter: start === 0 && end === frontMatterEnd(text) && end > 0 };
  });
}
