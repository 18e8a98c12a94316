// What bench/editor.mjs measures inside the extension host: how long a keystroke takes to show in the diagnostics, without the chosen
// delay, and the longest time for which the extension host was held up meanwhile.
import { monitorEventLoopDelay } from "node:perf_hooks";
import * as vscode from "vscode";
import { closeAll, diagnostics, show, until } from "./gestures.js";
import { type Outcome, print, report } from "./outcome.js";

const warmUp = 20;
const measured = 200;

export interface Keystrokes {
  /** Characters of the document. */
  readonly size: number;
  /** Milliseconds from a keystroke to the event that tells of changed diagnostics, each. */
  readonly times: readonly number[];
  /** The longest time in milliseconds for which nothing else could run, while the keystrokes were made. */
  readonly blocked: number;
}

export const run = (): Promise<void> =>
  report(async (): Promise<Outcome & { documents: readonly Keystrokes[] }> => {
    await vscode.workspace.getConfiguration("mlDesignDoc").update("delay", 0, vscode.ConfigurationTarget.Workspace);
    const documents: Keystrokes[] = [];
    for (const path of JSON.parse(process.env.SPEED_DOCUMENTS ?? "[]")) documents.push(await keystrokes(vscode.Uri.file(path)));
    return { passed: 1, failed: 0, documents };
  });

/** Types in the middle of a document: letters, and now and then a new line. */
async function keystrokes(file: vscode.Uri): Promise<Keystrokes> {
  const document = await show(file);
  await until(() => diagnostics(file).length, "findings", 60_000);
  const editor = vscode.window.activeTextEditor as vscode.TextEditor;
  const middle = document.lineAt(Math.floor(document.lineCount / 2)).range.end;
  editor.selection = new vscode.Selection(middle, middle);
  const times: number[] = [];
  const delay = monitorEventLoopDelay({ resolution: 1 });
  for (let i = 0; i < warmUp + measured; i++) {
    if (i === warmUp) delay.enable();
    const changed = new Promise<void>((resolve) => {
      const listener = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        if (!uris.some((uri) => uri.toString() === file.toString())) return;
        listener.dispose();
        resolve();
      });
    });
    const start = performance.now();
    await vscode.commands.executeCommand("type", { text: i % 25 === 24 ? "\n" : "drift "[i % 6] });
    await changed;
    if (i >= warmUp) times.push(performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, 30)); // the editor has its own things to do between two keystrokes
  }
  delay.disable();
  print(`${file.path.replace(/^.*\//, "")}: ${times.length} keystrokes`);
  await closeAll();
  return { size: document.getText().length, times, blocked: delay.max / 1e6 };
}
