import { describe, expect, test } from "vitest";
import { catalogue, practice, type Verdict } from "../../src/core/index.js";
import { start, startedAt } from "./clock.js";
import { library, questionOf } from "./library.js";

const day = 24 * 60 * 60_000;
const { questions, drills } = library;
const ids = catalogue.map(({ id }) => id);

/** An attempt that ended on a day, with these verdicts and *met* on all other items; `undefined` is an item that was not called for. */
function attempt(
  onDay: number,
  verdicts: Readonly<Record<string, Verdict | undefined>> = {},
  question = "food-delivery-eta",
): practice.Attempt {
  const run = start(questionOf(question), { id: `d${onDay}-${question}` });
  run.send({ type: "stop" });
  const made = practice.finishAttempt(run.session, "", questionOf(question));
  const items = ids.map((id) => ({
    ...(made.score.items.find((item) => item.id === id) as practice.ScoredItem),
    verdict: (Object.hasOwn(verdicts, id) ? verdicts[id] : undefined) ?? "met",
    weight: Object.hasOwn(verdicts, id) && verdicts[id] === undefined ? (0 as const) : (1 as const),
  }));
  return { ...made, endedAt: startedAt + onDay * day, score: { ...made.score, items } };
}
const answer = (onDay: number, right: boolean, item = "drift-kinds"): practice.DrillAnswer => ({
  item,
  situation: "diesel",
  option: 0,
  right,
  at: startedAt + onDay * day,
});
const on = (onDay: number): number => startedAt + onDay * day;
const progressOf = (
  id: string,
  attempts: readonly practice.Attempt[],
  answers: readonly practice.DrillAnswer[] = [],
): practice.ItemProgress => practice.itemProgress(attempts, answers).find((item) => item.id === id) as practice.ItemProgress;

describe("the progress of an item", () => {
  test("is unknown before it was asked", () => {
    expect(progressOf("drift-kinds", [])).toEqual({
      id: "drift-kinds",
      asked: 0,
      count: { met: 0, vague: 0, missing: 0, waived: 0 },
      weakness: 0.5,
      box: 0,
      due: 0,
    });
  });

  test("counts verdicts, and only where it was called for", () => {
    const attempts = [
      attempt(0, { "drift-kinds": "missing" }),
      attempt(1, { "drift-kinds": "vague" }),
      attempt(2, { "drift-kinds": undefined }),
    ];
    expect(progressOf("drift-kinds", attempts)).toMatchObject({
      asked: 2,
      count: { met: 0, vague: 1, missing: 1, waived: 0 },
      weakness: 0.75,
    });
  });

  test("is judged by the last five attempts, in whatever order they are stored", () => {
    const attempts = [0, 1, 2, 3, 4, 5].map((n) => attempt(n, { "drift-kinds": n === 0 ? "missing" : "met" }));
    expect(progressOf("drift-kinds", [...attempts].reverse()).weakness).toBeCloseTo(1 / 7);
  });

  test.each<[string, readonly (readonly [number, boolean])[], number, number]>([
    ["known once", [[0, true]], 1, 1],
    [
      "known when due, again and again",
      [
        [0, true],
        [1, true],
        [3, true],
        [7, true],
        [15, true],
        [31, true],
      ],
      5,
      47,
    ],
    [
      "known twice on a day is once",
      [
        [0, true],
        [0.1, true],
      ],
      1,
      1,
    ],
    [
      "not known goes back to the first",
      [
        [0, true],
        [1, true],
        [3, true],
        [7, false],
      ],
      1,
      8,
    ],
    [
      "not known counts even before it is due",
      [
        [0, true],
        [1, true],
        [1.1, false],
      ],
      1,
      2.1,
    ],
  ])("moves through Leitner's compartments: %s", (_, trials, box, due) => {
    const asAttempts = progressOf(
      "drift-kinds",
      trials.map(([n, known]) => attempt(n, { "drift-kinds": known ? "met" : "vague" })),
    );
    const asAnswers = progressOf(
      "drift-kinds",
      [],
      trials.map(([n, known]) => answer(n, known)),
    );
    for (const found of [asAttempts, asAnswers]) {
      expect(found.box).toBe(box);
      expect(found.due).toBeCloseTo(on(due), -3);
    }
  });

  test("is left as it is by a waiver", () => {
    expect(progressOf("drift-kinds", [attempt(0, { "drift-kinds": "waived" })]).box).toBe(0);
  });
});

