import * as vscode from "vscode";
import { type Config, defaultConfig } from "../core/index.js";

/** When a changed document is checked again. */
export type Run = "onType" | "onSave" | "manual";

export interface Rules {
  readonly config: Config;
  /** By which globs of the configuration the document is listed. */
  readonly listed: "documents" | "ignore" | undefined;
}

/** The editor's settings under `mlDesignDoc.`, read per document, as the folders of a workspace may differ. */
export interface Settings extends vscode.Disposable {
  readonly onDidChange: vscode.Event<void>;
  runOf(document: vscode.TextDocument): Run;
  /** Milliseconds of rest after the last keystroke before the document is checked. */
  delayOf(document: vscode.TextDocument): number;
  /** Whether the findings of the section that is being written are kept back. */
  quietSectionIn(document: vscode.TextDocument): boolean;
  /** Whether phase headings carry their score. */
  codeLensIn(document: vscode.TextDocument): boolean;
  /** What to check a document by; the same object as long as nothing has changed. */
  rulesFor(document: vscode.TextDocument): Promise<Rules>;
}

const section = "mlDesignDoc";

export function watchSettings(): Settings {
  let known = new WeakMap<vscode.TextDocument, Rules>();
  const changed = new vscode.EventEmitter<void>();
  const read = <T>(document: vscode.TextDocument, key: string, fallback: T): T =>
    vscode.workspace.getConfiguration(section, document).get<T>(key, fallback);

  const listener = vscode.workspace.onDidChangeConfiguration((event) => {
    if (!event.affectsConfiguration(section)) return;
    known = new WeakMap();
    changed.fire();
  });

  return {
    onDidChange: changed.event,
    runOf: (document) => read<Run>(document, "run", "onType"),
    delayOf: (document) => Math.max(0, read(document, "delay", 300)),
    quietSectionIn: (document) => read(document, "quietSection", false),
    codeLensIn: (document) => read(document, "codeLens", true),
    async rulesFor(document) {
      const rules = known.get(document) ?? {
        config: { ...defaultConfig, rules: { ...defaultConfig.rules, ...read(document, "rules", {}) } },
        listed: isAmong(document, read<readonly string[]>(document, "documents", [])) ? ("documents" as const) : undefined,
      };
      known.set(document, rules);
      return rules;
    },
    dispose: () => vscode.Disposable.from(listener, changed).dispose(),
  };
}

/** Does a document lie under one of the globs? They are relative to its workspace folder; one that starts with `**` or `/` stands for itself. */
function isAmong(document: vscode.TextDocument, globs: readonly string[]): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  return globs.some((glob) => {
    const patterns: vscode.GlobPattern[] = folder ? [new vscode.RelativePattern(folder, glob), glob] : [glob];
    return patterns.some((pattern) => vscode.languages.match({ pattern }, document) > 0);
  });
}
