import * as vscode from "vscode";
import type { Config, Span, Verdict } from "../../core/index.js";
import { toRange } from "../convert.js";
import { icons, itemOf, scoreText, titleOf, verdictName } from "../rules.js";
import type { Checked, Session } from "../session.js";

/** The design document that is worked on, checked as it is now; says so where there is none. */
export async function activeDesign(session: Session): Promise<Checked | undefined> {
  const document = session.active()?.document;
  const checked = document && (await session.read(document));
  if (checked?.report.recognized) return checked;
  void vscode.window.showInformationMessage(vscode.l10n.t("Open an ML design document first."));
  return undefined;
}

/** Asks for one of several items, by id; with a verdict where a document is at hand, whose configuration may have more of them. */
export async function askItem(
  choices: readonly { readonly id: string; readonly verdict?: Verdict; readonly message?: string }[],
  placeHolder: string,
  config?: Config,
): Promise<string | undefined> {
  const picks = choices.map(({ id, verdict, message }) => ({
    label: verdict ? `$(${icons[verdict].id}) ${titleOf(id, config)}` : titleOf(id, config),
    description: verdict ? verdictName(verdict) : "",
    detail: (verdict === "vague" ? message : undefined) ?? itemOf(id, config)?.ask ?? "",
    id,
  }));
  return (await vscode.window.showQuickPick(picks, { placeHolder, matchOnDescription: true, matchOnDetail: true }))?.id;
}

/** Shows a passage of a document, in the editor that shows the document already where there is one. */
export async function reveal({ document, report }: Checked, span: Span): Promise<void> {
  const editor = await showDocument(document);
  const range = toRange(report.lines, span);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

export const showDocument = (document: vscode.TextDocument): Thenable<vscode.TextEditor> =>
  vscode.window.showTextDocument(document, columnOf(document));

/** Where a document is shown, or is best shown; `undefined` for the active column. */
export function columnOf(document: vscode.TextDocument): vscode.ViewColumn | undefined {
  const { visibleTextEditors, tabGroups } = vscode.window;
  const isOn = ({ input }: vscode.Tab) => input instanceof vscode.TabInputText && input.uri.toString() === document.uri.toString();
  return (
    visibleTextEditors.find((editor) => editor.document === document)?.viewColumn ??
    tabGroups.all.find(({ tabs }) => tabs.some(isOn))?.viewColumn ??
    // Not in front of a page of ours, whose link may have been followed.
    (tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputWebview ? vscode.ViewColumn.One : undefined)
  );
}

export const noGapLeft = ({ report }: Checked): string => vscode.l10n.t("There is no gap left: {0}.", scoreText(report.score));
