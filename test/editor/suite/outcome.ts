// How a suite in the extension host tells its runner (run-suite.mjs) what it found: by two files, as VS Code's own exit code
// and console say too little.
import fs from "node:fs";
import { format } from "node:util";

export interface Outcome {
  passed: number;
  failed: number;
}

function file(name: "SUITE_OUTPUT" | "SUITE_RESULT"): string {
  const path = process.env[name];
  if (!path) throw new Error(`${name} is not set: start the suite by npm run editor`);
  return path;
}

/** Prints a line, formatted as console.log does. */
export const print = (...args: unknown[]): void => fs.appendFileSync(file("SUITE_OUTPUT"), `${format(...args)}\n`);

/** Reports the outcome of `body`. An exception is printed and counts as one failure. */
export async function report(body: () => Promise<Outcome>): Promise<void> {
  let outcome: Outcome;
  try {
    outcome = await body();
  } catch (error) {
    print(error);
    outcome = { passed: 0, failed: 1 };
  }
  fs.writeFileSync(file("SUITE_RESULT"), JSON.stringify(outcome));
}
