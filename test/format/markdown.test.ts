import type { Nodes, Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, test } from "vitest";
import { byImportance, compareReports, formatMarkdown, type LineLink, lineLinks, reviewMarker } from "../../src/core/index.js";
import { report } from "./example.js";
import { hostile } from "./hostile.js";
import { nothing, results } from "./results.js";

const parse = (markdown: string): Root => unified().use(remarkParse).use(remarkGfm).parse(markdown);
const all = (node: Nodes): Nodes[] => [node, ...("children" in node ? node.children.flatMap(all) : [])];
const link: LineLink = lineLinks("https://example.org/{path}?plain=1#L{line}");

describe("the review", () => {
  test("reads like this", async () => {
    await expect(formatMarkdown(results, { link })).toMatchFileSnapshot("expected/review.md");
  });

  test("starts with the marker, whatever there is to say", () => {
    for (const each of [results, nothing, hostile]) expect(formatMarkdown(each).split("\n")[0]).toBe(reviewMarker);
    expect(formatMarkdown(nothing)).toContain("No ML design document was checked.");
  });

  test("asks every gap, the most important first, each with its line", () => {
    const [list] = parse(formatMarkdown(results, { link })).children.filter((node) => node.type === "list" && node.ordered);
    const questions = list?.type === "list" ? list.children : [];
    const links = questions.map((question) => all(question).find((node) => node.type === "link"));
    expect(links.map((each) => (each?.type === "link" ? each.url : ""))).toEqual(
      [5, 7, 11].map((line) => `https://example.org/docs/feed%20ranking%20%28v2%29.md?plain=1#L${line}`),
    );
  });

  test("links to the path where nothing else is said, and not at all for standard input", () => {
    expect(formatMarkdown(results)).toContain("[line 7](docs/feed%20ranking%20%28v2%29.md#L7)");
    const stdin = parse(formatMarkdown({ documents: [{ path: "-", report, skipped: false }], unread: [] }));
    expect(all(stdin).filter((node) => node.type === "link")).toEqual([]);
  });

  test("says what changed where the caller compared", () => {
    const old = {
      ...report,
      items: report.items.map((item) =>
        item.id === "scale" ? { ...item, verdict: "met" as const, evidence: report.items[0]?.evidence ?? [] } : item,
      ),
    };
    const since = { revision: "main", before: old, comparison: compareReports(old, report) };
    expect(formatMarkdown({ documents: [{ path: "a.md", report, skipped: false, since }], unread: [] })).toContain(
      "- lost: `scale`\n  > More sessions per week.",
    );
  });

  test("text of documents adds no markup, calls nobody, and links nowhere that is not ours", () => {
    const markdown = formatMarkdown(hostile, { link });
    const nodes = all(parse(markdown));
    const html = nodes.flatMap((node) => (node.type === "html" ? [node.value] : []));
    for (const each of html)
      expect(each).toMatch(/^(?:<!-- ml-design-doc review -->|<details><summary>Stated: \d+ items?<\/summary>|<\/details>)$/);
    expect(nodes.filter((node) => node.type === "image" || node.type === "imageReference")).toEqual([]);
    for (const node of nodes) if (node.type === "link") expect(node.url).toMatch(/^(?:https:\/\/example\.org\/|http:\/\/x)/);
    expect(nodes.flatMap((node) => (node.type === "text" ? [node.value] : [])).join("\n")).not.toMatch(/@\w|#\d/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may be left
    expect(markdown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e\u2066]/);
  });
});

describe("the order of importance", () => {
  const orderOf = (ids: readonly [string, "error" | "warning", "missing" | "vague"][]) => {
    const items = ids.map(([id, , verdict]) => ({ ...(report.items[0] as (typeof report.items)[0]), id, verdict }));
    const findings = ids.map(([rule, severity], i) => ({
      rule,
      severity,
      message: "",
      span: { start: i, end: i },
      related: [],
      items: [rule],
    }));
    return byImportance({ ...report, items, findings }).map(({ rule }) => rule);
  };

  test("loud before quiet, what the rest rests on before details, missing before vague, then the checklist's order", () => {
    expect(
      orderOf([
        ["optimizer", "warning", "missing"],
        ["features", "warning", "vague"],
        ["scale", "warning", "missing"],
        ["validation-split", "warning", "vague"],
        ["fallback", "error", "vague"],
        ["business-goal", "warning", "missing"],
      ]),
    ).toEqual(["fallback", "business-goal", "validation-split", "scale", "features", "optimizer"]);
  });
});
