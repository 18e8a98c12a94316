// Writes the files that are made from the rules and settings (see derived.ts), and removes pages of rules that are gone.
//
//   npm run derive
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import * as esbuild from "esbuild";
import { root } from "./dependencies.mjs";

const bundle = path.join(root, "out/derived.mjs");
await esbuild.build({
  absWorkingDir: root,
  entryPoints: ["scripts/derived.ts"],
  outfile: bundle,
  bundle: true,
  format: "esm",
  platform: "node",
  loader: { ".md": "text" },
  logLevel: "warning",
});
const { derivedFiles, derivedFolder } = await import(pathToFileURL(bundle).href);

const files = derivedFiles((name) => fs.readFileSync(path.join(root, name), "utf8"));
fs.mkdirSync(path.join(root, derivedFolder), { recursive: true });
for (const name of fs.readdirSync(path.join(root, derivedFolder))) {
  if (files.has(`${derivedFolder}/${name}`)) continue;
  fs.rmSync(path.join(root, derivedFolder, name));
  console.log(`removed ${derivedFolder}/${name}`);
}
for (const [name, text] of files) {
  const file = path.join(root, name);
  if (fs.existsSync(file) && fs.readFileSync(file, "utf8") === text) continue;
  fs.writeFileSync(file, text);
  console.log(`wrote ${name}`);
}
