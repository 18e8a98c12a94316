import * as vscode from "vscode";
import {
  type ConfigLoader,
  configFileNames,
  configLoader,
  type EditorSettings,
  type Effective,
  type Reader,
  settings,
} from "../core/index.js";

/** The configurations of documents: files found upward from each, and the editor's settings for what they leave open. */
export interface Configurations extends vscode.Disposable {
  /** Fires when files or settings have changed, so that {@link of} may answer differently. */
  readonly onDidChange: vscode.Event<void>;
  /** The same object for the same document as long as nothing has changed. */
  of(document: vscode.Uri): Promise<Effective>;
  /** The same by the text that open editors hold, saved or not: for what is wrong with it. */
  asWritten(document: vscode.Uri): Promise<Effective>;
  /** A path of a configuration as an address, in the file system of a document. */
  at(path: string, document: vscode.Uri): vscode.Uri;
}

/** The names of configuration files that VS Code itself knows nothing about: for JSON it has the schema. */
export const yamlNames = configFileNames.filter((name) => /\.ya?ml$/.test(name));

const section = "mlDesignDoc";

export function watchConfigurations(): Configurations {
  const changed = new vscode.EventEmitter<void>();
  const watchers = new Map<string, vscode.Disposable>();
  const read = new Set<string>();
  let loaders = new Map<string, ConfigLoader>();
  let known = new Map<string, Promise<Effective>>();

  /** What has been read is followed, and what was looked for in vain: a file may come. */
  function follow(uri: vscode.Uri): void {
    read.add(uri.toString());
    const folder = vscode.Uri.joinPath(uri, "..");
    if (watchers.has(folder.toString())) return;
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, "*.{json,jsonc,yaml,yml}"));
    watchers.set(
      folder.toString(),
      vscode.Disposable.from(watcher, ...[watcher.onDidChange, watcher.onDidCreate, watcher.onDidDelete].map((event) => event(notice))),
    );
  }

  function notice(uri: vscode.Uri): void {
    if (read.has(uri.toString())) reset();
  }

  function reset(): void {
    loaders = new Map();
    known = new Map();
    changed.fire();
  }

  function loaderFor(uri: vscode.Uri): ConfigLoader {
    const key = `${uri.scheme}://${uri.authority}`;
    const loader =
      loaders.get(key) ??
      loaderOf(uri, (file) => {
        follow(file);
        return readFile(file);
      });
    loaders.set(key, loader);
    return loader;
  }

  const listeners = [
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(section)) reset();
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(reset),
    // Quicker than the watchers, which wait for the file system, and miss a folder that is made and filled at once.
    vscode.workspace.onDidSaveTextDocument(({ uri }) => notice(uri)),
    vscode.workspace.onDidCreateFiles(reset),
    vscode.workspace.onDidDeleteFiles(reset),
    vscode.workspace.onDidRenameFiles(reset),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => void known.delete(uri.toString())),
  ];

  return {
    onDidChange: changed.event,
    of(document) {
      const key = document.toString();
      const before = known.get(key);
      if (before) return before;
      const place = placeOf(document);
      const effective = loaderFor(place).effective(place.path, editorSettings(document));
      known.set(key, effective);
      return effective;
    },
    asWritten(document) {
      const place = placeOf(document);
      return loaderOf(place, (file) => openText(file) ?? readFile(file)).effective(place.path, editorSettings(document));
    },
    at: (path, document) => placeOf(document).with({ path }),
    dispose: () => vscode.Disposable.from(changed, ...listeners, ...watchers.values()).dispose(),
  };
}

/** Where a document counts as standing: an untitled one in the first folder of the workspace. */
function placeOf(document: vscode.Uri): vscode.Uri {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  return document.scheme === "untitled" && first ? vscode.Uri.joinPath(first.uri, "untitled.md") : document;
}

/** Without a folder an untitled document stands nowhere, and no file is looked for. */
function loaderOf(place: vscode.Uri, read: (file: vscode.Uri) => ReturnType<Reader["read"]>): ConfigLoader {
  return configLoader(
    { read: (path) => read(place.with({ path, query: "", fragment: "" })) },
    place.scheme === "untitled" ? null : undefined,
  );
}

const openText = (file: vscode.Uri): string | undefined =>
  vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString())?.getText();

async function readFile(file: vscode.Uri): Promise<string | undefined> {
  const there = await vscode.workspace.fs.stat(file).then(undefined, () => undefined);
  if (there === undefined) return undefined;
  if (!(there.type & vscode.FileType.File)) throw new Error(vscode.l10n.t("it is no file"));
  if (there.size > 1_000_000) throw new Error(vscode.l10n.t("it is larger than 1 MB"));
  const bytes = await vscode.workspace.fs.readFile(file);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Error(vscode.l10n.t("it is not UTF-8 text"));
  }
}

/** What the user has set: a default is nobody's choice. */
function editorSettings(document: vscode.Uri): EditorSettings {
  const configuration = vscode.workspace.getConfiguration(section, document);
  const values = Object.keys(settings).flatMap((name) => {
    const { globalValue, workspaceValue, workspaceFolderValue } = configuration.inspect(name) ?? {};
    const levels = [globalValue, workspaceValue, workspaceFolderValue].filter((value) => value !== undefined);
    if (levels.length === 0) return [];
    return [[name, levels.every(isObject) ? Object.assign({}, ...levels) : levels.at(-1)] as const];
  });
  const folder = vscode.workspace.getWorkspaceFolder(placeOf(document));
  return { folder: folder?.uri.path ?? "/", values: Object.fromEntries(values) };
}

const isObject = (value: unknown): boolean => typeof value === "object" && value !== null && !Array.isArray(value);
