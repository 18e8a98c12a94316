import * as vscode from "vscode";
import { toRange } from "../convert.js";
import { scoreText } from "../rules.js";
import type { Session } from "../session.js";
import type { Settings } from "../settings.js";

/** "5 of 7 met · 1 vague · 1 missing" above the first heading of each phase; a click shows which. */
export function codeLens(session: Session, settings: Settings): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    async provideCodeLenses(document, cancelled) {
      if (!settings.codeLensIn(document)) return [];
      const report = (await session.settled(document, cancelled))?.report;
      if (!report?.recognized) return [];
      return report.phases.flatMap(({ id, headings: [first], score }) =>
        first === undefined
          ? []
          : [
              new vscode.CodeLens(toRange(report.lines, first), {
                title: scoreText(score),
                command: "mlDesignDoc.showPhase",
                arguments: [id],
              }),
            ],
      );
    },
  };
  return vscode.Disposable.from(
    changed,
    settings.onDidChange(() => changed.fire()),
    vscode.languages.registerCodeLensProvider({ language: "markdown" }, provider),
  );
}
