// Shows what ML Design Doc does, on a fresh clone too: installs, builds, lints an example document, opens it in a real VS Code.
//
//   npm start              desktop VS Code where it is installed or can be downloaded, else VS Code in the browser, on 127.0.0.1
//   npm start -- --check   opens the editor, waits for the example's findings, prints them, and ends: 0 they came, 1 they did not
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { ensureDependencies, root, useCurrentNode } from "./dependencies.mjs";

const flags = process.argv.slice(2);
if (flags.some((flag) => flag !== "--check")) {
  console.error("Usage: npm start [-- --check]");
  process.exit(2);
}

ensureDependencies();
useCurrentNode();

const vsix = path.join(root, "out/ml-design-doc.vsix");
const example = path.join("test/fixture/designs", "listing-ranking.md");

console.log("Building and packaging ...");
const packed = spawnSync(process.execPath, ["scripts/package.mjs"], { cwd: root, encoding: "utf8" });
if (packed.status !== 0) {
  console.error(`${packed.stdout}${packed.stderr}`);
  process.exit(1);
}

console.log(`\n$ ml-design-doc lint ${example}\n`);
const { status } = spawnSync(process.execPath, ["dist/cli.js", "lint", example], { cwd: root, stdio: "inherit" });
if (status !== 0 && status !== 1) process.exit(1); // 1: there are findings, as there should be

if (flags.includes("--check")) {
  const { runSuite } = await import("../test/editor/run-suite.mjs");
  const { failed } = await runSuite({ vsix, entry: "check" });
  process.exit(failed ? 1 : 0);
}

// The editor gets a copy, so that trying things out changes no file of the repository.
const folder = path.join(root, "out/example");
fs.rmSync(folder, { recursive: true, force: true });
fs.cpSync(path.join(root, path.dirname(example)), folder, { recursive: true });
const file = path.join(folder, path.basename(example));

const { findDesktop, prepareDesktop } = await import("../test/editor/desktop.mjs");
const desktop = await findDesktop();
if (desktop) {
  const { dirs } = prepareDesktop(desktop, vsix, path.join(root, ".cache/desktop"));
  spawn(desktop, [...dirs, "--new-window", folder, file], { detached: true, stdio: "ignore" }).unref();
  console.log(`\nVS Code opens on ${folder}, with a profile of its own.`);
} else {
  const { remoteUri, startServer, workbenchUrl } = await import("../test/editor/server.mjs");
  const editor = await startServer({ vsix });
  console.log(`\nVS Code is at\n\n  ${workbenchUrl(editor, folder, [["openFile", remoteUri(editor, file)]])}\n\nCtrl+C ends it.`);
}
