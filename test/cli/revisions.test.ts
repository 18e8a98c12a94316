import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folder, run } from "./command.js";
import { drift, gaps, shoppingList, vagueDrift } from "./documents.js";
import { repository } from "./repository.js";

const without = gaps().replace(drift, "TBD");
const vague = gaps().replace(drift, vagueDrift);

describe("lint --changed-since", () => {
  const changed = async (cwd: string, ...args: readonly string[]) => {
    const { code, stdout, stderr } = await run(["lint", "--format", "json", "--fail-on=never", "--changed-since", ...args], { cwd });
    return { code, stderr, paths: stdout === "" ? [] : JSON.parse(stdout).documents.map(({ path }: { path: string }) => path) };
  };

  test("checks what was changed, renamed or added since, committed or not, and nothing else", async () => {
    const { root, write, git, commit, remove } = repository({
      "same.md": gaps(),
      "edited.md": gaps(),
      "committed.md": gaps(),
      "old name.md": gaps(),
      "gone.md": gaps(),
      ".gitignore": "ignored.md",
    });
    write("committed.md", `${gaps()}\nMore.\n`);
    commit();
    write("edited.md", `${gaps()}\nMore.\n`);
    git("mv", "old name.md", "neu [é].md");
    remove("gone.md");
    write("untracked.md", gaps());
    write("ignored.md", gaps());
    expect(await changed(root, "HEAD~1")).toEqual({
      code: 0,
      stderr: "",
      paths: ["committed.md", "edited.md", "neu [é].md", "untracked.md"],
    });
    expect((await changed(root, "HEAD")).paths).toEqual(["edited.md", "neu [é].md", "untracked.md"]);
    expect((await changed(root, "HEAD", "edited.md", "same.md")).paths).toEqual(["edited.md"]);
  });

  test("measures from where the branch left the other one, as a pull request does", async () => {
    const { root, git, write, commit } = repository({ "a.md": gaps(), "b.md": gaps() });
    git("switch", "--quiet", "--create", "work");
    write("a.md", without);
    commit();
    git("switch", "--quiet", "main");
    write("b.md", without);
    commit();
    git("switch", "--quiet", "work");
    expect((await changed(root, "main")).paths).toEqual(["a.md"]);
  });

  test("works in a folder of the repository, and through a link to it", async () => {
    const { root, write } = repository({ "docs/a.md": gaps(), "docs/b.md": gaps(), "c.md": gaps() });
    write("docs/a.md", without);
    write("c.md", without);
    expect((await changed(join(root, "docs"), "HEAD")).paths).toEqual(["a.md"]);
    const link = join(folder({}), "link");
    symlinkSync(root, link);
    expect((await changed(link, "HEAD", "docs")).paths).toEqual(["docs/a.md"]);
  });

  test("nothing changed is said, and no error", async () => {
    const { root } = repository({ "a.md": gaps() });
    expect(await changed(root, "HEAD")).toEqual({ code: 0, stderr: "No Markdown file in . has changed since HEAD.\n", paths: [] });
  });

  test("a review tells what changed", async () => {
    const { root, write } = repository({ "a.md": gaps() });
    write("a.md", without);
    const { stdout } = await run(["lint", "--changed-since", "HEAD", "--format", "markdown"], { cwd: root });
    expect(stdout).toMatch(
      /Since `HEAD`: \d+ of 30 items met before, \d+ of 30 now\.\n\n(?:- lost: .*\n {2}> .*\n)*- lost: `drift-monitoring`\n {2}> PSI of every feature/,
    );
  });

  test.each([
    ["mian", /^There is no revision "mian" in this repository\. Did you mean "main"\?\n/],
    ["--output=x", /^There is no revision "--output=x" in this repository\.\n/],
  ])("an unknown revision %s is a usage error", async (revision, message) => {
    const { code, stderr } = await run(["lint", `--changed-since=${revision}`, "."], { cwd: repository({ "a.md": gaps() }).root });
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });

  test("no repository, and no git, are usage errors", async () => {
    const cwd = folder({ "a.md": gaps() });
    const env = { GIT_CEILING_DIRECTORIES: join(cwd, "..") };
    expect(await run(["lint", "--changed-since", "HEAD"], { cwd, env })).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^This folder is in no git repository\.\n/),
    });
    expect(await run(["lint", "--changed-since", "HEAD"], { cwd, env: { PATH: cwd } })).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^git is needed for this, and is not on the PATH\.\n/),
    });
  });

  test("programs that a repository's configuration names are not run", async () => {
    const { root, git, write } = repository({ "a.md": gaps(), ".gitattributes": "*.md diff=evil filter=none\n" });
    for (const key of ["core.fsmonitor", "diff.external", "diff.evil.textconv", "diff.evil.command"])
      git("config", key, "touch ran.txt; true");
    write("a.md", without);
    expect((await changed(root, "HEAD")).paths).toEqual(["a.md"]);
    const { stdout } = await run(["diff", "--base", "HEAD", "--format", "json"], { cwd: root });
    expect(JSON.parse(stdout).documents).toHaveLength(1);
    expect(git("-c", "core.fsmonitor=false", "ls-files", "--others")).toBe("");
  });
});

