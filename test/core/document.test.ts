import v8 from "node:v8";
import vm from "node:vm";
import fc from "fast-check";
import type { Nodes, Root } from "mdast";
import { describe, expect, test } from "vitest";
import { documentOf } from "../../bench/speed/documents.mjs";
import { chunks, cut } from "../../src/core/document/chunk.js";
import { definitions, mentions, parse } from "../../src/core/document/parse.js";
import { applyEdits, changeDocument, lint, openDocument, openInTurns, positionAt, updateDocument } from "../../src/core/index.js";
import { volume } from "../volume.js";
import { markdown } from "./markdown.js";

/** Type, position and text of every node, offsets in the document. */
function outline(tree: Root, by = 0): string[] {
  const lines: string[] = [];
  const place = (offset: number | undefined): string => (offset === undefined ? "?" : String(offset + by));
  const walk = (node: Nodes, depth: number): void => {
    const value = "value" in node ? node.value : "";
    if (node.type !== "root")
      lines.push(
        `${" ".repeat(depth)}${node.type} ${place(node.position?.start.offset)}-${place(node.position?.end.offset)} ${JSON.stringify(value)}`,
      );
    if ("children" in node) for (const child of node.children) walk(child, depth + 1);
  };
  walk(tree, 0);
  return lines;
}

/** The tree of a text that is parsed in one piece, but for its front matter. */
function whole(text: string): string[] {
  const matter = chunks(text).find((chunk) => chunk.matter)?.text ?? "";
  const rest = { text: text.slice(matter.length), matter: false };
  return [...(matter === "" ? [] : outline(parse({ text: matter, matter: true }, []))), ...outline(parse(rest, []), matter.length)];
}

function apart(text: string): string[] {
  let at = 0;
  const all = chunks(text);
  const labels = new Set(all.flatMap((chunk) => definitions(parse(chunk, []))));
  return all.flatMap((chunk) => {
    const foreign = mentions(chunk).filter((label) => labels.has(label));
    const lines = outline(parse(chunk, foreign), at);
    at += chunk.text.length;
    return lines;
  });
}

