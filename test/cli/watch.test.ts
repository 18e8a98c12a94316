import { spawn } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { cli, folder, run } from "./command.js";
import { drift, gaps } from "./documents.js";

/** Starts `lint --watch`, and reads what it prints, run by run. */
function watching(cwd: string, ...args: readonly string[]) {
  const child = spawn(process.execPath, [cli, "lint", "--watch", "--format", "json", ...args], { cwd });
  onTestFinished(() => void child.kill("SIGKILL"));
  let [stdout, stderr] = ["", ""];
  let wake = () => {};
  child.stdout.setEncoding("utf8").on("data", (text) => {
    stdout += text;
    wake();
  });
  child.stderr.setEncoding("utf8").on("data", (text) => {
    stderr += text;
    wake();
  });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  /** The report of the run with this number, from 1, once it is complete. */
  const report = async (number: number) => {
    // The two pipes do not wait for each other.
    while (stderr.split("Watching for changes").length <= number || stdout.split("\n").length <= number)
      await new Promise<void>((resolve) => (wake = resolve));
    return JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "").documents as { path: string; items: { id: string; verdict: string }[] }[];
  };
  return { child, ended, report, errors: () => stderr };
}

const driftOf = (document: { items: { id: string; verdict: string }[] } | undefined) =>
  document?.items.find(({ id }) => id === "drift-monitoring")?.verdict;

test("checks again when a document changes, comes or goes, and ends with the last outcome", async () => {
  const cwd = folder({ "docs/a.md": gaps("draft"), "docs/notes.txt": "" });
  const { child, ended, report } = watching(cwd, "--output", "csv=report.csv", "docs");
  const written = () => readFileSync(join(cwd, "report.csv"), "utf8");
  expect(driftOf((await report(1))[0])).toBe("met");
  expect(written()).toContain("drift-monitoring,production,met");
  writeFileSync(join(cwd, "docs/a.md"), gaps("draft").replace(drift, "TBD"));
  expect(driftOf((await report(2))[0])).toBe("missing");
  expect(written(), "what it wrote itself, it may write again").toContain("drift-monitoring,production,missing");
  writeFileSync(join(cwd, "docs/b.md"), gaps("final"));
  expect((await report(3)).map(({ path }) => path)).toEqual(["docs/a.md", "docs/b.md"]);
  writeFileSync(join(cwd, "docs/.gitignore"), "a.md");
  expect((await report(4)).map(({ path }) => path)).toEqual(["docs/b.md"]);
  rmSync(join(cwd, "docs/b.md"));
  expect(await report(5)).toEqual([]);
  child.kill("SIGINT");
  expect(await ended).toBe(0);
});

test("a file that cannot be read is waited for", async () => {
  const cwd = folder({ "a.md": gaps("final") });
  const { child, ended, report, errors } = watching(cwd, "a.md");
  await report(1);
  writeFileSync(join(cwd, "a.md"), Buffer.from("Größe", "latin1"));
  expect(await report(2)).toEqual([]);
  expect(errors()).toContain("a.md: this is not UTF-8 text.");
  writeFileSync(join(cwd, "a.md"), gaps("final"));
  expect(driftOf((await report(3))[0])).toBe("met");
  child.kill("SIGTERM");
  expect(await ended).toBe(1);
});

test("standard input cannot be watched", async () => {
  expect(await run(["lint", "--watch", "-"])).toMatchObject({ code: 2, stderr: expect.stringMatching(/^--watch: standard input/) });
});
