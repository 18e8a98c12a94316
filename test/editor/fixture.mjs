import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { root } from "../../scripts/dependencies.mjs";

/** A copy of test/fixture in the temporary folder, so that it may be written into, and how to remove it. */
export function copyFixture() {
  const parent = fs.mkdtempSync(path.join(os.tmpdir(), "ws-"));
  const folder = path.join(parent, "fixture");
  fs.cpSync(path.join(root, "test/fixture"), folder, { recursive: true });
  return { folder, remove: () => fs.rmSync(parent, { recursive: true, force: true }) };
}
