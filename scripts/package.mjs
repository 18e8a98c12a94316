// Packs the extension into out/ml-design-doc.vsix, without the network. Builds first (vsce runs "vscode:prepublish").
//
//   npm run package
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { createVSIX } from "@vscode/vsce";
import { root } from "./dependencies.mjs";

/** Packs and returns the path of the VSIX. */
export async function packageExtension() {
  const vsix = path.join(root, "out/ml-design-doc.vsix");
  fs.mkdirSync(path.dirname(vsix), { recursive: true });
  // Only a release knows its repository (see release.yml), and so where the links of the README lead.
  const { repository } = JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8"));
  const rewriteRelativeLinks = repository !== undefined;
  await createVSIX({ cwd: root, packagePath: vsix, dependencies: false, allowMissingRepository: true, rewriteRelativeLinks });
  return vsix;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await packageExtension();
