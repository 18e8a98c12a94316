import { describe, expect, test } from "vitest";
import {
  applyEdits,
  type Config,
  catalogue,
  checklistOf,
  defaultConfig,
  lint,
  openDocument,
  optionsSet,
  updateDocument,
} from "../../src/core/index.js";
import { type Files, loaderOf } from "./files.js";

const rules = (text: string): Files => ({ "/repo/.ml-design-doc.yaml": `rules:\n${text.replace(/^/gm, "  ")}\n` });

async function effective(files: Files, document = "/repo/a.md") {
  const found = await loaderOf(files).effective(document);
  expect(found.problems).toEqual([]);
  return found;
}

const head = "---\ntype: ml-design-doc\n---\n\n# Ranking\n\n";
const verdictOf = (id: string, body: string, config?: Config) =>
  lint(openDocument(head + body), config).items.find((item) => item.id === id)?.verdict;

describe("words that a company adds to a rule", () => {
  const company = effective(
    rules(`training-serving-skew: { meets: [zeus, "olymp* store"] }
drift-monitoring: { topic: [argus (board|alert)], needs: [paged by argus] }
retraining: { severity: error, needs: with the Tuesday train }
offline-metric: { meets: basket lift score }
io-schema:
  needs:
    what goes in: [basket envelope]
    what comes out: offer slate
scale: error`),
  );

  test.each([
    // What is enough by itself
    ["training-serving-skew", "All features come from Zeus.", "missing", "met"],
    ["training-serving-skew", "All features come from the Olympian stores.", "missing", "met"],
    ["training-serving-skew", "**Zeus:** all of the features", "missing", "met"],
    ["training-serving-skew", "We do not use Zeus.", "missing", "missing"],
    ["training-serving-skew", "Do the features come from Zeus?", "missing", "vague"],
    ["training-serving-skew", "In the future we might use Zeus.", "missing", "vague"],
    ["training-serving-skew", "## Zeus\n\nTBD", "missing", "missing"],
    ["offline-metric", "The basket-lift score on held-out weeks is 1.3.", "vague", "met"],
    ["offline-metric", "- Basket Lift Scores", "missing", "met"],
    // What raises an item, and what answers it there
    ["drift-monitoring", "There is an Argus board.", "missing", "vague"],
    ["drift-monitoring", "## Argus board\n\nThe team is paged by Argus.", "missing", "met"],
    ["drift-monitoring", "The team is paged by Argus.", "missing", "missing"],
    ["drift-monitoring", "An Argus board is not needed because one frozen archive is scored.", "missing", "waived"],
    ["retraining", "The model is retrained with the Tuesday train.", "vague", "met"],
    ["retraining", "Is the model retrained with the Tuesday train?", "vague", "vague"],
    ["retraining", "The app is released with the Tuesday train.", "missing", "missing"],
    // One of two
    ["io-schema", "## Inputs and outputs\n\nA basket envelope.", "vague", "vague"],
    ["io-schema", "## Inputs and outputs\n\nA basket envelope goes to the service.\n\nIt replies with the offer slate.", "vague", "met"],
    // Rules that nothing is added to
    ["scale", "All features come from Zeus.", "missing", "missing"],
  ])("%s: %j is %s without, and %s with them", async (id, body, without, expected) => {
    const { config } = await company;
    expect([verdictOf(id, body), verdictOf(id, body, config)]).toEqual([without, expected]);
  });

  test("leave all that is met as it is, and say which words are evidence", async () => {
    const { config } = await company;
    for (const item of catalogue) {
      for (const [verdict, texts] of Object.entries(item.examples))
        for (const text of texts) expect(verdictOf(item.id, text, config), text).toBe(verdictOf(item.id, text) ?? verdict);
    }
    const text = `${head}All features come from Zeus.`;
    const [evidence] = lint(openDocument(text), config).items.find(({ id }) => id === "training-serving-skew")?.evidence ?? [];
    expect(text.slice(evidence?.span.start, evidence?.span.end)).toBe("All features come from Zeus.");
  });

  test("update as they open", async () => {
    const { config } = await company;
    let document = openDocument(`${head}## Data\n\nClicks of a year.\n\n## Drift\n\nThere is a board.\n`);
    lint(document, config);
    for (const [before, after] of [
      ["Clicks", "Zeus has clicks"],
      ["a board", "an Argus board, and the team is paged by Argus"],
      ["Zeus has clicks", "Clicks"],
    ] as const) {
      const at = document.text.indexOf(before);
      const edits = [{ span: { start: at, end: at + before.length }, text: after }];
      const opened = openDocument(applyEdits(document.text, edits));
      document = updateDocument(document, edits);
      expect(lint(document, config)).toEqual(lint(opened, config));
    }
    expect(lint(document, config).items.find(({ id }) => id === "training-serving-skew")?.verdict).toBe("missing");
    expect(lint(document, config).items.find(({ id }) => id === "drift-monitoring")?.verdict).toBe("met");
  });
});

