import { linkSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cli, folder, run } from "./command.js";
import { gaps } from "./documents.js";

const lint = (cwd: string, ...args: readonly string[]) => run(["lint", "--fail-on", "never", ...args], { cwd });

test("--output writes the report to a new file, and nothing to standard output", async () => {
  const cwd = folder({ "a.md": gaps() });
  expect(await lint(cwd, "--format", "json", "--output", "new/report.json", "a.md")).toEqual({ code: 0, stdout: "", stderr: "" });
  expect(JSON.parse(readFileSync(join(cwd, "new/report.json"), "utf8")).documents).toHaveLength(1);
  expect(readdirSync(join(cwd, "new"))).toEqual(["report.json"]);
  expect((await lint(cwd, "--format", "json", "--output", "-", "a.md")).stdout).toMatch(/^\{/);
});

test.each([
  ["lint", ["lint", "--fail-on", "never", "--format", "json", "a.md"]],
  ["diff", ["diff", "--format", "json", "a.md", "b.md"]],
])("%s never overwrites a file that is there, unless it is told to", async (_, args) => {
  const cwd = folder({ "a.md": gaps(), "b.md": gaps(), "out/notes.json": "mine", "out/empty.json": "" });
  symlinkSync("nowhere.json", join(cwd, "out/link.json"));
  for (const file of ["out/notes.json", "out/empty.json", "out/link.json"]) {
    expect(await run([...args, "--output", file], { cwd })).toEqual({
      code: 2,
      stdout: "",
      stderr: `${file}: already exists, and is left as it is. Choose another name, or replace it by adding --overwrite.\n`,
    });
  }
  expect(readFileSync(join(cwd, "out/notes.json"), "utf8")).toBe("mine");
  expect(readdirSync(join(cwd, "out"))).toEqual(["empty.json", "link.json", "notes.json"]);
  for (let i = 0; i < 2; i++) {
    expect(await run([...args, "--output", "out/notes.json", "--overwrite"], { cwd })).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(JSON.parse(readFileSync(join(cwd, "out/notes.json"), "utf8")).documents).toHaveLength(1);
  }
});

test("what is read in the same run is never written over, by whatever name, not even with --overwrite", async () => {
  const cwd = folder({ "docs/a.md": gaps(), "known.json": '{"version":1,"documents":{}}', "docs/.ml-design-doc.yaml": "rules: {}\n" });
  symlinkSync("docs/a.md", join(cwd, "link.txt"));
  linkSync(join(cwd, "docs/a.md"), join(cwd, "hard.txt"));
  for (const file of ["docs/a.md", "./docs/../docs/a.md", "link.txt", "hard.txt", "known.json", "docs/.ml-design-doc.yaml"]) {
    const { code, stderr } = await lint(cwd, "--overwrite", "--baseline", "known.json", "--format", "json", "--output", file, "docs");
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `${file}: this file is read in the same run, and is left as it is. Choose another name for the report.\n`,
    });
  }
  expect(readFileSync(join(cwd, "docs/a.md"), "utf8")).toBe(gaps());
  expect(readFileSync(join(cwd, "docs/.ml-design-doc.yaml"), "utf8")).toBe("rules: {}\n");
  expect(readFileSync(join(cwd, "known.json"), "utf8")).toBe('{"version":1,"documents":{}}');
});

test("--overwrite replaces a review of ours, and no Markdown that somebody wrote", async () => {
  const cwd = folder({ "a.md": gaps(), "README.md": "# Mine\n" });
  const { code, stderr } = await lint(cwd, "--overwrite", "--format", "markdown", "--output", "README.md", "a.md");
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: "README.md: holds text that is no review made by this program, and is left as it is. Choose another name.\n",
  });
  expect(readFileSync(join(cwd, "README.md"), "utf8")).toBe("# Mine\n");
  for (let i = 0; i < 2; i++)
    expect((await lint(cwd, "--overwrite", "--format", "markdown", "--output", "review.md", "a.md")).code).toBe(0);
});

test("a link stays a link, a folder is an error, and so is a place that cannot be written to", async () => {
  const cwd = folder({ "a.md": gaps(), "real.json": "" });
  symlinkSync("real.json", join(cwd, "link.json"));
  expect((await lint(cwd, "--overwrite", "--format", "json", "--output", "link.json", "a.md")).code).toBe(0);
  expect(lstatSync(join(cwd, "link.json")).isSymbolicLink()).toBe(true);
  expect(JSON.parse(readFileSync(join(cwd, "real.json"), "utf8")).version).toBe(1);
  mkdirSync(join(cwd, "out"));
  expect(await lint(cwd, "--output", "out", "a.md")).toEqual({
    code: 2,
    stdout: "",
    stderr: "out: this is a folder. Name a file in it.\n",
  });
  const { code, stderr } = await lint(cwd, "--output", "a.md/report.json", "a.md");
  expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringMatching(/^a\.md\/report\.json: cannot be written: /) });
});

test.runIf(process.platform !== "win32")("a pipe is written to, not replaced", async () => {
  const command = `"${process.execPath}" "${cli}" lint --format json --output /dev/stdout a.md | cat`;
  const { stdout } = await run(["-c", command], { cwd: folder({ "a.md": gaps() }), command: "sh" });
  expect(JSON.parse(stdout).documents).toHaveLength(1);
});
