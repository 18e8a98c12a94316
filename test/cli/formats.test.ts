import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { queryJunit, readAnnotation, readCsv, readHtml, textOf, validateGitlab, validateSarif } from "../format/validate.js";
import { folder, run } from "./command.js";
import { gaps, shoppingList } from "./documents.js";

const path = "docs/feed [v2] (été).md";
const files = {
  [path]: gaps("review"),
  "docs/list.md": shoppingList,
  "docs/latin1.md": Uint8Array.from(Buffer.from("Größe", "latin1")),
};

/** What the built command prints in a format, over a folder with a document, another file, and one that cannot be read. */
async function print(format: string, ...options: readonly string[]) {
  const outcome = await run(["lint", "--format", format, ...options, "./docs"], { cwd: folder(files) });
  expect(outcome).toMatchObject({ code: 2, stderr: "docs/latin1.md: this is not UTF-8 text. Save it as UTF-8.\n" });
  return outcome.stdout;
}

/** The findings that JSON reports, to compare the other formats with. */
let findings: { readonly rule: string; readonly line: number; readonly severity: string }[] = [];
beforeAll(async () => {
  const { stdout } = await run(["lint", "--format", "json", "-"], { input: gaps("review") });
  findings = JSON.parse(stdout).documents[0].findings;
  expect(findings.length).toBeGreaterThan(0);
});

describe("every format, from the built command, has the same findings", () => {
  test("sarif", async () => {
    const log = JSON.parse(await print("sarif"));
    expect(validateSarif(log), JSON.stringify(validateSarif.errors)).toBe(true);
    const [{ results, invocations }] = log.runs;
    expect(results.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(findings.map(({ rule }) => rule));
    expect(results[0].locations[0].physicalLocation.artifactLocation.uri).toBe("docs/feed%20%5Bv2%5D%20(%C3%A9t%C3%A9).md");
    expect(invocations[0].toolExecutionNotifications[0].locations[0].physicalLocation.artifactLocation.uri).toBe("docs/latin1.md");
  });

  test("github", async () => {
    const [unread, ...annotations] = (await print("github")).trimEnd().split("\n").map(readAnnotation);
    expect(unread).toMatchObject({ name: "error", file: "docs/latin1.md" });
    const places = (given: readonly (readonly [unknown, unknown])[]) => given.map(([rule, line]) => `${rule}:${line}`).sort();
    expect(places(annotations.map((each) => [each.title, each.line]))).toEqual(places(findings.map(({ rule, line }) => [rule, line])));
    for (const { file } of annotations) expect(file).toBe(path);
  });

  test("gitlab", async () => {
    const report = JSON.parse(await print("gitlab"));
    expect(validateGitlab(report), JSON.stringify(validateGitlab.errors)).toBe(true);
    expect(report.slice(1).map((each: { check_name: string }) => each.check_name)).toEqual(findings.map(({ rule }) => rule));
    expect(report[1].location.path).toBe(path);
  });

  test("junit", async () => {
    const xml = await print("junit");
    expect(queryJunit(xml, "//testsuite").map(({ name }) => name)).toEqual([path, "docs/latin1.md"]);
    expect(queryJunit(xml, "//testcase/failure").length).toBeGreaterThan(0);
    expect(queryJunit(xml, "//testcase/error")).toHaveLength(1);
  });

  test("csv", async () => {
    const [header = [], ...rows] = readCsv(await print("csv"));
    expect(rows).toHaveLength(30 + findings.filter(({ rule }) => ["unfilled-placeholder", "empty-section"].includes(rule)).length);
    expect(rows.map((row) => row[header.indexOf("path")])).toEqual(rows.map(() => path));
  });

  test("markdown", async () => {
    const text = await print("markdown", "--link", "https://example.org/{path}#L{line}");
    expect(text).toContain("(https://example.org/docs/feed%20%5Bv2%5D%20%28%C3%A9t%C3%A9%29.md#L");
    expect(text).toContain("### Not checked\n\n- docs/latin1.md");
    expect(text).toContain("1 Markdown file not recognized");
  });

  test("html", async () => {
    const [page] = readHtml(await print("html"));
    const words = page === undefined ? "" : textOf(page);
    for (const part of ["Feed ranking", path, "docs/latin1.md", "docs/list.md"]) expect(words).toContain(part);
  });
});

test("paths for programs are relative to the working folder, however they were given", async () => {
  const cwd = folder({ "docs/a.md": gaps(), "other/b.md": gaps() });
  for (const given of ["./docs/a.md", join(cwd, "docs/a.md"), "docs/../docs/a.md"]) {
    const { stdout } = await run(["lint", "--format", "gitlab", given], { cwd });
    expect(JSON.parse(stdout)[0].location.path).toBe("docs/a.md");
  }
  const { stdout } = await run(["lint", "--format", "sarif", "../docs/a.md"], { cwd: join(cwd, "other") });
  expect(JSON.parse(stdout).runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toMatch(/^file:\/\/\/.*\/docs\/a\.md$/);
});

test("several reports of one run", async () => {
  const cwd = folder({ "docs/a.md": gaps() });
  const outputs = ["--output", "sarif=out/a.sarif", "--output", "markdown=out/review.md", "--output", "html=out/report (1).html"];
  const { code, stdout, stderr } = await run(["lint", "--format", "github", ...outputs, "docs"], { cwd });
  expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
  expect(stdout).toMatch(/^::warning file=docs\/a\.md/);
  const read = (name: string) => readFileSync(join(cwd, "out", name), "utf8");
  expect(validateSarif(JSON.parse(read("a.sarif")))).toBe(true);
  expect(read("review.md")).toMatch(/^<!-- ml-design-doc review -->\n/);
  expect(read("report (1).html")).toMatch(/^<!doctype html>/);
});

test.each([
  [["--link", "https://example.org/#L{line}"], /^--link: \{path\} must be in it/],
  [["--link", "javascript:alert({path})"], /^--link: "javascript:alert\(\{path\}\)" is no link to the web/],
  [["--output", "a", "--output", "b"], /^--output: two files for one report\./],
  [["--output", "sarif=a", "--output", "./a"], /^--output: two reports cannot go to a\./],
  [["--output", "sarif="], /^--output: the name of the file is missing\./],
  [["--format", "sarf"], /^Unknown value of --format: "sarf"\. Did you mean "sarif"\?/],
  [["--quiet=yes"], /^--quiet takes no value: leave out "=yes"\./],
])("%j is a usage error", async (options, message) => {
  const { code, stdout, stderr } = await run(["lint", ...options, "a.md"], { cwd: folder({ "a.md": gaps() }) });
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(message);
});
