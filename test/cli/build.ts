import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Builds once before the tests, unless that was done for all (BUILT): they run dist/cli.js, as its users do. */
export function setup(): void {
  if (process.env.BUILT) return;
  execFileSync(process.execPath, [fileURLToPath(new URL("../../scripts/build.mjs", import.meta.url))], {
    stdio: ["ignore", "ignore", "inherit"],
  });
}
