import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { cli, folder, run } from "./command.js";

const design = "---\ntype: ml-design-doc\n---\n# Ranking\n\nAnswers should be fast. We will have a privacy review.\n";
const plain = "# Saturday\n\nAnswers should be fast.\n";
const company = `items:
  - id: privacy-review
    phase: clarify
    title: Privacy review
    question: Who has cleared the use of personal data?
    why: Without a decision on record the launch is stopped.
    topic: privacy review
    needs: [approved by]
`;

interface Linted {
  readonly path: string;
  readonly recognized: boolean;
  readonly items: readonly { readonly id: string }[];
  readonly findings: readonly { readonly rule: string; readonly severity: string }[];
}

async function lint(cwd: string, ...args: readonly string[]) {
  const { code, stdout, stderr } = await run(["lint", "--format", "json", ...args], { cwd });
  const documents = (JSON.parse(stdout) as { documents: Linted[] }).documents;
  return {
    code,
    stderr,
    documents,
    severityOf: (rule: string) => documents[0]?.findings.find((finding) => finding.rule === rule)?.severity,
  };
}

describe("lint", () => {
  test("takes the configuration nearest to each document", async () => {
    const cwd = folder({
      ".ml-design-doc.yaml": "rules: { latency-requirement: error }",
      "a.md": design,
      "sub/.ml-design-doc.json": '\ufeff{ "rules": { "latency-requirement": "off" } } // ours',
      "sub/deep/b.md": design,
    });
    const { documents, stderr } = await lint(cwd, ".");
    expect(stderr).toBe("");
    const found = documents.map(({ path, findings }) => [path, findings.find(({ rule }) => rule === "latency-requirement")?.severity]);
    expect(found).toEqual([
      ["a.md", "error"],
      ["sub/deep/b.md", undefined],
    ]);
    expect((await lint(join(cwd, "sub/deep"), "b.md")).severityOf("latency-requirement")).toBe(undefined);
    const { stdout } = await run(["lint", "--format", "json", "-"], { cwd, input: design });
    expect(JSON.parse(stdout).documents[0].findings).toContainEqual(
      expect.objectContaining({ rule: "latency-requirement", severity: "error" }),
    );
  });

  test.each([
    [[], "error", 0],
    [["--no-config"], "warning", 0],
    [["--config", "other.yml"], "information", 0],
    [["--config", "sub/../other.yml"], "information", 0],
    [["--config", "none.yml"], "warning", 2],
  ])("%j", async (options, expected, code) => {
    const cwd = folder({
      ".ml-design-doc.yaml": "rules: { latency-requirement: error }",
      "other.yml": "rules: { latency-requirement: information }",
      "a.md": design,
    });
    const outcome = await lint(cwd, "--fail-on", "never", ...options, "a.md");
    expect(outcome.severityOf("latency-requirement")).toBe(expected);
    expect(outcome.code).toBe(code);
    expect(outcome.stderr).toBe(code === 0 ? "" : "none.yml:1:1: There is no such file.\n");
  });

  test.each([
    [["--config", "a.toml"], "--config a.toml: a configuration ends in .jsonc, .json, .yaml or .yml."],
    [["--config", "a.yml", "--no-config"], "--config and --no-config: which one?"],
  ])("%j is a usage error", async (options, message) => {
    const { code, stderr } = await run(["lint", ...options, "a.md"], { cwd: folder({ "a.md": design }) });
    expect({ code, stderr: stderr.split("\n")[0] }).toEqual({ code: 2, stderr: message });
  });

  test("documents, and what is ignored", async () => {
    const cwd = folder({
      ".ml-design-doc.yaml": "documents: rfc\nignore: ['archive/', rfc/template.md]",
      "rfc/plain.md": plain,
      "rfc/note.md": `---\ntype: note\n---\n${plain}`,
      "rfc/template.md": design,
      "archive/old.md": design,
      "plain.md": plain,
    });
    const { documents } = await lint(cwd, ".");
    expect(documents.map(({ path, recognized }) => [path, recognized])).toEqual([
      ["plain.md", false],
      ["rfc/note.md", false],
      ["rfc/plain.md", true],
    ]);
    // Who names a file wants it checked.
    const named = await lint(cwd, "archive/old.md");
    expect(named.documents.map(({ recognized }) => recognized)).toEqual([true]);
    expect((await lint(cwd, "--only-recognized", "archive/old.md")).documents).toEqual([]);
  });

  test("items of one's own are judged, turned off, required, and compared", async () => {
    const cwd = folder({ ".ml-design-doc.yaml": company, "a.md": design, "off.yaml": `${company}rules: { privacy-review: off }` });
    const { documents, severityOf } = await lint(cwd, "a.md");
    expect(documents[0]?.items).toHaveLength(31);
    expect(severityOf("privacy-review")).toBe("warning");
    expect((await lint(cwd, "--config", "off.yaml", "a.md")).documents[0]?.items).toHaveLength(30);
    const required = await run(["lint", "--fail-on", "never", "--require", "privacy-review", "a.md"], { cwd });
    expect(required).toMatchObject({ code: 1, stderr: "a.md: required, and not stated: privacy-review (vague).\n" });
    expect((await run(["lint", "--no-config", "--require", "privacy-review", "a.md"], { cwd })).stderr).toContain(
      'unknown item "privacy-review"',
    );
    writeFileSync(join(cwd, "b.md"), design.replace("We will have a privacy review.", "The privacy review was approved by legal."));
    const diff = JSON.parse((await run(["diff", "--format", "json", "a.md", "b.md"], { cwd })).stdout);
    expect(JSON.stringify(diff)).toContain('"privacy-review"');
  });

  test("is watched", async () => {
    const cwd = folder({ ".ml-design-doc.yaml": "extends: base.yml", "base.yml": "{}", "docs/a.md": design });
    const child = spawn(process.execPath, [cli, "lint", "--watch", "--format", "json", "docs"], { cwd });
    onTestFinished(() => void child.kill("SIGKILL"));
    let [stdout, stderr] = ["", ""];
    let wake = () => {};
    child.stdout.setEncoding("utf8").on("data", (text) => {
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text) => {
      stderr += text;
      wake();
    });
    const severityAfter = async (runs: number) => {
      while (stderr.split("Watching for changes").length <= runs) await new Promise<void>((resolve) => (wake = resolve));
      const [document] = JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "").documents as Linted[];
      return document?.findings.find(({ rule }) => rule === "latency-requirement")?.severity;
    };
    expect(await severityAfter(1)).toBe("warning");
    writeFileSync(join(cwd, "base.yml"), "rules: { latency-requirement: error }");
    expect(await severityAfter(2)).toBe("error");
    writeFileSync(join(cwd, "docs/.ml-design-doc.json"), '{ "rules": { "latency-requirement": "off" } }');
    expect(await severityAfter(3)).toBe(undefined);
  }, 30_000);
});

