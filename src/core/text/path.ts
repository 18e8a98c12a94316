// Paths as the core sees them: absolute, with `/` between folders, such as `/home/ada/docs/a.md` or `C:/docs/a.md`. Callers convert.

const rooted = /^(?:[A-Za-z]:)?\//;

/** The names in a path, with `.` and `..` resolved where something stands before them. */
function names(path: string): readonly string[] {
  const result: string[] = [];
  for (const name of path.split("/")) {
    if (name === ".." && result.length > 0 && result.at(-1) !== "..") result.pop();
    else if (name !== "" && name !== ".") result.push(name);
  }
  return result;
}

const rootOf = (path: string): string => rooted.exec(path)?.[0] ?? "";

/** The folder that holds a file or folder; a root holds itself. */
export function folderOf(path: string): string {
  const root = rootOf(path);
  return root + names(path.slice(root.length)).slice(0, -1).join("/");
}

/** The last name in a path. */
export const nameOf = (path: string): string => names(path).at(-1) ?? path;

/** Where a path leads from a folder: `.` and `..` are resolved, no further up than the root; an absolute path leads to itself. */
export function joinPath(folder: string, path: string): string {
  const root = rootOf(path) || rootOf(folder);
  const all = names(rooted.test(path) ? path.slice(root.length) : `${folder.slice(root.length)}/${path}`);
  return root + all.filter((name) => name !== "..").join("/");
}

/** The way from a folder to a path, such as `../base.yaml`; the path itself where they have no root in common. */
export function relativePath(folder: string, path: string): string {
  const root = rootOf(path);
  if (root !== rootOf(folder)) return path;
  const [from, to] = [names(folder.slice(root.length)), names(path.slice(root.length))];
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common++;
  return [...from.slice(common).map(() => ".."), ...to.slice(common)].join("/");
}
