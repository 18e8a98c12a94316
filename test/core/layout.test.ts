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
});
