import ignore, { type Ignore } from "ignore";
import { relativePath } from "../text/path.js";

// Which files of a folder are looked at. Paths are absolute, with `/` between folders.

/** Is a file Markdown, by its name? */
export const isMarkdown = (path: string): boolean => /\.(?:md|markdown)$/i.test(path);

/** True for what is left alone in a folder: hidden files and folders, and packages. */
export const isSetAside = (name: string): boolean => name.startsWith(".") || name === "node_modules";

/** Files that say what is left alone, in gitignore's syntax. The later one has the last word. */
export const ignoreFiles = [".gitignore", ".ml-design-docignore"] as const;

/** The rules of a folder, and of those above it. */
export interface IgnoreRules {
  readonly folder: string;
  readonly own: Ignore | undefined;
  readonly above: IgnoreRules | undefined;
}

/**
 * Adds the rules of a folder to those above it.
 *
 * @param texts of the ignore files that it has, in the order of {@link ignoreFiles}
 */
export function ignoreRules(folder: string, texts: readonly string[], above: IgnoreRules | undefined): IgnoreRules {
  const own = texts.reduce((rules, text) => rules.add(text.replace(/^\ufeff/, "")), ignore());
  return { folder, own: texts.length === 0 ? undefined : own, above };
}

/** Is a file or folder ignored? The innermost rules that say anything about it decide, as in git. */
export function isIgnored(path: string, isFolder: boolean, rules: IgnoreRules | undefined): boolean {
  for (let here = rules; here !== undefined; here = here.above) {
    const inside = path === here.folder ? "" : relativePath(here.folder, path);
    if (inside === "" || here.own === undefined) continue;
    const { ignored, unignored } = here.own.test(isFolder ? `${inside}/` : inside);
    if (ignored || unignored) return ignored;
  }
  return false;
}
