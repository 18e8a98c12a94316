import { describe, expect, test } from "vitest";
import {
  addItems,
  applyEdits,
  type Config,
  catalogue,
  defaultConfig,
  type Finding,
  formatHtml,
  formatSarif,
  lint,
  makeConcrete,
  newDocument,
  openDocument,
  templates,
  updateDocument,
} from "../../src/core/index.js";
import { loaderOf } from "./files.js";

const company = `items:
  - id: privacy-review
    phase: clarify
    title: Privacy review
    question: Who has cleared the use of personal data, and when?
    why: Without a decision on record the launch is stopped.
    topic: [privacy (review|impact), personal data, dpia]
    needs:
      who cleared it: [(cleared|approved|signed off) by, data protection officer]
      when: ["<n> (january|february|march)"]
  - id: model-owner
    phase: production
    title: Model owner
    question: Who owns the model once it is live?
    topic: [model owner, owned by, on-call]
  - id: cost-of-errors
    phase: data
    title: Cost of errors
    question: What does a wrong answer cost?
    topic: cost of (an error|errors|mistakes)
    needs: ["<money>"]
`;

const config = async (extra = "", items = company): Promise<Config> => {
  const { problems, config } = await loaderOf({ "/repo/.ml-design-doc.yaml": items + extra }).effective("/repo/a.md");
  expect(problems).toEqual([]);
  return config;
};

const head = "---\ntype: ml-design-doc\n---\n\n# Ranking\n\n";
const verdict = (id: string, body: string, given: Config) =>
  lint(openDocument(head + body), given).items.find((item) => item.id === id)?.verdict;

describe("an item of one's own", () => {
  test.each([
    ["privacy-review", "met", "The privacy review was approved by legal on 3 March."],
    ["privacy-review", "met", "## Privacy review\n\n- Cleared by: the data protection officer\n- Date: 3 March"],
    ["privacy-review", "vague", "The privacy review was approved by legal."],
    ["privacy-review", "vague", "We will have a privacy review."],
    ["privacy-review", "vague", "Has the privacy review been approved by legal on 3 March?"],
    ["privacy-review", "missing", "## Privacy review\n\nTBD"],
    ["privacy-review", "missing", "## Privacy review\n\n_Who has cleared the use of personal data, and when?_"],
    ["privacy-review", "missing", "The model ranks posts."],
    ["privacy-review", "waived", "A privacy review is not needed because there is no personal data in the logs."],
    ["model-owner", "met", "The model is owned by the feed team."],
    ["model-owner", "met", "## Model owner\n\nThe feed team."],
    ["model-owner", "met", "**Model owner:** the feed team"],
    ["model-owner", "missing", "**Model owner:** TBD"],
    ["model-owner", "missing", "## Model owner"],
    ["model-owner", "vague", "Who is the model owner?"],
    ["cost-of-errors", "met", "The cost of errors is about $20 for each wrong refund."],
    ["cost-of-errors", "met", "| Cost of errors | $20 |\n|---|---|\n| Share | 3 % |\n\nCost of mistakes: 30 EUR"],
    ["cost-of-errors", "vague", "The cost of errors is high."],
  ])("%s is %s: %j", async (id, expected, body) => {
    expect(verdict(id, body, await config())).toBe(expected);
  });

  test.each(["$5", "5 EUR", "$5k", "$ 1.5 million", "5 dollars", "2 million euros", "EUR 5", "5"])(
    "what a number counts ends with its unit, and what follows is the next word: %s",
    async (amount) => {
      const one =
        "items: [{ id: price, phase: data, title: Price, question: What?, topic: price, needs: ['<n> (per|a) label', '<money> (per|a) label'] }]\n";
      expect(verdict("price", `The price is ${amount} per label.`, await config("", one))).toBe("met");
    },
  );

  test("says what is there, what is missing and what to write", async () => {
    const report = lint(openDocument(`${head}We do a privacy review that was approved by legal.`), await config());
    expect(report.items.find(({ id }) => id === "privacy-review")?.message).toBe(
      'Privacy review: "We do a privacy review that was approved by legal." does not say when. Who has cleared the use of personal data, and when?',
    );
    expect(report.items.find(({ id }) => id === "cost-of-errors")?.message).toBe(
      "Cost of errors: nothing is said about it. What does a wrong answer cost?",
    );
  });

  test("counts in its phase, and changes nothing for the others", async () => {
    const document = openDocument(`${head}We rank by the predicted probability of a like. The model is owned by the feed team.`);
    const [without, report] = [lint(document), lint(document, await config())];
    expect(report.items.slice(0, catalogue.length)).toEqual(without.items);
    expect(report.items.slice(catalogue.length).map(({ id }) => id)).toEqual(["privacy-review", "model-owner", "cost-of-errors"]);
    expect(report.score.total).toBe(catalogue.length + 3);
    expect(report.phases.map(({ score }, i) => score.total - (without.phases[i]?.score.total ?? 0))).toEqual([1, 1, 0, 1]);
    expect({ recognized: report.recognized, reason: report.reason }).toEqual({ recognized: without.recognized, reason: without.reason });
  });

  test("is named in the finding of an absent phase, and in directives", async () => {
    const given = await config();
    const absent = lint(openDocument(head), given).findings.filter(({ rule }) => rule === "absent-phase");
    expect(absent[0]?.message).toContain("privacy review");
    expect(absent[0]?.items).toContain("privacy-review");
    const vague = "We will have a privacy review.";
    const rules = (text: string) => lint(openDocument(head + text), given).findings.map(({ rule }) => rule);
    expect(rules(vague)).toContain("privacy-review");
    const silenced = rules(`<!-- ml-design-doc-disable-next-line privacy-review -- later -->\n${vague}`);
    expect(silenced).not.toContain("privacy-review");
    expect(silenced).not.toContain("unknown-directive");
  });

  test("updates as it opens", async () => {
    const given = await config();
    const text = `${head}## Problem\n\nWe do a privacy review.\n\n## Data\n\nClicks of a year.\n`;
    const document = openDocument(text);
    lint(document, given);
    const at = text.indexOf("privacy review") + "privacy review".length;
    const edits = [{ span: { start: at, end: at }, text: ", approved by legal on 3 March" }];
    const updated = lint(updateDocument(document, edits), given);
    expect(updated).toEqual(lint(openDocument(applyEdits(text, edits)), given));
    expect(updated.items.find(({ id }) => id === "privacy-review")?.verdict).toBe("met");
  });
});

