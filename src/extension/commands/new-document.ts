import * as vscode from "vscode";
import { itemsOf, type Template, templates, newDocument as write } from "../../core/index.js";
import type { Configurations } from "../configuration.js";

/** What the command asks for, unless it is called with it: `folder` is where the file goes, `null` for an untitled document. */
export interface NewDocument {
  readonly template?: string;
  readonly title?: string;
  readonly folder?: vscode.Uri | null;
}

/**
 * "New Design Document": asks for a template, a title and a place, and opens the document with its prompts as tab stops.
 * From the explorer's menu the place is the folder that was clicked.
 */
export function newDocument(configurations: Configurations): vscode.Disposable {
  return vscode.commands.registerCommand("mlDesignDoc.newDocument", async (given?: NewDocument | vscode.Uri) => {
    const { template, title, folder }: NewDocument = given instanceof vscode.Uri ? { folder: given } : (given ?? {});
    const start = folder ?? vscode.workspace.workspaceFolders?.[0]?.uri;
    const choices = [...(start ? await ownTemplates(start, configurations) : []), ...templates];
    const chosen = choices.find(({ name }) => name === template) ?? (await askTemplate(choices));
    if (!chosen) return;
    const name = title ?? (await askTitle());
    if (name === undefined) return;
    const place = folder === undefined ? await askPlace() : folder;
    if (place === undefined) return;
    const config = (place ?? start) && (await configurations.of(inside(place ?? (start as vscode.Uri)))).config;
    const items = config ? { items: itemsOf(config) } : {};
    const made = write(chosen.text, { title: name.trim() || vscode.l10n.t("Untitled design"), date: today(), ...items });
    if (made.problems.length > 0) {
      const [{ line, message } = { line: 1, message: "" }] = made.problems;
      void vscode.window.showErrorMessage(vscode.l10n.t('The template "{0}" has a mistake in line {1}: {2}', chosen.title, line, message));
      return;
    }
    const document = place
      ? await createFile(place, fileName(name), made.text)
      : await vscode.workspace.openTextDocument({ language: "markdown" });
    const editor = await vscode.window.showTextDocument(document);
    const everything = document.validateRange(new vscode.Range(0, 0, document.lineCount, 0));
    await editor.insertSnippet(new vscode.SnippetString(made.snippet), everything, {
      undoStopBefore: true,
      undoStopAfter: true,
      keepWhitespace: true,
    });
    if (place) await document.save();
  });
}

/** Any document in a folder, for the configuration that would be its own. */
const inside = (folder: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(folder, "document.md");

/**
 * The Markdown files of the folder that the configuration names. One that cannot be read is not offered, and none where the workspace is not
 * trusted: what a stranger's template says would be taken for the user's own words.
 */
async function ownTemplates(start: vscode.Uri, configurations: Configurations): Promise<readonly Template[]> {
  if (!vscode.workspace.isTrusted) return [];
  const { templates: path } = await configurations.of(inside(start));
  if (path === undefined) return [];
  const folder = configurations.at(path, start);
  const entries = await vscode.workspace.fs.readDirectory(folder).then(undefined, () => []);
  const names = entries.filter(([name, type]) => type & vscode.FileType.File && /\.(?:md|markdown)$/i.test(name)).map(([name]) => name);
  const read = async (file: string): Promise<readonly Template[]> => {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, file)).then(undefined, () => undefined);
    const name = file.replace(/\.\w+$/, "");
    if (bytes === undefined) return [];
    return [{ name, title: name, description: vscode.workspace.asRelativePath(folder), text: new TextDecoder().decode(bytes) }];
  };
  return (await Promise.all(names.sort().map(read))).flat();
}

async function askTemplate(choices: readonly Template[]) {
  const items = choices.map((template) => ({ label: template.title, detail: template.description, template }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("New design document (1 of 3)"),
    placeHolder: vscode.l10n.t("Which template?"),
    matchOnDetail: true,
  });
  return picked?.template;
}

const askTitle = () =>
  vscode.window.showInputBox({
    title: vscode.l10n.t("New design document (2 of 3)"),
    prompt: vscode.l10n.t("What is designed? It becomes the document's title."),
    placeHolder: vscode.l10n.t("Ranking of the home feed"),
    ignoreFocusOut: true,
  });

/** A folder, `null` for an untitled document, `undefined` when the question was dismissed. */
async function askPlace(): Promise<vscode.Uri | null | undefined> {
  type Place = vscode.QuickPickItem & { readonly folder: vscode.Uri | null | "ask" };
  const places: Place[] = [
    {
      label: vscode.l10n.t("Untitled document"),
      description: vscode.l10n.t("save it later"),
      iconPath: new vscode.ThemeIcon("new-file"),
      folder: null,
    },
    ...(vscode.workspace.workspaceFolders ?? []).map(({ name, uri }) => ({
      label: name,
      description: vscode.workspace.asRelativePath(uri, false) === name ? uri.fsPath : "",
      iconPath: new vscode.ThemeIcon("root-folder"),
      folder: uri,
    })),
    { label: vscode.l10n.t("Another folder..."), iconPath: new vscode.ThemeIcon("folder-opened"), folder: "ask" },
  ];
  const picked = await vscode.window.showQuickPick(places, {
    title: vscode.l10n.t("New design document (3 of 3)"),
    placeHolder: vscode.l10n.t("Where?"),
  });
  if (picked?.folder !== "ask") return picked?.folder;
  const chosen = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    openLabel: vscode.l10n.t("Create Here"),
  });
  return chosen?.[0];
}

/** Writes a new file with a name that is free; an existing file is never overwritten. */
async function createFile(folder: vscode.Uri, name: string, text: string): Promise<vscode.TextDocument> {
  for (let count = 1; ; count++) {
    const uri = vscode.Uri.joinPath(folder, count === 1 ? `${name}.md` : `${name}-${count}.md`);
    const change = new vscode.WorkspaceEdit();
    change.createFile(uri, { overwrite: false, contents: new TextEncoder().encode(text) });
    if (await isFree(uri)) {
      if (await vscode.workspace.applyEdit(change)) return vscode.workspace.openTextDocument(uri);
      throw new Error(vscode.l10n.t("The file {0} could not be created. Is the folder read-only?", uri.fsPath));
    }
  }
}

const isFree = (uri: vscode.Uri) =>
  vscode.workspace.fs.stat(uri).then(
    () => false,
    (error) => (error instanceof vscode.FileSystemError && error.code === "FileNotFound") || Promise.reject(error),
  );

/** A file name of letters, digits and hyphens, whatever script the title is written in. */
const fileName = (title: string) =>
  title
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join("-")
    .slice(0, 60) ?? "design-doc";

/** The local date as YYYY-MM-DD. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