describe("diff", () => {
  const json = async (args: readonly string[], options: Parameters<typeof run>[1]) => {
    const { code, stdout, stderr } = await run(["diff", "--format", "json", ...args], options);
    const { documents } = JSON.parse(stdout);
    const drifts = documents.map(({ fate, changes }: { fate: string; changes: { id: string; change: string }[] }) => [
      fate,
      changes.find(({ id }) => id === "drift-monitoring")?.change,
    ]);
    return { code, stderr, documents, drifts };
  };

  test.each([
    ["lost", gaps(), without, 1],
    ["lost", gaps(), vague, 1],
    ["lost", vague, without, 1],
    ["met", without, gaps(), 0],
    ["vague", without, vague, 0],
  ])("two files: %s", async (change, old, now, expected) => {
    const cwd = folder({ "old (1).md": old, "new.md": now });
    const { code, drifts } = await json(["old (1).md", "new.md"], { cwd });
    expect(drifts).toEqual([["changed", change]]);
    // Whatever else changes with the text of that one section, only a loss fails.
    if (change === "lost") expect(code).toBe(expected);
  });

  test("positions are those of each side", async () => {
    const { documents } = await json(["a.md", "b.md"], { cwd: folder({ "a.md": gaps(), "b.md": `\n\n\n${vague}` }) });
    const change = documents[0].changes.find(({ id }: { id: string }) => id === "drift-monitoring");
    const lineOf = (text: string, words: string) => text.split("\n").findIndex((line) => line.includes(words)) + 1;
    expect(change.evidenceBefore[0].line).toBe(lineOf(gaps(), drift));
    expect(change.evidenceAfter.map(({ line }: { line: number }) => line)).toContain(lineOf(vague, vagueDrift) + 3);
  });

  test("the same file twice has no change", async () => {
    const cwd = folder({ "a.md": gaps() });
    expect(await run(["diff", "a.md", "a.md"], { cwd })).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^a\.md → a\.md\n.*\n\n1 document: no verdict changed\.\n$/),
    });
    expect((await json(["a.md", "-"], { cwd, input: gaps() })).code).toBe(0);
  });

  test("prints for people, in 80 columns", async () => {
    const { code, stdout } = await run(["diff", "a.md", "b.md"], { cwd: folder({ "a.md": gaps(), "b.md": without }) });
    expect(code).toBe(1);
    expect(stdout).toMatch(/✗ drift-monitoring · lost \(met, now missing\)[ \n]+(?:· )?a\.md:\d+:\d+\n/);
    expect(stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
  });

  test("--fail-on never, --output and --format markdown", async () => {
    const cwd = folder({ "a.md": gaps(), "b.md": without });
    expect((await run(["diff", "--fail-on", "never", "a.md", "b.md"], { cwd })).code).toBe(0);
    expect(await run(["diff", "--output", "out.json", "--format", "json", "a.md", "b.md"], { cwd })).toMatchObject({ code: 1, stdout: "" });
    expect((await run(["diff", "--output", "b.md", "a.md", "b.md"], { cwd })).code).toBe(2);
    const { stdout } = await run(["diff", "--format", "markdown", "a.md", "b.md"], { cwd });
    expect(stdout).toMatch(/\| Drift monitoring \| \*\*lost\*\* \| met \| missing \|/);
  });

  test("with a revision: changed, renamed, added and deleted documents, in the folders that are named", async () => {
    const { root, git, write, remove } = repository({
      "docs/changed.md": gaps(),
      "docs/renamed.md": `${gaps()}\n${"A paragraph that only this document has. ".repeat(20)}\n`,
      "docs/deleted.md": gaps(),
      "docs/list.md": shoppingList,
      "other/changed.md": gaps(),
    });
    write("docs/changed.md", without);
    git("mv", "docs/renamed.md", "docs/new name.md");
    remove("docs/deleted.md");
    write("docs/added.md", `---\ntype: ml-design-doc\n---\n# Another one\n`);
    write("docs/list.md", `${shoppingList}- eggs\n`);
    write("other/changed.md", without);
    const { code, documents } = await json(["--base", "main", "docs"], { cwd: root });
    expect(code).toBe(1);
    const named = documents.map(({ fate, before, after }: { fate: string; before?: { path: string }; after?: { path: string } }) =>
      [fate, before?.path, after?.path].join(" | "),
    );
    expect(named.sort()).toEqual([
      "added |  | docs/added.md",
      "changed | main:docs/changed.md | docs/changed.md",
      "changed | main:docs/renamed.md | docs/new name.md",
      "deleted | main:docs/deleted.md | ",
    ]);
  });

  test("a deleted document is listed, and is no loss; nothing at all is said", async () => {
    const { root, remove } = repository({ "a.md": gaps() });
    expect(await run(["diff", "--base", "main"], { cwd: root })).toEqual({
      code: 0,
      stdout: "",
      stderr: "No ML design document differs from main.\n",
    });
    remove("a.md");
    expect(await run(["diff", "--base", "main"], { cwd: root })).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^main:a\.md: deleted, with \d+ of 30 met\n/),
    });
  });

  test("a file that is not UTF-8 is said, and the rest is compared", async () => {
    const { root, write } = repository({ "a.md": gaps(), "b.md": gaps() });
    write("a.md", Buffer.from("Größe", "latin1"));
    write("b.md", without);
    const { code, stderr, drifts } = await json(["--base", "HEAD"], { cwd: root });
    expect({ code, stderr, drifts }).toEqual({
      code: 2,
      stderr: "a.md: this is not UTF-8 text. Save it as UTF-8.\n",
      drifts: [["changed", "lost"]],
    });
  });

  test.each([
    [[], /^Name the old and the new file, or a git revision with --base REV\./],
    [["a.md"], /^Name the old and the new file/],
    [["a.md", "b.md", "c.md"], /^Two files are compared: what is "c\.md"\?/],
    [["a.md", "no.md"], /^no\.md: no such file or folder\./],
  ])("%j is an error", async (args, message) => {
    const { code, stderr } = await run(["diff", ...args], { cwd: folder({ "a.md": gaps() }) });
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});
