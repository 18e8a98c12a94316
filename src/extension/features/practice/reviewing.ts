import * as vscode from "vscode";
import { practice } from "../../../core/index.js";
import type { Html } from "../../page/html.js";
import type { Place } from "../../page/page.js";
import { titleOf } from "../../rules.js";
import { frozenUri, openFrozen, outlineText } from "./frozen.js";
import { historyPage } from "./history-page.js";
import { questionFor } from "./library.js";
import type { Pages } from "./page.js";
import { reportPage } from "./report-page.js";
import type { Store } from "./store.js";

const t = vscode.l10n.t;

/** After the bell: reports, the comparison with the outline, the history. The commands by their last name. */
export function reviewing(store: Store, library: () => Promise<practice.PracticeLibrary>, pages: Pages) {
  const frozen = openFrozen(async (kind, id) => {
    if (kind === "answer") return (await store.attempt(id))?.text ?? t("This answer was deleted.");
    const question = (await library()).questions.find((each) => each.id === id);
    return question ? outlineText(question, titleOf) : "";
  });

  async function report(attempt: practice.Attempt, place?: Place): Promise<void> {
    const body = reportPage(attempt, questionFor(attempt.question, await library()));
    pages.show("report", t("Report: {0}", attempt.question.title), body, place);
  }

  async function showReport(id: string): Promise<void> {
    const attempt = await store.attempt(id);
    if (attempt) await report(attempt);
    else void vscode.window.showWarningMessage(t("This answer was deleted."));
  }

  async function compare(id: string): Promise<void> {
    const attempt = await store.attempt(id);
    if (!attempt) return;
    await frozen.show(answerUri(attempt), { column: vscode.ViewColumn.One });
    await frozen.show(frozenUri("outline", attempt.question.id, t("Outline of {0}", attempt.question.title)), {
      column: vscode.ViewColumn.Two,
    });
  }

  async function reveal(id: string, offset: number): Promise<void> {
    const attempt = await store.attempt(id);
    if (attempt) await frozen.show(answerUri(attempt), { column: vscode.ViewColumn.One, offset });
  }

  const history = async (): Promise<Html> =>
    historyPage(await store.history(), await store.drillAnswers(), (await library()).drills, Date.now());
  const showHistory = async (): Promise<void> => pages.show("history", t("Practice history"), await history());

  /** Fills the page anew where it is open, and leaves it where it is. */
  async function refreshHistory(): Promise<void> {
    if (pages.isOpen("history")) pages.update("history", await history());
  }

  async function exportHistory(): Promise<void> {
    const uri = await vscode.window.showSaveDialog({
      filters: { JSON: ["json"], CSV: ["csv"] },
      saveLabel: t("Export"),
      title: t("Export practice history"),
    });
    if (!uri) return;
    const { attempts } = await store.history();
    const text = uri.path.toLowerCase().endsWith(".csv")
      ? practice.exportCsv(attempts)
      : practice.exportJson(attempts, await store.drillAnswers());
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    void vscode.window.showInformationMessage(t("Answers exported: {0}", attempts.length));
  }

  async function deleteAll(): Promise<void> {
    const { attempts } = await store.history();
    if (
      !(await confirmDeletion(
        t("Delete the whole practice history?"),
        t("Answers: {0}, with their texts and reports, and all that was answered in drills. This cannot be undone.", attempts.length),
      ))
    )
      return;
    for (const { id } of attempts) await store.deleteAttempt(id);
    await store.deleteDrillAnswers();
    pages.close("report");
    await showHistory();
  }

  async function deleteAttempt(id: string): Promise<void> {
    const attempt = await store.attempt(id);
    if (
      !attempt ||
      !(await confirmDeletion(
        t('Delete the answer to "{0}"?', attempt.question.title),
        t("Its text and its report are deleted. This cannot be undone."),
      ))
    )
      return;
    await store.deleteAttempt(id);
    await showHistory();
  }

  return {
    report,
    compare,
    refreshHistory,
    commands: { showReport, compare, reveal, history: showHistory, export: exportHistory, delete: deleteAll, deleteAttempt },
    dispose: () => frozen.dispose(),
  };
}

export type Review = ReturnType<typeof reviewing>;

const answerUri = ({ id, question }: practice.Attempt): vscode.Uri => frozenUri("answer", id, t("My answer to {0}", question.title));

async function confirmDeletion(message: string, detail: string): Promise<boolean> {
  const yes = t("Delete");
  return (await vscode.window.showWarningMessage(message, { modal: true, detail }, yes)) === yes;
}
