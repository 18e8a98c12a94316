import fs from "node:fs";
import { describe, expect, test } from "vitest";
import { lint, openDocument } from "../../src/core/index.js";

const folder = "test/corpus/docs";
const documents = fs
  .readdirSync(folder)
  .map((name) => ({ name, text: fs.readFileSync(`${folder}/${name}`, "utf8").replace(/\r\n/g, "\n") }));

const verdicts = (text: string): string[] => lint(openDocument(text)).items.map(({ id, verdict }) => `${id}: ${verdict}`);

/** Puts each paragraph of plain prose on one line. Lines that may be more than prose stay as they are. */
function unwrap(text: string): string {
  const prose = /^[\p{L}"“(][^|]*$/u;
  const label = /^[\p{Lu}\p{N}][^:.;!?]{0,55}:\s/u;
  let fenced = false;
  const lines: string[] = [];
  for (const line of text.split("\n")) {
    if (/^\s*(?:```|~~~)/.test(line)) fenced = !fenced;
    const before = lines.at(-1) ?? "";
    const joins =
      !fenced &&
      prose.test(line) &&
      !label.test(line) &&
      prose.test(before) &&
      !before.endsWith("  ") &&
      !before.endsWith("\\") &&
      !/^[=-]+$/.test(line);
    if (joins) lines[lines.length - 1] = `${before} ${line}`;
    else lines.push(line);
  }
  return lines.join("\n");
}

/** Fills each paragraph of plain prose anew, to lines of at most `width` where its words allow. No line begins with what Markdown or a reader takes for more than prose. */
function refill(text: string, width: number): string {
  let fenced = false;
  return unwrap(text)
    .split("\n")
    .map((line) => {
      if (/^\s*(?:```|~~~)/.test(line)) fenced = !fenced;
      if (fenced || !/^[\p{L}"“(][^|]*$/u.test(line) || /(?: {2}|\\)$/.test(line)) return line;
      const lines = [""];
      for (const word of line.split(" ")) {
        const last = lines.at(-1) as string;
        if (last !== "" && last.length + word.length >= width && /^\p{Ll}[\p{L},.]+$/u.test(word)) lines.push(word);
        else lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
      }
      return lines.join("\n");
    })
    .join("\n");
}

describe("what a document says does not depend on how its lines are laid out", () => {
  test.each(documents)("$name with CRLF, with CR, and with a byte order mark", ({ text }) => {
    const expected = verdicts(text);
    expect(verdicts(text.replace(/\n/g, "\r\n"))).toEqual(expected);
    expect(verdicts(text.replace(/\n/g, "\r"))).toEqual(expected);
    expect(verdicts(`\uFEFF${text}`)).toEqual(expected);
  });

  test.each(documents)("$name with each paragraph on one line", ({ text }) => {
    expect(verdicts(unwrap(text))).toEqual(verdicts(text));
  });

  test.each(documents)("$name with its paragraphs filled anew, to short lines", ({ text }) => {
    expect(verdicts(refill(text, 50))).toEqual(verdicts(text));
  });

  test("most documents have paragraphs to be filled anew", () => {
    expect(documents.filter(({ text }) => refill(text, 50).split("\n").length > text.split("\n").length + 5).length).toBeGreaterThan(20);
  });
});
