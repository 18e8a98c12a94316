import { spawnSync } from "node:child_process";
import { chmodSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cli, folder, run } from "./command.js";

/** A design document with gaps: most items are missing. */
const gaps = (status: string) => `---
type: ml-design-doc
${status === "none" ? "" : `status: ${status}\n`}---
# Feed ranking

We rank posts by the predicted probability of a like.
`;
const shoppingList = "# Shopping\n\n- milk\n- bread\n";

interface Json {
  readonly documents: readonly {
    readonly path: string;
    readonly recognized: boolean;
    readonly score: { readonly total: number };
    readonly items: readonly { readonly id: string; readonly evidence: readonly object[] }[];
    readonly findings: readonly { readonly rule: string; readonly severity: string; readonly line: number; readonly column: number }[];
  }[];
}

async function lintJson(args: readonly string[], cwd: string) {
  const { code, stdout, stderr } = await run(["lint", "--format", "json", ...args], { cwd });
  return { code, stderr, documents: (JSON.parse(stdout) as Json).documents };
}

describe("exit codes", () => {
  test.each([
    ["none", [], 1],
    ["draft", [], 0],
    ["draft", ["--fail-on", "information"], 1],
    ["review", [], 1],
    ["review", ["--fail-on", "error"], 0],
    ["final", ["--fail-on", "error"], 1],
    ["final", ["--fail-on=never"], 0],
  ])("status %s, %j: %i", async (status, options, expected) => {
    const { code, stderr } = await run(["lint", ...options, "a.md"], { cwd: folder({ "a.md": gaps(status) }) });
    expect({ code, stderr }).toEqual({ code: expected, stderr: "" });
  });

  test("an unrecognized file in a folder does not count, named it does", async () => {
    const cwd = folder({ "docs/list.md": shoppingList });
    expect((await run(["lint", "docs"], { cwd })).code).toBe(0);
    expect((await run(["lint", "docs/list.md"], { cwd })).code).toBe(1);
  });
});

describe("which files", () => {
  test("a folder stands for the Markdown files in it and below, by name, without hidden folders, node_modules and links", async () => {
    const cwd = folder({
      "docs/b.md": gaps("draft"),
      "docs/a.markdown": gaps("draft"),
      "docs/UPPER.MD": gaps("draft"),
      "docs/notes.txt": gaps("draft"),
      "docs/sub/deep/c.md": gaps("draft"),
      "docs/.hidden/d.md": gaps("draft"),
      "docs/node_modules/p/README.md": gaps("draft"),
    });
    symlinkSync("..", join(cwd, "docs/sub/loop"));
    symlinkSync("b.md", join(cwd, "docs/link.md"));
    const { documents } = await lintJson(["docs"], cwd);
    expect(documents.map(({ path }) => path)).toEqual(
      ["docs/UPPER.MD", "docs/a.markdown", "docs/b.md", "docs/sub/deep/c.md"].map((path) => join(path)),
    );
  });

  test("`.` and a folder given twice list each file once, and a file that is also named counts as named", async () => {
    const cwd = folder({ "a.md": shoppingList, "sub/b.md": gaps("draft") });
    const { documents } = await lintJson([".", "sub", "./a.md"], cwd);
    expect(documents.map(({ path }) => path)).toEqual(["a.md", join("sub/b.md")]);
    expect(documents[0]?.findings).not.toEqual([]);
  });

  test("a path is never taken for a pattern", async () => {
    const cwd = folder({ "a.md": gaps("draft"), "[ab].md": gaps("draft"), "docs (1)/{x}.md": gaps("draft") });
    const { documents } = await lintJson(["[ab].md", "docs (1)/{x}.md"], cwd);
    expect(documents.map(({ path }) => path)).toEqual(["[ab].md", "docs (1)/{x}.md"]);
    const none = await run(["lint", "*.md"], { cwd });
    expect(none.code).toBe(2);
    expect(none.stderr).toMatch(/^\*\.md: no such file or folder\. A path is not taken for a pattern/);
  });

  test("a file is checked whatever its name and text, and says whether it is recognized", async () => {
    const cwd = folder({ "list.txt": shoppingList, "empty.md": "" });
    const { documents } = await lintJson(["list.txt", "empty.md"], cwd);
    for (const { recognized, items, score, findings } of documents) {
      expect(recognized).toBe(false);
      expect(items).toHaveLength(score.total);
      expect(findings).not.toEqual([]);
    }
  });

  test("one that is found in a folder and not recognized has items and no findings", async () => {
    const { documents } = await lintJson(["docs"], folder({ "docs/list.md": shoppingList }));
    expect(documents).toMatchObject([{ recognized: false, findings: [] }]);
    expect(documents[0]?.items).not.toEqual([]);
  });

  test("- is standard input", async () => {
    const { code, stdout } = await run(["lint", "--format", "json", "-"], { input: gaps("review") });
    expect(code).toBe(1);
    expect(JSON.parse(stdout).documents).toMatchObject([{ path: "-", recognized: true }]);
    expect((await run(["lint", "-"], { input: gaps("review") })).stdout).toMatch(/^<stdin> · review\n/);
  });

  test.skipIf(process.platform === "win32")("a pipe is read once", async () => {
    const piped = await run(["-c", `printf 'caf\\351' | "$0" "$1" lint /dev/stdin`, process.execPath, cli], { command: "sh" });
    expect(piped).toEqual({ code: 2, stdout: "", stderr: "/dev/stdin: this is not UTF-8 text. Save it as UTF-8.\n" });
  });

  test("a folder without Markdown is no error, and is said", async () => {
    const { code, stdout, stderr } = await run(["lint", "docs"], { cwd: folder({ "docs/a.txt": "" }) });
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: "", stderr: "No Markdown files in docs.\n" });
  });
});

