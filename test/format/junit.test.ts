import { describe, expect, test } from "vitest";
import { documentRules, formatJunit } from "../../src/core/index.js";
import { report } from "./example.js";
import { hostile } from "./hostile.js";
import { nothing, results } from "./results.js";
import { queryJunit } from "./validate.js";

describe("the JUnit report", () => {
  test.each([
    ["an ordinary run", results],
    ["a run over nothing", nothing],
    ["hostile text and names", hostile],
  ])("of %s is well-formed and valid", (_, given) => {
    expect(queryJunit(formatJunit(given), "/testsuites")).toHaveLength(1);
  });

  test("would not be valid if it were wrong", () => {
    expect(() => queryJunit(formatJunit(results).replace(' name="docs/locked.md"', ""), "/*")).toThrow();
    expect(() => queryJunit(formatJunit(results).replace("<failure ", "<failed "), "/*")).toThrow();
  });

  test("has a case for each item and each rule about the text", () => {
    const names = queryJunit(formatJunit(results), "/testsuites/testsuite[1]/testcase").map(({ name }) => name);
    for (const { id } of [...report.items, ...documentRules]) expect(names.filter((name) => name?.includes(id))).toHaveLength(1);
    expect(new Set(names).size).toBe(names.length);
  });

  test("met and waived pass, warnings and errors fail, information and what is suppressed is skipped", () => {
    const xml = formatJunit(results);
    const namesOf = (path: string) => queryJunit(xml, path).map(({ name }) => /[a-z-]+(?=\)$)|^[a-z-]+$/.exec(name ?? "")?.[0]);
    expect(namesOf("//testcase[failure]")).toEqual(["latency-requirement", "scale", "model-choice", "optimizer"]);
    expect(namesOf("//testcase[skipped]")).toEqual(["features", "unfilled-placeholder"]);
    expect(namesOf("//testcase[not(*)]")).toEqual(expect.arrayContaining(["business-goal", "ml-task", "online-metric", "ab-test"]));
  });

  test("counts add up", () => {
    const xml = formatJunit(results);
    const [totals] = queryJunit(xml, "/testsuites");
    for (const [count, path] of [
      ["tests", "//testcase"],
      ["failures", "//failure"],
      ["errors", "//error"],
    ] as const)
      expect(Number(totals?.[count]), count).toBe(queryJunit(xml, path).length);
    const [suite] = queryJunit(xml, "//testsuite[1]");
    expect(Number(suite?.skipped)).toBe(queryJunit(xml, "//testsuite[1]//skipped").length);
  });

  test("what could not be read is an error", () => {
    expect(queryJunit(formatJunit(results), "//testsuite[@name='docs/locked.md']/testcase/error")).toMatchObject([
      { message: "docs/locked.md: no permission to read it." },
    ]);
  });
});
