// Installs the npm packages where they are not what package-lock.json asks for. Needs Node alone, as it runs on a fresh clone.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

const isWindows = process.platform === "win32";

/** The Node of the "node" package, on which everything here runs once it is installed. */
export const currentNode = path.join(root, "node_modules/node/bin", isWindows ? "node.exe" : "node");

/** The packages of a lock file, or none where there is no such file. */
const lockedPackages = (file) => {
  try {
    return JSON.parse(fs.readFileSync(path.join(root, file), "utf8")).packages;
  } catch {
    return {};
  }
};

/** True when npm's own record of what it installed says the same as the lock file. A binary for another platform may be absent. */
function isCurrent() {
  const installed = lockedPackages("node_modules/.package-lock.json");
  return (
    fs.existsSync(currentNode) &&
    Object.entries(lockedPackages("package-lock.json")).every(
      ([folder, { version, optional }]) => folder === "" || installed[folder]?.version === version || (optional && !installed[folder]),
    )
  );
}

/** Installs by `npm ci` unless all is current. Ends the process with a readable error where that fails. */
export function ensureDependencies() {
  const [major] = process.versions.node.split(".").map(Number);
  if (major < 20) {
    console.error(
      `Node 20 or newer is needed, and this is ${process.version}: install it from https://nodejs.org or by your package manager.`,
    );
    process.exit(1);
  }
  if (isCurrent()) return;
  console.log("Installing npm packages (npm ci) ...");
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: "inherit",
    shell: isWindows,
  });
  if (status !== 0) {
    console.error("The npm packages could not be installed. Run `npm ci` by hand to see why, then try again.");
    process.exit(1);
  }
}

/** Goes on in the project's own Node, where this process runs on another. */
export function useCurrentNode() {
  if (fs.realpathSync(process.execPath) === fs.realpathSync(currentNode)) return;
  const { status } = spawnSync(currentNode, process.argv.slice(1), { stdio: "inherit" });
  process.exit(status ?? 1);
}
