import * as vscode from "vscode";

/**
 * Called by VS Code when the first Markdown file is opened or one of our commands is run. It returns before the rest is loaded, so that the
 * start of the editor does not wait for it; a command does.
 */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const [{ start }, phrases] = await Promise.all([
    import("./extension.js"),
    vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, "dist/phrases.bin")),
  ]);
  start(context, phrases);
}