describe("what is wrong with a configuration is told, and the rest is in effect", () => {
  test.each([
    [
      "a misspelt rule",
      ".ml-design-doc.yaml",
      "rules:\n  drift-kind: off\n  latency-requirement: error\n",
      '2:3: There is no rule "drift-kind". Did you mean "drift-kinds"?',
    ],
    ["no JSON", ".ml-design-doc.json", "{", '1:2: This is not valid JSON: a "}" is missing.'],
    ["empty", ".ml-design-doc.yml", "", "1:1: This file is empty, and sets nothing. Remove it, or write {} into it."],
    ["huge", ".ml-design-doc.yml", `# ${"x".repeat(1_000_001)}`, "1:1: This file cannot be read: it is larger than 1 MB."],
    [
      "UTF-16",
      ".ml-design-doc.yml",
      Buffer.from("\ufeffrules: {}", "utf16le"),
      "1:1: This file cannot be read: this is UTF-16 text. Save it as UTF-8.",
    ],
    ["control marks", ".ml-design-doc.json", '{ "\\u001b[2J\u202e": 1 }', '1:3: The configuration has no "\\u{1b}[2J\\u{202e}". Valid:'],
  ])("%s", async (_, file, text, message) => {
    const cwd = folder({ [file]: text, "a.md": design, "docs/b.md": design });
    const { code, stderr, documents, severityOf } = await lint(cwd, "a.md", "docs");
    expect(code).toBe(2);
    expect(stderr).toContain(`${file}:${message}`);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    expect(documents).toHaveLength(2);
    expect(severityOf("latency-requirement")).toBe(file.endsWith("yaml") ? "error" : "warning");
  });

  test("a folder of that name", async () => {
    const cwd = folder({ "a.md": design });
    mkdirSync(join(cwd, ".ml-design-doc.json"));
    expect(await lint(cwd, "a.md")).toMatchObject({
      code: 2,
      stderr: ".ml-design-doc.json:1:1: This file cannot be read: it is no file.\n",
    });
  });

  test("two kinds of file", async () => {
    const cwd = folder({ "a.md": design, ".ml-design-doc.json": "{}", ".ml-design-doc.yaml": "{}" });
    const { code, stderr } = await lint(cwd, "a.md");
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: ".ml-design-doc.yaml:1:1: This file is not used, as there is a .ml-design-doc.json beside it. Remove one of them.\n",
    });
  });
});

