import type { PhrasingContent } from "mdast";

/** What a reader sees of a block's inline content, and where each piece of it stands. */
export interface VisibleText {
  /** Markup removed; each line break is one space. */
  readonly text: string;
  /** Offsets in `text` at which the author forced a new line, or began one with a label: "Model: ...". */
  readonly breaks: readonly number[];
  /** Turns an offset in `text` into one in the source (UTF-16 code units). */
  readonly source: (offset: number) => number;
  /** The label in bold or italics that the block starts with, if it does and goes on after it. */
  readonly strong: string | undefined;
  /** The whole block is in italics or square brackets, but for a bold label in front. */
  readonly prompt: boolean;
}

interface Piece {
  readonly at: number;
  /** Its characters stand in the source from here on, one by one but for entities and escapes, which take more of it. */
  readonly start: number;
}

// Tags of HTML are markup; anything else between angle brackets is text that the author wants replaced, such as <team name>.
const tag =
  /^<\/?(?:a|abbr|b|big|br|center|cite|code|dd|del|details|div|dl|dt|em|font|h[1-6]|hr|i|img|input|ins|kbd|li|mark|ol|p|pre|s|small|span|strong|sub|summary|sup|svg|table|tbody|td|th|thead|tr|tt|u|ul|var|video|!--)(?=[\s/>!-]|$)/i;

/** How a line begins that says something of its own. */
const label = /^\s*[\p{Lu}\p{N}][^:.;!?]{0,55}:\s/u;

/** The visible text of inline nodes. Images and footnote marks are left out, struck-out text too. */
export function visible(nodes: readonly PhrasingContent[], source: string): VisibleText {
  let text = "";
  const pieces: Piece[] = [];
  const breaks: number[] = [];
  const lines: number[] = [];
  const add = (value: string, start: number): void => {
    if (value === "") return;
    pieces.push({ at: text.length, start });
    // Most pieces are of one line.
    if (/[\r\n]/.test(value)) for (const found of value.matchAll(/\r\n?|\n/g)) lines.push(text.length + found.index + found[0].length);
    text += value.replace(/[\r\n\t\u00a0]/g, " ");
  };
  /** The parser drops white space around line breaks, so each line is looked for by itself. */
  const addLines = (value: string, start: number, end: number): void => {
    if (end - start === value.length) return add(value, start);
    let from = start;
    for (const line of value.split(/(?<=\n)/)) {
      from += Math.max(source.slice(from, end).indexOf(line.trimEnd()), 0);
      add(line, from);
      from += line.trimEnd().length;
    }
  };
  let cursor = nodes[0]?.position?.start.offset ?? 0;
  const walk = (node: PhrasingContent): void => {
    // Bare links and the text around them come from the parser without a position: they follow what was before.
    const start = node.position?.start.offset ?? Math.max(cursor, "value" in node ? source.indexOf(node.value, cursor) : cursor);
    const end = node.position?.end.offset ?? start + ("value" in node ? node.value.length : 0);
    inline(node, start, end);
    cursor = end;
  };
  const inline = (node: PhrasingContent, start: number, end: number): void => {
    switch (node.type) {
      case "text":
        return addLines(node.value, start, end);
      case "inlineCode": {
        const inner = source.indexOf(node.value, start);
        return add(node.value, inner >= start && inner < end ? inner : start);
      }
      case "break":
        breaks.push(text.length);
        return add(" ", start);
      case "html":
        if (!tag.test(node.value)) return add(node.value, start);
        if (/^<br/i.test(node.value)) breaks.push(text.length);
        return add(" ", start);
      case "link":
      case "linkReference":
      case "emphasis":
      case "strong":
        return node.children.forEach(walk);
      default:
        return;
    }
  };
  nodes.forEach(walk);
  const find = (offset: number): number => {
    let low = 0;
    let high = pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((pieces[middle] as Piece).at <= offset) low = middle;
      else high = middle - 1;
    }
    const piece = pieces[low];
    if (piece === undefined) return 0;
    return piece.start + offset - piece.at;
  };
  const [head] = nodes;
  const meaningful = nodes.filter((node) => !(node.type === "text" && node.value.trim() === ""));
  const unlabelled = head?.type === "strong" ? meaningful.slice(1) : meaningful;
  const trimmed = text.trim();
  return {
    text,
    breaks: [...breaks, ...lines.filter((line) => label.test(text.slice(line, line + 60)))],
    source: find,
    strong: meaningful.length > 1 ? runIn(head, source)?.replace(/(?<![\s:.])[\s:.]+$/, "") : undefined,
    prompt: (unlabelled.length === 1 && unlabelled[0]?.type === "emphasis") || /^\[[^\]]*\]$/.test(trimmed),
  };
}

/** The words of a label in front of a text: in bold, or in italics with a full stop or colon behind ("*Drift.*"). */
function runIn(head: PhrasingContent | undefined, source: string): string | undefined {
  if (head?.type !== "strong" && head?.type !== "emphasis") return undefined;
  const { text } = visible(head.children, source);
  return head.type === "strong" || /^[^.:?!]{1,60}[.:]$/.test(text) ? text : undefined;
}
