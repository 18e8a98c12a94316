import type { Root } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Chunk } from "./chunk.js";

const parser = unified().use(remarkParse).use(remarkGfm).freeze();
const firstParser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ["yaml"]).freeze();

/**
 * The syntax tree of a chunk; offsets are relative to the chunk. Link and footnote definitions of other chunks are known by
 * label, so that references parse as references wherever their definition stands.
 *
 * @param labels the document's definition labels, `^` before those of footnotes
 */
export function parse(chunk: Chunk, labels: readonly string[]): Root {
  const used = labels.filter((label) => chunk.text.includes(`[${label}]`));
  const known = used.length === 0 ? "" : `\n\n${used.map((label) => `[${label}]: #`).join("\n\n")}\n`;
  const tree = (chunk.first ? firstParser : parser).parse(chunk.text + known);
  if (known === "") return tree;
  const end = chunk.text.length;
  return { ...tree, children: tree.children.filter((node) => (node.position?.start.offset ?? 0) < end) };
}

/** The labels that a chunk defines: `[label]: url` and `[^label]: note` at the start of a line. */
export function definitions(text: string): string[] {
  if (!text.includes("]:")) return [];
  return [...text.matchAll(/^ {0,3}\[([^\]\r\n]{1,200})\]:/gm)].map((match) => match[1] as string);
}
