import { existsSync, readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { type Checked, known, withoutKnown } from "../core/index.js";
import { FileError } from "./command.js";
import { readText } from "./files.js";
import { portable } from "./paths.js";
import { replaceFile } from "./write.js";

/** Findings that are known, by document: paths are relative to the baseline's folder, with `/` between folders. */
export type Baseline = ReadonlyMap<string, readonly string[]>;

/** Reads a baseline file. Throws `FileError`. */
export function readBaseline(file: string): Baseline {
  if (!existsSync(file)) throw new FileError(`${file}: no such baseline. Add --update-baseline to write it.`);
  const text = readText(file);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new FileError(`${file}: not JSON: ${(error as Error).message}. ${remedy}`);
  }
  const { version, documents } = (value ?? {}) as { readonly version?: unknown; readonly documents?: unknown };
  if (version !== 1) throw new FileError(`${file}: "version" is ${JSON.stringify(version)}, and this program knows 1. ${remedy}`);
  if (typeof documents !== "object" || documents === null || Array.isArray(documents))
    throw new FileError(`${file}: "documents" must hold a list of findings for each path. ${remedy}`);
  for (const [path, marks] of Object.entries(documents)) {
    if (!Array.isArray(marks) || marks.some((mark) => typeof mark !== "string"))
      throw new FileError(`${file}: ${JSON.stringify(path)} must have a list of texts. ${remedy}`);
  }
  return new Map(Object.entries(documents as Readonly<Record<string, readonly string[]>>));
}

const remedy = "Mend it, or write it anew with --update-baseline after deleting it.";

/** A document without the findings that the baseline of `file` has. */
export const withoutBaseline = (checked: Checked, baseline: Baseline, file: string): Checked => ({
  ...checked,
  report: withoutKnown(checked.report, baseline.get(keyOf(checked.path, file)) ?? []),
});

/**
 * Writes the findings of documents into a baseline file, one in each line, sorted, so that two branches merge well. What it holds of other
 * documents is kept as long as they exist. Returns what it holds now.
 */
export function updateBaseline(file: string, documents: readonly Checked[]): Baseline {
  const old = existsSync(file) ? readBaseline(file) : new Map<string, readonly string[]>();
  const kept = [...old].filter(([path]) => path === "-" || existsSync(resolve(dirname(file), path)));
  const fresh = documents.map(({ path, report, skipped }) => [keyOf(path, file), skipped ? [] : known(report)] as const);
  const all = new Map<string, readonly string[]>([...kept, ...fresh]);
  const sorted = [...all].filter(([, marks]) => marks.length > 0).sort(([a], [b]) => (a < b ? -1 : 1));
  const text = `${JSON.stringify({ version: 1, documents: Object.fromEntries(sorted) }, undefined, 2)}\n`;
  if (!existsSync(file) || readFileSync(file, "utf8") !== text) replaceFile(file, text);
  return new Map(sorted);
}

const keyOf = (path: string, file: string): string => (path === "-" ? path : portable(relative(dirname(resolve(file)), resolve(path))));
