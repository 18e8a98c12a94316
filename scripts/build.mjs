// Bundles src into dist/cli.js (Node) and dist/extension.js (VS Code, the same file for desktop and web).
//
//   npm run build [-- --watch]
import fs from "node:fs";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));

/** @type {esbuild.BuildOptions} */
const common = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  sourcemap: true,
  sourcesContent: false,
  legalComments: "none",
  logLevel: "warning",
  loader: { ".md": "text" }, // templates are imported as text, so that neither bundle reads files at run time
  // Without this condition a browser build takes micromark's entity decoder that needs a DOM, which no extension host has.
  conditions: ["worker"],
  mainFields: ["module", "main"],
};

/** @type {esbuild.BuildOptions[]} */
export const bundles = [
  {
    ...common,
    entryPoints: ["src/cli/main.ts"],
    outfile: "dist/cli.js",
    platform: "node",
    target: "node20",
    format: "cjs",
    banner: { js: "#!/usr/bin/env node" },
  },
  {
    ...common,
    entryPoints: ["src/extension/extension.ts"],
    outfile: "dist/extension.js",
    platform: "neutral", // an import of a Node module fails the build: it would break VS Code for the Web
    target: "es2022",
    format: "cjs",
    external: ["vscode"],
  },
];

export async function build() {
  await Promise.all(bundles.map((options) => esbuild.build(options)));
  fs.chmodSync(`${root}dist/cli.js`, 0o755);
  for (const { outfile } of bundles) console.log(`${outfile}  ${(fs.statSync(root + outfile).size / 1000).toFixed(0)} kB`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes("--watch"))
    for (const options of bundles) await (await esbuild.context({ ...options, logLevel: "info" })).watch();
  else await build();
}
