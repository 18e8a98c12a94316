import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { practice } from "../../src/core/index.js";
import { files, questionOf } from "../practice/library.js";
import { folder, run } from "./command.js";

const ids = Object.keys(files.questions);

describe("practice", () => {
  test("--list names every question, by family, with difficulty and minutes", async () => {
    const { code, stdout } = await run(["practice", "--list"]);
    expect(code).toBe(0);
    for (const id of ids) expect(stdout).toMatch(new RegExp(`^ {2}${id}\\b`, "m"));
    expect(stdout).toMatch(/^rag\n {2}wiki-answers {2,}Asking the company wiki \(easy, 30\s+minutes\)$/m);
    const json = JSON.parse((await run(["practice", "--list", "--format", "json"])).stdout);
    expect(json.questions.map(({ id }: { id: string }) => id).sort()).toEqual([...ids].sort());
  });

  test("start writes a sheet, says what to do next, and never overwrites", async () => {
    const cwd = folder({});
    const first = await run(["practice", "start", "wiki-answers", "--minutes", "45"], { cwd });
    expect(first).toEqual({
      code: 0,
      stdout: 'wiki-answers.md: written. You have 45 minutes; then "ml-design-doc practice score wiki-answers.md".\n',
      stderr: "",
    });
    const text = readFileSync(join(cwd, "wiki-answers.md"), "utf8");
    expect(text).toContain("practice: wiki-answers\n");
    expect(text).toContain("## Model architecture and training (15 minutes)");
    expect(text).not.toContain("Outline");
    const second = await run(["practice", "start", "wiki-answers"], { cwd });
    expect(second).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining("already exists, and is left as it is") });
    expect(readFileSync(join(cwd, "wiki-answers.md"), "utf8")).toBe(text);
  });

  test("start writes where it is told, for the minutes that the question is made for", async () => {
    const cwd = folder({});
    expect((await run(["practice", "start", "wiki-answers", "deep/down/mine.md"], { cwd })).code).toBe(0);
    const text = readFileSync(join(cwd, "deep/down/mine.md"), "utf8");
    expect(text).toContain("constraints (5 minutes)");
    expect((await run(["practice", "start", "wiki-answers", "-"], { cwd })).stdout).toBe(text);
  });

  const question = questionOf("wiki-answers");
  const sheet = practice.answerSheet(question, practice.planFor(30), "2026-01-31").text;
  const answer = sheet.replace(
    /(## Evaluation.*\n)/,
    "$1\nPSI of every feature is computed each night; above 0.2 we retrain. Answers should be fast.\n",
  );
  const line = answer.split("\n").findIndex((each) => each.startsWith("PSI")) + 1;

  test("score counts nothing that was given", async () => {
    const { code, stdout } = await run(["practice", "score", "-"], { input: sheet });
    expect(code).toBe(0);
    expect(stdout).toContain("0 of 24 met · 24 missing · 0 points of 100");
  });

  test("score names the lines on which it rests, and what an interviewer would ask next", async () => {
    const cwd = folder({ "answer.md": answer });
    const { stdout } = await run(["practice", "score", "answer.md"], { cwd });
    expect(stdout).toContain("answer.md: Asking the company wiki\n");
    expect(stdout).toMatch(new RegExp(`^ {2}✓ drift-monitoring answer\\.md:${line}$`, "m"));
    expect(stdout).toContain("What an interviewer would ask next");
    expect(stdout).not.toContain("Outline of a strong answer");
    const withOutline = await run(["practice", "score", "--outline", "-"], { input: answer });
    expect(withOutline.stdout).toContain(`Outline of a strong answer\n\n${question.outline}\n\nOften forgotten`);
  });

  test("score --format json", async () => {
    const json = JSON.parse((await run(["practice", "score", "--format", "json", "-"], { input: answer })).stdout);
    expect(json).toMatchObject({ version: 1, path: "-", question: "wiki-answers", count: practice.scoreAnswer(answer, question).count });
    expect(json.items.find(({ id }: { id: string }) => id === "drift-monitoring")).toMatchObject({ verdict: "met", evidence: [{ line }] });
    expect(json.followUps.length).toBe(json.count.vague + json.count.missing);
  });

  test("a document that names no question is scored against all 30 items", async () => {
    const cwd = folder({ "notes.md": "# Notes\n\nWe train gradient boosted trees.\n" });
    const { code, stdout } = await run(["practice", "score", "notes.md"], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/of 30 met/);
  });

  test("works where nothing is but what is published", async () => {
    const names = ["cli.js", "phrases.bin", "practice.json", "program.js"];
    const alone = folder(Object.fromEntries(names.map((name) => [name, readFileSync(new URL(`../../dist/${name}`, import.meta.url))])));
    const { stdout, stderr } = await run([join(alone, "cli.js"), "practice", "start", "wiki-answers", "-"], {
      cwd: alone,
      command: "node",
    });
    expect({ stdout, stderr }).toEqual({ stdout: expect.stringContaining("# Asking the company wiki"), stderr: "" });
    expect(readdirSync(alone)).toEqual(names);
  });

  test.each([
    [["practice"], /^Say what to do: --list, start ID or score FILE\./],
    [["practice", "begin"], /^Unknown action "begin"\./],
    [["practice", "start"], /^Name a question, e\.g\. buy-it-again/],
    [["practice", "start", "wiki"], /^Unknown question "wiki"\. Did you mean "wiki-answers"\?/],
    [["practice", "start", "wiki-answers", "a.txt"], /ends in \.md, e\.g\. a\.txt\.md/],
    [["practice", "start", "wiki-answers", "--minutes", "soon"], /^--minutes takes a number from 1 to 240/],
    [["practice", "start", "wiki-answers", "--minutes", "0"], /^--minutes takes a number/],
    [["practice", "start", "wiki-answers", "a.md", "b.md"], /^One file at a time: what is "b\.md"\?/],
    [["practice", "--list", "start"], /^--list stands alone/],
    [["practice", "score"], /^Name the file to score/],
    [["practice", "score", "none.md"], /^none\.md: no such file/],
    [["practice", "score", "other.md"], /^other\.md: Unknown question "wiki-anwers"\. Did you mean "wiki-answers"\?/],
  ])("%j", async (args, message) => {
    const cwd = folder({ "other.md": "---\npractice: wiki-anwers\n---\n" });
    const { code, stdout, stderr } = await run(args, { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(message);
    expect(readdirSync(cwd)).toEqual(["other.md"]);
  });
});
