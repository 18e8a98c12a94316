import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folder, run } from "./command.js";
import { gaps } from "./documents.js";

const documents = (...paths: readonly string[]) => Object.fromEntries(paths.map((path) => [path, gaps("draft")]));
const pathsOf = async (cwd: string, ...args: readonly string[]) => {
  const { stdout } = await run(["lint", "--format", "json", ...args], { cwd });
  return JSON.parse(stdout).documents.map(({ path }: { path: string }) => path);
};

describe("ignore files", () => {
  test.each([
    ["a name", { ".gitignore": "b.md" }, ["a.md", "sub/c.md"]],
    ["a folder", { ".gitignore": "sub/\r\n" }, ["a.md", "b.md"]],
    ["a pattern, a comment and a blank line", { ".gitignore": "# built\n\n*.md\n!a.md" }, ["a.md"]],
    ["rules of a folder below", { "sub/.gitignore": "*" }, ["a.md", "b.md"]],
    ["a rule that a folder below takes back", { ".gitignore": "c.md", "sub/.gitignore": "!c.md" }, ["a.md", "b.md", "sub/c.md"]],
    ["our own file", { ".ml-design-docignore": "/b.md" }, ["a.md", "sub/c.md"]],
    ["our own file, which has the last word", { ".gitignore": "b.md", ".ml-design-docignore": "!b.md" }, ["a.md", "b.md", "sub/c.md"]],
    ["an anchored rule", { ".gitignore": "/c.md" }, ["a.md", "b.md", "sub/c.md"]],
    ["an ignore file that is a folder", { ".gitignore/x": "" }, ["a.md", "b.md", "sub/c.md"]],
  ])("%s", async (_, files, expected) => {
    const cwd = folder({ ...documents("a.md", "b.md", "sub/c.md"), ...files });
    expect(await pathsOf(cwd, ".")).toEqual(expected);
  });

  test("rules above a folder hold from the root of the repository down, else from the working folder down", async () => {
    const files = { ...documents("repo/docs/a.md", "repo/docs/b.md"), ".gitignore": "a.md", "repo/.gitignore": "b.md" };
    expect(await pathsOf(folder({ ...files, "repo/.git/HEAD": "" }), "repo/docs")).toEqual(["repo/docs/a.md"]);
    expect(await pathsOf(folder(files), "repo/docs")).toEqual([]);
    expect(await pathsOf(join(folder(files), "repo"), "docs")).toEqual(["docs/a.md"]);
  });

  test("who names a file or a folder wants it checked", async () => {
    const cwd = folder({ ...documents("build/a.md", "b.md"), ".gitignore": "build/\nb.md" });
    expect(await pathsOf(cwd, ".")).toEqual([]);
    expect(await pathsOf(cwd, "build", "b.md")).toEqual(["build/a.md", "b.md"]);
  });

  test("--only-recognized treats files that are named as those in a folder", async () => {
    const cwd = folder({ ...documents("a.md", "build/b.md", "c.md"), "list.md": "# Milk\n", ".gitignore": "build/\nc.md" });
    const { code, stdout } = await run(["lint", "--format", "json", "--only-recognized", "a.md", "build/b.md", "c.md", "list.md"], { cwd });
    expect(code).toBe(0);
    const found = JSON.parse(stdout).documents as { path: string; findings: object[] }[];
    expect(found.map(({ path, findings }) => [path, findings.length > 0])).toEqual([
      ["a.md", true],
      ["list.md", false],
    ]);
  });

  test("names with spaces, brackets and other scripts", async () => {
    const cwd = folder({ ...documents("Entwürfe [1]/été 漢字 😀.md", "b c.md"), ".gitignore": "b\\ c.md" });
    expect(await pathsOf(cwd, ".")).toEqual(["Entwürfe [1]/été 漢字 😀.md"]);
    writeFileSync(join(cwd, ".gitignore"), "Entwürfe \\[1\\]/");
    expect(await pathsOf(cwd, ".")).toEqual(["b c.md"]);
  });
});
