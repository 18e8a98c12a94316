import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { phases, practice } from "../../src/core/index.js";
import { volume } from "../volume.js";
import { type drive, minute, start, startedAt } from "./clock.js";
import { questionOf } from "./library.js";

const question = questionOf("food-delivery-eta");
const { elapsed, planFor, minutesOf, plannedPhase, remaining } = practice;

describe("the plan", () => {
  test.each([
    [30, { clarify: 5, data: 8, model: 10, production: 7 }],
    [45, { clarify: 10, data: 10, model: 15, production: 10 }],
    [60, { clarify: 10, data: 15, model: 20, production: 15 }],
    [9, { clarify: 2, data: 2, model: 3, production: 2 }],
  ])("of %i minutes", (minutes, plan) => {
    expect(planFor(minutes)).toEqual(plan);
    expect(minutesOf(planFor(minutes))).toBe(minutes);
  });
});

describe("the clock", () => {
  test("tells the end of each phase once, rings, and stands still", () => {
    const run = start(question);
    run.pass(44);
    expect(run.notices).toEqual(["clarify -> data", "data -> model", "model -> production"]);
    expect(run.session.clock).toBe("running");
    run.pass(5);
    expect(run.notices.at(-1)).toBe("bell");
    expect(run.notices).toHaveLength(4);
    expect(run.session).toMatchObject({ clock: "over", endedBy: "bell" });
    expect(elapsed(run.session)).toBe(45 * minute);
    const { session } = run;
    run.send({ type: "resume" });
    run.send({ type: "move", phase: "model" });
    run.send({ type: "stop" });
    expect(run.session).toBe(session);
  });

  test("books time where the cursor stands, whatever the plan says", () => {
    const run = start(question);
    run.pass(4);
    run.send({ type: "move", phase: "data" });
    run.pass(12);
    run.send({ type: "move", phase: "clarify" });
    run.pass(1.5);
    expect(run.session.spent).toEqual({ clarify: 5.5 * minute, data: 12 * minute, model: 0, production: 0 });
    expect(plannedPhase(run.session)).toEqual({ phase: "data", remaining: 2.5 * minute });
    expect(remaining(run.session)).toBe(27.5 * minute);
  });

  test("stands still in a pause, and counts pauses", () => {
    const run = start(question);
    run.pass(1);
    run.send({ type: "pause" });
    run.pass(30);
    run.send({ type: "pause" });
    run.send({ type: "resume" });
    run.pass(1);
    expect(elapsed(run.session)).toBe(2 * minute);
    expect(run.session).toMatchObject({ clock: "running", pauses: 1 });
    expect(run.notices).toEqual([]);
  });

  test("is paused by a long silence, which does not count", () => {
    const run = start(question);
    run.pass(3);
    run.sleep(90);
    expect(run.session.clock).toBe("paused");
    expect(elapsed(run.session)).toBe(3 * minute);
    expect(run.notices).toEqual(["away"]);
    run.send({ type: "resume" });
    run.pass(1);
    expect(elapsed(run.session)).toBe(4 * minute);
  });

  test("counts a short silence, as a reload of the window is one", () => {
    const run = start(question);
    run.pass(1);
    run.restore();
    run.sleep(0.5);
    expect(elapsed(run.session)).toBe(1.5 * minute);
    expect(run.session.clock).toBe("running");
  });

  test("that is set back counts nothing", () => {
    const run = start(question);
    run.pass(1);
    run.send({ type: "tick" }, startedAt - 60 * minute);
    expect(elapsed(run.session)).toBe(minute);
    run.pass(1);
    expect(elapsed(run.session)).toBe(2 * minute);
  });

  test("may be stopped early, without a bell", () => {
    const run = start(question);
    run.pass(20);
    run.send({ type: "stop" });
    expect(run.session).toMatchObject({ clock: "over", endedBy: "stop" });
    expect(run.notices).not.toContain("bell");
  });

  test("may be as short as seconds", () => {
    const run = start(question, { plan: { clarify: 0.05, data: 0.05, model: 0.05, production: 0.05 } });
    run.pass(0.2);
    expect(run.notices).toEqual(["clarify -> data", "data -> model", "model -> production", "bell"]);
  });

  const event = fc.oneof(
    fc.constantFrom<practice.SessionEvent>({ type: "tick" }, { type: "pause" }, { type: "resume" }, { type: "hint", level: 1 }),
    fc.constantFrom(...phases).map(({ id }): practice.SessionEvent => ({ type: "move", phase: id })),
  );
  test("whatever happens: time never runs back or past the bell, and a stored session goes on as if it had never been stored", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(event, fc.integer({ min: -5000, max: 200_000 })), { maxLength: 60 }), (events) => {
        const runs = [start(question, { mode: "hints" }), start(question, { mode: "hints" })];
        let now = startedAt;
        for (const [each, wait] of events) {
          const before = elapsed(runs[0]?.session as practice.Session);
          now += wait;
          for (const run of runs) run.send(each, now);
          runs[1]?.restore();
          const { session } = runs[0] as ReturnType<typeof drive>;
          expect(elapsed(session)).toBeGreaterThanOrEqual(before);
          expect(elapsed(session)).toBeLessThanOrEqual(45 * minute);
          expect(session.clock === "over").toBe(remaining(session) === 0);
          expect(runs[1]?.session).toEqual(session);
        }
      }),
      volume(200),
    );
  });
});

