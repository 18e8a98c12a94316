import type { BlockContent, Code, DefinitionContent, Html, List, ListItem, Nodes, Paragraph, Root, RootContent, Table } from "mdast";
import type { Span } from "../text/span.js";
import { diagramLabels } from "./diagram.js";
import { asksToWrite, carriesOn, instructs, leadsToExamples } from "./mood.js";
import { sentences } from "./sentence.js";
import { type VisibleText, visible } from "./visible.js";

/** What a statement was written as. */
export const kinds = ["sentence", "item", "cell", "quote", "caption", "diagram", "code"] as const;
export type Kind = (typeof kinds)[number];

/** A heading, or a bold line that serves as one. Offsets are relative to the chunk. */
export interface Heading {
  readonly text: string;
  /** 1-6 as in Markdown; 7 for a bold line. */
  readonly depth: number;
  readonly span: Span;
}

/** The smallest thing that can state something: one sentence, list item, cell or label, with what it stands under. */
export interface Statement {
  readonly kind: Kind;
  /** The visible text, markup removed, line breaks as spaces. */
  readonly text: string;
  /** Where it stands; offsets are relative to the chunk. */
  readonly span: Span;
  /** Turns an offset in `text` into one in the chunk. */
  readonly source: (offset: number) => number;
  /** The headings of this chunk that it stands under, outermost first. */
  readonly headings: readonly Heading[];
  /** What names its subject, outermost first: the question it answers, a lead-in line, a parent item, a label, row and column headers. */
  readonly subject: readonly string[];
  /** It asks for text, as prompts of templates do, or stands in a block in italics or brackets that does. */
  readonly prompt: boolean;
  /** A question that is answered with yes, and so states what it asks. */
  readonly affirmed: boolean;
  /** The label that a `label:` statement starts with, e.g. "Latency". */
  readonly label: string | undefined;
}

/** A directive for this tool: `<!-- ml-design-doc-NAME ARGUMENTS -- REASON -->`. */
export interface Directive {
  readonly name: string;
  readonly ids: readonly string[];
  readonly reason: string;
  readonly span: Span;
}

/** What a chunk says, read from its tree. Offsets are relative to the chunk. */
export interface Reading {
  readonly statements: readonly Statement[];
  readonly headings: readonly Heading[];
  readonly directives: readonly Directive[];
}

const SHORT = 90;
const labelled = /^([\p{L}\p{N}][^:.!?\n]{0,60}?)\s*:(?=\s|$)/u;
const answer = /^\s*(?:a|ans|answer|interviewer|candidate|reply|response|yes|no)\b/i;
const yes =
  /^(?:[\p{L} ]{1,20}:\s*)?(?:yes|yep|yeah|correct|right|exactly|absolutely|sure|indeed|that['’]?s (?:right|correct)|good (?:assumption|point)|(?:you can|we can|let['’]?s|please) assume)\b/iu;
