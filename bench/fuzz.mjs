// Runs bench/fuzz; see its main.ts for the options.
import { runBench } from "./bundle.mjs";

await runBench("fuzz");
