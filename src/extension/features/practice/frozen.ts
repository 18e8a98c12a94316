import * as vscode from "vscode";
import type { practice } from "../../../core/index.js";

const scheme = "ml-design-doc-practice";

/** Read-only documents: answers as they were at the bell, and outlines. */
export interface Frozen extends vscode.Disposable {
  show(document: vscode.Uri, options: { readonly column: vscode.ViewColumn; readonly offset?: number }): Promise<void>;
}

/** What is shown is asked for by its kind and id. */
export function openFrozen(textOf: (kind: "answer" | "outline", id: string) => Promise<string>): Frozen {
  const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: ({ authority, query }) => textOf(authority === "outline" ? "outline" : "answer", query),
  });
  return {
    async show(uri, { column, offset }) {
      const document = await vscode.workspace.openTextDocument(uri);
      const editor = await vscode.window.showTextDocument(document, { viewColumn: column, preview: false });
      if (offset === undefined) return;
      const { range } = document.lineAt(document.positionAt(offset).line);
      editor.selection = new vscode.Selection(range.start, range.end);
      editor.revealRange(range, vscode.TextEditorRevealType.InCenter);
    },
    dispose: () => provider.dispose(),
  };
}

/** Where the text of an answer or an outline is read. Its path is what the tab shows. */
export const frozenUri = (kind: "answer" | "outline", id: string, label: string): vscode.Uri =>
  vscode.Uri.from({ scheme, authority: kind, path: `/${label.replace(/[/\\]/g, " ")}.md`, query: id });

/** What the outline's document holds. */
export function outlineText({ title, outline, notes, forgotten }: practice.Question, titleOf: (item: string) => string): string {
  const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}\n`).join("");
  return [
    `# ${title}\n`,
    `${outline.replace(/^##/gm, "#")}\n`,
    `## ${vscode.l10n.t("What matters here")}\n`,
    list(Object.entries(notes).map(([item, note]) => `${titleOf(item)}: ${note}`)),
    `## ${vscode.l10n.t("Often forgotten")}\n`,
    list(forgotten),
  ].join("\n");
}
