import type {
  AlignType,
  Blockquote,
  Code,
  Heading,
  InlineCode,
  Link,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
  Table,
  TableCell,
  Yaml,
} from "mdast";

// Most of a design document is plain: paragraphs, headings, lists and tables with bold words and code in them. What is plain beyond doubt is
// read here, many times faster than by the parser and to the very same nodes; wherever there is doubt, the answer is `undefined`. So it is with
// lines of nothing but white space, which the parser sometimes takes for text.

/** A line from its start to its end, without the line break; offsets in the text. */
interface Line {
  readonly start: number;
  readonly end: number;
}

/** No text with one of these in it is read here: line breaks of old, what the parser replaces, what it treats apart at the start. */
const strange = /\r(?!\n)|\0|^\uFEFF|^---/;
/** Where a link definition may begin. */
const bracket = /(?:^|\n)[ \t>*+\d.)-]*\[/;

/** What can begin something else than a paragraph, or end one, at the start of a line. */
const special = /^(?:#{1,6}(?:[ \t]|$)|[>\s]|[-*+](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$)|`{3}|~{3}|<|[-=*_|:+][-=*_|:+ \t]*$)/;
const heading = /^(#{1,6})[ \t]+(?=\S)/;
const rule = /^(?:-{3,}|\*{3,}|_{3,})$/;
const marker = /^(?:[-*+]|(\d{1,9})[.)]) {1,4}(?=\S)/;
const anyMarker = /^(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;
/** How a line begins that may belong to a list before it. */
const mayGoOn = /^(?:[-*+]|\d{1,9}[.)]|[ \t])/;
/** A box to be ticked, and what the parser may take for one besides. */
const task = /^\[(?:[ xX]\] (?=\S)|[\sxX]\]|$)/;
const fence = /^(`{3,}|~{3,})[ \t]*(?:([^\s`&\\~]+)(?:[ \t]+([^\s`&\\~](?:[^\n\r`&\\~]*[^\s`&\\~])?))?)?$/;
const delimiters = /^\|(?:[ \t]*:?-+:?[ \t]*\|)+$/;
const interrupter = /^(?:[-*+]|1[.)]) {1,4}(?!(?:[-*+]|\d+[.)])(?:[ \t]|$))\S/;
/** Bold, italics, code, a link; else what means something other than itself, or begins such: it is left to the parser. */
const marks =
  /\*+|_+|`+|(?<!!)\[([^\s[\]`*_~\\<&@](?:[^\n\r[\]`*_~\\<&@]*[^\s[\]`*_~\\<&@])?)\]\(([^\s()<>\\&]+)\)|[\\[\]]|@[-\w]+\.[-\w]|<[a-z/!?]|&[#\w]|:\/\/|www\.|(?<! ) {2,}\r?\n/gi;
const ticks = /`+/g;

/** Can any part of a text be read here? */
export const isOrdinary = (text: string): boolean => !strange.test(text) && !(text.includes("]:") && bracket.test(text));

/**
 * Reads as many blocks as are plain.
 *
 * @param from where a block begins and none goes on: the start of a chunk, or a place where it may be cut
 * @returns the nodes, and where the first block begins that is not plain, or may belong to one that is not: a place of the same kind
 */
export function readPlain(text: string, from: number): { readonly nodes: readonly RootContent[]; readonly end: number } {
  const nodes: RootContent[] = [];
  /** So many nodes surely end before `closed`; a list may go on behind blank lines. */
  let [sure, closed] = [0, from];
  let at = from;
  while (true) {
    let line = lineAt(text, at);
    while (line.start < text.length && line.start === line.end) line = lineAt(text, behind(text, line));
    if (line.start >= text.length) return { nodes, end: text.length };
    if (nodes.at(-1)?.type !== "list" || !mayGoOn.test(text.slice(line.start, line.end))) [sure, closed] = [nodes.length, line.start];
    const found = readFence(text, line) ?? readBlock(text, line);
    if (found === undefined || isWhite(text, lineAt(text, found.end))) return { nodes: nodes.slice(0, sure), end: closed };
    nodes.push(found.node);
    at = found.end;
  }
}

/** The node of front matter that is plain beyond doubt, from text that holds nothing else; undefined where the parser must say. */
export function readFrontMatter(text: string): Yaml | undefined {
  const [, value] = /^---\n((?:[^\r\n\t]*\n)*?)---\n?$/.exec(text) ?? [];
  return value === undefined
    ? undefined
    : { type: "yaml", value: value.slice(0, -1), position: place(0, "---\n---".length + value.length) };
}

/** What the items of a list have in common: their bullet, or the sign behind their numbers; undefined where no item begins. */
const kindOf = (line: string): string | undefined => marker.exec(line)?.[0].trimEnd().slice(-1);

interface Found {
  readonly node: RootContent;
  /** Where the next line begins. */
  readonly end: number;
}

function readFence(text: string, line: Line): Found | undefined {
  const sign = text[line.start];
  if (sign !== "`" && sign !== "~") return undefined;
  const [, opening = "", lang = null, meta = null] = fence.exec(text.slice(line.start, line.end)) ?? [];
  if (opening === "") return undefined;
  const first = behind(text, line);
  for (let last = lineAt(text, first); last.start < text.length; last = lineAt(text, behind(text, last))) {
    const by = indent(text, last);
    if (!text.startsWith(opening, last.start + by)) continue;
    if (by > 0 || last.end - last.start !== opening.length) return undefined;
    const before = text.charCodeAt(last.start - 2) === 13 ? 2 : 1;
    const value = text.slice(first, Math.max(first, last.start - before));
    // Tabs and blank lines around the code are left to the parser.
    if (value === "" || /^\r?\n|\r?\n$|^[ \t]+$/.test(value)) return undefined;
    const node: Code = { type: "code", lang, meta, value, position: place(line.start, last.end) };
    return { node, end: behind(text, last) };
  }
  return undefined;
}

function readBlock(text: string, first: Line): Found | undefined {
  const start = text.slice(first.start, first.end);
  const [opening, signs] = heading.exec(start) ?? [];
  if (opening !== undefined) {
    if (/#[ \t]*$/.test(start)) return undefined;
    const children = inline(text, first.start + opening.length, first.end);
    if (children === undefined) return undefined;
    const depth = (signs as string).length as Heading["depth"];
    return { node: { type: "heading", depth, children, position: place(first.start, first.end) }, end: behind(text, first) };
  }
  const lines = [first];
  let end = behind(text, first);
  const kind = kindOf(start);
  const isParagraph = kind === undefined && !/^[|>]/.test(start);
  for (let next = lineAt(text, end); next.start < text.length && !isWhite(text, next); next = lineAt(text, end)) {
    if (next.start === next.end) {
      // Only a list goes on behind blank lines.
      if (kind === undefined) break;
      while (next.start === next.end && next.start < text.length) next = lineAt(text, behind(text, next));
      if (isWhite(text, next) || (text[next.start] !== " " && kindOf(text.slice(next.start, next.end)) !== kind)) break;
    } else {
      const line = text.slice(next.start, next.end);
      if (heading.test(line) || fence.test(line) || (isParagraph && interrupter.test(line))) break;
    }
    lines.push(next);
    end = behind(text, next);
  }
  const node = readLines(text, start, lines);
  return node && { node, end };
}

function readLines(text: string, start: string, lines: readonly Line[]): RootContent | undefined {
  const last = lines.at(-1) as Line;
  if (rule.test(start)) return lines.length === 1 ? { type: "thematicBreak", position: place(last.start, last.end) } : undefined;
  if (kindOf(start) !== undefined) {
    const read = readList(text, lines, 0, 0);
    return read?.next === lines.length ? read.list : undefined;
  }
  if (start.startsWith("|")) return readTable(text, lines);
  if (start.startsWith(">")) return readQuote(text, lines);
  return readParagraph(text, lines, (lines[0] as Line).start);
}

/**
 * @param start where it begins in the first of its lines
 * @param box how much a box to be ticked takes there
 */
function readParagraph(text: string, lines: readonly Line[], start: number, box = 0): Paragraph | undefined {
  if (lines.some((line, i) => special.test(text.slice(i === 0 ? start + box : line.start + indent(text, line), line.end))))
    return undefined;
  const { end } = lines.at(-1) as Line;
  const children = inline(text, start + box, end);
  // The parser has it so: a box belongs to the paragraph where markup follows.
  return children && { type: "paragraph", children, position: place(children[0]?.type === "text" ? start + box : start, end) };
}

/** Reads a block quote of one paragraph, each of whose lines has its sign. */
function readQuote(text: string, lines: readonly Line[]): Blockquote | undefined {
  const [first, last] = [lines[0] as Line, lines.at(-1) as Line];
  if (lines.some(({ start, end }) => !text.startsWith("> ", start) || end === start + 2 || special.test(text.slice(start + 2, end))))
    return undefined;
  const children = inline(text, first.start + 2, last.end, true);
  if (children === undefined) return undefined;
  const paragraph: Paragraph = { type: "paragraph", children, position: place(first.start + 2, last.end) };
  return { type: "blockquote", children: [paragraph], position: place(first.start, last.end) };
}

/** Reads a list of items of one paragraph each, and the lists in them. `next` is the first of the lines that it does not take. */
function readList(text: string, lines: readonly Line[], from: number, column: number): { list: List; next: number } | undefined {
  const items: ListItem[] = [];
  let kind: string | undefined;
  let number: number | null = null;
  let spread = false;
  let next = from;
  const isApart = (): boolean => behind(text, lines[next - 1] as Line) < (lines[next] as Line).start;
  while (next < lines.length) {
    const line = lines[next] as Line;
    const by = indent(text, line);
    if (by < column) break;
    const start = line.start + by;
    const rest = text.slice(start, line.end);
    const found = by === column ? marker.exec(rest) : null;
    if (found === null) return undefined;
    const [opening, digits] = found;
    if (kind === undefined) {
      kind = kindOf(rest);
      number = digits === undefined ? null : Number(digits);
      // Only a list that begins with 1 can come right behind a line of text.
      if (from > 0 && number !== null && number !== 1) return undefined;
    } else {
      if (kind !== kindOf(rest)) return undefined;
      spread ||= isApart();
    }
    const content = column + opening.length;
    const box = task.exec(rest.slice(opening.length))?.[0];
    if (box !== undefined && box.length < 4) return undefined;
    const checked = box === undefined ? null : box[1] !== " ";
    const first = next++;
    while (next < lines.length && !startsItem(text, lines[next] as Line) && isWithin(text, lines[next] as Line, content) && !isApart())
      next++;
    const paragraph = readParagraph(text, lines.slice(first, next), start + opening.length, box?.length);
    if (paragraph === undefined) return undefined;
    const item: ListItem = { type: "listItem", spread: false, checked, children: [paragraph] };
    const inner = lines[next];
    let end = (lines[next - 1] as Line).end;
    if (inner !== undefined && isWithin(text, inner, content)) {
      item.spread = isApart();
      const read = readList(text, lines, next, indent(text, inner));
      if (read === undefined) return undefined;
      next = read.next;
      end = (lines[next - 1] as Line).end;
      item.children.push(read.list);
    }
    items.push({ ...item, position: place(start, end) });
  }
  const { end } = lines[next - 1] as Line;
  const list: List = { type: "list", ordered: number !== null, start: number, spread, children: items };
  return { list: { ...list, position: place((lines[from] as Line).start + column, end) }, next };
}

const startsItem = (text: string, line: Line): boolean => anyMarker.test(text.slice(line.start + indent(text, line), line.end));

function isWithin(text: string, line: Line, column: number): boolean {
  const by = indent(text, line);
  return by >= column && by <= column + 3;
}

function readTable(text: string, [header, delimiter, ...rows]: readonly Line[]): Table | undefined {
  if (header === undefined || delimiter === undefined) return undefined;
  const signs = text.slice(delimiter.start, delimiter.end);
  if (!delimiters.test(signs)) return undefined;
  const align: AlignType[] = [];
  for (const cell of signs.slice(1, -1).split("|")) {
    const [left, right] = [cell.trim().startsWith(":"), cell.trim().endsWith(":")];
    align.push(left ? (right ? "center" : "left") : right ? "right" : null);
  }
  const table: Table = { type: "table", align, children: [] };
  for (const line of [header, ...rows]) {
    if (text[line.start] !== "|" || text[line.end - 1] !== "|" || line.end - line.start < 2) return undefined;
    const children: TableCell[] = [];
    for (let from = line.start; from < line.end - 1; ) {
      const to = text.indexOf("|", from + 1);
      let [start, end] = [from + 1, to];
      while (start < end && isSpace(text.charCodeAt(start))) start++;
      while (start < end && isSpace(text.charCodeAt(end - 1))) end--;
      const content = inline(text, start, end);
      if (content === undefined) return undefined;
      children.push({ type: "tableCell", children: content, position: place(from, to === line.end - 1 ? line.end : to) });
      from = to;
    }
    if (line === header ? children.length !== align.length : children.length > align.length) return undefined;
    table.children.push({ type: "tableRow", children, position: place(line.start, line.end) });
  }
  return { ...table, position: place(header.start, (rows.at(-1) ?? delimiter).end) };
}

const [lineBreak, quoteBreak] = [/(?<![ \t])[ \t]*(\r?\n)[ \t]*/g, /(?<![ \t])[ \t]*(\r?\n)(?:> )?[ \t]*/g];
const [lineEnd, quoteEnd] = [/\n([ \t]+)$/, /\n((?:> )?[ \t]*)$/];

/** Text with bold, italics, code and links in it. White space at its end does not count.
 *
 * @param quoted it stands in a block quote: the sign of each line but the first is no part of it
 */
function inline(text: string, start: number, whole: number, quoted = false): PhrasingContent[] | undefined {
  let end = whole;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  const content = text.slice(start, end);
  const all: PhrasingContent[] = [];
  if (/~[^~]*~|[*_]~|~[*_]/.test(content)) return undefined;
  const isOneLine = !content.includes("\n");
  let children = all;
  const open: { readonly sign: string; readonly at: number; readonly outer: PhrasingContent[] }[] = [];
  let from = 0;
  const addText = (value: string, first: number, last: number): void => {
    if (value !== "") children.push({ type: "text", value, position: place(start + first, start + last) });
  };
  const add = (to: number): void => {
    const piece = content.slice(from, to);
    if (isOneLine) return addText(piece, from, to);
    // White space beside a line break is no text.
    const first = from + (/^[ \t]+(?=\r?\n)/.exec(piece)?.[0].length ?? 0);
    const last = to - ((quoted ? quoteEnd : lineEnd).exec(piece)?.[1]?.length ?? 0);
    addText(content.slice(first, last).replace(quoted ? quoteBreak : lineBreak, "$1"), first, last);
  };
  marks.lastIndex = 0;
  for (let found = marks.exec(content); found !== null; found = marks.exec(content)) {
    const at = found.index;
    const [sign, label, url] = found;
    const behindSign = at + sign.length;
    if (label !== undefined && url !== undefined) {
      if (/:\/\/|www\.|@/i.test(label)) return undefined;
      add(at);
      const value = place(start + at + 1, start + at + 1 + label.length);
      const link: Link = { type: "link", title: null, url, children: [{ type: "text", value: label, position: value }] };
      children.push({ ...link, position: place(start + at, start + behindSign) });
      from = behindSign;
      continue;
    }
    if (sign.startsWith("`")) {
      const node = inlineCode(content, at, sign);
      if (node === undefined) return undefined;
      add(at);
      children.push({ type: "inlineCode", value: node.value, position: place(start + at, start + node.end) });
      marks.lastIndex = from = node.end;
      continue;
    }
    // Nothing is defined, so that brackets are text; in lines of a quote, one at an end makes the parser count otherwise.
    if (sign === "[" || (sign === "]" && content[behindSign] !== "(")) {
      if (quoted && !isOneLine) return undefined;
      continue;
    }
    if (!isMark(sign[0])) return undefined;
    const before = classOf(content.charCodeAt(at - 1));
    const after = classOf(content.charCodeAt(behindSign));
    if (sign.length > 2 || isMark(content[at - 1]) || isMark(content[behindSign])) return undefined;
    const left = after === "word" || (after === "sign" && before !== "word");
    const right = before === "word" || (before === "sign" && after !== "word");
    const opens = sign.startsWith("*") ? left : left && (before !== "word" || !right);
    const closes = sign.startsWith("*") ? right : right && (after !== "word" || !left);
    const last = open.at(-1);
    if (closes && last?.sign === sign) {
      add(at);
      const type = sign.length === 2 ? "strong" : "emphasis";
      last.outer.push({ type, children, position: place(start + last.at, start + behindSign) });
      children = last.outer;
      open.pop();
    } else if (opens && !(closes && last !== undefined)) {
      add(at);
      open.push({ sign, at, outer: children });
      children = [];
    } else if (opens || closes) return undefined;
    else continue;
    from = behindSign;
  }
  if (open.length > 0) return undefined;
  add(content.length);
  return all;
}

function inlineCode(content: string, at: number, sign: string): { readonly value: InlineCode["value"]; readonly end: number } | undefined {
  ticks.lastIndex = at + sign.length;
  let found = ticks.exec(content);
  while (found !== null && found[0] !== sign) found = ticks.exec(content);
  if (found === null) return undefined;
  const value = content.slice(at + sign.length, found.index);
  if (/[\r\n]/.test(value)) return undefined;
  const isPadded = value.startsWith(" ") && value.endsWith(" ") && /[^ ]/.test(value);
  return { value: isPadded ? value.slice(1, -1) : value, end: found.index + sign.length };
}

const isMark = (sign: string | undefined): boolean => sign === "*" || sign === "_";

/** What a UTF-16 code unit counts as beside a mark of bold or italics; no unit at all, before or behind a text, as white space. */
function classOf(code: number): "space" | "sign" | "word" {
  if (Number.isNaN(code) || code <= 32) return "space";
  if ((code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)) return "word";
  const unit = String.fromCharCode(code);
  if (/\s/.test(unit)) return "space";
  return code < 127 || /\p{P}|\p{S}/u.test(unit) ? "sign" : "word";
}

const isSpace = (code: number): boolean => code === 32 || code === 9;

/** Is a line nothing but white space, and some of it? */
function isWhite(text: string, { start, end }: Line): boolean {
  for (let i = start; i < end; i++) if (!isSpace(text.charCodeAt(i))) return false;
  return start < end;
}

/** How many spaces a line begins with. */
function indent(text: string, { start }: Line): number {
  let at = start;
  while (text.charCodeAt(at) === 32) at++;
  return at - start;
}

function lineAt(text: string, start: number): Line {
  const found = text.indexOf("\n", start);
  if (found < 0) return { start, end: text.length };
  return { start, end: found > start && text.charCodeAt(found - 1) === 13 ? found - 1 : found };
}

/** Where the line behind a line begins. */
const behind = (text: string, { end }: Line): number => (end >= text.length ? text.length : end + (text.charCodeAt(end) === 13 ? 2 : 1));

/** The position of a node. Nobody asks for its lines and columns. */
export const place = (start: number, end: number) => ({
  start: { line: 1, column: 1, offset: start },
  end: { line: 1, column: 1, offset: end },
});
