import { linkSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cli, folder, run } from "./command.js";
import { gaps } from "./documents.js";

const lint = (cwd: string, ...args: readonly string[]) => run(["lint", "--fail-on", "never", ...args], { cwd });

test("--output writes the report to a file, and nothing to standard output", async () => {
  const cwd = folder({ "a.md": gaps(), "out/old.json": "old" });
  for (const file of ["new/report.json", "out/old.json"]) {
    expect(await lint(cwd, "--format", "json", "--output", file, "a.md")).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(JSON.parse(readFileSync(join(cwd, file), "utf8")).documents).toHaveLength(1);
  }
  expect(readdirSync(join(cwd, "out"))).toEqual(["old.json"]);
  expect((await lint(cwd, "--format", "json", "--output", "-", "a.md")).stdout).toMatch(/^\{/);
});

test("an input is never written over, by whatever name", async () => {
  const cwd = folder({ "docs/a.md": gaps(), "known.json": '{"version":1,"documents":{}}' });
  symlinkSync("docs/a.md", join(cwd, "link.txt"));
  linkSync(join(cwd, "docs/a.md"), join(cwd, "hard.txt"));
  for (const file of ["docs/a.md", "./docs/../docs/a.md", "link.txt", "hard.txt", "known.json"]) {
    const { code, stderr } = await lint(cwd, "--baseline", "known.json", "--format", "json", "--output", file, "docs");
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `${file}: this file is read in the same run, and is left as it is. Choose another name for the report.\n`,
    });
  }
  expect(readFileSync(join(cwd, "docs/a.md"), "utf8")).toBe(gaps());
  expect(readFileSync(join(cwd, "known.json"), "utf8")).toBe('{"version":1,"documents":{}}');
});

test("Markdown that somebody wrote is not written over, a review of ours is", async () => {
  const cwd = folder({ "a.md": gaps(), "README.md": "# Mine\n" });
  const { code, stderr } = await lint(cwd, "--format", "markdown", "--output", "README.md", "a.md");
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: "README.md: holds text that is no review made by this program, and is left as it is. Choose another name.\n",
  });
  expect(readFileSync(join(cwd, "README.md"), "utf8")).toBe("# Mine\n");
  for (let i = 0; i < 2; i++) expect((await lint(cwd, "--format", "markdown", "--output", "review.md", "a.md")).code).toBe(0);
});

test("a link stays a link, a folder is an error, and so is a place that cannot be written to", async () => {
  const cwd = folder({ "a.md": gaps(), "real.json": "" });
  symlinkSync("real.json", join(cwd, "link.json"));
  expect((await lint(cwd, "--format", "json", "--output", "link.json", "a.md")).code).toBe(0);
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
