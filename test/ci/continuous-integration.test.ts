import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import validator from "@action-validator/core";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import manifest from "../../package.json" with { type: "json" };
import { cli, folder } from "../cli/command.js";
import { drift, gaps, shoppingList } from "../cli/documents.js";
import { type Repository, repository } from "../cli/repository.js";
import { queryJunit, readAnnotation, validateGitlab, validateSarif } from "../format/validate.js";

// What action.yml, the hook and docs/continuous-integration.md say is run here as their servers would run it: in a real git repository, by
// the real shell, with the built command. `npx` is the one thing that is not real: it starts the built command instead of fetching it.

const source = (path: string) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), "utf8");
const page = source("docs/continuous-integration.md");
const blocks = (language: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, "gm"))].map(([, code = ""]) => code);

/** A folder for the PATH with `npx --yes ml-design-doc@VERSION` and `ml-design-doc`, both of them the built command. */
function programs(): string {
  const start = `exec "${process.execPath}" "${cli}" "$@"`;
  const only = `if [ "$1 $2" != "--yes ml-design-doc@${manifest.version}" ]; then echo "npx $*" >&2; exit 97; fi`;
  const root = folder({ "ml-design-doc": `#!/bin/sh\n${start}\n`, npx: `#!/bin/sh\n${only}\nshift 2\n${start}\n` });
  for (const name of ["ml-design-doc", "npx"]) chmodSync(join(root, name), 0o755);
  return root;
}

/** Runs a script as a job does: GitHub's `shell: bash`, GitLab's `sh -e`. */
function runScript(
  script: string,
  cwd: string,
  env: Readonly<Record<string, string>>,
  shell: readonly string[] = ["bash", "-eo", "pipefail"],
) {
  const [program = "", ...options] = shell;
  const { status, stdout, stderr } = spawnSync(program, [...options, "-c", script], {
    cwd,
    encoding: "utf8",
    env: { ...process.env, ...env, PATH: `${programs()}:${process.env.PATH}` },
  });
  return { code: status, stdout, stderr };
}

const files = { "docs/feed.md": gaps("final"), "docs/same.md": gaps(), "README.md": shoppingList };

/** A repository in which the branch `work` has one change since `origin/main`. */
function pullRequest(): Repository {
  const made = repository(files);
  made.git("update-ref", "refs/remotes/origin/main", "HEAD");
  made.git("switch", "--quiet", "--create", "work");
  made.write("docs/feed.md", gaps("final").replace(drift, "TBD"));
  made.commit();
  return made;
}

const posix = describe.runIf(process.platform !== "win32");

