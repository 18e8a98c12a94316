import { describe, expect, test } from "vitest";
import { fingerprints, known, lint, openDocument, withoutKnown } from "../../src/core/index.js";

const document = `---
type: ml-design-doc
---
# Feed ranking

## Latency

TBD

## Drift

We will monitor the model for drift,
as everybody does.

## Owners

- Data: TBD
- Model: TBD
`;

const reportOn = (text: string) => lint(openDocument(text));
/** What is new in `after` for one who knows `before`: the rules of the findings that are left. */
const news = (before: string, after: string) =>
  withoutKnown(reportOn(after), known(reportOn(before))).findings.map(({ rule, span }) => `${rule}: ${after.slice(span.start, span.end)}`);

const [front = "", title = "", latency = "", drift = "", owners = ""] = document.split(/^(?=# |## )/m);

describe("findings that are known", () => {
  test("there are some", () => {
    const rules = reportOn(document).findings.map(({ rule }) => rule);
    expect(rules).toEqual(expect.arrayContaining(["drift-monitoring", "unfilled-placeholder", "unfilled-placeholder"]));
  });

  test.each([
    ["nothing", document],
    ["lines above", document.replace("# Feed ranking\n", "# Feed ranking\n\nWritten by Ana.\n\nRead by Bo.\n")],
    ["Windows line endings", document.replace(/\n/g, "\r\n")],
    ["other breaks in a paragraph", document.replace("drift,\nas", "drift, as")],
    ["markup", document.replace("monitor the model", "**monitor** the _model_")],
    ["the order of sections", front + title + owners + drift + latency],
    ["the depth of headings", document.replace(/^## /gm, "### ")],
    ["the title", document.replace("# Feed ranking", "# Ranking of the feed")],
    ["a vague statement that stays vague", document.replace("as everybody does", "as we should")],
    ["a vague statement that is gone", document.replace(/We will[^.]*\./, "Later.")],
    ["one of several that are alike, now gone", document.replace("- Data: TBD\n", "")],
  ])("stay known after a change of %s", (_, after) => {
    expect(news(document, after)).toEqual([]);
  });

  test("what is new is left", () => {
    expect(news(document, `${document}- Serving: TBD\n`)).toEqual(["unfilled-placeholder: Serving: TBD"]);
    expect(news(document, document.replace("## Latency\n\nTBD", "## Latency\n\n## Loss"))).toEqual([
      "empty-section: ## Latency",
      "empty-section: ## Loss",
    ]);
  });

  test("nothing is known of an empty baseline", () => {
    const report = reportOn(document);
    expect(withoutKnown(report, []).findings).toEqual(report.findings);
  });
});

describe("a phase that is absent as a whole", () => {
  const item = (id: string, verdict: "missing" | "vague") => ({
    id,
    phase: "model" as const,
    verdict,
    message: "",
    evidence: [],
    place: { start: 0, end: 1 },
  });
  const finding = (rule: string, items: readonly string[]) => ({
    rule,
    severity: "warning" as const,
    message: "",
    span: { start: 0, end: 1 },
    related: [],
    items,
  });
  const whole = {
    ...reportOn("# A"),
    items: [item("model-choice", "missing"), item("optimizer", "missing")],
    findings: [finding("absent-phase", ["model-choice", "optimizer"])],
  };
  const parts = { ...whole, findings: [finding("model-choice", ["model-choice"]), finding("optimizer", ["optimizer"])] };

  test("is the same gap as each of its items missing", () => {
    expect(withoutKnown(parts, known(whole)).findings).toEqual([]);
    expect(withoutKnown(whole, known(parts)).findings).toEqual([]);
  });

  test("is new where one of its items is", () => {
    const one = { ...parts, findings: parts.findings.slice(0, 1) };
    expect(withoutKnown(whole, known(one)).findings).toEqual(whole.findings);
  });
});

test("fingerprints are 16 hexadecimal digits, one for each finding, each once", () => {
  const report = reportOn(document);
  const all = fingerprints(report);
  expect(all).toHaveLength(report.findings.length);
  for (const each of all) expect(each).toMatch(/^[0-9a-f]{16}$/);
  expect(new Set(all).size).toBe(all.length);
});
