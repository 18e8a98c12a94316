// Runs the built command on each major version of Node that package.json promises, taken from npm: it lints the example with the outcome it
// has here.
//
//   npm run nodes
import { spawnSync } from "node:child_process";
import { root } from "./dependencies.mjs";

const majors = [20, 22, 24];
const example = ["dist/cli.js", "lint", "--format", "json", "test/fixture/designs/listing-ranking.md"];

const outcome = ({ status, stdout }) => `${status}\n${stdout}`;
const expected = outcome(spawnSync(process.execPath, example, { cwd: root, encoding: "utf8" }));
for (const major of majors) {
  const run = (...words) =>
    spawnSync("npx", ["--yes", "-p", `node@${major}`, "node", ...words], {
      cwd: root,
      encoding: "utf8",
      shell: process.platform === "win32",
    });
  const version = run("--version").stdout.trim();
  const ok = version.startsWith(`v${major}.`) && expected.startsWith("1\n") && outcome(run(...example)) === expected;
  console.log(`${ok ? "✔" : "✘"} Node ${version || major}`);
  if (!ok) process.exitCode = 1;
}
