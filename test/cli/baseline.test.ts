import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folder, run } from "./command.js";
import { drift, gaps } from "./documents.js";

const file = "known/baseline.json";
const start = async (files: Readonly<Record<string, string>>) => {
  const cwd = folder(files);
  const lint = (...args: readonly string[]) => run(["lint", "--baseline", file, ...args], { cwd });
  const read = () => JSON.parse(readFileSync(join(cwd, file), "utf8"));
  const write = (path: string, text: string) => writeFileSync(join(cwd, path), text);
  return { cwd, lint, read, write };
};

test("what is known is not reported, what is new is", async () => {
  const { lint, read, write } = await start({ "docs/a.md": gaps(), "docs/b c.md": gaps("final") });
  expect(await lint("--update-baseline", "docs")).toMatchObject({ code: 0, stderr: "" });
  expect(Object.keys(read().documents)).toEqual(["../docs/a.md", "../docs/b c.md"]);
  expect(await lint("docs")).toMatchObject({ code: 0, stderr: "" });

  // Lines move, line endings change, the status makes gaps louder: nothing of it is new.
  write("docs/a.md", gaps("final").replace("# Feed ranking\n", "# Feed ranking\n\nWritten by Ana.\n").replace(/\n/g, "\r\n"));
  expect(await lint("docs")).toMatchObject({ code: 0 });

  write("docs/a.md", gaps().replace(drift, "TBD"));
  const { code, stdout } = await lint("--format", "json", "docs");
  expect(code).toBe(1);
  const rules = JSON.parse(stdout).documents.flatMap(({ findings }: { findings: { rule: string }[] }) => findings.map(({ rule }) => rule));
  expect(rules).toEqual(expect.arrayContaining(["drift-monitoring", "unfilled-placeholder"]));
  expect(rules).not.toContain("optimizer");
});

test("an update keeps what is known of other documents, drops those that are gone, and is written in a stable order", async () => {
  const { cwd, lint, read, write } = await start({ "a.md": gaps(), "b.md": gaps(), "c.md": gaps() });
  await lint("--update-baseline", "c.md", "a.md", "b.md");
  const first = readFileSync(join(cwd, file), "utf8");
  await lint("--update-baseline", "b.md", "c.md", "a.md");
  expect(readFileSync(join(cwd, file), "utf8")).toBe(first);

  rmSync(join(cwd, "c.md"));
  write("b.md", "---\ntype: ml-design-doc\n---\n# B\n");
  await lint("--update-baseline", "b.md");
  expect(Object.keys(read().documents)).toEqual(["../a.md", "../b.md"]);
  expect(read().documents["../b.md"]).not.toEqual(JSON.parse(first).documents["../b.md"]);
  expect(read().documents["../a.md"]).toEqual(JSON.parse(first).documents["../a.md"]);
});

test("works from another folder, and for standard input", async () => {
  const { cwd, lint } = await start({ "docs/a.md": gaps() });
  await lint("--update-baseline", "docs");
  expect(await run(["lint", "--baseline", `../${file}`, "."], { cwd: join(cwd, "docs") })).toMatchObject({ code: 0 });
  const stdin = (...args: readonly string[]) => run(["lint", "--baseline", file, ...args, "-"], { cwd, input: gaps() });
  expect((await stdin()).code).toBe(1);
  expect((await stdin("--update-baseline")).code).toBe(0);
  expect((await stdin()).code).toBe(0);
});

test.each([
  ["absent", undefined, /^known\/baseline\.json: no such baseline\. Add --update-baseline to write it\.\n$/],
  ["not JSON", "{", /^known\/baseline\.json: not JSON: /],
  ["of another version", '{"version":2}', /^known\/baseline\.json: "version" is 2, and this program knows 1\./],
  ["null", "null", /^known\/baseline\.json: "version" is undefined/],
  ["without documents", '{"version":1}', /^known\/baseline\.json: "documents" must hold/],
  ["of another form", '{"version":1,"documents":{"a.md":[1]}}', /^known\/baseline\.json: "a\.md" must have a list of texts\./],
])("a baseline that is %s is an error, and is left as it is", async (_, text, message) => {
  const { cwd, lint } = await start({ "a.md": gaps(), ...(text === undefined ? {} : { [file]: text }) });
  const { code, stdout, stderr } = await lint("a.md");
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(message);
  if (text === undefined) return;
  expect((await lint("--update-baseline", "a.md")).code).toBe(2);
  expect(readFileSync(join(cwd, file), "utf8")).toBe(text);
});

test("--update-baseline needs the file", async () => {
  const { code, stderr } = await run(["lint", "--update-baseline", "a.md"], { cwd: folder({ "a.md": gaps() }) });
  expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringMatching(/^--update-baseline: name the file too/) });
});
