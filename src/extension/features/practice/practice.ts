import * as vscode from "vscode";
import type { Silence } from "../../quiet.js";
import { answering } from "./answering.js";
import { drilling } from "./drilling.js";
import { folderOf } from "./folder.js";
import { openLibrary } from "./library.js";
import { openPages } from "./page.js";
import { reviewing } from "./reviewing.js";
import { openRunning } from "./running.js";
import { status } from "./status.js";
import { openStore } from "./store.js";

/**
 * Practising for an interview: a timed answer to a question, its report, the history of all answers, and drills. While the clock runs the answer's
 * document is silent; `silence` says so to the rest of the extension.
 */
export function practising(context: vscode.ExtensionContext, silence: Silence): vscode.Disposable {
  const store = openStore(folderOf(context));
  const library = openLibrary(context.extensionUri);
  const pages = openPages(vscode.Uri.joinPath(context.extensionUri, "media"));
  const running = openRunning(store, silence, context.workspaceState);
  const review = reviewing(store, library, pages);
  const answers = answering(store, library, running, review, silence);
  const drills = drilling(store, library, pages, review);
  const commands = { ...answers.commands, ...review.commands, ...drills.commands };
  void running.restore();
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(`mlDesignDoc.practice.${name}`, run)),
    status(running),
    answers,
    review,
    running,
    pages,
  );
}
