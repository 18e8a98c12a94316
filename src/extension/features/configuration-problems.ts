import * as vscode from "vscode";
import { type ConfigProblem, configFileNames } from "../../core/index.js";
import type { Configurations } from "../configuration.js";
import { source } from "../convert.js";
import { isCheckable } from "../session.js";

/** How long after a keystroke in a configuration file its problems are looked for, in milliseconds. */
const rest = 200;

/** What is wrong with configuration files, in these files: those of the documents in tabs, and those that are in a tab themselves. */
export function configurationProblems(configurations: Configurations): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection("ml-design-doc-configuration");
  let timer: ReturnType<typeof setTimeout> | undefined;
  let round = 0;

  const schedule = () => {
    clearTimeout(timer);
    timer = setTimeout(render, rest);
  };

  async function render(): Promise<void> {
    const now = ++round;
    const problems = new Map<string, { readonly uri: vscode.Uri; readonly found: Map<string, vscode.Diagnostic> }>();
    for (const document of await configuredDocuments()) {
      for (const problem of (await configurations.asWritten(document)).problems) {
        const uri = configurations.at(problem.path, document);
        const { found } = problems.get(uri.toString()) ?? { found: new Map() };
        // A file that several documents are configured by has each of its problems once.
        found.set(JSON.stringify(problem), toDiagnostic(problem));
        problems.set(uri.toString(), { uri, found });
      }
    }
    if (now !== round) return;
    collection.clear();
    for (const { uri, found } of problems.values()) collection.set(uri, [...found.values()]);
  }

  /** One document, which need not exist, for each configuration file in question. */
  async function configuredDocuments(): Promise<Iterable<vscode.Uri>> {
    // The editor may keep a document for minutes after its last tab has gone; for a person it is closed.
    const tabs = new Set(vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(addressOf)));
    const open = vscode.workspace.textDocuments.filter(({ uri }) => tabs.has(uri.toString()));
    const documents = new Map<string, vscode.Uri>();
    for (const { uri } of open.filter(isConfiguration)) documents.set(uri.toString(), vscode.Uri.joinPath(uri, "../document.md"));
    for (const { uri } of open.filter(isCheckable)) {
      const { files, problems } = await configurations.of(uri);
      const file = files[0] ?? problems[0]?.path;
      if (file === undefined) continue;
      const key = configurations.at(file, uri).toString();
      documents.set(key, documents.get(key) ?? uri);
    }
    return documents.values();
  }

  schedule();
  return vscode.Disposable.from(
    collection,
    new vscode.Disposable(() => clearTimeout(timer)),
    configurations.onDidChange(schedule),
    vscode.window.tabGroups.onDidChangeTabs(({ opened, closed }) => opened.length + closed.length > 0 && schedule()),
    vscode.workspace.onDidChangeTextDocument(({ document }) => isWritten(document) && schedule()),
  );
}

const addressOf = ({ input }: vscode.Tab): string | undefined => (input instanceof vscode.TabInputText ? input.uri.toString() : undefined);

const isConfiguration = ({ uri }: vscode.TextDocument): boolean => configFileNames.some((name) => uri.path.endsWith(`/${name}`));

/** A configuration file, or one that it may build on. */
const isWritten = ({ uri }: vscode.TextDocument): boolean => /\.(?:jsonc?|ya?ml)$/.test(uri.path);

function toDiagnostic({ message, start, end }: ConfigProblem): vscode.Diagnostic {
  const range = new vscode.Range(start.line, start.column, end.line, end.column);
  const diagnostic = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Error);
  diagnostic.source = source;
  return diagnostic;
}
