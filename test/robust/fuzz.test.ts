import { describe, expect, test } from "vitest";
import { examine } from "../../bench/fuzz/examine.js";
import { hostile } from "../../bench/fuzz/hostile.js";
import { mutate, oneOf, randomFrom } from "../../bench/fuzz/mutate.js";
import { documents, ordinary } from "../../bench/fuzz/ordinary.js";
import { lint, openDocument } from "../../src/core/index.js";

// The long run is `npm run fuzz`, and `npm run fuzz -- --hostile` measures all hostile texts at 1 MB.
const changed = process.env.LONG ? 200 : 40;

const names = Object.keys(hostile);

describe("whatever a text holds, it is read, judged, edited and reported", () => {
  test.each(names)("%s", (name) => {
    const text = (hostile[name] as (size: number) => string)(1_500);
    const edit = { span: { start: 700, end: 720 }, text: "\n\n## Drift\n\nTBD\n" };
    expect(examine(text, edit)).toEqual([]);
  });

  test("texts that are changed at random", () => {
    const random = randomFrom(8);
    const pool = [...documents().map((text) => text.slice(0, 1_500)), ...names.map((name) => (hostile[name] as typeof ordinary)(200))];
    for (let tried = 0; tried < changed; tried++) {
      const text = mutate(random, oneOf(random, pool), oneOf(random, pool), 3_000);
      const start = random(text.length + 1);
      const edit = { span: { start, end: Math.min(text.length, start + random(60)) }, text: mutate(random, "", oneOf(random, pool), 100) };
      expect(examine(text, edit), JSON.stringify({ text, edit })).toEqual([]);
    }
  }, 60_000);
});

describe("time", () => {
  const time = (text: string): number => {
    // Processor time: what else the machine does is no fault of ours.
    const start = process.cpuUsage();
    lint(openDocument(text));
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  const size = 40_000;
  time(ordinary(size)); // so that what is measured is compiled
  const usual = time(ordinary(size));

  // Those that take longest, and those that took the square of their length once.
  test.each([
    "underlines",
    "a table with short rows",
    "footnotes",
    "items with other signs",
    "open emphasis of both kinds",
    "closing brackets",
    "sections that refer to one another",
    "Mermaid with open parentheses",
    "a drawing of mixed strokes",
    "definitions and references",
    "lists of depth ninety",
  ])("%s take less than 20 times an ordinary document", (name) => {
    const text = (hostile[name] as typeof ordinary)(size);
    const limit = 20 * Math.max(usual, 100); // in a process that has run much else, collecting garbage takes several times as long
    let taken = time(text);
    // Once more, as the compiler or a collection of garbage may have come in between.
    for (let again = 1; again < 4 && taken >= limit; again++) taken = Math.min(taken, time(text + " ".repeat(again)));
    expect(taken).toBeLessThan(limit);
  });

  test("a single line is read in time that grows with its length", () => {
    const line = (length: number) => "w".repeat(length);
    expect(time(line(1_200_000))).toBeLessThan(20 * Math.max(10, time(line(200_000))));
  });
});
