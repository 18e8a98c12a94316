// The automaton of the rules' phrases, made when the program is built: a start of the command should not pay for it.
import path from "node:path";
import * as esbuild from "esbuild";
import { root } from "./dependencies.mjs";

const source = `
  import { termsOfItems } from "./src/core/evidence/gather.js";
  import { buildAutomaton } from "./src/core/evidence/matcher.js";
  import { catalogue } from "./src/core/rules/catalogue.js";
  export default JSON.stringify(buildAutomaton(termsOfItems(catalogue).map(({ phrases }) => phrases)));
`;

/** Puts the automaton in the place of src/core/lint/prepared.ts. @type {esbuild.Plugin} */
export const preparedAutomaton = {
  name: "prepared",
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]core[\\/]lint[\\/]prepared\.ts$/ }, async () => {
      const { outputFiles, metafile } = await esbuild.build({
        absWorkingDir: root,
        stdin: { contents: source, resolveDir: root },
        bundle: true,
        write: false,
        metafile: true,
        format: "esm",
        platform: "node",
      });
      const { default: automaton } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
      return {
        contents: `export const prepared = () => JSON.parse(${JSON.stringify(automaton)});`,
        watchFiles: Object.keys(metafile.inputs)
          .filter((file) => file !== "<stdin>")
          .map((file) => path.join(root, file)),
      };
    });
  },
};
