import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cli, folder, run } from "../cli/command.js";
import { gaps } from "../cli/documents.js";

const lint = (cwd: string, ...args: readonly string[]) => run(["lint", "--fail-on", "never", ...args], { cwd });
const linux = test.runIf(process.platform === "linux");

describe("a place that cannot be written to", () => {
  linux.each([
    ["a full disk", "/dev/full", "ENOSPC"],
    ["a folder that takes no files", "/proc/report.txt", "ENOENT"],
    ["a file in place of a folder", "a.md/report.txt", "EEXIST|ENOTDIR"],
  ])("%s is told of by name, with code 2", async (_, file, error) => {
    const { code, stdout, stderr } = await lint(folder({ "a.md": gaps() }), "--output", file, "a.md");
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(new RegExp(`^${file}: cannot be written: .*(?:${error}).*\n$`));
  });

  linux("a full disk behind standard output is told of, with code 2, and not taken for findings", async () => {
    const { code, stderr } = await run(["-c", `"${process.execPath}" "${cli}" lint a.md > /dev/full`], {
      cwd: folder({ "a.md": gaps() }),
      command: "sh",
    });
    expect({ code, stderr }).toEqual({ code: 2, stderr: "The output cannot be written: ENOSPC: no space left on device, write\n" });
  });

  linux("leaves what was there before, and nothing half", async () => {
    const cwd = folder({ "a.md": gaps(), "known.json": '{"version":1,"documents":{}}' });
    // A name that the file beside it cannot have: as long as a name may be.
    const long = `${"x".repeat(250)}.json`;
    writeFileSync(join(cwd, long), "before");
    const { code, stderr } = await lint(cwd, "--overwrite", "--format", "json", "--output", long, "a.md");
    expect(code).toBe(2);
    expect(stderr).toContain("cannot be written: ENAMETOOLONG");
    expect(readFileSync(join(cwd, long), "utf8")).toBe("before");
    expect(readdirSync(cwd).sort()).toEqual(["a.md", "known.json", long]);
  });
});

describe("links", () => {
  test.runIf(process.platform !== "win32")("below a folder are not followed, be it out of it, in a circle or to nowhere", async () => {
    const outside = folder({ "secret/b.md": gaps() });
    const cwd = folder({ "docs/a.md": gaps() });
    symlinkSync(outside, join(cwd, "docs/out"));
    symlinkSync(join(outside, "secret/b.md"), join(cwd, "docs/b.md"));
    symlinkSync("..", join(cwd, "docs/up"));
    symlinkSync("nowhere.md", join(cwd, "docs/c.md"));
    const { code, stdout, stderr } = await lint(cwd, "--format", "json", "docs");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(JSON.parse(stdout).documents.map(({ path }: { path: string }) => path)).toEqual(["docs/a.md"]);
  });
});

describe("control sequences in names and text", () => {
  const bad = "\u001b[2J\u001b]8;;http://x\u0007\u202ex";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
  const steering = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
  const text = gaps()
    .replace("# ", `# ${bad} `)
    .concat(`\n## ${bad}\n\n### ${bad}\n\nTBD ${bad}\n\n<!-- ml-design-doc-${bad} ${bad} -->\n`);

  test
    .runIf(process.platform !== "win32")
    .each(
      [
        ...["pretty", "json", "github", "gitlab", "markdown", "csv", "junit", "sarif", "html"].map((format) => [
          "lint",
          "--format",
          format,
          ".",
        ]),
        ["lint", `${bad}.md`, `missing ${bad}.md`],
        ["lint", `--${bad}`],
        ["lint", "--changed-since", bad, "."],
        ["lint", "--config", `${bad}.yaml`, "."],
        ["config", `${bad}.md`],
        ["explain", bad],
        ["new", `new ${bad}.md`],
        ["practice", "score", `${bad}.md`],
        [bad],
      ].map((args) => [args]),
    )("%j", async (args) => {
    const cwd = folder({ [`${bad.replaceAll("/", "")}.md`]: text });
    const { stdout, stderr } = await run(args, { cwd });
    expect(stdout + stderr).not.toBe("");
    expect(steering.exec(stdout + stderr)).toBe(null);
    expect(existsSync(join(cwd, "out"))).toBe(false);
  });
});