posix("the GitHub action", () => {
  interface Step {
    readonly id?: string;
    readonly name: string;
    readonly if?: string;
    readonly uses?: string;
    readonly run?: string;
    readonly env?: Readonly<Record<string, string>>;
    readonly with?: Readonly<Record<string, string>>;
  }
  const action = parse(source("action.yml"));
  const steps: readonly Step[] = action.runs.steps;

  /** Runs the steps in order, with what GitHub would put into their expressions and variables. */
  function run(inputs: Readonly<Record<string, string>>, cwd: string) {
    const temp = folder({ output: "", summary: "" });
    const outputs: Record<string, string> = {};
    const defaults = Object.entries(action.inputs as Record<string, { default?: string }>).map(([name, given]) => [
      name,
      given.default ?? "",
    ]);
    const known: Readonly<Record<string, string>> = { ...Object.fromEntries(defaults), ...inputs };
    const value = (expression: string): string => {
      for (const each of expression.split("||").map((part) => part.trim())) {
        const [, input, output] = /^inputs\.([\w-]+)$|^steps\.check\.outputs\.([\w-]+)$/.exec(each) ?? [];
        const found = input ? known[input] : output ? outputs[output] : each === "github.sha" ? "abc123" : "";
        if (found) return found;
      }
      return "";
    };
    const filled = (text: string) => text.replace(/\$\{\{(.*?)\}\}/g, (_, expression: string) => value(expression.trim()));
    const results = steps.flatMap((step) => {
      if (step.run === undefined) return [];
      const env = Object.fromEntries(Object.entries(step.env ?? {}).map(([name, text]) => [name, filled(text)]));
      const result = runScript(step.run, cwd, {
        ...env,
        RUNNER_TEMP: temp,
        GITHUB_OUTPUT: join(temp, "output"),
        GITHUB_STEP_SUMMARY: join(temp, "summary"),
        GITHUB_SERVER_URL: "https://github.example",
        GITHUB_REPOSITORY: "acme/designs",
      });
      for (const line of readFileSync(join(temp, "output"), "utf8").split("\n").filter(Boolean)) {
        const [name = "", ...rest] = line.split("=");
        outputs[name] = rest.join("=");
      }
      return [result];
    });
    return { results, outputs, summary: readFileSync(join(temp, "summary"), "utf8"), last: results.at(-1) };
  }

  test("is valid by GitHub's schema, pins what it uses, and puts no expression into a script", () => {
    expect(validator.validateAction(source("action.yml")).errors).toEqual([]);
    for (const { uses } of steps) if (uses !== undefined) expect(uses).toMatch(/@[0-9a-f]{40}$/);
    for (const { run: script } of steps) expect(script ?? "").not.toContain("${{");
    expect(action.inputs.command.default).toBe(`npx --yes ml-design-doc@${manifest.version}`);
  });

  test("annotates, sums up, and fails for a change that loses something", () => {
    const { results, outputs, summary, last } = run({ paths: "docs\n", "changed-since": "origin/main" }, pullRequest().root);
    const annotations = results[0]?.stdout.trimEnd().split("\n").map(readAnnotation) ?? [];
    expect(annotations.map(({ file }) => file)).toEqual(annotations.map(() => "docs/feed.md"));
    expect(annotations.map(({ title }) => title)).toContain("drift-monitoring");
    expect(outputs["exit-code"]).toBe("1");
    expect(last?.code).toBe(1);
    expect(summary).toBe(readFileSync(outputs.review ?? "", "utf8"));
    expect(summary).toMatch(/\[line \d+\]\(https:\/\/github\.example\/acme\/designs\/blob\/abc123\/docs\/feed\.md\?plain=1#L\d+\)/);
    expect(summary).toMatch(/- lost: .*`drift-monitoring`/);
    expect(validateSarif(JSON.parse(readFileSync(outputs.sarif ?? "", "utf8")))).toBe(true);
    expect(readFileSync(outputs.report ?? "", "utf8")).toMatch(/^<!doctype html>/);
  });

  test("passes where nothing fails", () => {
    const { outputs, last } = run({ paths: "docs", "fail-on": "never" }, pullRequest().root);
    expect([outputs["exit-code"], last?.code]).toEqual(["0", 0]);
  });

  test("hands every input over, whatever is in it", () => {
    const { root, write } = pullRequest();
    mkdirSync(join(root, 'a "b" $(touch ran)'));
    write('a "b" $(touch ran)/c.md', gaps());
    const given = {
      paths: 'docs/same.md\na "b" $(touch ran)\n',
      "fail-on": "never",
      "min-score": "29",
      "min-phase": "model=7",
      require: "optimizer\nreview=scale\n",
    };
    const { results, outputs } = run(given, root);
    for (const gate of ["--min-score asks for 29", "--min-phase asks for 7", "scale (missing)", "optimizer (missing)"])
      expect(results[0]?.stderr).toContain(gate);
    expect(results[0]?.stderr).toContain('a "b" $(touch ran)/c.md: required');
    expect(outputs["exit-code"]).toBe("1");
    expect(existsSync(join(root, "ran"))).toBe(false);
    expect(run({ baseline: "none.json" }, root).outputs["exit-code"]).toBe("2");
  });

  test("wrong usage fails, and leaves no report to read", () => {
    const { outputs, summary, last } = run({ "fail-on": "warnings" }, pullRequest().root);
    expect(outputs).toEqual({ "exit-code": "2" });
    expect(summary).toBe("");
    expect(last?.code).toBe(2);
  });

  test("offers its results to code scanning, only where that is asked for", () => {
    const upload = steps.find(({ uses }) => uses?.startsWith("github/codeql-action/upload-sarif@"));
    expect(upload?.if).toContain("inputs.upload-sarif == 'true'");
    expect(upload?.with?.sarif_file).toMatch(/^\$\{\{ steps\.check\.outputs\.sarif \}\}$/);
  });
});

posix("docs/continuous-integration.md", () => {
  const [workflow = "", comment = "", gitlab = "", hooks = ""] = blocks("yaml");

  test("the workflow is valid, pins other actions, and gives inputs that there are", () => {
    expect(validator.validateWorkflow(workflow).errors).toEqual([]);
    expect(validator.validateWorkflow(`${workflow.trimEnd()}\n${comment}`).errors).toEqual([]);
    const { inputs } = parse(source("action.yml"));
    for (const { uses, with: given } of parse(workflow).jobs["design-documents"].steps) {
      if (uses.startsWith("OWNER/")) {
        expect(uses).toBe(`OWNER/ml-design-doc@v${manifest.version}`);
        expect(Object.keys(given).filter((name) => !(name in inputs))).toEqual([]);
      } else expect(uses).toMatch(/@[0-9a-f]{40}$/);
    }
    for (const name of Object.keys(inputs)) if (name !== "command") expect(page, name).toContain(`\`${name}\``);
  });

  test("the GitLab job writes the artifacts that it names", () => {
    const { root } = pullRequest();
    const { script, artifacts } = parse(gitlab)["design-documents"];
    const env = {
      CI_MERGE_REQUEST_TARGET_BRANCH_NAME: "main",
      CI_PROJECT_URL: "https://gitlab.example/acme/designs",
      CI_COMMIT_SHA: "abc123",
    };
    const { code, stderr } = runScript(script.join("\n"), root, env, ["sh", "-e"]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    const read = (path: string) => readFileSync(join(root, path), "utf8");
    const findings = JSON.parse(read(artifacts.reports.codequality));
    expect(validateGitlab(findings)).toBe(true);
    expect(findings[0].location.path).toBe("docs/feed.md");
    expect(queryJunit(read(artifacts.reports.junit), "//testsuite").map(({ name }) => name)).toEqual(["docs/feed.md"]);
    for (const path of artifacts.paths)
      expect(read(path)).toContain("https://gitlab.example/acme/designs/-/blob/abc123/docs/feed.md?plain=1#L");
  });

  test("the hook is one that there is, and checks what a commit holds", () => {
    const [hook] = parse(source(".pre-commit-hooks.yaml"));
    const [{ rev, hooks: used }] = parse(hooks).repos;
    expect(rev).toBe(`v${manifest.version}`);
    expect(used.map(({ id }: { id: string }) => id)).toEqual([hook.id]);
    const { root, git, write, commit } = pullRequest();
    const commitHook = (args: readonly string[]) => {
      const staged = git("diff", "--cached", "--name-only", "-z", "--diff-filter=d")
        .split("\0")
        .filter((path) => path.endsWith(".md"));
      const quoted = staged.map((path) => `'${path}'`).join(" ");
      return runScript(`${hook.entry} ${args.join(" ")} ${quoted}`, root, {});
    };
    write("README.md", `${shoppingList}- eggs\n`);
    git("add", "--all");
    expect(commitHook(used[0].args)).toEqual({ code: 0, stdout: "", stderr: "" });
    commit();
    write("docs/a new one.md", gaps("final"));
    git("add", "--all");
    const failed = commitHook(used[0].args);
    expect(failed).toMatchObject({ code: 1, stdout: expect.stringMatching(/^docs\/a new one\.md · final\n/) });
    write("docs/a new one.md", gaps("draft"));
    expect(commitHook(used[0].args).code).toBe(0);
  });

  test("the commands do what the text says", () => {
    const { root, write } = pullRequest();
    const [gates = "", cached = "", start = "", later = "", others = "", diff = ""] = blocks("sh");
    const sh = (script: string) => runScript(script, root, {});
    expect(sh(gates)).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/docs\/same\.md: required, and not stated: .*validation-split/),
    });
    const first = sh(cached);
    expect(first.code).toBe(1);
    expect(existsSync(join(root, ".ml-design-doc-cache"))).toBe(true);
    expect(sh(cached)).toEqual(first);
    expect(sh(start)).toMatchObject({ code: 0, stderr: "" });
    expect(sh(later)).toMatchObject({ code: 0, stderr: "" });
    write("docs/same.md", gaps().replace(drift, "TBD"));
    expect(sh(later).code).toBe(1);
    expect(sh(others).code).toBe(1);
    expect(validateSarif(JSON.parse(readFileSync(join(root, "reports/design.sarif"), "utf8")))).toBe(true);
    expect(sh(diff)).toMatchObject({ code: 1, stdout: expect.stringContaining("drift-monitoring · lost") });
  });

  test("names no version but the present one", () => {
    for (const [, version] of page.matchAll(/ml-design-doc@v?(\d[\w.]*)/g)) expect(version).toBe(manifest.version);
  });
});

test("the npm package holds the command and what it needs, and nothing else", () => {
  const { stdout, status } = spawnSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
    cwd: fileURLToPath(new URL("../..", import.meta.url)),
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  expect(status).toBe(0);
  const [{ files: packed }] = JSON.parse(stdout);
  expect(packed.map(({ path }: { path: string }) => path).sort()).toEqual([
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "ThirdPartyNotices.txt",
    "dist/cli.js",
    "dist/phrases.bin",
    "dist/practice.json",
    "dist/program.js",
    "package.json",
  ]);
  expect(manifest.scripts.prepack).toBe("node scripts/build.mjs");
});
