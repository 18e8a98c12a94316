import { describe, expect, test } from "vitest";
import { catalogue, lint, openDocument, practice } from "../../src/core/index.js";
import { files, library } from "./library.js";

const { questions, drills } = library;

describe("questions", () => {
  test.each(Object.entries(files.questions))("%s has the form of a question", (id, text) => {
    expect(practice.readQuestion(id, text).problems).toEqual([]);
  });

  test("are at least thirty, of every family and difficulty, for every length", () => {
    expect(questions.length).toBeGreaterThanOrEqual(30);
    expect(new Set(questions.map(({ family }) => family))).toEqual(new Set(practice.families));
    expect(new Set(questions.map(({ difficulty }) => difficulty))).toEqual(new Set(practice.difficulties));
    expect(new Set(questions.map(({ minutes }) => minutes))).toEqual(new Set(practice.interviewLengths));
  });

  test.each(questions)("$id: its outline, checked by itself, meets every item that it calls for", ({ callsFor, outline }) => {
    const open = lint(openDocument(outline)).items.filter(({ id, verdict }) => callsFor.includes(id) && verdict !== "met");
    expect(open.map(({ id, verdict, message }) => `${id} is ${verdict}: ${message}`)).toEqual([]);
  });

  test.each(questions)("$id: an empty sheet earns no points, the outline as an answer all", (question) => {
    const { text, cursor } = practice.answerSheet(question, practice.planFor(question.minutes), "2026-01-31");
    const empty = practice.scoreAnswer(text, question);
    expect(empty.items.filter(({ verdict }) => verdict !== "missing").map(({ id }) => id)).toEqual([]);
    expect(practice.percentOf(empty)).toBe(0);
    expect(practice.percentOf(practice.scoreAnswer(text.slice(0, cursor) + question.outline + text.slice(cursor), question))).toBe(100);
  });
});

describe("drills", () => {
  test.each(Object.entries(files.drills))("%s has the form of a drill", (item, json) => {
    expect(practice.readDrill(item, json).problems).toEqual([]);
  });

  test("are on items of all phases", () => {
    expect(new Set(drills.map(({ item }) => catalogue.find(({ id }) => id === item)?.phase)).size).toBe(4);
  });

  test.each(drills)("$item: no answer can be told from its place or length", ({ situations }) => {
    const longest = situations.filter(({ options, answer }) =>
      options.every((option, i) => i === answer || option.length < (options[answer] ?? "").length),
    );
    expect(longest.length).toBeLessThanOrEqual(situations.length / 2);
    const places = [0, 1, 2, 3].map((place) => situations.filter(({ answer }) => answer === place).length);
    expect(Math.max(...places)).toBeLessThanOrEqual(situations.length / 2);
  });
});

const valid = files.questions["food-delivery-eta"] ?? "";

test.each<[string, (text: string) => string, number, RegExp]>([
  ["no front matter", () => "# Hello\n", 1, /begins with front matter/],
  ["another id", (text) => text.replace("id: food-delivery-eta", "id: pizza"), 2, /"pizza" is to be the file's name/],
  ["an unknown family", (text) => text.replace("family: forecasting", "family: forecast"), 4, /Did you mean "forecasting"\?/],
  ["an unknown key", (text) => text.replace("difficulty:", "dificulty:"), 5, /Did you mean "difficulty"\?/],
  ["a length that is none", (text) => text.replace("minutes: 45", "minutes: 40"), 6, /Valid: 30, 45, 60/],
  ["an unknown item", (text) => text.replace("  - ml-task", "  - ml-tsk"), 9, /Did you mean "ml-task"\?/],
  ["an item twice", (text) => text.replace("  - ml-task", "  - business-goal"), 9, /listed twice/],
  ["a section that is gone", (text) => text.replace("## Probes", "## Probing"), 1, /in this order: Question, Given facts, Probes/],
  ["a probe on an item that is not called for", (text) => text.replace("  - fallback\n", ""), 60, /"fallback" is none/],
  ["a bullet without an item", (text) => text.replace("- labeling: Whose", "- Whose"), 55, /"- item-id: text"/],
  ["a heading too many in the outline", (text) => text.replace("## Notes", "### Appendix\n\n## Notes"), 63, /outline's headings/],
])("a question file with %s is told by line", (_, change, line, message) => {
  const changed = change(valid);
  expect(changed).not.toBe(valid);
  const { problems } = practice.readQuestion("food-delivery-eta", changed);
  expect(problems.map((problem) => `${problem.line}: ${problem.message}`)).toContainEqual(
    expect.stringMatching(new RegExp(`^${line}: .*${message.source}`)),
  );
});

test.each(["", "{}", "null", "[1]", '{"item":"validation-split","situations":[{}]}'])("%j is no drill, and says why", (json) => {
  const { drill, problems } = practice.readDrill("validation-split", json);
  expect(drill).toBeUndefined();
  expect(problems).toEqual([expect.stringMatching(/is not JSON|is to be/)]);
});
