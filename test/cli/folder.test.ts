import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fromHere, portable } from "../../src/cli/paths.js";
import { cli, folder, run } from "./command.js";
import { gaps } from "./documents.js";

describe("a folder of 1,000 documents", () => {
  const many = () => folder(Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`docs/${i % 10}/${i}.md`, gaps("draft")])));

  test("is checked in one command, without progress in a pipe", async () => {
    const { code, stdout, stderr } = await run(["lint", "--format", "json", "docs"], { cwd: many() });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(JSON.parse(stdout).documents).toHaveLength(1000);
  });

  // `script` of util-linux runs a command in a terminal.
  test.runIf(process.platform === "linux")(
    "shows its progress on a terminal, and takes it away",
    async () => {
      const command = `"${process.execPath}" "${cli}" lint --format json --output report.json docs`;
      const { code, stdout } = await run(["-qec", command, "/dev/null"], { cwd: many(), command: "script" });
      expect(code).toBe(0);
      expect(stdout).toMatch(/\rChecking \d+ of 1000 documents/);
      expect(stdout.endsWith("\r\u001b[K")).toBe(true);
    },
    60_000,
  );
});

describe("paths", () => {
  test("of Windows are shown with slashes, and elsewhere a backslash is a letter", () => {
    expect(portable("docs\\feed\\a.md", "\\")).toBe("docs/feed/a.md");
    expect(portable("docs/a\\b.md", "/")).toBe("docs/a\\b.md");
  });

  test("for programs are relative below the working folder, else absolute", () => {
    expect(fromHere("./docs/../docs/a.md")).toBe("docs/a.md");
    expect(fromHere(join(process.cwd(), "a b.md"))).toBe("a b.md");
    expect(fromHere("../a.md")).toBe(join(process.cwd(), "../a.md"));
    expect(fromHere("..a/b.md")).toBe("..a/b.md");
    expect(fromHere("-")).toBe("-");
  });

  test.runIf(process.platform !== "win32")("links that lead back, to nowhere and to other folders do no harm", async () => {
    const cwd = folder({ "docs/a.md": gaps("draft"), "elsewhere/b.md": gaps("draft") });
    symlinkSync("loop.md", join(cwd, "docs/loop.md"));
    symlinkSync(".", join(cwd, "docs/self"));
    symlinkSync("nowhere.md", join(cwd, "docs/dangling.md"));
    symlinkSync("../elsewhere", join(cwd, "docs/out"));
    const inFolder = await run(["lint", "--format", "json", "docs"], { cwd });
    expect(inFolder).toMatchObject({ code: 0, stderr: "" });
    expect(JSON.parse(inFolder.stdout).documents.map(({ path }: { path: string }) => path)).toEqual(["docs/a.md"]);
    const named = await run(["lint", "docs/loop.md", "docs/dangling.md", "docs/a.md"], { cwd });
    expect(named.code).toBe(2);
    expect(named.stderr).toBe("docs/loop.md: a link that leads back to itself.\ndocs/dangling.md: a link to a file that does not exist.\n");
    expect(named.stdout).toMatch(/^docs\/a\.md/);
  });
});
