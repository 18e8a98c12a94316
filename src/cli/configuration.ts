import { statSync } from "node:fs";
import { resolve } from "node:path";
import { type ConfigProblem, configLoader, type Effective, printable, type Reader } from "../core/index.js";
import { type Arguments, FileError, type Option, UsageError, type World } from "./command.js";
import { readText } from "./files.js";
import { fromHere, portable } from "./paths.js";

export const configOptions = {
  config: { value: "FILE", help: "take this configuration in place of the nearest .ml-design-doc.*" },
  "no-config": { help: "take no configuration" },
} satisfies Record<string, Option>;

/** The configurations of documents, as the command line asks for them. */
export interface Configurations {
  /** Of a document that is there or is to be; `-` stands in the working folder. What is wrong with it is told once. */
  readonly of: (path: string) => Promise<Effective>;
  /** True once something was wrong. */
  readonly hasProblems: () => boolean;
  /** The files that were read, absolute. */
  readonly files: () => readonly string[];
}

/** @throws UsageError where the options contradict each other, or name no file */
export function openConfigurations({ options }: Arguments, world: Pick<World, "warn">): Configurations {
  const { config: named, "no-config": none } = options;
  if (named !== undefined && none !== undefined) throw new UsageError("--config and --no-config: which one?");
  if (named !== undefined && !/\.(?:jsonc?|ya?ml)$/.test(named))
    throw new UsageError(`--config ${named}: a configuration ends in .jsonc, .json, .yaml or .yml.`);
  const loader = configLoader(disk, none === undefined ? named && absolute(named) : null);
  const told = new Set<string>();
  const files = new Set<string>();
  return {
    async of(path) {
      const effective = await loader.effective(absolute(path));
      for (const file of effective.files) files.add(file);
      for (const problem of effective.problems.map(problemText)) {
        if (!told.has(problem)) world.warn(printable(problem));
        told.add(problem);
      }
      return effective;
    },
    hasProblems: () => told.size > 0,
    files: () => [...files],
  };
}

const absolute = (path: string): string => portable(resolve(path));

/** Files of the disk, for configurations only: small ones. */
const disk: Reader = {
  read(path) {
    const there = statSync(path, { throwIfNoEntry: false });
    if (there === undefined) return undefined;
    if (!there.isFile()) throw new Error("it is no file");
    if (there.size > 1_000_000) throw new Error("it is larger than 1 MB");
    try {
      return readText(path);
    } catch (error) {
      if (error instanceof FileError) throw new Error(error.message.slice(`${path}: `.length));
      throw error;
    }
  },
};

/** `FILE:LINE:COLUMN: MESSAGE`, 1-based. */
const problemText = ({ path, start, message }: ConfigProblem): string =>
  `${fromHere(path)}:${start.line + 1}:${start.column + 1}: ${message}`;
