// What bench/editor.mjs measures inside the extension host: how long a keystroke takes to show in the diagnostics, without the chosen
// delay, and the longest time for which the extension host was held up meanwhile.
import { monitorEventLoopDelay } from "node:perf_hooks";
import * as vscode from "vscode";
import { closeAll, diagnostics, show, until } from "./gestures.js";
import { type Outcome, print, report } from "./outcome.js";

const warmUp = 20;
const measured = 200;

/** Milliseconds between two keystrokes: ten in a second are a fast typist's. */
const rest = 100;

export interface Keystrokes {
  /** Characters of the document. */
  readonly size: number;
  /** Milliseconds from a keystroke to the diagnostics that it changes, each. */
  readonly times: readonly number[];
  /** Of these, those from the moment at which the extension host heard of the keystroke. */
  readonly own: readonly number[];
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

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Types the last letter of a placeholder in the middle of a document and takes it back, by turns: a finding comes and goes. */
async function keystrokes(file: vscode.Uri): Promise<Keystrokes> {
  const document = await show(file);
  await until(() => diagnostics(file).length, "findings", 60_000);
  const editor = vscode.window.activeTextEditor as vscode.TextEditor;
  const middle = document.lineAt(Math.floor(document.lineCount / 2)).range.end;
  editor.selection = new vscode.Selection(middle, middle);
  await vscode.commands.executeCommand("type", { text: "\n\nTB" });
  await pause(1000);
  const times: number[] = [];
  const own: number[] = [];
  const delay = monitorEventLoopDelay({ resolution: 1 });
  for (let i = 0; i < warmUp + measured; i++) {
    if (i === warmUp) delay.enable();
    let heard = 0;
    const listener = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === document) heard ||= performance.now();
    });
    const start = performance.now();
    const changed = otherThan(file, diagnostics(file).length);
    await (i % 2 === 0 ? vscode.commands.executeCommand("type", { text: "D" }) : vscode.commands.executeCommand("deleteLeft"));
    const end = await changed;
    listener.dispose();
    if (i >= warmUp) {
      times.push(end - start);
      own.push(end - heard);
    }
    await pause(rest);
  }
  delay.disable();
  print(`${file.path.replace(/^.*\//, "")}: ${times.length} keystrokes`);
  await closeAll();
  return { size: document.getText().length, times, own, blocked: delay.max / 1e6 };
}

/**
 * The moment at which a document has another number of diagnostics. It is looked for every millisecond: the event that tells of changed
 * diagnostics would come later, as VS Code holds it back for 50 ms.
 */
function otherThan(file: vscode.Uri, count: number): Promise<number> {
  const begin = performance.now();
  return new Promise((resolve, reject) => {
    const timer = setInterval(() => {
      const now = performance.now();
      if (diagnostics(file).length !== count) resolve(now);
      else if (now - begin > 10_000) reject(new Error(`not within 10 s: another number of findings than ${count}`));
      else return;
      clearInterval(timer);
    }, 1);
  });
}
