import { existsSync, readFileSync } from "node:fs";
import { dirname, isAbsolute, join, relative } from "node:path";
import { type IgnoreRules, ignoreFiles, ignoreRules, isIgnored as isIgnoredAt } from "../core/index.js";
import { portable } from "./paths.js";

/** Adds the rules of a folder to those above it. An ignore file that cannot be read goes to `onProblem`, and has no rules. */
export function withRulesOf(
  folder: string,
  above: IgnoreRules | undefined,
  onProblem: (path: string, error: unknown) => void,
): IgnoreRules {
  const texts = ignoreFiles.flatMap((name) => {
    try {
      return [readFileSync(join(folder, name), "utf8")];
    } catch (error) {
      if (!isAbsence(error)) onProblem(join(folder, name), error);
      return [];
    }
  });
  return ignoreRules(portable(folder), texts, above);
}

/**
 * The rules that hold above a folder: those from the root of its repository down (the nearest folder with a `.git`), else from the working
 * folder down.
 *
 * @param folder absolute
 */
export function rulesAbove(folder: string, onProblem: (path: string, error: unknown) => void): IgnoreRules | undefined {
  const root = repositoryOf(folder) ?? (isWithin(process.cwd(), folder) ? process.cwd() : folder);
  const chain: string[] = [];
  for (let above = folder; above !== root; ) {
    above = dirname(above);
    chain.unshift(above);
  }
  return chain.reduce<IgnoreRules | undefined>((outer, each) => withRulesOf(each, outer, onProblem), undefined);
}

/** Is a file or folder ignored? Its path is absolute. */
export const isIgnored = (path: string, isFolder: boolean, rules: IgnoreRules | undefined): boolean =>
  isIgnoredAt(portable(path), isFolder, rules);

/** Is a file ignored, or a folder that holds it? */
export function isIgnoredFile(file: string, onProblem: (path: string, error: unknown) => void): boolean {
  const folder = dirname(file);
  const isFolderIgnored = ({ folder: path, above }: IgnoreRules): boolean =>
    above !== undefined && (isIgnored(path, true, above) || isFolderIgnored(above));
  const rules = withRulesOf(folder, rulesAbove(folder, onProblem), onProblem);
  return isIgnored(file, false, rules) || isFolderIgnored(rules);
}

function repositoryOf(folder: string): string | undefined {
  for (let here = folder; ; here = dirname(here)) {
    if (existsSync(join(here, ".git"))) return here;
    if (here === dirname(here)) return undefined;
  }
}

function isWithin(outer: string, inner: string): boolean {
  const path = relative(outer, inner);
  return path === "" || (!isAbsolute(path) && path !== ".." && !/^\.\.[\\/]/.test(path));
}

const isAbsence = (error: unknown): boolean => ["ENOENT", "ENOTDIR", "EISDIR"].includes((error as NodeJS.ErrnoException).code ?? "");
