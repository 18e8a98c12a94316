import * as vscode from "vscode";
import { toRange } from "../convert.js";
import { phaseCommand, scoreText } from "../rules.js";
import type { Checked, Session } from "../session.js";
import type { Settings } from "../settings.js";

/** "5 of 7 met · 1 vague · 1 missing" above the first heading of each phase; a click shows which. */
export function codeLens(session: Session, settings: Settings): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const drawn = new WeakMap<vscode.TextDocument, Checked>();
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    async provideCodeLenses(document, cancelled) {
      if (!settings.codeLensIn(document)) return [];
      const checked = await session.settled(document, cancelled);
      if (checked) drawn.set(document, checked);
      if (!checked?.report.recognized) return [];
      const { report } = checked;
      return report.phases.flatMap(({ id, headings: [first], score }) =>
        first === undefined
          ? []
          : [new vscode.CodeLens(toRange(report.lines, first), { title: scoreText(score), command: phaseCommand(id) })],
      );
    },
  };
  return vscode.Disposable.from(
    changed,
    settings.onDidChange(() => changed.fire()),
    // The same text by other rules, about which the editor would not ask again.
    session.onDidShow((document) => {
      const [before, now] = [drawn.get(document), session.shown(document)];
      if (before !== now && before?.version === now?.version) changed.fire();
    }),
    vscode.languages.registerCodeLensProvider({ language: "markdown" }, provider),
  );
}
