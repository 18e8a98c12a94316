import * as vscode from "vscode";
import { type IgnoreRules, ignoreFiles, ignoreRules, isIgnored, isMarkdown, isSetAside } from "../../../core/index.js";

/**
 * Finds the Markdown files of the workspace as the command line does: without hidden folders, `node_modules`, links, and what ignore files
 * name. It reads by `workspace.fs`, so that any file system will do.
 */
export interface Finder {
  /** All files in a folder of the workspace and below, by path. A folder that cannot be read has none. */
  find(folder: vscode.Uri, cancelled: vscode.CancellationToken): Promise<readonly vscode.Uri[]>;
  /** Would that file be found, if it is there? */
  finds(file: vscode.Uri): Promise<boolean>;
}

/** What it has read of ignore files it keeps: where one has changed, open another. */
export function openFinder(): Finder {
  /** By folder; `null` for folders that are left alone. */
  const known = new Map<string, Promise<IgnoreRules | undefined | null>>();

  /** The rules in a folder of the workspace. */
  function rulesIn(folder: vscode.Uri): Promise<IgnoreRules | undefined | null> {
    const key = folder.toString();
    const rules = known.get(key) ?? readRules(folder);
    known.set(key, rules);
    return rules;
  }

  async function readRules(folder: vscode.Uri): Promise<IgnoreRules | undefined | null> {
    if (isRoot(folder)) return ignoreRules(folder.path, await ignoreTexts(folder), await rulesAbove(folder));
    const parent = vscode.Uri.joinPath(folder, "..");
    const above = await rulesIn(parent);
    if (above === null || parent.path === folder.path || isSetAside(nameOf(folder)) || isIgnored(folder.path, true, above)) return null;
    return ignoreRules(folder.path, await ignoreTexts(folder), above);
  }

  async function find(folder: vscode.Uri, cancelled: vscode.CancellationToken): Promise<readonly vscode.Uri[]> {
    if (cancelled.isCancellationRequested) return [];
    const rules = await rulesIn(folder);
    if (rules === null) return [];
    const entries = await vscode.workspace.fs.readDirectory(folder).then(undefined, () => []);
    const below = entries
      .filter(([name, type]) => !isSetAside(name) && !(type & vscode.FileType.SymbolicLink))
      .map(([name, type]) => ({ uri: vscode.Uri.joinPath(folder, name), type }))
      .sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1))
      .map(async ({ uri, type }) => {
        if (type & vscode.FileType.Directory) return find(uri, cancelled);
        return isMarkdown(uri.path) && !isIgnored(uri.path, false, rules) ? [uri] : [];
      });
    return (await Promise.all(below)).flat();
  }

  return {
    find,
    async finds(file) {
      if (!isMarkdown(file.path) || isSetAside(nameOf(file)) || !vscode.workspace.getWorkspaceFolder(file)) return false;
      const rules = await rulesIn(vscode.Uri.joinPath(file, ".."));
      return rules !== null && !isIgnored(file.path, false, rules);
    },
  };
}

const nameOf = ({ path }: vscode.Uri): string => path.split("/").at(-1) ?? "";

const isRoot = (folder: vscode.Uri): boolean =>
  vscode.workspace.workspaceFolders?.some(({ uri }) => uri.toString() === folder.toString()) ?? false;

/** The rules that a folder of the workspace is under: those from the root of its repository down. Whatever they say of it, it is looked at. */
async function rulesAbove(folder: vscode.Uri): Promise<IgnoreRules | undefined> {
  const chain: vscode.Uri[] = [];
  for (let here = folder; !(await exists(vscode.Uri.joinPath(here, ".git"))); ) {
    const parent = vscode.Uri.joinPath(here, "..");
    if (parent.path === here.path) return undefined;
    here = parent;
    chain.unshift(here);
  }
  let rules: IgnoreRules | undefined;
  for (const each of chain) rules = ignoreRules(each.path, await ignoreTexts(each), rules);
  return isIgnored(folder.path, true, rules) ? undefined : rules;
}

const exists = (uri: vscode.Uri): Thenable<boolean> =>
  vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );

async function ignoreTexts(folder: vscode.Uri): Promise<readonly string[]> {
  const read = (name: string) => vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name)).then(undefined, () => undefined);
  const files = await Promise.all(ignoreFiles.map(read));
  return files.flatMap((bytes) => (bytes === undefined ? [] : [new TextDecoder().decode(bytes)]));
}