test("the weakest items come first, and what was always met is none", () => {
  const progress = practice.itemProgress(
    [attempt(0, { "drift-kinds": "missing", fallback: "missing" }), attempt(1, { "drift-kinds": "vague" })],
    [],
  );
  expect(practice.weakestItems(progress).map(({ id }) => id)).toEqual(["drift-kinds", "fallback"]);
  expect(practice.weakestItems(progress, 1)).toHaveLength(1);
});

test("items are due by their compartment", () => {
  const progress = practice.itemProgress([attempt(0, { "drift-kinds": undefined })], []);
  expect(practice.dueItems(progress, on(0.9))).toEqual([]);
  expect(practice.dueItems(progress, on(1)).map(({ id }) => id)).toEqual(ids.filter((id) => id !== "drift-kinds"));
});

describe("a question at random", () => {
  const pick = (filter: practice.QuestionFilter, attempts: readonly practice.Attempt[] = [], random = 0.5) =>
    practice.randomQuestion(questions, filter, attempts, random);

  test("fits family, difficulty and length", () => {
    for (const random of [0, 0.3, 0.7, 0.999]) {
      expect(pick({ families: ["fraud", "rag"] }, [], random)?.family).toMatch(/fraud|rag/);
      expect(pick({ difficulties: ["hard"], minutes: [60] }, [], random)).toMatchObject({ difficulty: "hard", minutes: 60 });
      expect(pick({}, [], random)).toBeDefined();
    }
    expect(pick({ families: ["fraud"], minutes: [15] })).toBeUndefined();
  });

  test("is one that was not seen, as long as there is one, and else one seen least often", () => {
    const fraud = questions.filter(({ family }) => family === "fraud").map(({ id }) => id);
    const [first = "", ...rest] = fraud;
    const attempts = rest.map((id, i) => attempt(i, {}, id));
    for (const random of [0, 0.5, 0.99]) expect(pick({ families: ["fraud"] }, attempts, random)?.id).toBe(first);
    const all = [...attempts, attempt(9, {}, first), attempt(10, {}, first)];
    for (const random of [0, 0.5, 0.99]) expect(rest).toContain(pick({ families: ["fraud"] }, all, random)?.id);
  });
});

describe("the question for weak spots", () => {
  const choose = (attempts: readonly practice.Attempt[], now = on(30)) => practice.weakSpotQuestion(questions, attempts, [], now);

  test("is none before anything is weak", () => {
    expect(choose([])).toBeUndefined();
    expect(choose([attempt(0)])).toBeUndefined();
  });

  test("is an unseen one that calls for what is weak, and has a note on it", () => {
    const found = choose([attempt(0, { "drift-kinds": "missing" })]);
    expect(found?.items).toEqual(["drift-kinds"]);
    expect(found?.question.id).not.toBe("food-delivery-eta");
    expect(found?.question.callsFor).toContain("drift-kinds");
    if (questions.some(({ id, notes }) => id !== "food-delivery-eta" && "drift-kinds" in notes))
      expect(Object.keys(found?.question.notes ?? {})).toContain("drift-kinds");
  });

  test("is about what is due, where something is", () => {
    const attempts = [
      attempt(0, { "drift-kinds": "missing", fallback: undefined }),
      attempt(29.5, { "drift-kinds": undefined, fallback: "missing" }),
    ];
    expect(choose(attempts, on(30))?.items).toEqual(["drift-kinds"]);
    expect(choose(attempts, on(29.6))?.items).toEqual(["drift-kinds"]);
    expect([...(choose(attempts, on(31))?.items ?? [])].sort()).toEqual(["drift-kinds", "fallback"]);
  });
});

