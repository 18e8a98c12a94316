import * as vscode from "vscode";
import { type Finding, sectionAt } from "../../core/index.js";
import { toDiagnostic } from "../convert.js";
import type { Checked, Session } from "../session.js";
import type { Settings } from "../settings.js";

/** Findings as squiggles and rows of the Problems panel. Where settings say so, not those of the section that is being written. */
export function diagnostics(session: Session, settings: Settings): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection("ml-design-doc");

  function render(document: vscode.TextDocument): void {
    const checked = session.shown(document);
    if (!checked?.report.recognized) return collection.delete(document.uri);
    const findings = settings.quietSectionIn(document) ? withoutTheOneWritten(checked) : checked.report.findings;
    collection.set(
      document.uri,
      findings.map((finding) => toDiagnostic(checked, finding)),
    );
  }

  return vscode.Disposable.from(
    collection,
    session.onDidShow(render),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor: { document } }) => {
      const checked = session.shown(document);
      if (checked?.version === document.version && settings.quietSectionIn(document)) render(document);
    }),
    vscode.workspace.onDidSaveTextDocument((document) => {
      if (session.shown(document)) render(document);
    }),
  );
}

/** The findings outside the section in which the cursor of an unsaved document stands. */
function withoutTheOneWritten({ document, parsed, report }: Checked): readonly Finding[] {
  const editor = vscode.window.activeTextEditor;
  if (!document.isDirty || editor?.document !== document) return report.findings;
  const section = sectionAt(parsed, document.offsetAt(editor.selection.active));
  return report.findings.filter(({ span }) => span.start < section.start || span.start >= section.end);
}
