import {
  type BigIntStats,
  chmodSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { isMarkdown, reviewMarker } from "../core/index.js";
import { FileError, type Option } from "./command.js";

/** Where the reports of one command go. */
export interface Reports {
  /**
   * Throws `FileError` where a report must not be written: a folder, and any file that is there and that this command has not written itself.
   * With `overwrite` it may be replaced, unless it is one of the inputs, by whatever name or link, or Markdown that is no review of ours,
   * which somebody wrote. Devices and pipes take what comes.
   *
   * @param inputs paths of files that were, or will be, read
   */
  readonly assertFree: (file: string, inputs: readonly string[]) => void;
  /** Writes a report as `replaceFile` does, after asserting the above once more: the check before it may have taken its time. */
  readonly write: (file: string, text: string, inputs: readonly string[]) => void;
}

export function openReports(overwrite: boolean): Reports {
  const ours = new Set<string>(); // while documents are watched, they are written again and again
  const assertFree: Reports["assertFree"] = (file, inputs) => {
    const there = statOf(file);
    if (there?.isDirectory()) throw new FileError(`${file}: this is a folder. Name a file in it.`);
    for (const input of there === undefined ? [] : inputs) {
      const other = input === "-" ? undefined : statOf(input);
      if (other?.ino === there?.ino && other?.dev === there?.dev)
        throw new FileError(`${file}: this file is read in the same run, and is left as it is. Choose another name for the report.`);
    }
    if (ours.has(resolve(file)) || there?.isFile() === false) return;
    const isTaken = statOf(file, lstatSync) !== undefined; // a link to nowhere is there, too
    if (isTaken && !overwrite)
      throw new FileError(`${file}: already exists, and is left as it is. Choose another name, or replace it by adding --overwrite.`);
    if (isMarkdown(file) && there !== undefined && there.size > 0n && !readFileSync(file, "utf8").startsWith(reviewMarker))
      throw new FileError(`${file}: holds text that is no review made by this program, and is left as it is. Choose another name.`);
  };
  return {
    assertFree,
    write(file, text, inputs) {
      assertFree(file, inputs);
      replaceFile(file, text);
      ours.add(resolve(file));
    },
  };
}

export const overwriteOption = { help: "let --output replace a file that is there, e.g. the report of an earlier run" } satisfies Option;

/**
 * Writes a file as a whole or not at all: into a new one beside it, which then takes its name. A link stays a link, to a changed file; a
 * device or pipe is written to. Throws `FileError`.
 */
export function replaceFile(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const there = statOf(file);
    if (there !== undefined && !there.isFile()) return writeFileSync(file, text);
    const target = there === undefined ? file : realpathSync(file);
    const fresh = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
    try {
      writeFileSync(fresh, text, { flag: "wx" });
      if (there !== undefined) chmodSync(fresh, Number(there.mode & 0o777n));
      renameSync(fresh, target);
    } finally {
      rmSync(fresh, { force: true });
    }
  } catch (error) {
    throw new FileError(`${file}: cannot be written: ${(error as Error).message}`);
  }
}

const statOf = (file: string, stat: typeof statSync | typeof lstatSync = statSync): BigIntStats | undefined => {
  try {
    return stat(file, { bigint: true });
  } catch {
    return undefined;
  }
};
