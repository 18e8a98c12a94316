import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { folder, run } from "./command.js";

const frontMatter = (text: string) => parse(/^---\n(.*?)\n---\n/s.exec(text)?.[1] ?? "");

describe("new", () => {
  test("writes a document from the full template, makes its folder, and says what to do next", async () => {
    const cwd = folder({});
    const { code, stdout, stderr } = await run(["new", "docs/design/feed-ranking.md"], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain('"ml-design-doc lint docs/design/feed-ranking.md"');
    const text = readFileSync(join(cwd, "docs/design/feed-ranking.md"), "utf8");
    const today = new Date();
    expect(frontMatter(text)).toEqual({
      type: "ml-design-doc",
      template: "full@1",
      status: "draft",
      title: "Feed ranking",
      date: [today.getFullYear(), today.getMonth() + 1, today.getDate()].map((part) => String(part).padStart(2, "0")).join("-"),
    });
    expect(text).toContain("\n# Feed ranking\n");
  });

  test.each(["full", "one-page", "interview-answer"])("--template %s, --title, printed by -", async (template) => {
    const { code, stdout } = await run(["new", "--template", template, "--title", 'A "quick": test #1', "-"]);
    expect(code).toBe(0);
    expect(frontMatter(stdout)).toMatchObject({ template: `${template}@1`, title: 'A "quick": test #1' });
    expect(stdout).toContain('\n# A "quick": test #1\n');
  });

  test("never overwrites", async () => {
    const cwd = folder({ "a.md": "mine" });
    const { code, stdout, stderr } = await run(["new", "a.md"], { cwd });
    expect({ code, stdout, stderr }).toEqual({
      code: 2,
      stdout: "",
      stderr: "a.md: already exists, and is left as it is. Choose another name.\n",
    });
    expect(readFileSync(join(cwd, "a.md"), "utf8")).toBe("mine");
  });

  test("a template of one's own", async () => {
    const cwd = folder({ "team.md": "# {{title}}\r\n\r\n{{#data}}\r\n* {{id}}\r\n{{/data}}\r\n" });
    const { code, stdout } = await run(["new", "--template", "./team.md", "--title", "Churn", "-"], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^# Churn\n\n\* data-sources\n(\* [a-z-]+\n)+$/);
  });

  test("a wrong template is told by file and line, and writes nothing", async () => {
    const cwd = folder({ "team.md": "# {{titel}}\n\n{{#clarfy}}\n{{/clarfy}}\n" });
    const { code, stderr } = await run(["new", "--template", "team.md", "a.md"], { cwd });
    expect(code).toBe(2);
    expect(stderr.split("\n")).toEqual([
      expect.stringMatching(/^team\.md:1: There is no variable "titel"\. Did you mean "title"\?/),
      expect.stringMatching(/^team\.md:3: There is no phase "clarfy"\. Did you mean "clarify"\?/),
      "",
    ]);
    expect(existsSync(join(cwd, "a.md"))).toBe(false);
  });

  test.each([
    [["new"], /^Name the file to write/],
    [["new", "a.md", "b.md"], /^One file at a time: what is "b\.md"\?/],
    [["new", "notes"], /ends in \.md, e\.g\. notes\.md\n/],
    [["new", "--title", " ", "a.md"], /^The title is empty\./],
    [["new", "--template", "interview", "a.md"], /^Unknown template "interview"\. Did you mean "interview-answer"\?/],
    [["new", "--template", "no/such.md", "a.md"], /^no\/such\.md: no such file or folder\./],
    [["new", "team.md/a.md"], /^team\.md\/a\.md: cannot be written/],
  ])("%j", async (args, message) => {
    const cwd = folder({ "team.md": "" });
    const { code, stdout, stderr } = await run(args, { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(message);
  });
});
