// What the tests share: open a document, wait for something, read our diagnostics.
import assert from "node:assert";
import * as vscode from "vscode";

export const extension = (): vscode.Extension<unknown> | undefined => vscode.extensions.getExtension("ml-design-doc.ml-design-doc");

/** A file of the copied fixture, by its path below test/fixture. */
export function fixture(path: string): vscode.Uri {
  const workspace = vscode.workspace.workspaceFile;
  assert.ok(workspace, "the suite runs in the fixture's workspace");
  return vscode.Uri.joinPath(workspace, "..", path);
}

type Truthy<T> = Exclude<T, undefined | null | false | 0 | "">;

/** Asks until the answer is neither undefined, null, false, 0 nor "". */
export async function until<T>(ask: () => T | Thenable<T>, what: string, ms = 10_000): Promise<Truthy<T>> {
  for (const start = Date.now(); Date.now() - start < ms; ) {
    const answer = await ask();
    if (answer) return answer as Truthy<T>;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return assert.fail(`not within ${ms / 1000} s: ${what}`);
}

/** Our diagnostics of a document, now. */
export const diagnostics = (uri: vscode.Uri): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === "ml-design-doc");

/** The rule id of a diagnostic. */
export const ruleOf = ({ code }: vscode.Diagnostic): string => String(typeof code === "object" ? code.value : code);

/** Waits until a document has a finding by this rule, and returns it. */
export const byRule = (uri: vscode.Uri, rule: string): Promise<vscode.Diagnostic> =>
  until(() => diagnostics(uri).find((diagnostic) => ruleOf(diagnostic) === rule), `a finding by ${rule}`);

/** Opens a file, or a new untitled Markdown document of this text, in an editor. */
export async function show(file: vscode.Uri | string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(
    typeof file === "string" ? { language: "markdown", content: file } : (file as never),
  );
  await vscode.window.showTextDocument(document, { preview: false }); // a preview is closed by the next
  return document;
}

/** Replaces the first occurrence of `search` in a document, as typing would. */
export async function replace(document: vscode.TextDocument, search: string, replacement: string): Promise<void> {
  const at = document.getText().indexOf(search);
  assert.ok(at >= 0, `not in the document: ${search}`);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(document.positionAt(at), document.positionAt(at + search.length)), replacement);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/** Closes all editors, and forgets what was typed into them. */
export async function closeAll(): Promise<void> {
  while (vscode.window.tabGroups.activeTabGroup.activeTab)
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
}