describe("options of rules about the document", () => {
  const findingsOf = (rule: string, body: string, config: Config) =>
    lint(openDocument(head + body), config).findings.flatMap((finding) =>
      finding.rule === rule ? [(head + body).slice(finding.span.start, finding.span.end)] : [],
    );

  test.each([
    ["unfilled-placeholder: { words: [to be agreed with Legal] }", "Retention: to be agreed (with legal).", 1],
    ["unfilled-placeholder: { words: [to be agreed with Legal] }", "Retention will not be to be agreed with legally minded people.", 0],
    ["unfilled-placeholder: { words: xxl, severity: error }", "Latency: XXL", 1],
    ["empty-section: { allow: [Appendix] }", "## Appendix\n\n## Model\n\nLogistic regression.", 0],
    ["empty-section: { allow: [Appendix] }", "## Appendices\n\n## Model\n\nLogistic regression.", 1],
  ])("%s: %j", async (text, body, count) => {
    const [rule = ""] = text.split(":");
    const { config } = await effective(rules(text));
    expect(findingsOf(rule, body, config)).toHaveLength(count);
    expect(findingsOf(rule, body, config)).toEqual(findingsOf(rule, body, config));
  });

  test("what waits to be filled in states nothing", async () => {
    const { config } = await effective(rules("unfilled-placeholder: { words: [see the wiki] }"));
    const body = "## Latency\n\n100 ms at p99, see the wiki";
    expect([verdictOf("latency-requirement", body), verdictOf("latency-requirement", body, config)]).toEqual(["met", "missing"]);
  });
});

describe("whence they come", () => {
  const files: Files = {
    "/repo/base.yaml": "rules:\n  scale:\n    severity: error\n    topic: [flood]\n  fallback: { meets: [plan b] }\n",
    "/repo/.ml-design-doc.yaml": `extends: base.yaml
rules:
  scale: { topic: [flood, tide], meets: high water }
overrides:
  - files: rfc/**
    rules: { scale: { severity: off, topic: surge }, fallback: off }
`,
  };

  test("words add up, and of severities the last one counts", async () => {
    const { config } = await effective(files);
    expect(config).toMatchObject({
      rules: { scale: "error" },
      options: { scale: { topic: ["flood", "tide"], meets: ["high water"] }, fallback: { meets: ["plan b"] } },
    });
    const { config: rfc } = await effective(files, "/repo/rfc/a.md");
    expect(rfc).toMatchObject({
      rules: { scale: "off", fallback: "off" },
      options: { scale: { topic: ["flood", "tide", "surge"], meets: ["high water"] } },
    });
  });

  test("each word with its line", async () => {
    const found = await effective(files, "/repo/rfc/a.md");
    const told = found.values.flatMap(({ name, value, origin }) =>
      origin.kind === "file" ? `${name} = ${value} (${origin.path.slice(6)}:${origin.line + 1}${origin.override ? " override" : ""})` : [],
    );
    expect(told).toEqual([
      "rules.scale = off (.ml-design-doc.yaml:6 override)",
      "rules.scale.topic = flood (base.yaml:4)",
      "rules.scale.topic = flood (.ml-design-doc.yaml:3)",
      "rules.scale.topic = tide (.ml-design-doc.yaml:3)",
      "rules.scale.meets = high water (.ml-design-doc.yaml:3)",
      "rules.scale.topic = surge (.ml-design-doc.yaml:6 override)",
      "rules.fallback = off (.ml-design-doc.yaml:6 override)",
      "rules.fallback.meets = plan b (base.yaml:5)",
    ]);
    expect(optionsSet(found, "fallback").map(({ value }) => value)).toEqual(["plan b"]);
  });

  test("what is the same for documents is one object, so that they are read by one automaton", async () => {
    const loader = loaderOf(files);
    const [a, b, rfc] = await Promise.all(["a", "sub/b", "rfc/c"].map(async (name) => (await loader.effective(`/repo/${name}.md`)).config));
    expect(a).toBe(b);
    expect(checklistOf(a as Config)).toBe(checklistOf(b as Config));
    expect(checklistOf(a as Config)).not.toBe(checklistOf(rfc as Config));
    expect(checklistOf(defaultConfig)).toBe(catalogue);
  });

  test("not from the editor's settings, which hold severities", async () => {
    const editor = { folder: "/repo", values: { rules: { scale: { severity: "error", topic: "flood" } } } };
    const { config } = await loaderOf({}).effective("/repo/a.md", editor);
    expect(config).toMatchObject({ rules: { scale: "error" }, options: {} });
  });
});
