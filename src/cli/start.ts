// What the command starts with. It runs program.js in its compiled form, which the first check leaves beside it, so that a start pays only
// for what it does: Node's own cache lacks what is compiled on first use, which is nearly all, and Node 20 has none.
import { accessSync, constants, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import module from "node:module";
import { join } from "node:path";
import { Script } from "node:vm";

const file = join(__dirname, "program.js");
// Of this program, this Node and the flags it was started with: V8 refuses what it did not make, and knows a source by its length alone.
const flags = [process.env.NODE_OPTIONS ?? "", ...process.execArgv]
  .join("")
  .replace(/[^\w=]+/g, "-")
  .slice(0, 100);
const compiled = join(__dirname, `program-${statSync(file).mtimeMs}-${process.version}-${process.arch}${flags}.bin`);

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined; // there is none, or the folder is not ours to write into: all works without
  }
}

const cachedData = attempt(() => readFileSync(compiled));
const isOurs = attempt(() => {
  accessSync(__dirname, constants.W_OK);
  return true;
});
if (cachedData === undefined && !isOurs) {
  (module as { enableCompileCache?: () => void }).enableCompileCache?.();
  require("./program.js");
} else {
  // Which the build has made ASCII: other text takes twice the time.
  const source = `(function(exports,require,module,__filename,__dirname){${readFileSync(file, "latin1")}\n})`;
  const script = new Script(source, { filename: file, ...(cachedData && { cachedData }) });
  if (cachedData === undefined || script.cachedDataRejected) process.once("exit", (code) => keep(script, code));
  script.runInThisContext()({}, require, {}, file, __dirname);
}

/** Keeps what a check has compiled, under its name when it is whole. */
function keep(script: Script, code: number): void {
  if (process.argv[2] !== "lint" || code > 1) return;
  const part = `${compiled}.${process.pid}`;
  attempt(() => {
    writeFileSync(part, script.createCachedData());
    renameSync(part, compiled);
  });
  attempt(() => rmSync(part, { force: true }));
}
