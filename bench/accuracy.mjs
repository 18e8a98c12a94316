// Bundles bench/accuracy and runs it; see bench/accuracy/main.ts for its options.
import path from "node:path";
import { pathToFileURL } from "node:url";
import * as esbuild from "esbuild";
import { root } from "../scripts/dependencies.mjs";

process.chdir(root);
const outfile = path.join(root, "out/accuracy.mjs");
await esbuild.build({
  entryPoints: ["bench/accuracy/main.ts"],
  outfile,
  bundle: true,
  format: "esm",
  platform: "node",
  conditions: ["worker"],
  loader: { ".md": "text" },
  logLevel: "warning",
});
await import(pathToFileURL(outfile).href);
