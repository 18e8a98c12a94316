import * as vscode from "vscode";
import { phaseTitle, scoreText } from "../rules.js";
import type { Session } from "../session.js";

/** Met of total for the active design document, by phase in the tooltip. It warns, by colour and icon, only once the document calls itself final. */
export function statusBar(session: Session): vscode.Disposable {
  const item = vscode.window.createStatusBarItem("mlDesignDoc.score", vscode.StatusBarAlignment.Right, 100);
  item.name = "ML Design Doc";
  item.command = "mlDesignDoc.checklist.focus";

  function render(): void {
    const report = session.active()?.checked?.report;
    if (!report?.recognized) return item.hide();
    const { score, status, phases } = report;
    const gaps = score.vague + score.missing;
    const warns = status === "final" && gaps > 0;
    item.text = `$(${gaps === 0 ? "pass-filled" : warns ? "warning" : "checklist"}) ${score.met}/${score.total}`;
    item.tooltip = new vscode.MarkdownString(
      [
        `**${scoreText(score)}**`,
        "",
        "| | |",
        "|:--|:--|",
        // The columns touch each other otherwise.
        ...phases.map((phase) => `| ${phaseTitle(phase.id)} | &nbsp; ${scoreText(phase.score)} |`),
      ].join("\n"),
    );
    item.accessibilityInformation = { label: vscode.l10n.t("ML design document: {0}", scoreText(score)) };
    item.backgroundColor = warns ? new vscode.ThemeColor("statusBarItem.warningBackground") : undefined;
    item.show();
  }

  render();
  return vscode.Disposable.from(item, session.onDidChangeActive(render));
}
