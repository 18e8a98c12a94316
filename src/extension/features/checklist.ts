import * as vscode from "vscode";
import type { Evidence, ItemReport, Lines, PhaseReport, Report, Span } from "../../core/index.js";
import { columnOf } from "../commands/ask.js";
import { excerpt, toRange } from "../convert.js";
import { icons, itemOf, phaseTitle, scoreText, titleOf, verdictName } from "../rules.js";
import type { Checked, Session } from "../session.js";

/** A row: a phase, one of its items, a passage that the item's verdict rests on, or the question of one of which nothing is said. */
export type Row =
  | { readonly kind: "phase"; readonly phase: PhaseReport }
  | { readonly kind: "item"; readonly item: ItemReport }
  | { readonly kind: "evidence"; readonly item: ItemReport; readonly evidence: Evidence }
  | { readonly kind: "question"; readonly item: ItemReport };

const view = "mlDesignDoc.checklist";

/** The checklist of the active design document as a tree; its badge counts the gaps. */
export function checklist(session: Session): vscode.Disposable {
  const changed = new vscode.EventEmitter<undefined>();
  let gapsOnly = false;
  let state = "";
  let shown: { readonly report: Report | undefined; readonly gapsOnly: boolean } | undefined;

  const isShown = ({ verdict }: ItemReport) => !gapsOnly || verdict === "missing" || verdict === "vague";
  const itemsOf = (checked: Checked, phase: PhaseReport) => checked.report.items.filter((item) => item.phase === phase.id && isShown(item));

  const provider: vscode.TreeDataProvider<Row> = {
    onDidChangeTreeData: changed.event,
    getChildren(row) {
      const checked = recognized(session);
      if (!checked) return [];
      if (row === undefined)
        return checked.report.phases.filter((phase) => itemsOf(checked, phase).length > 0).map((phase) => ({ kind: "phase", phase }));
      if (row.kind === "phase") return itemsOf(checked, row.phase).map((item) => ({ kind: "item", item }));
      if (row.kind !== "item") return [];
      const { item } = row;
      if (item.evidence.length === 0) return [{ kind: "question", item }];
      return item.evidence.map((evidence) => ({ kind: "evidence", item, evidence }));
    },
    getTreeItem(row) {
      const checked = recognized(session) as Checked;
      if (row.kind === "phase") return phaseRow(row.phase);
      if (row.kind === "item") return itemRow(checked, row.item);
      return row.kind === "evidence" ? evidenceRow(checked, row.item, row.evidence) : questionRow(checked, row.item);
    },
  };
  const tree = vscode.window.createTreeView(view, { treeDataProvider: provider, showCollapseAll: true });

  function render(): void {
    const active = session.active();
    const report = active?.checked?.report;
    const now = report?.recognized ? "design" : active?.document.languageId === "markdown" && report ? "other" : "none";
    // Only when it changes: the editor asks everything that may depend on it.
    if (now !== state) void vscode.commands.executeCommand("setContext", "mlDesignDoc.state", now);
    state = now;
    const gaps = report?.recognized ? report.score.vague + report.score.missing : 0;
    tree.badge = gaps > 0 ? { value: gaps, tooltip: vscode.l10n.t("{0} gaps in the design document", gaps) } : undefined;
    tree.description = report?.recognized ? scoreText(report.score) : "";
    tree.message = report?.recognized && gapsOnly && gaps === 0 ? vscode.l10n.t("No gap is left.") : "";
    const isNew = shown?.report !== report || shown?.gapsOnly !== gapsOnly;
    shown = { report, gapsOnly };
    // While rows are made anew, an action of one that is clicked knows nothing of its row.
    if (isNew) changed.fire(undefined);
  }

  function filter(on: boolean): void {
    gapsOnly = on;
    void vscode.commands.executeCommand("setContext", "mlDesignDoc.gapsOnly", on);
    render();
  }

  render();
  return vscode.Disposable.from(
    changed,
    tree,
    session.onDidChangeActive(render),
    vscode.commands.registerCommand("mlDesignDoc.showGapsOnly", () => filter(true)),
    vscode.commands.registerCommand("mlDesignDoc.showAllItems", () => filter(false)),
  );
}

function recognized(session: Session): Checked | undefined {
  const checked = session.active()?.checked;
  return checked?.report.recognized ? checked : undefined;
}

function phaseRow({ id, score }: PhaseReport): vscode.TreeItem {
  const row = new vscode.TreeItem(phaseTitle(id, "short"), vscode.TreeItemCollapsibleState.Expanded);
  row.id = id;
  row.description = `${score.met}/${score.total}`;
  row.accessibilityInformation = { label: `${phaseTitle(id)}, ${scoreText(score)}` };
  row.contextValue = "phase";
  row.tooltip = `${phaseTitle(id)}: ${scoreText(score)}`;
  return row;
}

function itemRow(checked: Checked, item: ItemReport): vscode.TreeItem {
  const { report } = checked;
  const { id, verdict, evidence, message, place } = item;
  const title = titleOf(id, report.config);
  const row = new vscode.TreeItem(title, vscode.TreeItemCollapsibleState.Collapsed);
  const [first] = evidence;
  row.id = id;
  row.iconPath = new vscode.ThemeIcon(icons[verdict].id, new vscode.ThemeColor(icons[verdict].color));
  // A narrow side bar has room for one word: the line is what a click on the row is for.
  row.description = verdictName(verdict);
  row.tooltip = verdict === "met" ? `${message}\n${itemOf(id, report.config)?.ask}` : message;
  row.contextValue = `item ${verdict}`;
  const where = first === undefined ? "" : `, ${lineText(report.lines, first)}`;
  row.accessibilityInformation = { label: `${title}, ${verdictName(verdict)}${where}` };
  row.command = goTo(checked, first?.span ?? place);
  return row;
}

function evidenceRow(checked: Checked, item: ItemReport, evidence: Evidence): vscode.TreeItem {
  const { document, report } = checked;
  const text = excerpt(document.getText(toRange(report.lines, evidence.span)));
  const row = new vscode.TreeItem(text);
  row.id = `${item.id} ${evidence.span.start}-${evidence.span.end}`;
  const where = lineText(report.lines, evidence);
  row.tooltip = `${where}: ${evidence.shows}\n\n${text}`;
  row.accessibilityInformation = { label: `${text}, ${where}, ${evidence.shows}` };
  row.contextValue = "evidence";
  row.command = goTo(checked, evidence.span);
  return row;
}

function questionRow(checked: Checked, { id, place }: ItemReport): vscode.TreeItem {
  const ask = itemOf(id, checked.report.config)?.ask ?? "";
  const row = new vscode.TreeItem(ask);
  row.id = `${id} question`;
  row.tooltip = ask;
  row.contextValue = "question";
  row.command = goTo(checked, place);
  return row;
}

/** A command of the editor's own: the arguments of ours are forgotten when the tree is drawn anew, and a click at that moment would fail. */
function goTo({ document, report }: Checked, span: Span): vscode.Command {
  const selection = toRange(report.lines, span);
  const viewColumn = columnOf(document);
  const how: vscode.TextDocumentShowOptions = { selection, preserveFocus: false, ...(viewColumn !== undefined && { viewColumn }) };
  return { command: "vscode.open", title: vscode.l10n.t("Go There"), arguments: [document.uri, how] };
}

const lineText = (lines: Lines, { span }: Evidence) => vscode.l10n.t("line {0}", toRange(lines, span).start.line + 1);
