// Bundles src into dist/cli.js with dist/program.js (Node), and dist/extension.js with dist/parts (VS Code, the same files for desktop and
// web) and dist/practice.json and dist/phrases.bin beside them.
//
//   npm run build              minified, as published
//   npm run build -- --watch   readable, with source maps, again on every change
import fs from "node:fs";
import path from "node:path";
import * as esbuild from "esbuild";
import { root } from "./dependencies.mjs";
import { writeBundled } from "./notices.mjs";
import { goPastDoor, parts } from "./parts.mjs";
import { contentFile } from "./practice-content.mjs";
import { leanRules, phrasesFile } from "./prepared.mjs";

const watch = process.argv.includes("--watch");

/** @type {esbuild.BuildOptions} */
const common = {
  absWorkingDir: root,
  bundle: true,
  format: "cjs",
  minify: !watch,
  sourcemap: watch,
  metafile: true,
  legalComments: "none",
  logLevel: watch ? "info" : "warning",
  loader: { ".md": "text" }, // templates are imported as text, so that neither bundle reads files at run time
  // Without this condition a browser build takes micromark's entity decoder that needs a DOM, which no extension host has.
  conditions: ["worker"],
  mainFields: ["module", "main"],
};

/** Escapes what esbuild leaves as it is in patterns, so that the whole program is ASCII. @type {esbuild.Plugin} */
const ascii = {
  name: "ascii",
  setup(build) {
    build.onEnd(({ errors }) => {
      if (errors.length > 0) return;
      const file = path.join(root, build.initialOptions.outfile);
      const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
      fs.writeFileSync(file, fs.readFileSync(file, "utf8").replace(/[^\0-\x7f]/g, escaped));
    });
  },
};

/** Leaves only what the program says of itself in the manifest. @type {esbuild.Plugin} */
const manifest = {
  name: "manifest",
  setup(build) {
    build.onLoad({ filter: /[\\/]package\.json$/ }, ({ path: file }) => {
      const { version, repository } = JSON.parse(fs.readFileSync(file, "utf8"));
      return { contents: JSON.stringify({ version, repository }), loader: "json" };
    });
  },
};

/** @type {esbuild.BuildOptions[]} */
const bundles = [
  {
    ...common,
    entryPoints: ["src/cli/start.ts"],
    outfile: "dist/cli.js",
    platform: "node",
    target: "node20",
    external: ["./program.js"],
    banner: { js: "#!/usr/bin/env node" },
  },
  {
    ...common,
    entryPoints: ["src/cli/main.ts"],
    outfile: "dist/program.js",
    platform: "node",
    target: "node20",
    supported: { "dynamic-import": false }, // what is loaded later is in the same file
    plugins: [ascii, manifest, leanRules, { name: "past-door", setup: (build) => goPastDoor(build, /[\\/]src[\\/]cli[\\/].*\.ts$/) }],
  },
  {
    ...common,
    entryPoints: { extension: "src/extension/activate.ts" },
    platform: "neutral", // an import of a Node module fails the build: it would break VS Code for the Web
    target: "es2022",
    external: ["vscode"],
    plugins: [contentFile, phrasesFile, leanRules, parts],
  },
];

if (watch) for (const options of bundles) await (await esbuild.context(options)).watch();
else {
  try {
    // What earlier builds were compiled to, see src/cli/start.ts.
    const dist = path.join(root, "dist");
    const old = fs.existsSync(dist) ? fs.readdirSync(dist).filter((name) => /^program-.*\.bin/.test(name)) : [];
    for (const name of old) fs.rmSync(path.join(dist, name));
    const results = await Promise.all(bundles.map((options) => esbuild.build(options)));
    writeBundled(results.flatMap(({ metafile }) => Object.keys(metafile.inputs)));
    fs.chmodSync(path.join(root, "dist/cli.js"), 0o755);
    const parts = fs.readdirSync(path.join(root, "dist/parts")).map((name) => `dist/parts/${name}`);
    for (const file of ["dist/cli.js", "dist/program.js", "dist/extension.js", ...parts])
      console.log(`${file}  ${(fs.statSync(path.join(root, file)).size / 1000).toFixed(0)} kB`);
  } catch (error) {
    console.error(error.message); // says how many errors there are and where
    process.exitCode = 1;
  }
}