describe("what cannot be read is said, and the rest is reported", () => {
  test.each([
    ["a missing file", "docs/feed-rankin.md", /^docs\/feed-rankin\.md: no such file or folder\. Did you mean "feed-ranking\.md"\?\n$/],
    ["a file as a folder", "docs/feed-ranking.md/x.md", /^docs\/feed-ranking\.md\/x\.md: no such file or folder\.\n$/],
    ["not UTF-8", "docs/latin1.md", /^docs\/latin1\.md: this is not UTF-8 text\. Save it as UTF-8\.\n$/],
    ["UTF-16", "docs/utf16.md", /^docs\/utf16\.md: this is UTF-16 text\. Save it as UTF-8\.\n$/],
  ])("%s", async (_, path, message) => {
    const cwd = folder({
      "docs/feed-ranking.md": gaps("draft"),
      "docs/latin1.md": Uint8Array.from(Buffer.from("Größe", "latin1")),
      "docs/utf16.md": Uint8Array.from(Buffer.from("\ufeffGröße", "utf16le")),
    });
    const { code, stderr, documents } = await lintJson([path, "docs/feed-ranking.md"], cwd);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expect(documents.map((document) => document.path)).toEqual(["docs/feed-ranking.md"]);
  });

  // For root nothing is locked, so root runs it as somebody else, where that can reach Node and the command.
  const uid = process.getuid?.() === 0 ? 65534 : undefined;
  const canRun = process.platform !== "win32" && spawnSync(process.execPath, [cli, "--version"], { ...(uid ? { uid } : {}) }).status === 0;
  test.runIf(canRun)("locked files and folders", async () => {
    const cwd = folder({ "docs/feed.md": gaps("draft"), "docs/locked.md": gaps("draft"), "docs/vault/feed.md": gaps("draft") });
    chmodSync(cwd, 0o755);
    for (const name of ["docs/locked.md", "docs/vault"]) chmodSync(join(cwd, name), 0);
    const { code, stdout, stderr } = await run(["lint", "--format", "json", "docs"], { cwd, ...(uid ? { uid } : {}) });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: "docs/vault: no permission to read it.\ndocs/locked.md: no permission to read it.\n",
    });
    expect(JSON.parse(stdout).documents.map(({ path }: { path: string }) => path)).toEqual(["docs/feed.md"]);
  });
});

