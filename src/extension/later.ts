import * as vscode from "vscode";

/** A feature that waits for its first use. */
export interface Later extends vscode.Disposable {
  /** Loads and starts it, unless it has been. */
  start(): Promise<void>;
}

/**
 * Keeps the commands of a feature until the first of them is run. Then the feature is loaded and started, and registers them itself.
 *
 * @param load resolves to what starts the feature
 */
export function onFirst(commands: readonly string[], load: () => Promise<() => vscode.Disposable>): Later {
  const start = once(async () => {
    const begin = await load();
    placeholders.dispose();
    running = begin();
  });
  let running: vscode.Disposable | undefined;
  const placeholders = vscode.Disposable.from(
    ...commands.map((name) => {
      const id = `mlDesignDoc.${name}`;
      return vscode.commands.registerCommand(id, async (...given) => {
        await start();
        return vscode.commands.executeCommand(id, ...given);
      });
    }),
  );
  return { start, dispose: () => vscode.Disposable.from(placeholders, ...(running ? [running] : [])).dispose() };
}

/** Starts a feature when there is a document of some kind to see. */
export function onSeeing(
  isMeant: (document: vscode.TextDocument) => boolean,
  load: () => Promise<() => vscode.Disposable>,
): vscode.Disposable {
  let running: vscode.Disposable | undefined;
  const look = (editors: readonly vscode.TextEditor[]) => {
    if (!editors.some(({ document }) => isMeant(document))) return;
    listeners.dispose();
    void load().then((begin) => (running = begin()));
  };
  const again = () => look(vscode.window.visibleTextEditors);
  const listeners = vscode.Disposable.from(
    vscode.window.onDidChangeVisibleTextEditors(look),
    vscode.workspace.onDidOpenTextDocument(again), // its language may just have become another
  );
  again();
  return new vscode.Disposable(() => vscode.Disposable.from(listeners, ...(running ? [running] : [])).dispose());
}

function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => (answer ??= ask());
}
