import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { didYouMean } from "../core/index.js";
import { FileError } from "./command.js";

/** A document to read. */
export interface Source {
  /** As the user wrote it, or below a folder that the user wrote; `-` is standard input. */
  readonly path: string;
  /** The user named the file, rather than a folder that holds it. */
  readonly named: boolean;
}

const markdown = /\.(?:md|markdown)$/i;
export const isMarkdown = (path: string): boolean => markdown.test(path);

/**
 * The documents that paths stand for, each once, in the order given: a file for itself, a folder for the Markdown files in it and below,
 * by name. Links, hidden folders and `node_modules` are not followed below a folder. A path is never a pattern. What cannot be read goes
 * to `onProblem`, and the rest is returned.
 */
export function findDocuments(paths: readonly string[], onProblem: (problem: FileError) => void): readonly Source[] {
  const sources = new Map<string, Source>();
  const add = (path: string, named: boolean) => {
    const key = path === "-" ? path : resolve(path);
    if (named || !sources.has(key)) sources.set(key, { path: sources.get(key)?.path ?? path, named });
  };
  const walk = (folder: string) => {
    try {
      for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
        if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
        const path = join(folder, entry.name);
        if (entry.isDirectory()) walk(path);
        else if (entry.isFile() && isMarkdown(entry.name)) add(path, false);
      }
    } catch (error) {
      onProblem(fileError(folder, error));
    }
  };
  for (const path of paths) {
    if (path === "-") add(path, true);
    else {
      try {
        if (statSync(path).isDirectory()) walk(path);
        else add(path, true);
      } catch (error) {
        onProblem(fileError(path, error));
      }
    }
  }
  return [...sources.values()];
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
  if (code === "ENOENT" || code === "ENOTDIR") return new FileError(`${path}: no such file or folder.${hint(path)}`);
  if (code === "EACCES" || code === "EPERM") return new FileError(`${path}: no permission to read it.`);
  return new FileError(`${path}: ${message}`);
}

function hint(path: string): string {
  if (/[*?[{]/.test(path)) return " A path is not taken for a pattern; unquoted, the shell expands it.";
  try {
    return didYouMean(basename(path), readdirSync(dirname(path)));
  } catch {
    return "";
  }
}
