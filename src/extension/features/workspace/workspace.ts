import * as vscode from "vscode";
import { htmlOverview, htmlStyle } from "../../../core/index.js";
import type { Configurations } from "../../configuration.js";
import { toDiagnostic } from "../../convert.js";
import { command, html } from "../../page/html.js";
import { openPage } from "../../page/page.js";
import { productOf } from "../../rules.js";
import type { Session } from "../../session.js";
import { type Documents, type Found, type Outcome, openDocuments } from "./documents.js";

const t = vscode.l10n.t;

/**
 * All design documents of the workspace: a table of documents and phases, the worst first, and the findings of those that nobody has open.
 * Once checked, both follow what becomes of the files, until they are cleared.
 */
export function workspace(session: Session, configurations: Configurations, extension: vscode.Extension<unknown>): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection("ml-design-doc-workspace");
  const page = openPage({
    type: "mlDesignDoc.workspace",
    media: vscode.Uri.joinPath(extension.extensionUri, "media"),
    commands: ["reveal", "checkWorkspace", "forgetWorkspace"].map((name) => `mlDesignDoc.${name}`),
    style: htmlStyle,
  });
  let documents: Documents | undefined;
  let outcome: Outcome | undefined;
  let redraw: ReturnType<typeof setTimeout> | undefined;

  /** The findings of files that are not open: those of open ones are shown by the session. */
  function report(uris: readonly vscode.Uri[]): void {
    for (const uri of uris) {
      const checked = documents?.unopened(uri);
      const findings = checked?.report.recognized ? checked.report.findings : [];
      collection.set(uri, checked && findings.map((finding) => toDiagnostic(checked, finding)));
    }
  }

  function content() {
    const results = documents?.results() ?? { documents: [], unread: [] };
    const link = ({ uri, report: { title } }: Found) =>
      `command:mlDesignDoc.reveal?${encodeURIComponent(JSON.stringify([uri.toString(), { start: title.start, end: title.start }]))}`;
    const body = htmlOverview(results, { ...productOf(extension), t }, link);
    const isPart = outcome && outcome.checked < outcome.found;
    return {
      title: t("Design documents"),
      body: html`<nav class="actions" aria-label="${t("Design documents")}">
${command("mlDesignDoc.checkWorkspace", [], t("Check Again"), "button")}
${command("mlDesignDoc.forgetWorkspace", [], t("Clear"), "button secondary")}
</nav>${isPart ? html`<p>${t("Stopped after {0} of {1} Markdown files.", outcome?.checked ?? 0, outcome?.found ?? 0)}</p>` : undefined}${{ markup: body }}`,
    };
  }

  function follow(): Documents {
    const opened = openDocuments(configurations, session);
    opened.onDidChange((uris) => {
      report(uris);
      if (!page.isOpen) return;
      // A table of a thousand rows is not drawn for each file of many.
      redraw ??= setTimeout(() => {
        redraw = undefined;
        page.update(content());
      }, 300);
    });
    void vscode.commands.executeCommand("setContext", "mlDesignDoc.workspace", true);
    return opened;
  }

  async function checkWorkspace(): Promise<Outcome | undefined> {
    documents ??= follow();
    const { checkAll } = documents;
    outcome = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: t("Checking design documents"), cancellable: true },
      checkAll,
    );
    page.show(content());
    return outcome;
  }

  function forgetWorkspace(): void {
    clearTimeout(redraw);
    redraw = undefined;
    documents?.dispose();
    documents = undefined;
    collection.clear();
    page.close();
    void vscode.commands.executeCommand("setContext", "mlDesignDoc.workspace", false);
  }

  const folders = vscode.workspace.onDidChangeWorkspaceFolders(() => {
    if (documents === undefined) return;
    // The watchers are those of the folders that there were.
    documents.dispose();
    collection.clear();
    documents = follow();
    void checkWorkspace();
  });

  return vscode.Disposable.from(
    collection,
    page,
    folders,
    vscode.commands.registerCommand("mlDesignDoc.checkWorkspace", checkWorkspace),
    vscode.commands.registerCommand("mlDesignDoc.forgetWorkspace", forgetWorkspace),
    {
      dispose: () => {
        clearTimeout(redraw);
        documents?.dispose();
      },
    },
  );
}