describe("positions", () => {
  // The latency wish stands in the last line, behind an emoji of two UTF-16 code units.
  const text = "---\ntype: ml-design-doc\n---\n# Ranking\n\n😀 TODO\n";
  test.each([
    ["LF", text],
    ["CRLF", text.replace(/\n/g, "\r\n")],
    ["a byte order mark", `\ufeff${text}`],
  ])("are 1-based lines and UTF-16 columns with %s", async (_, written) => {
    const { documents } = await lintJson(["a.md"], folder({ "a.md": written }));
    const [title] = documents[0]?.findings ?? [];
    expect(title).toMatchObject({ line: 4, column: 1, endLine: 4, endColumn: 10 });
  });
});

describe("the terminal", () => {
  const colorCode = "\u001b[3";
  test.each([
    [{}, false],
    [{ FORCE_COLOR: "1" }, true],
    [{ FORCE_COLOR: "0" }, false],
    [{ CI: "true" }, false],
    [{ FORCE_COLOR: "1", NO_COLOR: "1" }, true],
    [{ NO_COLOR: "1" }, false],
  ])("%j in a pipe: coloured %s", async (env, colored) => {
    const { stdout } = await run(["lint", "-"], { input: gaps("draft"), env });
    expect(stdout.includes(colorCode)).toBe(colored);
  });

  // `script` of util-linux runs a command in a terminal.
  test.runIf(process.platform === "linux").each([
    [{}, true],
    [{ NO_COLOR: "1" }, false],
    [{ NO_COLOR: "" }, true],
    [{ TERM: "dumb" }, false],
  ])("%j in a terminal of 40 columns: coloured %s, wrapped", async (env, colored) => {
    const cwd = folder({ "a.md": gaps("draft") });
    const command = `stty cols 40; "${process.execPath}" "${cli}" lint a.md`;
    const { code, stdout } = await run(["-qec", command, "/dev/null"], { cwd, command: "script", env: { TERM: "xterm", ...env } });
    expect(code).toBe(0);
    expect(stdout.includes(colorCode)).toBe(colored);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are what it takes away
    const lines = stdout.replace(/\u001b\[\d+m/g, "").split(/\r?\n/);
    expect(lines.filter((line) => line.length > 40)).toEqual([]);
  });

  test("control and direction marks in names are shown, not sent", async () => {
    const name = "a\u001b[2Jb\u202ec.md";
    const { stdout, stderr } = await run(["lint", name, `no${name}`], { cwd: folder({ [name]: gaps("draft") }) });
    expect(stdout).toContain("a\\u{1b}[2Jb\\u{202e}c.md");
    expect(stderr).toContain("noa\\u{1b}[2Jb\\u{202e}c.md: no such file");
    for (const mark of ["\u001b", "\u202e"]) expect(stdout + stderr).not.toContain(mark);
    const json = await run(["lint", "--format", "json", name], { cwd: folder({ [name]: gaps("draft") }) });
    for (const mark of ["\u001b", "\u202e"]) expect(json.stdout).not.toContain(mark);
    expect(JSON.parse(json.stdout).documents[0].path).toBe(name);
  });

  test.runIf(process.platform !== "win32")("a reader that leaves early is no error", async () => {
    const cwd = folder(Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`docs/${i}.md`, gaps("draft")])));
    const { stdout, stderr } = await run(["-c", `"${process.execPath}" "${cli}" lint docs | head -n 1`], { cwd, command: "sh" });
    expect({ stdout, stderr }).toEqual({ stdout: "docs/0.md · draft\n", stderr: "" });
  });
});
