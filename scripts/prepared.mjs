// The automatons of the rules' phrases, made when the program is built: nobody who checks a document should wait for them.
import fs from "node:fs";
import path from "node:path";
import * as esbuild from "esbuild";
import { root } from "./dependencies.mjs";

const source = `
  import { termsOfItems } from "./src/core/evidence/gather.js";
  import { buildAutomaton } from "./src/core/evidence/matcher.js";
  import { pack } from "./src/core/evidence/packed.js";
  import { leavesOf } from "./src/core/evidence/place.js";
  import { catalogue } from "./src/core/rules/catalogue.js";
  import { phaseHeadings } from "./src/core/rules/phases.js";
  const made = (terms) => buildAutomaton(terms.map(({ phrases }) => phrases));
  export default pack([made(termsOfItems(catalogue)), made(leavesOf(Object.values(phaseHeadings)).map(({ terms }) => terms))]);
`;

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
      const { default: phrases } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
      fs.writeFileSync(path.join(root, "dist/phrases.bin"), phrases);
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
