import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Builds once before the tests: they run dist/cli.js, as its users do. */
export function setup(): void {
  execFileSync(process.execPath, [fileURLToPath(new URL("../../scripts/build.mjs", import.meta.url))], {
    stdio: ["ignore", "ignore", "inherit"],
  });
}
