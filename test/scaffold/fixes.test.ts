import fs from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import {
  addItems,
  addReason,
  type Document,
  type Edit,
  type Finding,
  ignoreHere,
  ignoreInFile,
  lint,
  makeConcrete,
  mendDirective,
  moveSection,
  openDocument,
  phases,
  type Report,
  removeEmptySection,
  type SnippetEdit,
  updateDocument,
  waiveItem,
} from "../../src/core/index.js";

const folder = fileURLToPath(new URL("../corpus/docs/", import.meta.url));
const documents = fs.readdirSync(folder).filter((name) => name.endsWith(".md"));
const verdicts = (report: Report) => Object.fromEntries(report.items.map(({ id, verdict }) => [id, verdict]));
const stated = (report: Report) =>
  Object.fromEntries(report.items.map(({ id, verdict }) => [id, verdict === "met" || verdict === "waived"]));

/** The headings that a document has more than once, with how often. */
function repeated({ parts }: Document): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const { text } of parts.flatMap(({ reading }) => reading.headings)) counts.set(text, (counts.get(text) ?? 0) + 1);
  return Object.fromEntries([...counts].filter(([, count]) => count > 1));
}

/** What a snippet leaves in the document when none of its stops is written over. */
const expanded = (snippet: string): string => snippet.replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, "$1").replace(/\\([\\$}])/g, "$1");

/** Every fix that the editor offers on a finding, by name. */
function fixesOf(document: Document, report: Report, finding: Finding): readonly (readonly [string, readonly Edit[]])[] {
  return [
    ["add", addItems(document, report, finding.items)],
    ["make concrete", makeConcrete(document, report, finding.rule)],
    ["waive", waiveItem(document, report, finding.rule)],
    ["ignore here", [ignoreHere(document, finding)]],
    ["ignore in file", [ignoreInFile(document, finding.rule)]],
    ["mend", [mendDirective(document, finding) ?? []].flat()],
    ["remove", finding.rule === "empty-section" ? [removeEmptySection(document, finding)] : []],
    ["move", finding.rule === "phase-order" ? moveSection(document, report, finding) : []],
    ["reason", finding.rule === "unreasoned-waiver" ? [addReason(document, finding)] : []],
  ];
}

describe("fixes", () => {
  test.each(documents)("of %s change no verdict, and silence nothing but what they are told to", (name) => {
    const text = fs.readFileSync(folder + name, "utf8");
    const document = openDocument(text);
    const before = lint(document);
    const missingOf = (phase?: string) =>
      before.items.filter((item) => item.verdict === "missing" && (phase ?? item.phase) === item.phase).map(({ id }) => id);
    for (const phase of [undefined, ...phases.map(({ id }) => id)]) {
      const all = updateDocument(document, addItems(document, before, missingOf(phase)));
      expect({ phase, ...verdicts(lint(all)) }).toEqual({ phase, ...verdicts(before) });
      expect(repeated(all), `headings, with all of ${phase ?? "the document"}`).toEqual(repeated(document));
    }
    for (const finding of before.findings) {
      for (const [fix, edits] of fixesOf(document, before, finding)) {
        if (edits.length === 0) continue;
        const sorted = [...edits].sort((a, b) => a.span.start - b.span.start);
        for (const [i, { span }] of sorted.entries()) expect(span.start).toBeGreaterThanOrEqual(sorted[i - 1]?.span.end ?? 0);
        for (const edit of edits) if ("snippet" in edit) expect(expanded((edit as SnippetEdit).snippet)).toBe(edit.text);
        const fixed = updateDocument(document, edits);
        const after = lint(fixed);
        const what = `${fix} on ${finding.rule}`;
        expect({ what, headings: repeated(fixed) }).toEqual({ what, headings: repeated(document) });
        // A waiver whose reason waits to be written is a gap like any other.
        const seen = fix === "reason" ? stated : verdicts;
        expect({ what, ...seen(after) }).toEqual({ what, ...seen(before) });
        const left = after.findings.filter(({ rule }) => rule === finding.rule).length;
        const had = before.findings.filter(({ rule }) => rule === finding.rule).length;
        // What asks for an answer silences nothing until it is given.
        const asked = new Set(after.findings.flatMap(({ items }) => items));
        if (["add", "make concrete", "waive"].includes(fix))
          expect({ what, asked: finding.items.filter((id) => !asked.has(id)) }).toEqual({ what, asked: [] });
        // It may be one of several in the same list or table.
        if (fix === "ignore here") expect(left, what).toBeLessThan(had);
        if (fix === "ignore in file") expect({ what, left }).toEqual({ what, left: 0 });
      }
    }
  });
});
