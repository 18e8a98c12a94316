// Checks types, project by project as each sees another world, and style. `npm run format` mends what can be mended.
//
//   npm run check
import { spawn } from "node:child_process";
import path from "node:path";
import { root } from "./dependencies.mjs";

const projects = [".", "src/core", "src/extension", "test/editor"];
const commands = [...projects.map((project) => ["tsc", "--pretty", "-p", project]), ["biome", "check", "--colors=off"]];

/** Runs a command of node_modules/.bin and resolves to what it printed and whether it was content. */
const run = ([name, ...args]) =>
  new Promise((resolve, reject) => {
    const child = spawn(path.join(root, "node_modules/.bin", name), args, { cwd: root, shell: process.platform === "win32" });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (output += data));
    child.once("error", reject).once("close", (code) => resolve({ output, ok: code === 0 }));
  });

const results = await Promise.all(commands.map(run));
for (const [i, { output, ok }] of results.entries()) {
  console.log(`${ok ? "✔" : "✘"} ${commands[i].filter((word) => !word.startsWith("--")).join(" ")}`);
  if (!ok) console.log(output);
}
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
