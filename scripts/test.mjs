// Everything that must hold, on a fresh clone too: types, style, unit tests, package, editor suite, journeys.
// The last line counts them, `N passed, N failed`; a check, a build or a run without a result counts as one failure.
//
//   npm test
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { ensureDependencies, root, useCurrentNode } from "./dependencies.mjs";

ensureDependencies();
useCurrentNode();

const vsix = path.join(root, "out/ml-design-doc.vsix");
const unitReport = path.join(root, "out/unit.json");

const runNode = (...args) => spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" }).status === 0;
const oneFailureUnless = (ok) => ({ passed: 0, failed: ok ? 0 : 1 });

function unitTests() {
  fs.rmSync(unitReport, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${unitReport}`];
  const ok = runNode("node_modules/vitest/vitest.mjs", "run", ...reporters);
  if (!fs.existsSync(unitReport)) return oneFailureUnless(false);
  const { numPassedTests, numFailedTests } = JSON.parse(fs.readFileSync(unitReport, "utf8"));
  return { passed: numPassedTests, failed: ok ? numFailedTests : Math.max(1, numFailedTests) }; // a file that does not load has no tests
}

function packaging() {
  fs.rmSync(vsix, { force: true });
  return oneFailureUnless(runNode("scripts/package.mjs"));
}

/** A step that needs the VSIX. Whatever is thrown, such as a missing prerequisite, is shown as it is. */
const inEditor = (start) => async () => {
  if (!fs.existsSync(vsix)) throw new Error("not run, as there is no package to test");
  return start();
};

const steps = {
  "Types and style": () => oneFailureUnless(runNode("scripts/check.mjs")),
  "Unit tests": unitTests,
  Package: packaging,
  "Editor suite": inEditor(async () => (await import("../test/editor/run-suite.mjs")).runSuite({ vsix })),
  Journeys: inEditor(async () => (await import("../test/editor/run-journeys.mjs")).runJourneys({ vsix })),
};

const total = { passed: 0, failed: 0 };
const summary = [];
for (const [name, step] of Object.entries(steps)) {
  console.log(`\n── ${name} ${"─".repeat(60 - name.length)}`);
  const start = Date.now();
  let outcome;
  try {
    outcome = await step();
  } catch (error) {
    console.error(error.message);
    outcome = oneFailureUnless(false);
  }
  total.passed += outcome.passed;
  total.failed += outcome.failed;
  const verdict = outcome.failed ? `✘ ${outcome.failed} failed` : "✔";
  summary.push(
    `${name.padEnd(16)} ${`${((Date.now() - start) / 1000).toFixed(0)} s`.padStart(6)}  ${verdict}${outcome.passed ? ` ${outcome.passed} passed` : ""}`,
  );
}

console.log(`\n── Summary ${"─".repeat(53)}\n${summary.join("\n")}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;
