import * as vscode from "vscode";
import type { Effective } from "../core/index.js";
import type { Configurations } from "./configuration.js";

/** When a changed document is checked again. */
export type Run = "onType" | "onSave" | "manual";

/** How documents are checked: read per document, as the folders of a workspace may differ. */
export interface Settings {
  /** Fires when any answer may be another. */
  readonly onDidChange: vscode.Event<void>;
  runOf(document: vscode.TextDocument): Run;
  /** Milliseconds of rest after the last keystroke before the document is checked. */
  delayOf(document: vscode.TextDocument): number;
  /** Whether the findings of the section that is being written are kept back. */
  quietSectionIn(document: vscode.TextDocument): boolean;
  /** Whether phase headings carry their score. */
  codeLensIn(document: vscode.TextDocument): boolean;
  /** What to check a document by; the same object as long as nothing has changed. */
  rulesFor(document: vscode.TextDocument): Promise<Effective>;
}

const section = "mlDesignDoc";

/** Those settings of the editor that no configuration file has, and the configurations. */
export function readSettings(configurations: Configurations): Settings {
  const read = <T>(document: vscode.TextDocument, key: string, fallback: T): T =>
    vscode.workspace.getConfiguration(section, document).get<T>(key, fallback);

  return {
    onDidChange: configurations.onDidChange,
    runOf: (document) => read<Run>(document, "run", "onType"),
    delayOf: (document) => Math.max(0, read(document, "delay", 300)),
    quietSectionIn: (document) => read(document, "quietSection", false),
    codeLensIn: (document) => read(document, "codeLens", true),
    rulesFor: ({ uri }) => configurations.of(uri),
  };
}
