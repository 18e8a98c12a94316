// What the rules are made into when the program is built (see src/core/lint/prepared.ts): nobody who checks a document should wait for them.
import fs from "node:fs";
import path from "node:path";
import * as esbuild from "esbuild";
import { root } from "./dependencies.mjs";

/** What a line of code exports, with the sources as they are. */
async function evaluated(contents) {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    stdin: { contents, resolveDir: root },
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}

/** Writes dist/phrases.bin with every build. @type {esbuild.Plugin} */
export const phrasesFile = {
  name: "phrases-file",
  setup(build) {
    build.onEnd(async ({ errors }) => {
      if (errors.length > 0) return;
      const { packPrepared } = await evaluated('export { packPrepared } from "./src/core/lint/prepared.js";');
      fs.writeFileSync(path.join(root, "dist/phrases.bin"), packPrepared());
    });
  },
};

/** A pattern whose place is in that file: one of its own for each, as it is told by which it is. */
const pattern = "{ op: 'any', of: [] }";

/** An item without what is in that file, and with what is for readers made only when they ask for it. */
function leanItem({ topic, touches, meets, unless, needs, why, examples, ...plain }) {
  const patterns = (of) =>
    Object.entries(of).flatMap(([name, value]) => (value === undefined ? [] : `${JSON.stringify(name)}: ${pattern}`));
  return `export default {
    ...${JSON.stringify(plain)},
    ${patterns({ topic, touches, meets, unless })},
    needs: { ${patterns(needs)} },
    get why() { return ${JSON.stringify(why)}; },
    get examples() { return ${JSON.stringify(examples)}; },
  };`;
}

/** Makes rules quicker to load in a bundle. @type {esbuild.Plugin} */
export const leanRules = {
  name: "lean-rules",
  setup(build) {
    const lexicon = path.join(root, "src/core/evidence/lexicon");
    let items = new Map();
    build.onStart(async () => {
      const { catalogue } = await evaluated('export { catalogue } from "./src/core/rules/catalogue.js";');
      items = new Map(catalogue.map((item) => [item.id, item]));
    });
    build.onLoad({ filter: /[\\/]src[\\/]core[\\/]rules[\\/](?:clarify|data|model|production)[\\/].*\.ts$/ }, ({ path: file }) => ({
      contents: leanItem(items.get(path.basename(file, ".ts"))),
      // What a rule is made of is in no bundle, so that nothing else would watch it.
      watchFiles: [file, ...fs.readdirSync(lexicon).map((name) => path.join(lexicon, name))],
    }));
    build.onLoad({ filter: /[\\/]src[\\/]core[\\/]rules[\\/]phases\.ts$/ }, ({ path: file }) => ({
      contents: fs.readFileSync(file, "utf8").replace(/\bterms`[^`]*`/g, "terms()"),
      loader: "ts",
    }));
  },
};
