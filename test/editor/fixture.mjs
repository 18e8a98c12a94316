import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { root } from "../../scripts/dependencies.mjs";

/** A copy of test/fixture in the temporary folder, so that it may be written into, and how to make it as new and to remove it. */
export function copyFixture() {
  const parent = fs.mkdtempSync(path.join(os.tmpdir(), "ws-"));
  const folder = path.join(parent, "fixture");
  const source = path.join(root, "test/fixture");
  const entriesOf = (at) => fs.readdirSync(at, { recursive: true });
  const renew = () => {
    const wanted = new Set(entriesOf(source));
    for (const name of entriesOf(folder)) if (!wanted.has(name)) fs.rmSync(path.join(folder, name), { recursive: true, force: true });
    fs.cpSync(source, folder, { recursive: true });
  };
  fs.cpSync(source, folder, { recursive: true });
  return { folder, renew, remove: () => fs.rmSync(parent, { recursive: true, force: true }) };
}
