// Everything that must hold, on a fresh clone too: package, types, style, unit tests, editor suite, journeys. What needs the editor waits
// for it much of the time, so all runs side by side, the rest with what processor time the editors leave.
// The last line counts them, `N passed, N failed`; a check, a build or a run without a result counts as one failure.
//
//   npm test
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { ensureDependencies, root, useCurrentNode } from "./dependencies.mjs";

ensureDependencies();
useCurrentNode();

const vsix = path.join(root, "out/ml-design-doc.vsix");
const unitReport = path.join(root, "out/unit.json");

/** Runs a script of Node. What it prints is shown when it ends, in one piece. Resolves to whether it was content. */
const runNode = (name, args, env = {}) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env } });
    if (child.pid !== undefined) os.setPriority(child.pid, os.constants.priority.PRIORITY_BELOW_NORMAL);
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (output += text));
    child.once("close", (code) => {
      console.log(`${title(name)}\n${output}`);
      resolve(code === 0);
    });
  });
const title = (name) => `\n── ${name} ${"─".repeat(60 - name.length)}`;
const oneFailureUnless = (ok) => ({ passed: 0, failed: ok ? 0 : 1 });

async function packaging(name) {
  fs.rmSync(vsix, { force: true });
  return oneFailureUnless(await runNode(name, ["scripts/package.mjs"]));
}

async function unitTests(name) {
  fs.rmSync(unitReport, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${unitReport}`];
  const ok = await runNode(name, ["node_modules/vitest/vitest.mjs", "run", ...reporters], { BUILT: "1" });
  if (!fs.existsSync(unitReport)) return oneFailureUnless(false);
  const { numPassedTests, numFailedTests } = JSON.parse(fs.readFileSync(unitReport, "utf8"));
  return { passed: numPassedTests, failed: ok ? numFailedTests : Math.max(1, numFailedTests) }; // a file that does not load has no tests
}

/** A step that needs the VSIX. Whatever is thrown, such as a missing prerequisite, is shown as it is. */
const inEditor = (start) => async (name) => {
  if (!fs.existsSync(vsix)) throw new Error("not run, as there is no package to test");
  console.log(title(name));
  return start();
};

const outcomes = [];

/** Takes a step, whatever becomes of it, and notes the outcome. */
async function take([name, step]) {
  const start = Date.now();
  let outcome;
  try {
    outcome = await step(name);
  } catch (error) {
    console.error(`${name}: ${error.message}`);
    outcome = oneFailureUnless(false);
  }
  outcomes.push({ name, seconds: (Date.now() - start) / 1000, ...outcome });
}

async function takeAll(steps) {
  for (const step of Object.entries(steps)) await take(step);
}

await takeAll({ Package: packaging });
await Promise.all([
  takeAll({
    "Types and style": async (name) => oneFailureUnless(await runNode(name, ["scripts/check.mjs"])),
    "Unit tests": unitTests,
  }),
  takeAll({
    "Editor suite": inEditor(async () => (await import("../test/editor/run-suite.mjs")).runSuite({ vsix })),
  }),
  takeAll({
    Journeys: inEditor(async () => (await import("../test/editor/run-journeys.mjs")).runJourneys({ vsix })),
  }),
]);

console.log(title("Summary"));
for (const { name, seconds, passed, failed } of outcomes)
  console.log(
    `${name.padEnd(16)} ${`${seconds.toFixed(0)} s`.padStart(6)}  ${failed ? `✘ ${failed} failed` : "✔"}${passed ? ` ${passed} passed` : ""}`,
  );
const total = (key) => outcomes.reduce((sum, outcome) => sum + outcome[key], 0);
console.log(`\n${total("passed")} passed, ${total("failed")} failed`);
process.exitCode = total("failed") ? 1 : 0;
