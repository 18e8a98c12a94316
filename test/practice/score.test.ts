import { describe, expect, test } from "vitest";
import { lint, openDocument, phases, practice } from "../../src/core/index.js";
import { minute, start } from "./clock.js";
import { questionOf } from "./library.js";

const question = questionOf("food-delivery-eta");
const { answerSheet, planFor, scoreAnswer, percentOf } = practice;

const sheet = answerSheet(question, planFor(45), "2026-01-31");
/** The sheet with an answer written where the cursor stood. */
const write = (answer: string, { text, cursor } = sheet): string => text.slice(0, cursor) + answer + text.slice(cursor);
const itemOf = (score: practice.AnswerScore, id: string): practice.ScoredItem => {
  const item = score.items.find((each) => each.id === id);
  if (item === undefined) throw new Error(`no item ${id}`);
  return item;
};

describe("an answer sheet", () => {
  test("holds the question, what is given, and the four phases with their minutes, to be written into", () => {
    const { text, cursor } = sheet;
    expect(text).toContain(question.ask);
    expect(text).toContain(question.facts);
    expect(text).not.toContain("Outline");
    expect(text.match(/^## .*$/gm)).toEqual(["## Question", ...phases.map(({ id, title }) => `## ${title} (${planFor(45)[id]} minutes)`)]);
    expect(text.slice(0, cursor)).toMatch(/constraints \(10 minutes\)\n\n$/);
    expect(practice.questionIdOf(text)).toBe(question.id);
    expect(lint(openDocument(text)).recognized).toBe(true);
  });

  test("of one's own question has no facts, and headings in the question do no harm", () => {
    const own = practice.ownQuestion("Design a ranker.\n\n## Scale\n\nIt serves 9,000 requests per second.");
    const { text, cursor } = answerSheet(own, planFor(30), "2026-01-31");
    expect(text).not.toContain("Given facts");
    expect(percentOf(scoreAnswer(text, own))).toBe(0);
    expect(itemOf(scoreAnswer(write("Peak load is 9,000 requests per second.", { text, cursor }), own), "scale").verdict).toBe("met");
  });

  test("knows the phase of every place", () => {
    const report = lint(openDocument(sheet.text));
    expect(practice.phaseAt(report, 0)).toBeUndefined();
    expect(practice.phaseAt(report, sheet.cursor)).toBe("clarify");
    for (const { id, title } of phases) expect(practice.phaseAt(report, sheet.text.indexOf(`## ${title}`) + 5)).toBe(id);
    expect(practice.phaseAt(report, sheet.text.length)).toBe("production");
  });
});

describe("a score", () => {
  const drift = "PSI of every feature is computed each night against the training set; above 0.2 the model is retrained.";

  test("does not count what was given, and counts it once the answer says it", () => {
    for (const text of [sheet.text, `Words above the front matter.\n${sheet.text}`, sheet.text.replaceAll("\n", "\r\n")])
      expect(itemOf(scoreAnswer(text, question), "scale").verdict).toBe("missing");
    const said = scoreAnswer(write("At dinner time the load is 9,000 requests per second."), question);
    expect(itemOf(said, "scale").verdict).toBe("met");
  });

  test("names for each item the lines on which it rests", () => {
    const text = write(`## Monitoring\n\n${drift}\n`);
    const item = itemOf(scoreAnswer(text, question), "drift-monitoring");
    expect(item.verdict).toBe("met");
    const [passage] = item.evidence;
    expect(text.split("\n")[(passage?.line ?? 0) - 1]).toBe(drift);
    expect(drift).toContain(text.slice(passage?.start, passage?.end));
  });

  test("depends on the text alone, not on line ends", () => {
    const text = write(question.outline);
    expect(scoreAnswer(text, question)).toEqual(scoreAnswer(text, question));
    const summary = ({ points, of, count, items }: practice.AnswerScore) => ({
      points,
      of,
      count,
      lines: items.map(({ id, verdict, evidence }) => [id, verdict, evidence.map(({ line }) => line)]),
    });
    expect(summary(scoreAnswer(text.replaceAll("\n", "\r\n"), question))).toEqual(summary(scoreAnswer(text, question)));
  });

  test("counts only what the question calls for, and twice what it has a note on", () => {
    const text = write(drift);
    const only = { callsFor: ["drift-monitoring", "scale"], notes: { "drift-monitoring": "with rain" } };
    expect(scoreAnswer(text, only)).toMatchObject({ points: 2, of: 3, count: { met: 1, vague: 0, missing: 1, waived: 0 } });
    expect(percentOf(scoreAnswer(text, only))).toBe(67);
    expect(scoreAnswer(text, { callsFor: ["scale"], notes: {} })).toMatchObject({ points: 0, of: 1 });
    expect(percentOf(scoreAnswer(text, { callsFor: [], notes: {} }))).toBe(0);
  });

  test("gives half for a vague word and for a waiver", () => {
    const one = { callsFor: ["drift-monitoring"], notes: {} };
    expect(scoreAnswer(write("We will monitor the model for drift."), one)).toMatchObject({ points: 0.5, count: { vague: 1 } });
    expect(scoreAnswer(write("Drift monitoring does not apply because the model scores one frozen archive."), one)).toMatchObject({
      points: 0.5,
      count: { waived: 1 },
    });
  });

  test("lists what else was found, each with its line", () => {
    const { findings } = scoreAnswer(sheet.text, question);
    const lines = sheet.text.split("\n");
    expect(findings.map(({ rule, line }) => `${rule}: ${lines[line - 1]}`)).toContain(
      "empty-section: ## Data engineering and exploration (10 minutes)",
    );
  });
});

describe("follow-up questions", () => {
  test("are on exactly the vague and missing items that were called for, by the question's probe, else by the item's question", () => {
    const score = scoreAnswer(write("We will monitor the model for drift."), question);
    const asked = practice.followUps(score, question);
    const open = score.items.filter(({ weight, verdict }) => weight > 0 && (verdict === "vague" || verdict === "missing"));
    expect(asked.map(({ item }) => item)).toEqual(open.map(({ id }) => id));
    expect(asked.find(({ item }) => item === "drift-monitoring")).toEqual({
      item: "drift-monitoring",
      verdict: "vague",
      ask: question.probes["drift-monitoring"],
    });
    for (const { ask } of asked) expect(ask).toMatch(/[?.]$/);
  });

  test("are none on a complete answer", () => {
    const { items, ...rest } = scoreAnswer("", question);
    const complete = { ...rest, items: items.map((item) => ({ ...item, verdict: "met" as const })) };
    expect(practice.followUps(complete, question)).toEqual([]);
  });
});

test("the text at the bell becomes an attempt that keeps its plan, times, hints and score", () => {
  const run = start(question, { mode: "hints" });
  run.pass(5);
  run.send({ type: "hint", level: 1 });
  run.send({ type: "move", phase: "data" });
  run.pass(60);
  const attempt = practice.finishAttempt(run.session, write(question.outline), question);
  expect(attempt).toMatchObject({
    id: "a1",
    question: { id: question.id, title: question.title, family: "forecasting", callsFor: question.callsFor },
    endedBy: "bell",
    endedAt: run.session.startedAt + 45 * minute,
    spent: { clarify: 5 * minute, data: 40 * minute },
    hints: [{ level: 1 }],
    text: write(question.outline),
  });
  expect(attempt.score).toEqual(scoreAnswer(attempt.text, question));
  expect(practice.readAttempt(JSON.stringify(attempt))).toEqual({ value: attempt });
});
