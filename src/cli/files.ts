import { type Dirent, lstatSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { didYouMean, type IgnoreRules, isMarkdown, isSetAside, type Unread } from "../core/index.js";
import { FileError } from "./command.js";
import { isIgnored, isIgnoredFile, rulesAbove, withRulesOf } from "./ignored.js";
import { portable } from "./paths.js";

/** A document to read. */
export interface Source {
  /** As the user wrote it, or below a folder that the user wrote, with `/` between folders; `-` is standard input. */
  readonly path: string;
  /** The user named the file, rather than a folder that holds it. */
  readonly named: boolean;
}

/**
 * The documents that paths stand for, each once, in the order given: a file for itself, a folder for the Markdown files in it and below,
 * by name. What ignore files name, links, hidden folders and `node_modules` are left alone below a folder. A path is never a pattern. What
 * cannot be read goes to `onProblem`, and the rest is returned.
 */
export function findDocuments(paths: readonly string[], onProblem: (problem: Unread) => void): readonly Source[] {
  const sources = new Map<string, Source>();
  const add = (path: string, named: boolean) => {
    const key = path === "-" ? path : resolve(path);
    if (named || !sources.has(key)) sources.set(key, { path: sources.get(key)?.path ?? portable(path), named });
  };
  const report = reportTo(onProblem);
  /** Whoever names a folder wants it checked, whatever the rules above it say of it. */
  const rulesFor = (folder: string) => {
    const rules = rulesAbove(folder, report);
    return isIgnored(folder, true, rules) ? undefined : rules;
  };
  const walk = (folder: string, above: IgnoreRules | undefined) => {
    const entries = entriesOf(folder, report);
    if (entries === undefined) return;
    const rules = withRulesOf(resolve(folder), above, report);
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (isSetAside(entry.name) || isIgnored(resolve(path), entry.isDirectory(), rules)) continue;
      if (entry.isDirectory()) walk(path, rules);
      else if (entry.isFile() && isMarkdown(entry.name)) add(path, false);
    }
  };
  for (const path of paths) {
    try {
      if (path !== "-" && statSync(path).isDirectory()) walk(path, rulesFor(resolve(path)));
      else add(path, true);
    } catch (error) {
      report(path, error);
    }
  }
  return [...sources.values()];
}

/** The sources without those that ignore files name, also where the user named them. */
export const withoutIgnored = (sources: readonly Source[], onProblem: (problem: Unread) => void): readonly Source[] =>
  sources.filter(({ path }) => path === "-" || !isIgnoredFile(resolve(path), reportTo(onProblem)));

/** Tells of errors of the file system. */
const reportTo = (onProblem: (problem: Unread) => void) => (path: string, error: unknown) =>
  onProblem({ path: portable(path), message: fileError(path, error).message });

function entriesOf(folder: string, report: (path: string, error: unknown) => void): readonly Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    report(folder, error);
    return undefined;
  }
}

/** The text of a file. Throws `FileError`. */
export function readText(path: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw fileError(path, error);
  }
  return decode(bytes, path);
}

/** UTF-8 as text, without its byte order mark (as editors count columns). Throws `FileError` with `path` in its message. */
export function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    throw new FileError(`${path}: this is ${utf16 ? "UTF-16" : "not UTF-8"} text. Save it as UTF-8.`);
  }
}

function fileError(path: string, error: unknown): FileError {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "ENOENT" && lstatSync(path, { throwIfNoEntry: false }))
    return new FileError(`${path}: a link to a file that does not exist.`);
  if (code === "ENOENT" || code === "ENOTDIR") return new FileError(`${path}: no such file or folder.${hint(path)}`);
  if (code === "EACCES" || code === "EPERM") return new FileError(`${path}: no permission to read it.`);
  if (code === "ELOOP") return new FileError(`${path}: a link that leads back to itself.`);
  return new FileError(`${path}: ${message}`);
}

function hint(path: string): string {
  if (path.includes("\ufffd")) return " Its name is not valid UTF-8.";
  if (/[*?[{]/.test(path)) return " A path is not taken for a pattern; unquoted, the shell expands it.";
  try {
    return didYouMean(basename(path), readdirSync(dirname(path)));
  } catch {
    return "";
  }
}
