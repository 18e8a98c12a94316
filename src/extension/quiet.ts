import * as vscode from "vscode";

/** Documents about which nothing is said, as their author is not to be told anything before the bell. */
export interface Quiet {
  has(document: vscode.TextDocument): boolean;
  /** Fires when {@link has} may answer differently. */
  readonly onDidChange: vscode.Event<void>;
}

export interface Silence extends Quiet, vscode.Disposable {
  /** From now on, only this document is quiet; none if `undefined`. */
  only(document: vscode.Uri | undefined): void;
}

/** Until it is known which document is quiet, all in `folder` are: a start of the editor must not give away what it then hides. */
export function openSilence(folder: vscode.Uri): Silence {
  const changed = new vscode.EventEmitter<void>();
  const prefix = `${folder.toString()}/`;
  let isQuiet = (uri: string): boolean => uri.startsWith(prefix);
  return {
    has: ({ uri }) => isQuiet(uri.toString()),
    onDidChange: changed.event,
    only(document) {
      const wanted = document?.toString();
      isQuiet = (uri) => uri === wanted;
      changed.fire();
    },
    dispose: () => changed.dispose(),
  };
}
