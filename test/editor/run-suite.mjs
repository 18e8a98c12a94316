// Runs the editor suite inside a real VS Code's extension host, from the packaged VSIX.
//
//   npm run editor                          all tests, after packaging
//   npm run editor -- --grep "status"       those whose title matches
//   EDITOR_VERSION=oldest npm run editor    in the oldest VS Code that package.json promises (browser route)
//   ML_DESIGN_DOC_EDITOR=browser|desktop    which editor; by default desktop where it can be had, else the browser's
//
// To add tests, write test/editor/suite/<feature>.test.ts (mocha's describe and it, node:assert): every file of that name
// is found by itself. gestures.ts there opens documents and waits for diagnostics. The workspace is a copy of test/fixture, opened by
// its fixture.code-workspace (two folders), so tests may write into it. Each test opens what it needs and leaves no file behind.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import * as esbuild from "esbuild";
import { root } from "../../scripts/dependencies.mjs";
import { packageExtension } from "../../scripts/package.mjs";
import { launchChromium } from "./chromium.mjs";
import { findDesktop, runInDesktop } from "./desktop.mjs";
import { copyFixture } from "./fixture.mjs";
import { remoteUri, startServer, workbenchUrl } from "./server.mjs";

/** Bundles the suite, one file for each of its files, as mocha wants them. */
async function bundleSuite() {
  const source = path.join(root, "test/editor/suite");
  fs.mkdirSync(path.join(root, "out"), { recursive: true });
  const outdir = fs.mkdtempSync(path.join(root, "out/suite-")); // two runs at once do not meet, and mocha is found from here
  const entryPoints = fs.readdirSync(source).filter((name) => /\.test\.ts$|^(index|check|speed)\.ts$/.test(name));
  await esbuild.build({
    absWorkingDir: source,
    entryPoints,
    outdir,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    external: ["vscode", "mocha"],
    logLevel: "warning",
  });
  return outdir;
}

/** Loads the workbench in a headless Chromium and waits until the extension host has ended. */
async function runInBrowser({ vsix, suite, workspace, env, timeLimit }) {
  const editor = await startServer({ vsix, env, testDriver: true, isLean: true });
  try {
    const browser = await launchChromium();
    try {
      const page = await browser.newPage({ viewport: { width: 1000, height: 700 }, reducedMotion: "reduce" });
      const { promise: ended, resolve, reject } = Promise.withResolvers();
      await page.exposeFunction("codeAutomationLog", (type, args) => process.env.VERBOSE && console.error(`[${type}]`, ...args));
      await page.exposeFunction("codeAutomationExit", resolve);
      page.on("crash", () => reject(new Error("the page crashed")));
      const timer = setTimeout(() => reject(new Error(`no result after ${timeLimit / 1000} s`)), timeLimit);
      const payload = [
        ["extensionDevelopmentPath", remoteUri(editor, editor.extension)],
        ["extensionTestsPath", remoteUri(editor, suite)],
        ["skipWelcome", "true"],
      ];
      await page.goto(workbenchUrl(editor, workspace, payload));
      await ended.finally(() => clearTimeout(timer));
    } finally {
      await browser.close();
    }
  } finally {
    await editor.stop();
  }
}

/** Prints what is appended to a file as it comes. Returns how to stop. */
function follow(file) {
  let shown = 0;
  const show = () => {
    const text = fs.readFileSync(file, "utf8");
    process.stdout.write(text.slice(shown));
    shown = text.length;
  };
  const timer = setInterval(show, 200);
  return () => {
    clearInterval(timer);
    show();
  };
}

/**
 * Runs one entry of test/editor/suite ("index" is the mocha suite, "check" is `npm start -- --check`, "speed" is of bench/editor.mjs) in VS Code and prints its output.
 *
 * @param env variables of the extension host
 * @param timeLimit milliseconds after which it is given up
 * @returns how many tests passed and failed, and whatever else the entry reports. No result, for whatever reason, is one failure.
 */
export async function runSuite({ vsix, entry = "index", grep = "", env = {}, timeLimit = 480_000 }) {
  const outdir = await bundleSuite();
  const { folder, remove } = copyFixture();
  // VS Code ends with 0 even when its extension host was killed, so a pass is what the suite itself has written at its end.
  const files = { SUITE_OUTPUT: path.join(outdir, "output.txt"), SUITE_RESULT: path.join(outdir, "result.json") };
  fs.writeFileSync(files.SUITE_OUTPUT, "");
  const stopFollowing = follow(files.SUITE_OUTPUT);
  const run = {
    vsix,
    suite: path.join(outdir, `${entry}.js`),
    workspace: path.join(folder, "fixture.code-workspace"),
    env: { ...env, ...files, SUITE_GREP: grep },
    timeLimit,
  };
  let failure = new Error("the extension host ended before the suite did");
  try {
    const desktop = await findDesktop();
    console.log(desktop ? `in desktop VS Code, ${desktop}` : "in VS Code's own workbench, in a headless Chromium");
    await (desktop ? runInDesktop(desktop, run) : runInBrowser(run));
  } catch (error) {
    failure = error;
  }
  stopFollowing();
  const outcome = fs.existsSync(files.SUITE_RESULT) ? JSON.parse(fs.readFileSync(files.SUITE_RESULT, "utf8")) : undefined;
  remove();
  fs.rmSync(outdir, { recursive: true });
  if (outcome) return outcome;
  console.error(failure.message);
  return { passed: 0, failed: 1 };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({ options: { grep: { type: "string" }, vsix: { type: "string" } } });
  const { passed, failed } = await runSuite({ vsix: values.vsix ?? (await packageExtension()), grep: values.grep });
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed ? 1 : 0;
}