describe("config", () => {
  const files = {
    ".ml-design-doc.yaml": `extends: shared/base.json
documents: docs/**
templates: templates
overrides:
  - files: "*.draft.md"
    rules: { scale: { severity: off, meets: [flood] } }
${company}`,
    "shared/base.json": '{\n  "rules": { "scale": "error" },\n  "severity": { "draft": "off" }\n}',
  };

  test("prints what is in effect, and whence", async () => {
    expect(await run(["config", "docs/a.draft.md"], { cwd: folder(files) })).toEqual({
      code: 0,
      stderr: "",
      stdout: `docs/a.draft.md
Configured by .ml-design-doc.yaml, which builds on shared/base.json.
A design document, unless its front matter says otherwise.

documents
  docs/**                   .ml-design-doc.yaml:2:12

rules
  scale: off                .ml-design-doc.yaml:6:23, override
  scale: meets: flood       .ml-design-doc.yaml:6:46, override

severity
  draft: off                shared/base.json:3:17
  review: warning           default
  final: error              default
  none: warning             default

templates
  templates                 .ml-design-doc.yaml:3:12

items
  privacy-review            .ml-design-doc.yaml:8:9
`,
    });
  });

  test("as JSON", async () => {
    const cwd = folder({ ...files, "shared/base.json": '{ "rules": { "scale": { "topic": "tide" }, "scal": "off" } }' });
    const { code, stdout } = await run(["config", "--json", "a.md"], { cwd });
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      path: "a.md",
      files: [".ml-design-doc.yaml", "shared/base.json"],
      listed: null,
      values: [
        { name: "documents", value: "docs/**", source: "file", path: ".ml-design-doc.yaml", line: 2, column: 12, override: false },
        { name: "rules.scale.topic", value: "tide", source: "file", path: "shared/base.json", line: 1, column: 34, override: false },
        { name: "severity.draft", value: "information", source: "default" },
        { name: "severity.review", value: "warning", source: "default" },
        { name: "severity.final", value: "error", source: "default" },
        { name: "severity.none", value: "warning", source: "default" },
        { name: "templates", value: "templates", source: "file", path: ".ml-design-doc.yaml", line: 3, column: 12, override: false },
        { name: "items", value: "privacy-review", source: "file", path: ".ml-design-doc.yaml", line: 8, column: 9, override: false },
      ],
      problems: [
        {
          path: "shared/base.json",
          message: 'There is no rule "scal". Did you mean "scale"?',
          line: 1,
          column: 44,
          endLine: 1,
          endColumn: 50,
        },
      ],
    });
  });

  test("without a file", async () => {
    const { code, stdout } = await run(["config", "--no-config", "a.md"], { cwd: folder({}) });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^a\.md\nNo configuration file\.\n\nseverity\n/);
  });

  test.each([
    [["config"], "Name a document, e.g. docs/feed-ranking.md."],
    [["config", "a.md", "b.md"], 'One document at a time: what is "b.md"?'],
    [["config", "--jsn", "a.md"], 'Unknown option "--jsn". Did you mean "--json"?'],
  ])("%j is a usage error", async (args, message) => {
    const { code, stderr } = await run(args);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe("new", () => {
  const team = "# {{title}}\n\n{{#clarify}}\n- {{item}}: {{ask}}\n{{/clarify}}\n";
  const files = {
    ".ml-design-doc.yaml": `templates: templates\n${company}rules: { scale: off }`,
    "templates/team.md": team,
    "templates/notes.txt": "",
  };

  test("takes a template of the user's folder, with the items of the configuration", async () => {
    const cwd = folder(files);
    const { code, stdout, stderr } = await run(["new", "--template", "team", "-"], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("- Privacy review: _Who has cleared the use of personal data?_\n");
    expect(stdout).not.toContain("- Scale:");
    expect((await run(["new", "--no-config", "--template", "team", "-"], { cwd })).stderr).toContain('Unknown template "team".');
    expect((await run(["new", "--template", "tem", "-"], { cwd })).stderr).toContain('Did you mean "team"? Valid: team, full,');
  });

  test("one's own before one of the same name that comes with the product", async () => {
    const { stdout } = await run(["new", "--title", "X", "-"], { cwd: folder({ ...files, "templates/full.md": "# Ours: {{title}}\n" }) });
    expect(stdout).toBe("# Ours: X\n");
  });

  test("a folder that is not there", async () => {
    const { code, stdout, stderr } = await run(["new", "-"], { cwd: folder({ ".ml-design-doc.yaml": "templates: nowhere" }) });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("nowhere: the folder of templates that the configuration names cannot be read:");
  });
});

test("rules and explain know the items of the configuration, and what it sets of ours", async () => {
  const set = "rules:\n  scale: { meets: [flood, tide] }\n  empty-section: { allow: Appendix }\n";
  const cwd = folder({ ".ml-design-doc.yaml": `${set}${company}` });
  const explained = async (id: string) => (await run(["explain", id], { cwd })).stdout;
  expect(await explained("scale")).toContain(
    "\n\nSet here\n\n    meets: flood (.ml-design-doc.yaml:2:20)\n    meets: tide (.ml-design-doc.yaml:2:27)\n\n",
  );
  expect(await explained("empty-section")).toMatch(/\n\nSet here\n\n {4}allow: Appendix \(\.ml-design-doc\.yaml:3:\d+\)\n$/);
  expect(await explained("fallback")).not.toContain("Set here");
  expect((await run(["rules"], { cwd })).stdout).toContain("  privacy-review            Privacy review\n");
  expect((await run(["explain", "privacy-review"], { cwd })).stdout).toMatch(
    /^privacy-review: Privacy review\n.*Who has cleared.*the launch is stopped/s,
  );
  expect((await run(["explain", "privacy-revew"], { cwd })).stderr).toContain('Did you mean "privacy-review"?');
});
