// What the rules are made into when the program is built (see src/core/lint/prepared.ts): nobody who checks a document should wait for them.
import fs from "node:fs";
import path from "node:path";
import * as esbuild from "esbuild";
import { root } from "./dependencies.mjs";

const source = 'export { prepare as default } from "./src/core/lint/prepared.js";';

/** Writes dist/phrases.bin with every build. @type {esbuild.Plugin} */
export const phrasesFile = {
  name: "phrases-file",
  setup(build) {
    build.onEnd(async ({ errors }) => {
      if (errors.length > 0) return;
      const { outputFiles } = await esbuild.build({
        absWorkingDir: root,
        stdin: { contents: source, resolveDir: root },
        bundle: true,
        write: false,
        format: "esm",
        platform: "node",
      });
      const { default: prepare } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
      fs.writeFileSync(path.join(root, "dist/phrases.bin"), prepare());
    });
  },
};

/**
 * Makes rules quicker to load in a bundle: leaves the phrases themselves out, as they are in that file, and makes texts for readers only when
 * they are asked for. @type {esbuild.Plugin}
 */
export const leanRules = {
  name: "lean-rules",
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]core[\\/](?:rules|evidence[\\/]lexicon)[\\/].*\.ts$/ }, ({ path: file }) => ({
      contents: fs
        .readFileSync(file, "utf8")
        .replace(/\bterms`[^`]*`/g, "terms()")
        .replace(/^ {2}(why|examples): ([\s\S]*?),\n(?= {2}\w+:|\}\);)/gm, "  get $1() { return $2; },\n"),
      loader: "ts",
    }));
  },
};
