import { describe, expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { described, templates } from "../../src/core/index.js";
import { run } from "./command.js";

describe("help", () => {
  test("--version", async () => {
    expect(await run(["--version"])).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: "" });
  });

  test.each([["--help"], ["-h"], ["help"]])("%s lists the commands and exit codes", async (word) => {
    const { code, stdout, stderr } = await run([word]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    for (const name of ["lint", "new", "rules", "explain", "--version", "Exit codes"]) expect(stdout).toContain(name);
  });

  test.each([
    ["lint", ["--format pretty|json", "--fail-on error|warning|information|never", "Exit codes"]],
    ["new", ["--template", "--title", ...templates.map(({ name }) => name)]],
    ["rules", ["Usage: ml-design-doc rules"]],
    ["explain", ["Usage: ml-design-doc explain ID"]],
  ])("%s --help", async (name, expected) => {
    const help = await run([name, "--help"]);
    expect(help).toMatchObject({ code: 0, stderr: "" });
    expect(await run(["help", name])).toEqual(help);
    for (const text of expected) expect(help.stdout).toContain(text);
    expect(help.stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
  });

  test.each([
    [[], /^Usage: ml-design-doc COMMAND/],
    [["lnt"], /^Unknown command "lnt"\. Did you mean "lint"\? Valid: .*\nSee "ml-design-doc --help"\.\n$/],
    [["package.json"], /^Unknown command "package\.json"\. To check this path: ml-design-doc lint package\.json/],
    [["--verson"], /^Unknown option "--verson"\. Did you mean "--version"\?/],
    [["constructor"], /^Unknown command "constructor"\./],
    [["lint"], /^Name a file or a folder to check/],
    [["lint", "--formt", "json", "a.md"], /^Unknown option "--formt"\. Did you mean "--format"\?.*\nSee "ml-design-doc lint --help"\.\n$/],
    [["lint", "--format", "jsn", "a.md"], /^Unknown value of --format: "jsn"\. Did you mean "json"\?/],
    [["lint", "a.md", "--fail-on"], /^--fail-on needs a value: --fail-on error\|warning\|information\|never\./],
    [["explain"], /^Name one rule/],
    [["explain", "drift-monitering"], /^Unknown rule "drift-monitering"\. Did you mean "drift-monitoring"\?/],
    [["explain", "drift"], /^Unknown rule "drift"\. Did you mean "drift-monitoring" or "drift-kinds"\?/],
    [["explain", "toString"], /^Unknown rule "toString"\./],
  ])("%j is a usage error", async (args, message) => {
    const { code, stdout, stderr } = await run(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(message);
  });
});

test("rules lists every rule", async () => {
  const { code, stdout } = await run(["rules"]);
  expect(code).toBe(0);
  expect(stdout.split("\n").flatMap((line) => /^ {2}([a-z-]+) /.exec(line)?.[1] ?? [])).toEqual(described.map(({ id }) => id));
});

test.each([
  [
    "an item",
    "drift-kinds",
    ["drift-kinds: Kinds of drift\n", "Phase: Evaluation", "Met where the document says", "Met, for example", "Waived"],
  ],
  ["a rule of the check itself", "absent-phase", ["absent-phase: Absent phase\n"]],
  ["a rule about the document", "empty-section", ["empty-section: Empty section\n", "A heading promises"]],
])("explain %s", async (_, id, expected) => {
  const { code, stdout, stderr } = await run(["explain", id]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  for (const text of expected) expect(stdout).toContain(text);
});
