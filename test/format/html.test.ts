import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { compareReports, formatHtml, htmlStyle, lineLinks, type Results, readingMinutes } from "../../src/core/index.js";
import { report } from "./example.js";
import { hostile } from "./hostile.js";
import { nothing, product, results } from "./results.js";
import { attribute, type Element, readHtml, textOf, withTag } from "./validate.js";

const options = { ...product, link: lineLinks("https://example.org/{path}?plain=1#L{line}") };
const page = (given: Results) => readHtml(formatHtml(given, options));
const one: Results = { documents: results.documents.slice(0, 1), unread: [] };

describe("the HTML report", () => {
  test.each([
    ["one document", one],
    ["several documents", { ...results, documents: [...results.documents, ...one.documents] }],
    ["nothing", nothing],
    ["hostile text and names", hostile],
  ])("of %s is valid, and nothing in it can run, load or lead astray", (_, given) => {
    const all = page(given);
    const allowed =
      "html head meta title style body main section h1 h2 h3 p code strong span a ul li svg rect path label input div table thead tbody tr th td q details summary footer br";
    expect([...new Set(all.map(({ tagName }) => tagName))].filter((tag) => !allowed.split(" ").includes(tag))).toEqual([]);
    for (const { attrs } of all) for (const { name } of attrs) expect(name).not.toMatch(/^(?:on|style$|src$|srcset$|action$|formaction$)/);
    for (const anchor of withTag(all, "a")) expect(attribute(anchor, "href")).toMatch(/^(?:https:\/\/example\.org\/|#document-\d+$)/);
    expect(withTag(all, "style")).toHaveLength(1);
  });

  test("its policy lets its own style in and nothing else", () => {
    const [policy] = withTag(page(one), "meta").flatMap((meta) => (attribute(meta, "http-equiv") ? [attribute(meta, "content")] : []));
    const hash = createHash("sha256").update(htmlStyle).digest("base64");
    expect(policy, "the style has changed: set htmlStyleHash in src/core/format/html-style.ts").toContain(`style-src 'sha256-${hash}'`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe");
    expect(textOf(withTag(page(one), "style")[0] as Element)).toBe(htmlStyle);
  });

  test("has a row for each item with verdict, reason and linked evidence", () => {
    const rows = withTag(page(one), "tr").map((row) => row.childNodes.map(textOf));
    const scale = rows.find(
      ([, verdict, reason]) => verdict === "✗ missing" && reason?.startsWith("Nothing is said about it. How many requests"),
    );
    expect(scale).toBeDefined();
    const links = withTag(page(one), "a").map((anchor) => [textOf(anchor), attribute(anchor, "href")]);
    expect(links).toContainEqual(["line 9", "https://example.org/docs/feed%20ranking%20(v2).md?plain=1#L9"]);
    expect(rows.filter(([, verdict]) => /met|waived|vague|missing/.test(verdict ?? ""))).toHaveLength(report.items.length);
    expect(rows.flat()).toContain("line 9 shows it: More sessions per week.");
  });

  test("names lines and links none where there is no place to link to", () => {
    const links = withTag(readHtml(formatHtml(one, product)), "a").map(textOf);
    expect(links.filter((text) => text.startsWith("line "))).toEqual([]);
    expect(formatHtml(one, { ...product, link: lineLinks("javascript:alert(1)//{path}") })).not.toContain("javascript:");
  });

  test("says completeness by phase in words beside each plot", () => {
    const labels = withTag(page(one), "svg").map((svg) => attribute(svg, "aria-label"));
    expect(labels).toEqual([
      "3 of 9 met · 1 waived · 1 vague · 4 missing",
      "2 of 4 met · 1 vague · 1 missing",
      "0 of 2 met · 1 waived · 1 missing",
      "0 of 2 met · 2 missing",
      "1 of 1 met",
    ]);
  });

  test("lists several documents, the worst first, each linked to its section", () => {
    const better = { ...report, score: { ...report.score, met: 9, missing: 0 } };
    const documents = [
      { path: "good.md", report: better, skipped: false },
      { path: "bad.md", report, skipped: false },
    ];
    const all = page({ documents, unread: [] });
    const targets = withTag(all, "a")
      .map((anchor) => attribute(anchor, "href"))
      .filter((href) => href?.startsWith("#"));
    expect(targets).toEqual(["#document-2", "#document-1"]);
    expect(withTag(all, "section").map((section) => attribute(section, "id"))).toEqual(["document-1", "document-2"]);
  });

  test("tells what changed, what could not be read, and what was skipped", () => {
    const old = {
      ...report,
      items: report.items.map((item) =>
        item.id === "scale" ? { ...item, verdict: "met" as const, evidence: report.items[0]?.evidence ?? [] } : item,
      ),
    };
    const since = { revision: "main", before: old, comparison: compareReports(old, report) };
    const words = textOf(
      page({
        ...results,
        documents: [{ ...(one.documents[0] as (typeof one.documents)[0]), since }, ...results.documents.slice(1)],
      })[0] as Element,
    );
    expect(words).toMatch(/Since main\s*Lost: Scale \(met, now missing; it said: More sessions per week\.\)/);
    expect(words).toContain("docs/locked.md: no permission to read it.");
    expect(words).toContain("1 Markdown file not recognized as an ML design document");
  });
});

test.each([
  ["", 1],
  ["word ".repeat(238), 1],
  ["word ".repeat(2380), 10],
  ["漢".repeat(4760), 10],
])("reading time", (text, minutes) => {
  expect(readingMinutes(text)).toBe(minutes);
});
