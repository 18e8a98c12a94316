import fs from "node:fs";
import fc from "fast-check";
import type { Nodes } from "mdast";
import { describe, expect, test } from "vitest";
import { chunks } from "../../src/core/document/chunk.js";
import { parse, parseFully } from "../../src/core/document/parse.js";
import { isOrdinary, readPlain } from "../../src/core/document/plain.js";
import { volume } from "../volume.js";
import { markdown } from "./markdown.js";

/** A node with its offsets in place of lines and columns. */
const outline = ({ position, ...node }: Nodes): unknown => ({
  ...node,
  at: [position?.start.offset, position?.end.offset],
  ...("children" in node ? { children: node.children.map(outline) } : {}),
});

function expectSameTree(text: string): void {
  for (const chunk of chunks(text)) {
    const [read, parsed] = [parse(chunk, []), parseFully(chunk, [])].map(({ children }) => JSON.stringify(children.map(outline)));
    expect(read).toBe(parsed);
  }
}

/** What lines that are nearly plain begin with, are made of, and end in. */
const begin = [
  "",
  "",
  "",
  "- ",
  "* ",
  "1. ",
  "2) ",
  "  - ",
  "    - ",
  "  ",
  "    ",
  "# ",
  "## ",
  "> ",
  "| ",
  "---",
  "```",
  "===",
  "\t",
  "+ ",
  "**b:** ",
  "> ",
  "NDCG@10 ",
  "- [ ] ",
  "1.  ",
  "3. ",
  "- [",
  "- [ ]  ",
];
const middle = (
  "word|two words|**bold**|*it*|*it **bold** it*|[a][b]|[a [b](c)|*[a*]|[^1]|(*a*)|_em_|__st__|`code`|``a ` b``|snake_case|a*b|* |*|**|_|`|~|  |\t| | | |\\|&amp;|R&D|<|< 5|<b>|[a](b)|[a](c_d)|![a](b)|[a]|" +
  '](|!|#|:|www.a.b|http://x|a@b.c|(x)|"q"|—|é|漢|😀|\u00a0|-|- |1.|...|---|;|` a `|\u2003|\ud800|[ ] '
).split("|");
const end = ["\n", "\n", "\n\n", "\n\n", "\r\n", "\r\n\r\n", " \n", "  \n", "\n \n"];
const tables = [
  "| a | b |\n|---|:-:|\n| 1 | `2` |\n| **3** |\n",
  "|a|\n|-|\n||\n",
  "| a | b |\n|--|\n",
  "|a|b|\n|:--|--:|\n| 1 | 2 | 3 |\n|x\n",
];
const fences = ["```py a b\nx\n\ny\n```\n", "```\n x\n  ```\n```\n", "~~~\n\n~~~\n", "````x`y\nz\n````\n", "``` \nx\n``` x\n```"];
const line = fc
  .tuple(
    fc.constantFrom(...begin),
    fc.array(fc.constantFrom(...middle), { maxLength: 6 }),
    fc.constantFrom("", " "),
    fc.constantFrom(...end),
  )
  .map(([first, parts, between, last]) => first + parts.join(between) + last);
const nearlyPlain = fc
  .array(fc.oneof({ weight: 12, arbitrary: line }, { weight: 1, arbitrary: fc.constantFrom(...tables, ...fences) }), { maxLength: 7 })
  .map((lines) => lines.join(""));

describe("what is plain is read to the nodes of the parser", () => {
  test("random lines that are nearly plain", () => {
    fc.assert(fc.property(nearlyPlain, expectSameTree), volume(1000));
  }, 60_000);

  test("random Markdown", () => {
    fc.assert(fc.property(markdown(), expectSameTree), volume(300));
  }, 60_000);

  test.each(["a: 1\nb: c\n", "", "\n", "a: |\n  text\n\n  more\n", "a: 1 \n", "a:\t1\n", "a: 1\r\n", "- --\n", "---- \n", "a: '---'\n"])(
    "front matter %j",
    (yaml) => {
      for (const [open, close] of [
        ["---\n", "---\n"],
        ["---\n", "---"],
        ["--- \n", "---\n"],
        ["---\n", "--- \n"],
        ["\uFEFF---\n", "---\n"],
      ]) {
        expectSameTree(`${open}${yaml}${close}`);
        expectSameTree(`${open}${yaml}${close}\n# Ranking\n\nText.\n`);
      }
    },
  );

  const folder = new URL("../corpus/docs/", import.meta.url);
  const documents = fs.readdirSync(folder).map((name) => fs.readFileSync(new URL(name, folder), "utf8"));

  test("the documents of the project, four fifths of them without the parser", () => {
    let [all, plain] = [0, 0];
    for (const text of documents) {
      expectSameTree(text);
      for (const chunk of chunks(text)) {
        all += chunk.text.length;
        if (isOrdinary(chunk.text)) plain += readPlain(chunk.text, 0).end;
      }
    }
    expect(plain / all).toBeGreaterThan(0.8);
  });
});
