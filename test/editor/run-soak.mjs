// Edits 20 documents at random in a real VS Code for a long time; see suite/soak.test.ts.
//
//   npm run soak [-- --edits 10000 --seed 1]
import { parseArgs } from "node:util";
import { packageExtension } from "../../scripts/package.mjs";
import { runSuite } from "./run-suite.mjs";

const { values } = parseArgs({
  options: { edits: { type: "string", default: "10000" }, seed: { type: "string", default: "1" }, vsix: { type: "string" } },
});
process.env.SOAK_EDITS = values.edits;
process.env.SOAK_SEED = values.seed;
const timeLimit = 600_000 + 400 * Number(values.edits);
const { passed, failed } = await runSuite({ vsix: values.vsix ?? (await packageExtension()), grep: "soak", timeLimit });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
