// Measures speed beside that of the peers, and writes docs/performance.md with its plot; see bench/speed/main.ts.
//
//   npm run bench              all of it: some twenty minutes on a quiet machine
//   npm run bench -- --no-editor   the figures of the editor are those of the last time that it was measured
//   npm run bench -- --quick   fewer rounds, no texts of 200,000 words, and nothing is written
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { ensureDependencies, root, useCurrentNode } from "../scripts/dependencies.mjs";

ensureDependencies();
useCurrentNode();

const cwd = path.join(root, "bench/peers");
const same = (name) => {
  const wanted = JSON.parse(fs.readFileSync(path.join(cwd, "package-lock.json"), "utf8")).packages;
  const installed = path.join(cwd, "node_modules/.package-lock.json");
  if (!fs.existsSync(installed)) return false;
  return JSON.parse(fs.readFileSync(installed, "utf8")).packages[name]?.version === wanted[name].version;
};
const names = Object.keys(JSON.parse(fs.readFileSync(path.join(cwd, "package.json"), "utf8")).dependencies);
if (!names.every((name) => same(`node_modules/${name}`))) {
  console.log("Installing the peers (npm ci in bench/peers) ...");
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) process.exit(1);
}
const { status } = spawnSync(process.execPath, [path.join(root, "scripts/build.mjs")], { stdio: "inherit" });
if (status !== 0) process.exit(1);
const figures = path.join(root, "out/editor-figures.json");
if (!process.argv.includes("--quick") && !process.argv.includes("--no-editor")) {
  const { packageExtension } = await import("../scripts/package.mjs");
  const { measureEditor } = await import("./editor.mjs");
  const { activation, keystrokes } = await measureEditor({ vsix: await packageExtension() });
  const worst = (name) => Math.max(...keystrokes.map((each) => each[name]));
  fs.writeFileSync(figures, JSON.stringify({ activation, keystroke: { median: worst("median"), p95: worst("p95"), own: worst("own") } }));
}
const { runBench } = await import("./bundle.mjs");
await runBench("speed");
