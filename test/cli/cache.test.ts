import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { documentOf } from "../../bench/speed/documents.mjs";
import { configLoader, formatJson, lint, openDocument } from "../../src/core/index.js";
import { cli, folder, run } from "./command.js";

const names = Array.from({ length: 36 }, (_, i) => `${String(i).padStart(2, "0")}.md`);
const config = `items:
  - id: on-call
    phase: production
    title: On-call
    question: Who is called at night?
    topic: [on-call engineer]
    needs: [pilot | deployment]
rules:
  fallback: off
  scale: { meets: [the] }
`;
const documents = () => Object.fromEntries(names.map((name, i) => [name, documentOf(150, i)]));

test("many documents are reported in threads as in one, with the items of their configuration", async () => {
  const cwd = folder({ ".ml-design-doc.yaml": config, ...documents() });
  const lint = async (paths: readonly string[]) => {
    const { code, stdout, stderr } = await run(["lint", "--format", "json", ...paths], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    return JSON.parse(stdout).documents;
  };
  const [together, alone] = await Promise.all([lint(["--threads", "2", ...names]), lint(["--threads", "1", ...names])]);
  expect(together).toEqual(alone);
  expect(together).toHaveLength(names.length);
  expect(JSON.stringify(together)).toMatch(/"id":"on-call","phase":"production","verdict":"(?:met|vague)"/);
  expect(JSON.stringify(together).match(/"id":"scale","phase":"clarify","verdict":"met"/g)?.length).toBeGreaterThan(30);
});

test.each(["process.exit(0)", 'throw new Error("of this test")'])(
  "what a thread leaves undone that ends by %s is done by another",
  async (end) => {
    const cwd = folder({
      ...documents(),
      "end.cjs": `const { parentPort } = require("node:worker_threads");
    let orders = 0;
    parentPort?.on("message", () => { if (++orders === 2) {
      require("node:fs").writeFileSync(__dirname + "/ended", "");
      ${end};
    } });`,
    });
    const lint = (threads: string, env: NodeJS.ProcessEnv) =>
      run(["lint", "--format", "json", "--threads", threads, ...names], { cwd, env });
    const ended = await lint("2", { NODE_OPTIONS: `--require ${JSON.stringify(join(cwd, "end.cjs"))}` });
    expect(existsSync(join(cwd, "ended"))).toBe(true);
    expect(ended).toEqual(await lint("1", {}));
  },
);

test.runIf(process.platform !== "win32").each(["pretty", "json", "csv"])(
  "%s: a document is reported before the next is read",
  async (format) => {
    const cwd = folder({ "a.md": documentOf(150) });
    const pipe = join(cwd, "b.md");
    execFileSync("mkfifo", [pipe]);
    const child = spawn(process.execPath, [cli, "lint", "--format", format, "a.md", "b.md"], { cwd });
    let stdout = "";
    await new Promise<void>((resolve) =>
      child.stdout.setEncoding("utf8").on("data", (text) => {
        stdout += text;
        if (stdout.includes("model-choice")) resolve(); // the pipe is empty yet
      }),
    );
    expect(stdout).not.toContain("b.md");
    writeFileSync(pipe, documentOf(150, 1));
    await once(child, "close");
    const { stdout: whole } = await run(["lint", "--format", format, "a.md", "-"], { cwd, input: documentOf(150, 1) });
    expect(stdout.replaceAll("b.md", format === "json" ? "-" : "<stdin>")).toBe(whole);
  },
);

test("a check leaves the compiled program beside it; with a damaged one, or where nothing can be written, all is the same", async () => {
  const names = ["cli.js", "phrases.bin", "program.js"];
  const copied = names.map((name) => [name, readFileSync(new URL(`../../dist/${name}`, import.meta.url))] as const);
  const cwd = folder({ ...Object.fromEntries(copied), "a.md": documentOf(150) });
  const lint = async () => await run([join(cwd, "cli.js"), "lint", "a.md"], { cwd, command: "node" });
  const left = () => readdirSync(cwd).filter((name) => name !== "a.md" && !names.includes(name));
  await run([join(cwd, "cli.js"), "--version"], { cwd, command: "node" });
  expect(left()).toEqual([]);
  const first = await lint();
  expect(first).toMatchObject({ stdout: expect.stringContaining("1 document"), stderr: "" });
  const [compiled = ""] = left();
  expect(left()).toEqual([expect.stringMatching(/^program-.*\.bin$/)]);
  expect(await lint()).toEqual(first);

  const whole = readFileSync(join(cwd, compiled));
  for (const damaged of [whole.subarray(0, whole.length / 2), Buffer.from("nothing"), Buffer.alloc(0)]) {
    writeFileSync(join(cwd, compiled), damaged);
    expect(await lint()).toEqual(first);
    expect(readFileSync(join(cwd, compiled)).length).toBeGreaterThan(whole.length / 2);
  }
  chmodSync(cwd, 0o555);
  expect(await lint()).toEqual(first);
  chmodSync(cwd, 0o755);
});

test("the built command judges as the sources do, whose phrases it has ready-made", async () => {
  const docs = new URL("../corpus/docs/", import.meta.url);
  const texts = readdirSync(docs).filter((name) => name.endsWith(".md"));
  const cwd = fileURLToPath(docs);
  const textOf = (path: string) => readFileSync(join(cwd, path), "utf8").replace(/^\ufeff/, "");
  const { stdout } = await run(["lint", "--format", "json", "--fail-on", "never", "--no-config", ...texts], { cwd });
  const checked = texts.map((path) => ({ path, report: lint(openDocument(textOf(path))), skipped: false }));
  const fromSources: readonly { path: string }[] = JSON.parse(formatJson(checked)).documents;
  const different = fromSources.filter((document, i) => JSON.stringify(document) !== JSON.stringify(JSON.parse(stdout).documents[i]));
  expect(different.map(({ path }) => path)).toEqual([]);
});

test("the same with words of a configuration, for which there is nothing ready-made", async () => {
  const words = 'rules:\n  scale: { topic: [week, team], needs: ["<n> (day|week)"] }\n  fallback: { meets: [dashboard | alert*] }\n';
  const file = join(folder({ "words.yaml": words }), "words.yaml");
  const docs = new URL("../corpus/docs/", import.meta.url);
  const paths = readdirSync(docs)
    .filter((name) => name.endsWith(".md"))
    .slice(0, 5);
  const cwd = fileURLToPath(docs);
  const { stdout } = await run(["lint", "--format", "json", "--fail-on", "never", "--config", file, ...paths], { cwd });
  const { config: given } = await configLoader({ read: () => words }, file).effective(`${cwd}a.md`);
  const reports = paths.map((path) => lint(openDocument(readFileSync(join(cwd, path), "utf8").replace(/^\ufeff/, "")), given));
  const checked = reports.map((report, i) => ({ path: paths[i] as string, report, skipped: false }));
  expect(JSON.parse(stdout).documents).toEqual(JSON.parse(formatJson(checked)).documents);
  const byWords = reports.flatMap((report) => report.items.filter(({ id }) => id === "fallback" || id === "scale"));
  expect(byWords).not.toEqual(
    checked.flatMap(({ report: { text } }) => lint(openDocument(text)).items.filter(({ id }) => id === "fallback" || id === "scale")),
  );
});

describe("--cache", () => {
  const lint = (cwd: string, ...more: readonly string[]) => run(["lint", "--format", "json", "--only-recognized", ...more, "."], { cwd });
  const cached = (cwd: string, ...more: readonly string[]) => lint(cwd, "--cache-location", "cache", ...more);
  const some = Object.fromEntries(Object.entries(documents()).slice(0, 3));

  test("gives the same output, also once a text, the configuration or a word of the cache has changed", async () => {
    const cwd = folder(some);
    const cache = join(cwd, "cache");
    const expectSame = async () => expect(await cached(cwd)).toEqual(await lint(cwd));
    await expectSame();
    const before = readFileSync(cache, "utf8");
    await expectSame();
    expect(readFileSync(cache, "utf8")).toBe(before);

    writeFileSync(join(cwd, "00.md"), documentOf(150, 99));
    await expectSame();
    writeFileSync(join(cwd, ".ml-design-doc.yaml"), config);
    await expectSame();
    const all = readFileSync(cache, "utf8");
    expect(all.split("\n").length).toBe(before.split("\n").length + 1 + 3);
    writeFileSync(join(cwd, ".ml-design-doc.yaml"), config.replace("meets: [the]", "meets: [flood]"));
    await expectSame();
    expect(readFileSync(cache, "utf8").split("\n").length).toBe(all.split("\n").length + 3);
    writeFileSync(join(cwd, ".ml-design-doc.yaml"), config);

    for (const damaged of [all.replaceAll("vague", "met"), all.slice(0, all.length / 2), all.replace(/^(\S{43}) \S+ /gm, "$1 x ")]) {
      writeFileSync(cache, damaged);
      await expectSame();
    }
  });

  test("is asked: what stands in it under its seal is what is reported", async () => {
    const cwd = folder(some);
    await cached(cwd);
    const [header, ...lines] = readFileSync(join(cwd, "cache"), "utf8").trimEnd().split("\n");
    const resealed = lines.map((line) => {
      const [, key = "", value = ""] = /^(\S+) \S+ (.*)$/.exec(line) ?? [];
      const other = value.replace(/"reason":"(?:[^"\\]|\\.)*/, '"reason":"It says so in the cache.');
      const sum = createHash("sha256");
      for (const text of [key, other]) sum.update(`${text.length} ${text}`);
      return `${key} ${sum.digest("base64url")} ${other}`;
    });
    writeFileSync(join(cwd, "cache"), `${[header, ...resealed].join("\n")}\n`);
    const { documents: found } = JSON.parse((await cached(cwd)).stdout);
    expect(found.map(({ reason }: { reason: string }) => reason)).toEqual(lines.map(() => "It says so in the cache."));
  });

  test("leaves alone what is no cache", async () => {
    const cwd = folder({ ...some, cache: "mine" });
    const { code, stdout, stderr } = await cached(cwd);
    expect({ code, stdout }).toEqual({ code: (await lint(cwd)).code, stdout: (await lint(cwd)).stdout });
    expect(stderr).toContain("cache: this is no cache of this program. It is left as it is, and nothing is cached.");
    expect(readFileSync(join(cwd, "cache"), "utf8")).toBe("mine");
  });

  test("is no document, by its usual name, and no report is written over it", async () => {
    const cwd = folder(some);
    await run(["lint", "--cache", "."], { cwd });
    expect(readFileSync(join(cwd, ".ml-design-doc-cache"), "utf8")).toMatch(/^ml-design-doc cache 1\n/);
    const { code, stderr } = await run(["lint", "--cache", "--output", ".ml-design-doc-cache", "."], { cwd });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining("this file is read in the same run") });
  });
});