describe("severity", () => {
  const text = `${head}We will have a privacy review, and answers should be fast.`;
  const severityOf = (rule: string, given: Config): Finding["severity"] | undefined =>
    lint(openDocument(text), given).findings.find((finding) => finding.rule === rule)?.severity;

  test("of a rule, ours or not", async () => {
    const given = await config("rules: { privacy-review: error, latency-requirement: information }");
    expect(severityOf("privacy-review", given)).toBe("error");
    expect(severityOf("latency-requirement", given)).toBe("information");
    expect(severityOf("latency-requirement", await config())).toBe("warning");
  });

  test("off takes an item out of the checklist, and no other", async () => {
    const given = await config("rules: { privacy-review: off, latency-requirement: off, phase-order: off }");
    const report = lint(openDocument(text), given);
    const ids = [...catalogue, ...given.items].map(({ id }) => id).filter((id) => id !== "privacy-review" && id !== "latency-requirement");
    expect(report.items.map(({ id }) => id)).toEqual(ids);
    expect(report.score.total).toBe(ids.length);
    expect(report.findings.flatMap(({ items }) => items).filter((id) => !ids.includes(id))).toEqual([]);
  });

  test("off does not make a design document something else", () => {
    const long = openDocument(
      "# Ranking\n\nWe rank posts to raise weekly sessions. A classifier predicts the probability of a click. Offline we measure NDCG@10 on held-out weeks. Labels are clicks. XGBoost is trained on clicks with log loss.\n\n## Data\n\nClick logs of 90 days. Features: user age and post topic.\n\n## Rollout\n\nA canary of 1 % of users. We retrain weekly.",
    );
    const all = Object.fromEntries(catalogue.map(({ id }) => [id, "off" as const]));
    expect(lint(long, { ...defaultConfig, rules: all }).recognized).toBe(lint(long).recognized);
  });

  test("of a status, and off", async () => {
    const loud = await config("severity: { none: error, draft: off }");
    expect(severityOf("latency-requirement", loud)).toBe("error");
    const draft = lint(openDocument(text.replace("type:", "status: draft\ntype:")), loud);
    expect(draft.findings).toEqual([]);
    expect(draft.score.total).toBe(catalogue.length + 3);
  });

  test("of an id that objects have anyway", async () => {
    const given = await config(`  - id: constructor
    phase: data
    title: Constructor
    question: Who built it?
    topic: built by
`);
    expect(lint(openDocument(text), given).items.at(-1)?.id).toBe("constructor");
    expect(lint(openDocument(`${head}Is it built by us?`), given).findings.find(({ rule }) => rule === "constructor")?.severity).toBe(
      "warning",
    );
  });
});

