import * as vscode from "vscode";
import { type Evidence, type ItemReport, phases, type Span } from "../../core/index.js";
import { excerpt, toRange } from "../convert.js";
import { phaseCommand, phaseTitle, titleOf } from "../rules.js";
import type { Checked, Session } from "../session.js";
import { activeDesign, askItem, noGapLeft, reveal } from "./ask.js";

/** Ways through a document: the next gap, the previous one, the evidence of an item, the items of a phase. */
export function navigation(session: Session): vscode.Disposable {
  async function goToGap(step: 1 | -1): Promise<void> {
    const checked = await activeDesign(session);
    if (!checked) return;
    const { report, document } = checked;
    const gaps = report.findings.filter(({ items }) => items.length > 0);
    const editor = vscode.window.visibleTextEditors.find((each) => each.document === document);
    const cursor = document.offsetAt(editor?.selection.start ?? new vscode.Position(0, 0));
    const beyond = gaps.filter(({ span }) => (step === 1 ? span.start > cursor : span.start < cursor));
    const gap = step === 1 ? (beyond[0] ?? gaps[0]) : (beyond.at(-1) ?? gaps.at(-1));
    if (gap === undefined) {
      void vscode.window.showInformationMessage(noGapLeft(checked));
      return;
    }
    await reveal(checked, gap.span);
    // What is missing is read where the cursor is; it goes with the next key.
    await vscode.commands.executeCommand("editor.action.showHover", { focus: "noAutoFocus" });
  }

  async function goToEvidence(given?: string): Promise<void> {
    const checked = await activeDesign(session);
    if (!checked) return;
    const shown = checked.report.items.filter(({ evidence }) => evidence.length > 0);
    const id = given ?? (await askItem(shown, vscode.l10n.t("Evidence of which item?"), checked.report.config));
    const item = shown.find((each) => each.id === id);
    if (!item) return;
    const evidence = item.evidence.length > 1 ? await askEvidence(checked, item) : item.evidence[0];
    if (evidence) await reveal(checked, evidence.span);
  }

  async function showPhase(phase?: string): Promise<void> {
    const checked = await activeDesign(session);
    if (!checked) return;
    const items = checked.report.items.filter((item) => phase === undefined || item.phase === phase);
    const question = phase === undefined ? vscode.l10n.t("Go to which item?") : phaseTitle(phase);
    const id = await askItem(items, question, checked.report.config);
    const item = items.find((each) => each.id === id);
    if (item) await reveal(checked, item.evidence[0]?.span ?? item.place);
  }

  return vscode.Disposable.from(
    vscode.commands.registerCommand("mlDesignDoc.nextGap", () => goToGap(1)),
    vscode.commands.registerCommand("mlDesignDoc.previousGap", () => goToGap(-1)),
    vscode.commands.registerCommand("mlDesignDoc.goToEvidence", goToEvidence),
    vscode.commands.registerCommand("mlDesignDoc.showPhase", () => showPhase()),
    ...phases.map(({ id }) => vscode.commands.registerCommand(phaseCommand(id), () => showPhase(id))),
    // For links on our pages.
    vscode.commands.registerCommand("mlDesignDoc.reveal", async (uri: string, span: Span) => {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
      const checked = session.shown(document) ?? (await session.read(document));
      if (checked) await reveal(checked, span);
    }),
  );
}

async function askEvidence({ document, report }: Checked, item: ItemReport): Promise<Evidence | undefined> {
  const picks = item.evidence.map((evidence) => {
    const range = toRange(report.lines, evidence.span);
    return {
      label: vscode.l10n.t("Line {0}", range.start.line + 1),
      description: evidence.shows,
      detail: excerpt(document.getText(range)),
      evidence,
    };
  });
  return (await vscode.window.showQuickPick(picks, { placeHolder: vscode.l10n.t("Evidence of {0}", titleOf(item.id, report.config)) }))
    ?.evidence;
}