describe("what is stored", () => {
  const whole = attempt(0);
  const changed = (change: Record<string, unknown>): string => JSON.stringify({ ...whole, ...change });

  test.each<[string, string, RegExp]>([
    ["cut off", JSON.stringify(whole).slice(0, 500), /not JSON/],
    ["of another kind", '{"hello":1}', /"id" is to be a text/],
    ["of a newer version", changed({ version: 2 }), /"version" is to be one of 1/],
    [
      "with a verdict that is none",
      changed({ score: { ...whole.score, items: [{ ...whole.score.items[0], verdict: "good" }] } }),
      /"score\.items\[0\]\.verdict" is to be one of met/,
    ],
    ["with a number that is none", changed({ endedAt: "yesterday" }), /"endedAt" is to be a number/],
  ])("and %s is told to be, and nothing is made up", (_, json, problem) => {
    expect(practice.readAttempt(json)).toEqual({ problem: expect.stringMatching(problem) });
  });

  test("and older lacks what came later, and is read all the same", () => {
    const { version: _, hints: __, pauses: ___, endedBy: ____, ...older } = whole;
    expect(practice.readAttempt(JSON.stringify(older))).toEqual({ value: { ...whole, endedBy: "stop" } });
  });

  test("and has more than is known loses that alone", () => {
    expect(practice.readAttempt(changed({ mood: "fine" }))).toEqual({ value: whole });
  });

  test("can be exported as JSON, with the texts, and read back", () => {
    const exported = JSON.parse(practice.exportJson([whole], [answer(1, true)]));
    expect(exported).toMatchObject({ version: 1, drillAnswers: [answer(1, true)] });
    expect(practice.readAttempt(JSON.stringify(exported.attempts[0]))).toEqual({ value: whole });
    expect(practice.readDrillAnswers(JSON.stringify(exported.drillAnswers))).toEqual({ value: [answer(1, true)] });
  });

  test("can be exported as CSV for a spreadsheet, which runs nothing of it", () => {
    const evil = { ...whole, question: { ...whole.question, title: '=HYPERLINK("http://x","y"), or\nso' } };
    const [header = "", ...rows] = practice.exportCsv([evil, attempt(1, { "drift-kinds": "vague", fallback: undefined })]).split("\r\n");
    const names = header.split(",");
    expect(names.slice(-ids.length)).toEqual(ids);
    expect(rows[0]).toContain(`"'=HYPERLINK(""http://x"",""y""), or\nso"`);
    const cells = rows[1]?.split(",") ?? [];
    expect(cells).toHaveLength(names.length);
    expect(cells[names.indexOf("started")]).toBe("2026-01-31T09:00:00.000Z");
    expect(cells[names.indexOf("drift-kinds")]).toBe("vague");
    expect(cells[names.indexOf("fallback")]).toBe("");
    expect(rows.at(-1)).toBe("");
  });
});

describe("a round of a drill", () => {
  const [drill] = drills;
  if (drill === undefined) throw new Error("no drill");
  const [first, second] = drill.situations;
  const answered = (situation: practice.Situation | undefined, right: boolean, at: number): practice.DrillAnswer => ({
    item: drill.item,
    situation: situation?.id ?? "",
    option: 0,
    right,
    at,
  });

  test("asks what was never asked, then what was wrong, then what is longest ago", () => {
    expect(practice.nextRound(drill, [], 3)).toEqual(drill.situations.slice(0, 3));
    const all = drill.situations.map((situation, i) => answered(situation, true, 100 - i));
    const round = practice.nextRound(drill, [...all, answered(first, false, 200), answered(second, false, 150)], 4);
    expect(round.map(({ id }) => id)).toEqual([second, first, drill.situations.at(-1), drill.situations.at(-2)].map((each) => each?.id));
  });

  test("shows the options in another order the next time", () => {
    if (first === undefined) return;
    const orders = [0, 1, 2].map((times) =>
      practice
        .shownOrder(
          first,
          Array.from({ length: times }, () => answered(first, true, 0)),
        )
        .join(),
    );
    expect(new Set(orders).size).toBe(3);
    for (const order of orders) expect(order.split(",").map(Number).sort()).toEqual(first.options.map((_, i) => i));
  });
});
