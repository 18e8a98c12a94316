import * as vscode from "vscode";

/** Where practice keeps its files: the extension's own folder. */
export const folderOf = ({ globalStorageUri }: vscode.ExtensionContext): vscode.Uri => vscode.Uri.joinPath(globalStorageUri, "practice");

/** Where the answer sheets are. */
export const answersOf = (context: vscode.ExtensionContext): vscode.Uri => vscode.Uri.joinPath(folderOf(context), "answers");

/** The file of the answer that is being written. */
export const currentName = "current.json";

/** What the name of a file ends in until it is written to its end. */
export const fresh = ".new";

/** Whether an answer is being written, in this window or another, or was when its editor ended. */
export async function isAnswering(context: vscode.ExtensionContext): Promise<boolean> {
  // The second one is there where a crash came between writing and renaming.
  const files = [currentName, currentName + fresh].map((name) => vscode.workspace.fs.stat(vscode.Uri.joinPath(folderOf(context), name)));
  return (await Promise.allSettled(files)).some(({ status }) => status === "fulfilled");
}