describe("chunks", () => {
  test("parsed apart they give the tree of the whole", () => {
    fc.assert(
      fc.property(markdown(), (text) => {
        expect(apart(text)).toEqual(whole(text));
      }),
      volume(1500),
    );
  }, 60_000);

  // What random Markdown has found once, so that it is tried each time.
  test.each(["- ```\n  # code in an item\n\t- tab\n\n### Loss\n", "-\t```\n  text\n\n# Loss\n"])(
    "parsed apart give the tree of %j",
    (text) => {
      expect(apart(text)).toEqual(whole(text));
    },
  );

  test("keep their headings beside a drawn box, however wide", () => {
    const edge = `+${"-".repeat(60)}+`;
    const { parts } = openDocument(`# Goal\n\nWords.\n\n\`\`\`\n${edge}\n| Model |\n${edge}\n\`\`\`\n`);
    expect(parts.flatMap(({ reading }) => reading.headings.map(({ text }) => text))).toEqual(["Goal"]);
  });

  test("make up the text", () => {
    fc.assert(
      fc.property(markdown(), (text) => {
        expect(
          chunks(text)
            .map((chunk) => chunk.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });
});

describe("overlong text", () => {
  const piece = fc.constantFrom(
    "word ",
    "a\n=\n",
    "**a_ ",
    "- item\n",
    "```\n",
    "<div>\n",
    "| a | b |\n",
    "漢字👩‍👩‍👧",
    "\n\n# Heading\n\n",
    "x".repeat(3000),
    "  ```\n",
  );
  const long = fc.array(fc.tuple(piece, fc.nat({ max: 3000 })), { maxLength: 6 }).map((parts) =>
    parts
      .map(([text, times]) => text.repeat(times))
      .join("")
      .slice(0, 60_000),
  );

  test("has the same cuts from wherever one goes on", () => {
    fc.assert(
      fc.property(long, fc.nat(), (text, pick) => {
        const cuts = cut(text, 0);
        const from = cuts[pick % Math.max(1, cuts.length)] ?? 0;
        expect(cut(text, from)).toEqual(cuts.filter((at) => at > from));
      }),
      volume(200),
    );
  });
});

describe("update", () => {
  /** Applies edits one after the other, places and lengths as shares of the text, and checks after each that the report is that of a fresh check. */
  function check(text: string, edits: readonly { readonly at: number; readonly length: number; readonly text: string }[]): void {
    let document = openDocument(text);
    for (const { at, length, text: inserted } of edits) {
      const start = Math.floor(at * (document.text.length + 1));
      const change = [{ span: { start, end: Math.min(document.text.length, start + length) }, text: inserted }];
      const now = applyEdits(document.text, change);
      const changed = changeDocument(document, now);
      document = updateDocument(document, change);
      expect(document.text).toBe(now);
      expect(changed.parts.map(({ chunk, start }) => [chunk.text, start])).toEqual(
        document.parts.map(({ chunk, start }) => [chunk.text, start]),
      );
      // The report has no cycles and no functions, so that its text is all of it.
      const [updated, fresh] = [document, openDocument(now)].map((each) => JSON.stringify(lint(each)));
      if (updated !== fresh) expect(JSON.parse(updated as string)).toEqual(JSON.parse(fresh as string));
    }
  }
  const edits = (text: fc.Arbitrary<string>, least: number, most: number) =>
    fc.array(fc.record({ at: fc.double({ min: 0, max: 0.999, noNaN: true }), length: fc.nat({ max: 40 }), text }), {
      minLength: least,
      maxLength: most,
    });

  test("gives the report of opening the edited text, positions included", () => {
    fc.assert(fc.property(markdown(40), edits(markdown(3), 8, 16), check), volume(1000)); // 200 runs of a dozen edits, 1,000 with LONG
  }, 60_000);

  test("over a long session on a document like a real one, too", () => {
    const piece = fc.constantFrom(
      ...["x", " ", "\n\n", ".", "# ", "- ", "**", "`", "```\n", "| a |\n|---|\n", "We monitor drift nightly. ", "\n## Loss\n\n"],
      ...["TBD", "[ref]", "\n[ref]: https://example.org\n\n", "---\n", ""],
    );
    fc.assert(
      fc.property(fc.nat({ max: 1000 }), edits(piece, 40, 60), (seed, all) => check(documentOf(300, seed), all)),
      volume(15),
    );
  }, 60_000);
});

test.each([20_000, 60_000])("a keystroke reads a few chunks, however long the document: %d words", (words) => {
  const text = `---\nstatus: draft\n---\n${documentOf(words, 5)}`;
  const middle = text.indexOf("\n\n", text.length / 2);
  for (const [at, typed] of [
    [middle, "\n\n## New section\n\n- We alert when PSI rises above 0.2.\n\n"],
    [4, "title: Ranker\n"],
  ] as const) {
    let document = openDocument(text);
    for (let i = 0; i < typed.length; i++) {
      const before = new Map(document.parts.map((part) => [part.chunk, part.outer]));
      document = updateDocument(document, [{ span: { start: at + i, end: at + i }, text: typed.charAt(i) }]);
      const fresh = document.parts.filter(({ chunk, outer }) => before.get(chunk) !== outer);
      expect(fresh.length).toBeLessThanOrEqual(3);
    }
  }
});

test("what was written before is not kept in memory", () => {
  v8.setFlagsFromString("--expose-gc");
  const collect: () => void = vm.runInNewContext("gc");
  const memory = (): number => {
    collect();
    return process.memoryUsage().heapUsed / 1e6;
  };
  let document = openDocument(documentOf(20_000, 6));
  lint(document);
  const before = memory();
  // A letter in each chunk: if one kept the whole text as it was then, all would keep 9 MB.
  for (let i = 0; i < document.parts.length; i++) {
    const at = (document.parts[i]?.start ?? 0) + 1;
    document = changeDocument(document, `${document.text.slice(0, at)}x${document.text.slice(at)}`);
    lint(document);
  }
  expect(document.parts.length).toBeGreaterThan(60);
  expect(memory() - before).toBeLessThan(4);
});

test("a document read in turns is the document, and there are many turns", () => {
  const text = documentOf(20_000, 3);
  const turns = openInTurns(text);
  let count = 0;
  let step = turns.next();
  for (; !step.done; step = turns.next()) count++;
  expect(count).toBeGreaterThan(100);
  expect(lint(step.value)).toEqual(lint(openDocument(text)));
});

describe("positions", () => {
  test("every span lies in the document, and evidence is text", () => {
    fc.assert(
      fc.property(markdown(40), (text) => {
        const report = lint(openDocument(text));
        const spans = [
          ...report.items.flatMap((item) => [item.place, ...item.evidence.map((evidence) => evidence.span)]),
          ...report.findings.map((finding) => finding.span),
        ];
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(start).toBeLessThanOrEqual(end);
        }
      }),
      volume(500),
    );
  });

  test.each(["\n", "\r\n", "\r"])("a statement is found where it stands, line ending %j", (eol) => {
    const text = ["\uFEFF# 🚀 漢字", "", "Intro\tline.", "", "PSI of every feature is computed nightly.", ""].join(eol);
    const report = lint(openDocument(text));
    const evidence = report.items.find((item) => item.id === "drift-monitoring")?.evidence[0];
    expect(text.slice(evidence?.span.start, evidence?.span.end)).toBe("PSI of every feature is computed nightly.");
    expect(positionAt(report.lines, evidence?.span.start ?? -1)).toEqual({ line: 4, column: 0 });
  });
});
