// Bundles bench/NAME/main.ts and runs it.
import path from "node:path";
import { pathToFileURL } from "node:url";
import * as esbuild from "esbuild";
import { root } from "../scripts/dependencies.mjs";

export async function runBench(name) {
  process.chdir(root);
  const outfile = path.join(root, `out/${name}.mjs`);
  await esbuild.build({
    entryPoints: [`bench/${name}/main.ts`],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    conditions: ["worker"],
    loader: { ".md": "text" },
    logLevel: "warning",
  });
  await import(pathToFileURL(outfile).href);
}
