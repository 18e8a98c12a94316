import * as vscode from "vscode";
import {
  type Edit,
  type Effective,
  type Finding,
  type Lines,
  type Report,
  rangeOf,
  type Severity,
  type SnippetEdit,
  type Span,
} from "../core/index.js";
import { pageOf } from "./rules.js";

// The only file that knows both worlds: the core's offsets (UTF-16 code units) and values, and the editor's ranges and objects.

interface CheckedDocument {
  readonly document: { readonly uri: vscode.Uri };
  readonly rules: Effective;
  readonly report: Report;
}

/** The name under which all our diagnostics stand in the Problems panel. */
export const source = "ml-design-doc";

export function toRange(lines: Lines, span: Span): vscode.Range {
  const { start, end } = rangeOf(lines, span);
  return new vscode.Range(start.line, start.column, end.line, end.column);
}

export function toSpan(document: vscode.TextDocument, range: vscode.Range): Span {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
};

/** @param checked a document, opened or not, and its report */
export function toDiagnostic(checked: CheckedDocument, finding: Finding): vscode.Diagnostic {
  const { document, report } = checked;
  const diagnostic = new vscode.Diagnostic(toRange(report.lines, finding.span), finding.message, severities[finding.severity]);
  diagnostic.source = source;
  diagnostic.code = { value: finding.rule, target: pageOf(finding.rule, checked) };
  diagnostic.relatedInformation = finding.related.map(
    ({ span, shows }) => new vscode.DiagnosticRelatedInformation(new vscode.Location(document.uri, toRange(report.lines, span)), shows),
  );
  return diagnostic;
}

/** The rule id of one of our diagnostics, `undefined` for those of others. */
export function ruleOf({ source: owner, code }: vscode.Diagnostic): string | undefined {
  if (owner !== source) return undefined;
  return typeof code === "object" ? String(code.value) : undefined;
}

/**
 * Edits as one change of the workspace, so that one undo takes all of them back; what the author is to write is a tab stop. The edits are
 * of the text that `document` has now.
 */
export function toWorkspaceEdit(document: vscode.TextDocument, edits: readonly (Edit | SnippetEdit)[]): vscode.WorkspaceEdit {
  const change = new vscode.WorkspaceEdit();
  change.set(
    document.uri,
    edits.map((edit) => {
      const range = new vscode.Range(document.positionAt(edit.span.start), document.positionAt(edit.span.end));
      if (!("snippet" in edit)) return vscode.TextEdit.replace(range, edit.text);
      const snippet = vscode.SnippetTextEdit.replace(range, new vscode.SnippetString(edit.snippet));
      snippet.keepWhitespace = true;
      return snippet;
    }),
  );
  return change;
}

/** The first words of a passage, on one line. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 100 ? `${line.slice(0, 99)}…` : line;
}
