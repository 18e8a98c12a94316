import { isAbsolute, relative, resolve, sep } from "node:path";

/** A path with `/` between folders, as reports show it on every system. */
export const portable = (path: string, separator: string = sep): string => (separator === "\\" ? path.replaceAll("\\", "/") : path);

/**
 * A path as programs of a continuous integration expect it: below the working folder relative to it, without a leading `./`; elsewhere
 * absolute.
 */
export function fromHere(path: string): string {
  if (path === "-") return path;
  const below = relative("", path);
  return portable(below === ".." || /^\.\.[\\/]/.test(below) || isAbsolute(below) ? resolve(path) : below);
}
