import * as vscode from "vscode";
import { toDiagnostic } from "../convert.js";
import type { Session } from "../session.js";

/** Findings as squiggles and rows of the Problems panel. */
export function diagnostics(session: Session, page: (rule: string) => vscode.Uri): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection("ml-design-doc");
  const listener = session.onDidShow((document) => {
    const checked = session.shown(document);
    if (checked?.report.recognized) {
      collection.set(
        document.uri,
        checked.report.findings.map((finding) => toDiagnostic(checked, finding, page)),
      );
    } else collection.delete(document.uri);
  });
  return vscode.Disposable.from(collection, listener);
}
