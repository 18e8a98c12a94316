import { defaultConfig, type Finding, type ItemReport, openDocument, type Report, type Verdict } from "../../src/core/index.js";

/** A text and a report on it that shows every case a format has to print. The verdicts are made up: formats only pass them on. */
export const text = `---
type: ml-design-doc
status: review
---
# Feed ranking

## Problem

More sessions per week.
Rank posts by P(like).
The feed should be 😀 fast.

## Data

No online metric because one analyst reads it.
TBD
`;

const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const title = spanOf("# Feed ranking");

function item(id: string, phase: ItemReport["phase"], verdict: Verdict, message: string, words?: string): ItemReport {
  const evidence = words === undefined ? [] : [{ span: spanOf(words), shows: "shows it" }];
  return { id, phase, verdict, message, evidence, place: spanOf("## Problem") };
}

const items: readonly ItemReport[] = [
  item("business-goal", "clarify", "met", "Business goal: stated.", "More sessions per week."),
  item("ml-task", "clarify", "met", "ML task: stated.", "Rank posts by P(like)."),
  item(
    "latency-requirement",
    "clarify",
    "vague",
    'Latency: "The feed should be 😀 fast." does not say which limit or mode. For example: "p99 stays under 120 ms."',
    "fast",
  ),
  item(
    "scale",
    "clarify",
    "missing",
    "Scale: nothing is said about it. How many requests, users and items are there, and how do they grow?",
  ),
  item(
    "online-metric",
    "data",
    "waived",
    "Online metric: said not to apply, with a reason.",
    "No online metric because one analyst reads it.",
  ),
  item("features", "data", "missing", "Features: nothing is said about them. Which are used?"),
  item("model-choice", "model", "missing", "Model: nothing is said about it. Which one is it?"),
  item("optimizer", "model", "missing", "Optimizer: nothing is said about it. Which one is it?"),
  item("ab-test", "production", "met", "A/B test: stated.", "More sessions per week."),
];

const gap = (id: string, severity: Finding["severity"], words: string): Finding => ({
  rule: id,
  severity,
  message: items.find((each) => each.id === id)?.message ?? "",
  span: spanOf(words),
  related: [],
  items: [id],
});

const scoreOf = (some: readonly ItemReport[]) => {
  const count = (verdict: Verdict) => some.filter((each) => each.verdict === verdict).length;
  return { met: count("met"), vague: count("vague"), missing: count("missing"), waived: count("waived"), total: some.length };
};

export const report: Report = {
  recognized: true,
  reason: `Its front matter says "type: ml-design-doc".`,
  config: defaultConfig,
  status: "review",
  title,
  score: scoreOf(items),
  phases: (["clarify", "data", "model", "production"] as const).map((id) => ({
    id,
    headings: [],
    score: scoreOf(items.filter(({ phase }) => phase === id)),
  })),
  items,
  findings: [
    {
      rule: "absent-phase",
      severity: "error",
      message: "The document has no section on the model, and states none of it: model, optimizer. Add the section.",
      span: title,
      related: [],
      items: ["model-choice", "optimizer"],
    },
    gap("scale", "warning", "## Problem"),
    gap("latency-requirement", "warning", "fast"),
    {
      rule: "unfilled-placeholder",
      severity: "information",
      message: "This placeholder is not filled in.",
      span: spanOf("TBD"),
      related: [],
      items: [],
    },
  ],
  headings: ["# Feed ranking", "## Problem", "## Data"].map(spanOf),
  text,
  lines: openDocument(text).lines,
};