const enumerator = /^(?:[(]?(?:\d{1,3}|[ivxIVX]{1,5}|[a-zA-Z])[.)]\s+|[^\p{L}\p{N}\s"'“(<[$~≤≥]+\s+)/u;

/** The label that a sentence starts with, and what it says behind it. */
function divide(sentence: string): { readonly label: string | undefined; readonly behind: string } {
  const [whole = "", label] = (sentence.includes(":") && labelled.exec(sentence)) || [];
  return { label, behind: sentence.slice(whole.length).trimStart() };
}

/** Reads headings, statements and directives from the tree of one chunk. */
export function read(tree: Root, source: string): Reading {
  const statements: Statement[] = [];
  const headings: Heading[] = [];
  const directives: Directive[] = [];
  let path: Heading[] = [];
  let lead: string | undefined;
  let question: string | undefined;

  const enter = (heading: Heading): void => {
    headings.push(heading);
    path = [...path.filter((outer) => outer.depth < heading.depth), heading];
    lead = undefined;
    question = undefined;
  };

  /** Cuts a visible text into sentences and adds each as a statement; returns the text of the first one's label, if it has one. */
  const state = (text: VisibleText, kind: Kind, subject: readonly string[]): string | undefined => {
    const found = sentences(text.text, text.breaks);
    let label: string | undefined;
    const asked = question;
    let answers = asked;
    let prompt =
      (text.prompt && found.some(({ start, end }) => asksToWrite(divide(text.text.slice(start, end)).behind))) ||
      (subject.length > 0 && leadsToExamples(subject[subject.length - 1] as string));
    const whole = prompt;
    for (let i = 0; i < found.length; i++) {
      const { start, end } = found[i] as Span;
      const sentence = text.text.slice(start, end);
      const { label: named, behind } = divide(sentence);
      const before = statements.at(-1);
      if (answers !== undefined && before?.text === answers && yes.test(sentence))
        statements[statements.length - 1] = { ...before, affirmed: true };
      if (!whole) prompt = instructs(behind) || (prompt && carriesOn(sentence));
      const own = named ?? (text.strong !== undefined && start === 0 ? text.strong : undefined);
      if (i === 0) label = own;
      const context = [...(answers === undefined ? [] : [answers]), ...subject, ...(i > 0 && label !== undefined ? [label] : [])];
      statements.push({
        kind,
        text: sentence,
        span: { start: text.source(start), end: text.source(end - 1) + 1 },
        source: (offset) => text.source(start + offset),
        headings: path,
        subject: context,
        prompt,
        affirmed: false,
        label: own,
      });
      answers = sentence.endsWith("?") ? sentence : answers;
    }
    const last = found.at(-1);
    const tail = last === undefined ? "" : text.text.slice(last.start, last.end);
    question = tail.endsWith("?") ? tail : undefined;
    return label;
  };

  const paragraph = (node: Paragraph, kind: Kind, subject: readonly string[], top: boolean): void => {
    for (const image of images(node)) statement(image.alt, "caption", image.span, subject);
    const text = visible(node.children, source);
    if (text.text.trim() === "") return;
    const title = top ? boldLine(node, text) : undefined;
    if (title !== undefined) {
      enter({ text: title, depth: 7, span: spanOf(node) });
      return;
    }
    state(text, kind, lead === undefined ? subject : [...subject, lead]);
    const trimmed = text.text.trim();
    const last = trimmed.slice(Math.max(trimmed.lastIndexOf(". "), trimmed.lastIndexOf("? ")) + 1).trim();
    // A short line without a full stop, such as "Watch list", is a caption to what follows.
    const caption = trimmed.length <= SHORT / 2 && /[\p{L}\p{N})]$/u.test(trimmed);
    lead = caption || (trimmed.endsWith(":") && last.length < 2 * SHORT) ? last : undefined;
  };

  const statement = (text: string, kind: Kind, span: Span, subject: readonly string[]): void => {
    if (text.trim() === "") return;
    const step = (offset: number): number => Math.min(span.start + offset, span.end);
    const whole = span.end - span.start === text.length ? step : () => span.start;
    statements.push({
      kind,
      text,
      span,
      source: whole,
      headings: path,
      subject,
      prompt: false,
      affirmed: false,
      label: divide(text).label,
    });
  };

  const list = (node: List, subject: readonly string[]): void => {
    const under = lead === undefined ? subject : [...subject, lead];
    lead = undefined;
    for (const item of node.children) listItem(item, under);
    question = undefined;
  };

  const listItem = (item: ListItem, subject: readonly string[]): void => {
    const outer = lead;
    lead = undefined;
    let inner = subject;
    for (const [i, child] of item.children.entries()) {
      if (i === 0 && child.type === "paragraph") {
        const text = visible(child.children, source);
        for (const image of images(child)) statement(image.alt, "caption", image.span, subject);
        // A list of questions is not a dialogue: an item answers the one before only where it says so.
        if (!answer.test(text.text)) question = undefined;
        const label = state(text, "item", subject);
        const whole = text.text.trim();
        const names = label ?? (whole.length <= SHORT || whole.endsWith(":") ? whole.slice(-2 * SHORT) : undefined);
        if (names !== undefined) inner = [...subject, names];
      } else block(child, inner, false);
      lead = undefined;
    }
    lead = outer;
  };

  const table = (node: Table, subject: readonly string[]): void => {
    const rows: VisibleText[][] = [];
    for (const { children } of node.children) {
      const cells: VisibleText[] = [];
      for (const cell of children) cells.push(visible(cell.children, source));
      rows.push(cells);
    }
    const [header] = rows;
    const under = lead === undefined ? subject : [...subject, lead];
    lead = undefined;
    for (const row of rows.slice(1)) {
      // A row with its first cell alone was left to be filled in.
      if (row.length > 1 && row.slice(1).every((cell) => cell.text.trim() === "")) continue;
      const named = row.findIndex((cell) => /\p{L}{2}/u.test(cell.text));
      for (let column = 0; column < row.length; column++) {
        const cell = row[column] as VisibleText;
        if (cell.text.trim() === "") continue;
        const names = [header?.[column], column > named ? row[named] : undefined, column - 1 > named ? row[column - 1] : undefined];
        question = undefined;
        state(cell, "cell", [
          ...under,
          ...names.flatMap((name) => (name === undefined || name.text.trim() === "" ? [] : [name.text.trim().slice(0, SHORT)])),
        ]);
      }
    }
    question = undefined;
  };

  const code = (node: Code, subject: readonly string[]): void => {
    const { start, end } = spanOf(node);
    const under = lead === undefined ? subject : [...subject, lead];
    for (const { text, at, kind } of diagramLabels(node.lang ?? "", source.slice(start, end))) {
      statement(text, kind, { start: start + at, end: start + at + text.length }, under);
    }
  };

  const html = (node: Html): void => {
    const span = spanOf(node);
    for (const found of node.value.matchAll(/<!--\s{0,99}ml-design-doc-([a-z]{1,20}(?:-[a-z]{1,20}){0,4})((?![a-z-])[^>]{0,500}?)-->/g)) {
      const [list = "", ...reason] = (found[2] as string).split(/(?:^|\s)--\s/);
      const start = span.start + found.index;
      const ids = list.split(/[\s,]+/).filter((id) => id !== "");
      directives.push({ name: found[1] as string, ids, reason: reason.join(" -- ").trim(), span: { start, end: start + found[0].length } });
    }
    if (
      !/^<(?:p|div|li|td|th|summary|details|h[1-6]|center|b|strong|em|i|u|span|ul|ol|table|tr|dl|dt|dd|br|section|article|blockquote)\b/i.test(
        node.value,
      )
    )
      return;
    // Text between tags, one line a statement; comments say nothing.
    const bare = node.value
      .replace(/<!--[\s\S]*?(?:-->|$)/g, (all) => " ".repeat(all.length))
      .replace(/<[^<>]{0,2000}>/g, (all) => " ".repeat(all.length));
    for (const line of bare.matchAll(/[^\r\n]+/g)) {
      const text = line[0].trim();
      const at = span.start + line.index + line[0].indexOf(text);
      statement(text, "sentence", { start: at, end: at + text.length }, []);
    }
  };

  const block = (node: RootContent | BlockContent | DefinitionContent, subject: readonly string[], top: boolean): void => {
    switch (node.type) {
      case "heading": {
        if (node.children.length > 0) {
          const text = visible(node.children, source).text.replace(enumerator, "").trim();
          return enter({ text, depth: node.depth, span: spanOf(node) });
        }
        // Whoever writes "## Data" begins with "#": that must not put all that follows into another chapter until the next keystroke.
        lead = undefined;
        question = undefined;
        return;
      }
      case "paragraph":
        return paragraph(node, "sentence", subject, top);
      case "list":
        return list(node, subject);
      case "table":
        return table(node, subject);
      case "blockquote":
        for (const child of node.children) {
          if (child.type === "paragraph") paragraph(child, "quote", subject, false);
          else block(child, subject, false);
        }
        return;
      case "code":
        return code(node, subject);
      case "html":
        return html(node);
      case "footnoteDefinition":
        for (const child of node.children) block(child, subject, false);
        return;
      default:
        return;
    }
  };

  for (const node of tree.children) block(node, [], true);
  return { statements, headings, directives };
}

/** The text of a paragraph that is one bold line, and so serves as a heading. */
function boldLine(node: Paragraph, text: VisibleText): string | undefined {
  const whole = text.text.trim();
  if (whole.length > SHORT || /[.;,]$/.test(whole)) return undefined;
  const parts = node.children.filter((child) => !(child.type === "text" && /^[\s:：\p{Emoji_Presentation}\d.)]*$/u.test(child.value)));
  const only = parts.length === 1 ? parts[0] : undefined;
  const bold = only?.type === "strong" || (only?.type === "emphasis" && only.children.every((child) => child.type === "strong"));
  return bold ? whole.replace(/[:：]$/, "").replace(enumerator, "") : undefined;
}

interface Picture {
  readonly alt: string;
  readonly span: Span;
}

/** The images in a node that are described. */
function images(node: Nodes, found: Picture[] = []): readonly Picture[] {
  if (node.type === "image" && node.alt) found.push({ alt: node.alt, span: spanOf(node) });
  if ("children" in node) for (const child of node.children) images(child, found);
  return found;
}

function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