describe("views know items of one's own", () => {
  test("a new document asks for them, and they are missing until answered", async () => {
    const given = await config();
    for (const { text } of templates) {
      const made = newDocument(text, { title: "Ranking", date: "2026-01-01", items: [...catalogue, ...given.items] });
      expect(made.problems).toEqual([]);
      const { score, items } = lint(openDocument(made.text), given);
      for (const { id, ask } of given.items) {
        expect(made.text).toContain(ask);
        expect(items.find((item) => item.id === id)?.verdict).toBe("missing");
      }
      expect(score).toMatchObject({ met: 0, vague: 0, missing: catalogue.length + 3 });
    }
  });

  test("edits add them, and make them concrete", async () => {
    const given = await config();
    const document = openDocument(`${head}## Problem clarification and constraints\n\nWe will have a privacy review.\n`);
    const report = lint(document, given);
    const added = applyEdits(document.text, addItems(document, report, ["model-owner", "cost-of-errors"]));
    expect(added).toContain("_Who owns the model once it is live?_");
    expect(added).toContain("_What does a wrong answer cost?_");
    const concrete = applyEdits(document.text, makeConcrete(document, report, "privacy-review"));
    expect(concrete).toContain("_Who has cleared the use of personal data, and when?_");
    expect(lint(openDocument(concrete), given).items.map(({ verdict }) => verdict)).toEqual(report.items.map(({ verdict }) => verdict));
  });

  test("what they say is no markup in SARIF", async () => {
    const smuggled = "[x](javascript:alert(1)) <img src=x>";
    const given = await config("", company.replace("title: Privacy review", `title: "${smuggled}"`));
    const checked = { path: "a.md", report: lint(openDocument(`${head}We will have a privacy review.`), given), skipped: false };
    const { runs } = JSON.parse(formatSarif({ documents: [checked], unread: [] }, { version: "1.0.0", page: () => undefined }));
    const { shortDescription, help } = runs[0].tool.driver.rules.find(({ id }: { id: string }) => id === "privacy-review");
    expect(shortDescription.text).toBe("[x] (javascript:alert(1)) <img src=x>");
    expect(help.markdown).toContain("## \\[x\\](javascript:alert(1)) \\<img src=x\\>\n");
  });

  test("formats name them, without a page that does not exist", async () => {
    const given = await config();
    const checked = { path: "a.md", report: lint(openDocument(`${head}We will have a privacy review.`), given), skipped: false };
    const results = { documents: [checked], unread: [] };
    const page = (rule: string) => `https://example.org/${rule}`;
    const sarif = JSON.parse(formatSarif(results, { version: "1.0.0", page }));
    const rule = sarif.runs[0].tool.driver.rules.find(({ id }: { id: string }) => id === "privacy-review");
    expect(rule.shortDescription.text).toBe("Privacy review");
    expect(rule.help.text).toContain("Without a decision on record");
    expect(rule.helpUri).toBeUndefined();
    const html = formatHtml(results, { version: "1.0.0", page });
    expect(html).toContain("Privacy review");
    expect(html).not.toContain("https://example.org/privacy-review");
    expect(html).toContain("https://example.org/latency-requirement");
  });
});
