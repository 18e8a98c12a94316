import fs from "node:fs";
import { performance } from "node:perf_hooks";
import { expect, test } from "vitest";
import { changeDocument, type Document, lint, openDocument, type Report } from "../../src/core/index.js";

// The extension checks a document within one turn of the extension host, so a keystroke may hold it up for 50 ms at most.

const folder = new URL("../corpus/docs/", import.meta.url);
const texts = fs.readdirSync(folder).flatMap((name) => (name.endsWith(".md") ? [fs.readFileSync(new URL(name, folder), "utf8")] : []));
const largest = texts.reduce((one, other) => (other.length > one.length ? other : one));

/** Types a sentence into the middle of a text letter by letter, as the session of the extension would hear of it; milliseconds of each step. */
function typing(text: string): { readonly times: readonly number[]; readonly document: Document; readonly report: Report } {
  const place = text.indexOf("\n\n", text.length / 2);
  let document = openDocument(text);
  let report = lint(document);
  const times = [..."\n\nWe alert when PSI rises above 0.2."].map((_, i, letters) => {
    const typed = letters.slice(0, i + 1).join("");
    const next = text.slice(0, place) + typed + text.slice(place);
    const start = performance.now();
    document = changeDocument(document, next);
    report = lint(document);
    return performance.now() - start;
  });
  return { times, document, report };
}

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] as number;

test("a keystroke in the largest document of the corpus is checked within 50 ms, and read as if it were opened anew", () => {
  typing(largest); // so that what is measured is compiled
  const { times, document, report } = typing(largest);
  // The median, as a machine that does something else for a while is no fault of ours.
  expect(median(times)).toBeLessThan(50);
  expect(report.findings).toEqual(lint(openDocument(document.text)).findings);
});

test("a keystroke costs at most a tenth of opening the document", () => {
  const opening = median(
    [1, 2, 3, 4, 5].map((i) => {
      const text = `${largest}\n\nDraft ${i}.\n`;
      const start = performance.now();
      lint(openDocument(text));
      return performance.now() - start;
    }),
  );
  expect(median(typing(largest).times)).toBeLessThan(opening / 10);
});

test("time to open grows with length, not with its square", () => {
  const time = (copies: number): number =>
    Math.min(
      ...[1, 2, 3].map((i) => {
        // Each copy is another text, as chunks that are alike are read once.
        const text = Array.from({ length: copies }, (_, copy) => largest.replaceAll("\n\n", `\n\nPart ${i}-${copies}-${copy}. `)).join(
          "\n\n",
        );
        const start = performance.now();
        lint(openDocument(text));
        return performance.now() - start;
      }),
    );
  time(1);
  // Six times the text takes about 6 times as long; 36 times would be its square.
  expect(time(6)).toBeLessThan(20 * time(1));
});