describe("hints", () => {
  test("are counted with their time on the clock, and not taken in an exam", () => {
    const run = start(question, { mode: "hints" });
    run.pass(2);
    run.send({ type: "hint", level: 1 });
    run.pass(1);
    run.send({ type: "hint", level: 2, item: "scale" });
    expect(run.session.hints).toEqual([
      { level: 1, at: 2 * minute },
      { level: 2, item: "scale", at: 3 * minute },
    ]);
    const exam = start(question);
    exam.send({ type: "hint", level: 1 });
    expect(exam.session.hints).toEqual([]);
  });

  const score = (text: string) => practice.scoreAnswer(text, question);
  test("of three levels: where the gaps are, an item's question, an example that meets it", () => {
    const nothing = score("");
    const first = practice.hintFor(1, nothing, "clarify", []);
    expect(first).toMatchObject({ level: 1 });
    expect(first?.level === 1 && first.gaps.map(({ phase }) => phase)).toEqual(phases.map(({ id }) => id));

    const second = practice.hintFor(2, nothing, "production", []);
    if (second?.level !== 2) throw new Error("no hint");
    expect(nothing.items.find(({ id }) => id === second.item)?.phase).toBe("production");
    expect(second.text).toMatch(/\?$/);

    const taken: practice.HintTaken[] = [{ level: 2, item: second.item, at: 0 }];
    const third = practice.hintFor(3, nothing, "production", taken);
    if (third?.level !== 3) throw new Error("no hint");
    expect(third.item).toBe(second.item);
    expect(score(third.text).items.find(({ id }) => id === third.item)?.verdict).toBe("met");

    const next = practice.hintFor(2, nothing, "production", taken);
    expect(next?.level === 2 && next.item).not.toBe(second.item);
  });

  test("end where nothing is left to say", () => {
    const { items, ...rest } = score("");
    const complete = { ...rest, items: items.map((item) => ({ ...item, verdict: "met" as const })) };
    for (const level of [1, 2, 3] as const) expect(practice.hintFor(level, complete, "data", [])).toBeUndefined();
  });
});

describe("a stored session", () => {
  const { session } = start(question);
  test.each([
    ["empty", ""],
    ["cut off", JSON.stringify(session).slice(0, 200)],
    ["another kind of value", "null"],
    ["without its fields", '{"version":1}'],
    ["with a text for a number", JSON.stringify({ ...session, spent: { ...session.spent, clarify: "1" } })],
    ["of a newer version", JSON.stringify({ ...session, version: 2 })],
  ])("%s is told to be damaged", (_, json) => {
    expect(practice.readSession(json)).toEqual({ problem: expect.stringMatching(/is not JSON|is to be/) });
  });

  test("of an older version lacks what came later, and is read all the same", () => {
    const { pauses: _, hints: __, version: ___, ...older } = session;
    expect(practice.readSession(JSON.stringify(older))).toEqual({ value: session });
  });
});
