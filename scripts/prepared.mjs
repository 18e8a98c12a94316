// The automatons of the rules' phrases, made when the program is built: a start of the command should not pay for them.
import path from "node:path";
import * as esbuild from "esbuild";
import { root } from "./dependencies.mjs";

const source = `
  import { termsOfItems } from "./src/core/evidence/gather.js";
  import { buildAutomaton } from "./src/core/evidence/matcher.js";
  import { leavesOf } from "./src/core/evidence/place.js";
  import { catalogue } from "./src/core/rules/catalogue.js";
  import { phaseHeadings } from "./src/core/rules/phases.js";
  const made = (terms) => buildAutomaton(terms.map(({ phrases }) => phrases));
  export default JSON.stringify({ items: made(termsOfItems(catalogue)), phases: made(leavesOf(Object.values(phaseHeadings)).map(({ terms }) => terms)) });
`;

/** Puts them in the place of src/core/lint/prepared.ts. @type {esbuild.Plugin} */
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
      const { default: automatons } = await import(
        `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`
      );
      return {
        contents: `let made; export const prepared = () => (made ??= JSON.parse(${JSON.stringify(automatons)}));`,
        watchFiles: Object.keys(metafile.inputs)
          .filter((file) => file !== "<stdin>")
          .map((file) => path.join(root, file)),
      };
    });
  },
};
