import { type BigIntStats, chmodSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { isMarkdown, reviewMarker } from "../core/index.js";
import { FileError } from "./command.js";

/**
 * Throws `FileError` where a report must not be written over what is there: one of the inputs, by whatever name or link; a folder; or
 * Markdown that is no review of ours, which somebody wrote.
 *
 * @param inputs paths of files that were, or will be, read
 */
export function assertReplaceable(file: string, inputs: readonly string[]): void {
  const there = statOf(file);
  if (there === undefined) return;
  if (there.isDirectory()) throw new FileError(`${file}: this is a folder. Name a file in it.`);
  for (const input of inputs) {
    const other = input === "-" ? undefined : statOf(input);
    if (other?.ino === there.ino && other.dev === there.dev)
      throw new FileError(`${file}: this file is read in the same run, and is left as it is. Choose another name for the report.`);
  }
  if (isMarkdown(file) && there.isFile() && there.size > 0n && !readFileSync(file, "utf8").startsWith(reviewMarker))
    throw new FileError(`${file}: holds text that is no review made by this program, and is left as it is. Choose another name.`);
}

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

const statOf = (file: string): BigIntStats | undefined => {
  try {
    return statSync(file, { bigint: true });
  } catch {
    return undefined;
  }
};
