import type * as vscode from "vscode";

/**
 * Called by VS Code when the first Markdown file is opened or one of our commands is run. It returns before the rest is loaded, so that the
 * start of the editor does not wait for it; a command does.
 */
export const activate = async (context: vscode.ExtensionContext): Promise<void> => (await import("./extension.js")).start(context);
