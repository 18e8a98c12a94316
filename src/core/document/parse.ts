import type { Nodes, Paragraph, Root, RootContent } from "mdast";
import { frontmatterFromMarkdown } from "mdast-util-frontmatter";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfm } from "micromark-extension-gfm";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";
import { type Chunk, cut } from "./chunk.js";
import { isOrdinary, place, readFrontMatter, readPlain } from "./plain.js";

/** What remark-gfm and remark-frontmatter do, without their half that writes Markdown: we only read, and it is a twelfth of a bundle. */
function reading(this: Processor, { matter }: { readonly matter: boolean }): void {
  const data = this.data();
  data.micromarkExtensions = [gfm(), ...(matter ? [frontmatter(["yaml"])] : [])];
  data.fromMarkdownExtensions = [gfmFromMarkdown(), ...(matter ? [frontmatterFromMarkdown(["yaml"])] : [])];
}

// Each is made when it is first needed: many documents are plain throughout, and a start of the command should not wait for it.
const parser = once(() => unified().use(remarkParse).use(reading, { matter: false }).freeze());
// Only for text that is known to be front matter: on a mere rule at the start, its extension breaks block quotes further on.
const matterParser = once(() => unified().use(remarkParse).use(reading, { matter: true }).freeze());

function once<V>(make: () => V): () => V {
  let made: V | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/**
 * A line that opens thirty lists or quotes at once and is no rule: nobody writes it, and the parser's time grows with the square of it.
 * A list's marker has white space behind it: the edge of a drawn box opens none.
 */
const nested = /^(?![ \t]*(?:-[- \t]*|\*[* \t]*)$)(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$))){30}/m;

/**
 * The syntax tree of a chunk; offsets are relative to the chunk (lines and columns may not be). Link and footnote definitions of
 * other chunks are known by label, so that references parse as references wherever their definition stands.
 *
 * @param foreign those of them that the chunk mentions, as {@link mentions} has them
 */
export function parse(chunk: Chunk, foreign: readonly string[]): Root {
  const { text, matter } = chunk;
  const front = matter ? readFrontMatter(text) : undefined;
  if (front !== undefined) return { type: "root", children: [front] };
  if (matter || foreign.length > 0 || !isOrdinary(text)) return parseRest(chunk, foreign);
  const children: RootContent[] = [];
  for (let at = 0; at < text.length; ) {
    const { nodes, end } = readPlain(text, at);
    for (const node of nodes) children.push(node);
    if (end >= text.length) break;
    // Up to where a plain block may begin again, behind a line without even white space, it is for the parser.
    at = cut(text, end, (next) => isBehindEmpty(text, next), 0).find((next) => isBehindEmpty(text, next)) ?? text.length;
    for (const node of parseRest({ text: text.slice(end, at), matter }, foreign).children) {
      move(node, end);
      children.push(node);
    }
  }
  return { type: "root", children };
}

const isBehindEmpty = (text: string, at: number): boolean => /\n\r?\n$/.test(text.slice(Math.max(0, at - 3), at));

/** What is not read without the parser. */
const parseRest = (rest: Chunk, foreign: readonly string[]): Root =>
  nested.test(rest.text) ? parsePlainly(rest) : parseFully(rest, foreign);

/** The same by remark alone, whatever the text. */
export function parseFully({ text, matter }: Chunk, foreign: readonly string[]): Root {
  // Definitions stand before the text, where nothing can swallow them, and a rule keeps the last from going on.
  const known = foreign.length === 0 ? "" : `${foreign.map((label) => `[${label}]: #\n\n`).join("")}***\n\n`;
  const tree = (matter ? matterParser() : parser()).parse(known + text);
  // The parser does not count a byte order mark.
  const by = text.startsWith("\uFEFF") && known === "" ? 1 : -known.length;
  if (by === 0) return tree;
  const children = tree.children.filter((node) => (node.position?.start.offset ?? 0) >= known.length);
  for (const node of children) move(node, by);
  return { ...tree, children };
}

/** A tree of text that the parser cannot take, such as thousands of nested lists: each line is a paragraph. */
export function parsePlainly({ text }: Chunk): Root {
  const children = [...text.matchAll(/[^\r\n]+/g)].map((line): Paragraph => {
    const [start, end] = [line.index, line.index + line[0].length];
    return { type: "paragraph", position: place(start, end), children: [{ type: "text", value: line[0], position: place(start, end) }] };
  });
  return { type: "root", children };
}

/** What stands in brackets in a chunk and so may refer to a definition, each once, spelt as {@link definitions} spells it. */
export function mentions({ text, matter }: Chunk): readonly string[] {
  if (matter || !text.includes("[")) return [];
  const labels = new Set<string>();
  let opened = -1;
  for (const { 0: sign, index } of text.matchAll(/\\[\s\S]|[[\]]/g)) {
    if (sign === "]" && opened >= 0) labels.add(normal(text.slice(opened + 1, index)));
    if (sign.length === 1) opened = sign === "[" ? index : -1;
  }
  return [...labels];
}

/** Labels that differ in case or white space are the same. */
const normal = (label: string): string =>
  label
    .replace(/[\t\n\r ]+/g, " ")
    .trim()
    .toLowerCase()
    .toUpperCase()
    .toLowerCase();

function move(node: Nodes, by: number): void {
  if (node.position?.start.offset !== undefined) node.position.start.offset += by;
  if (node.position?.end.offset !== undefined) node.position.end.offset += by;
  if ("children" in node) for (const child of node.children) move(child, by);
}

/** The labels that a tree defines, `^` before those of footnotes. */
export function definitions(tree: Root): readonly string[] {
  const labels: string[] = [];
  const walk = (node: Nodes): void => {
    if (node.type === "definition") labels.push(node.identifier);
    if (node.type === "footnoteDefinition") labels.push(`^${node.identifier}`);
    // Inline content defines nothing.
    if (
      node.type === "root" ||
      node.type === "blockquote" ||
      node.type === "list" ||
      node.type === "listItem" ||
      node.type === "footnoteDefinition"
    )
      node.children.forEach(walk);
  };
  walk(tree);
  return labels;
}
