import * as vscode from "vscode";
import { declareDesignDocument } from "../../core/index.js";
import { toWorkspaceEdit } from "../convert.js";
import { isCheckable, type Session } from "../session.js";

/** "Check This Document", and "Check This File Anyway", which writes into the front matter that the file is a design document. */
export function check(session: Session): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand("mlDesignDoc.check", async () => {
      const document = activeDocument();
      if (!document) return;
      const checked = await session.show(document);
      if (!checked || checked.report.recognized) return;
      if (checked.rules.listed === "ignore") {
        const why = vscode.l10n.t("Show Configuration");
        const answer = await vscode.window.showInformationMessage(vscode.l10n.t("This file is configured to be left alone."), why);
        if (answer === why) await vscode.commands.executeCommand("mlDesignDoc.showConfiguration", document.uri);
        return;
      }
      const anyway = vscode.l10n.t("Check It Anyway");
      const chosen = await vscode.window.showInformationMessage(
        vscode.l10n.t("This file does not read like an ML design document. {0}", checked.report.reason),
        anyway,
      );
      if (chosen === anyway) await declare(document);
    }),
    vscode.commands.registerCommand("mlDesignDoc.checkAnyway", async () => {
      const document = activeDocument();
      if (document) await declare(document);
    }),
  );

  async function declare(document: vscode.TextDocument): Promise<void> {
    await vscode.workspace.applyEdit(toWorkspaceEdit(document, [declareDesignDocument(document.getText())]));
    await session.show(document);
  }
}

/** The document in the active editor; says why where it is none that can be checked. */
function activeDocument(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  if (document && isCheckable(document)) return document;
  void vscode.window.showInformationMessage(vscode.l10n.t("Open a Markdown document to check it."));
  return undefined;
}
