import { analyse } from "scslre";
import { expect, test } from "vitest";
import { type Literal, literalsIn, nearMisses } from "./patterns.js";

// A pattern whose time grows with the square of its text can hang an editor on one long line. So each is proved not to by its structure,
// and run on text that it nearly matches.

const { literals, made } = literalsIn("src");
const named = literals.map((literal) => [`/${literal.source}/${literal.flags} in ${literal.file}`, literal] as const);
const size = 40_000;

/** What goes wrong with a pattern. */
function faults(literal: Literal): readonly string[] {
  const { reports } = analyse(literal, { reportTypes: { Move: true, Self: true, Trade: true } });
  return reports.map(({ type, character }) => `${type}: time grows with the square of a text of /${character.literal.source}/ or faster`);
}

/** Milliseconds of processor time for the slowest near miss. */
function slowest(literal: Literal): { readonly time: number; readonly text: string } {
  let worst = { time: 0, text: "" };
  for (const text of nearMisses(literal, size)) {
    const pattern = new RegExp(literal.source, literal.flags);
    const start = process.cpuUsage();
    if (pattern.global) for (const _ of text.matchAll(pattern));
    else pattern.test(text);
    const { user, system } = process.cpuUsage(start);
    const time = (user + system) / 1000;
    if (time > worst.time) worst = { time, text };
  }
  return worst;
}

test("all patterns are found, and none is made at run time from a text", () => {
  expect(literals.length).toBeGreaterThan(200);
  expect(made).toEqual([]);
});

test("the proof finds what it should", () => {
  expect(faults({ file: "", source: "(a+)+$", flags: "" })).not.toEqual([]);
  expect(faults({ file: "", source: "\\s+$", flags: "" })).not.toEqual([]);
  expect(slowest({ file: "", source: "\\s#.*$", flags: "" }).time).toBeGreaterThan(200);
});

test.each(named)("%s is linear", (_, literal) => {
  expect(faults(literal)).toEqual([]);
  const { time, text } = slowest(literal);
  // What took long is run once more, as a pattern is compiled when it is first used.
  expect(time < 200 || slowest(literal).time < 200 || `${Math.round(time)} ms on 40 kB of ${JSON.stringify(text.slice(0, 60))}`).toBe(true);
});
