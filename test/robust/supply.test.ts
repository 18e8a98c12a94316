import fs from "node:fs";
import { describe, expect, test, vi } from "vitest";
import { parse } from "yaml";
import { notices, noticesFile } from "../../scripts/notices.mjs";

const bundles = [
  "dist/cli.js",
  "dist/program.js",
  "dist/extension.js",
  ...fs.readdirSync("dist/parts").map((name) => `dist/parts/${name}`),
];
const read = (file: string) => fs.readFileSync(file, "utf8");

describe("what is shipped", () => {
  test.each(bundles)("%s reaches no network and makes no code out of text", (file) => {
    const source = read(file);
    const reaching =
      /\bfetch\s*\(|XMLHttpRequest|\bWebSocket\b|EventSource|sendBeacon|importScripts|require\(["'](?:node:)?(?:https?|http2|net|tls|dns|dgram|inspector|vm)["']\)/;
    // The command and the extension load their own parts in these ways, from their own folder.
    expect(reaching.exec(file === "dist/cli.js" ? source.replace('require("node:vm")', "") : source)?.[0]).toBeUndefined();
    const code = source.replace('new Function("module","exports","require","__load",', "");
    const making = /\beval\s*\(|\bnew Function\b|[^.\w]Function\s*\(/;
    expect(making.exec(code)?.[0]).toBeUndefined();
  });

  test("the extension starts no process, and the command line none but git", () => {
    expect(read("dist/extension.js")).not.toContain("child_process");
    expect(read("dist/program.js").match(/require\("node:child_process"\)/g) ?? []).toHaveLength(1);
    const starting = fs
      .readdirSync("src", { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts") && read(`src/${name}`).includes("child_process"));
    expect(starting).toEqual(["cli/git.ts".replaceAll("/", process.platform === "win32" ? "\\" : "/")]);
  });

  test(`${noticesFile} has the licence of everything in the bundles`, () => {
    expect(read(noticesFile) === notices(), `${noticesFile} is stale. Run "npm run derive".`).toBe(true);
  });

  test("its licences are permissive, and its packages few", () => {
    const named = [...read(noticesFile).matchAll(/^(\S+) \d\S* \((.+)\)$/gm)];
    expect(
      [...new Set(named.map(([, , licence]) => licence))].filter(
        (licence) => !/^(?:MIT|ISC|BSD-[23]-Clause|Apache-2\.0)$/.test(licence ?? ""),
      ),
    ).toEqual([]);
    expect(named.length).toBeGreaterThan(20);
    expect(named.length).toBeLessThan(90);
  });
});

describe("the release", () => {
  const workflows = fs.readdirSync(".github/workflows").map((name) => [name, parse(read(`.github/workflows/${name}`))] as const);
  const steps = (workflow: { jobs: Record<string, { steps: { uses?: string }[] }> }) =>
    Object.values(workflow.jobs).flatMap((job) => job.steps);

  test.each(workflows)("%s pins every action to a commit, and may write nothing that it need not", (_, workflow) => {
    for (const { uses } of steps(workflow)) if (uses !== undefined) expect(uses).toMatch(/^[\w-]+\/[\w./-]+@[0-9a-f]{40}$/);
    expect(workflow.permissions).toEqual({ contents: "read" });
  });

  const release = JSON.stringify(workflows.find(([name]) => name === "release.yml")?.[1]);

  test("publishes with provenance, and what was tested", () => {
    expect(release).toContain("--provenance");
    expect(release).toContain("id-token");
    expect(release.indexOf("npm test")).toBeLessThan(release.indexOf("publish --provenance"));
  });

  test("says where the pages about rules are: in the repository that it is made from, at its tag. Nothing else says so", async () => {
    const naming = release.indexOf('npm pkg set repository.type=git repository.url=\\"git+$GITHUB_SERVER_URL/$GITHUB_REPOSITORY.git\\"');
    expect(naming).toBeGreaterThan(0);
    expect(naming).toBeLessThan(release.indexOf("npm test"));
    const pageIn = async (manifest: object) => {
      vi.resetModules();
      vi.doMock("../../package.json", () => ({ default: manifest }));
      return (await import("../../src/cli/product.js")).product.page("ab-test");
    };
    expect(await pageIn({ version: "1.2.3" })).toBeUndefined();
    const repository = { type: "git", url: "git+https://github.com/acme/lint.git" };
    expect(await pageIn({ version: "1.2.3", repository })).toBe("https://github.com/acme/lint/blob/v1.2.3/docs/rules/ab-test.md");
    vi.doUnmock("../../package.json");
  });
});
