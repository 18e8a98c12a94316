import * as vscode from "vscode";
import {
  type Change,
  type Checked as CheckedText,
  formatHtml,
  formatMarkdown,
  type HtmlOptions,
  htmlBody,
  htmlStyle,
  isGap,
  type LineLink,
  remoteLinks,
} from "../../../core/index.js";
import { repositoryOf } from "../../git.js";
import { command, type Html, html } from "../../page/html.js";
import { openPage } from "../../page/page.js";
import { productOf } from "../../rules.js";
import { type Checked, isCheckable, type Session } from "../../session.js";
import { openPast, type Since } from "./past.js";

const t = vscode.l10n.t;
const lastCommit = "HEAD";

/** The review of one document: its page beside it, live while it changes; as a file; as text to paste; and compared with its past. */
export function report(session: Session, extension: vscode.Extension<unknown>): vscode.Disposable {
  const past = openPast();
  const page = openPage({
    type: "mlDesignDoc.report",
    media: vscode.Uri.joinPath(extension.extensionUri, "media"),
    commands: ["reveal", "exportReport", "copyReview", "compare"].map((name) => `mlDesignDoc.${name}`),
    style: htmlStyle,
  });
  const options: HtmlOptions = { ...productOf(extension), t };
  /** The document that the page is about, and with what each is compared. */
  let current: vscode.TextDocument | undefined;
  const bases = new WeakMap<vscode.TextDocument, string>();
  /** Counts what was asked to be drawn, so that a slow answer does not replace a later one. */
  let drawn = 0;

  const baseOf = (document: vscode.TextDocument) => bases.get(document) ?? lastCommit;
  const sinceBase = (checked: Checked) => past.since(baseOf(checked.document), checked.document.uri, checked.report);

  async function contentOf(checked: Checked) {
    const { document } = checked;
    const uri = document.uri.toString();
    const since = await sinceBase(checked);
    const link: HtmlOptions["link"] = (_path, _line, span) =>
      `command:mlDesignDoc.reveal?${encodeURIComponent(JSON.stringify([uri, span]))}`;
    const body = htmlBody({ documents: [await named(checked, since)], unread: [] }, { ...options, link });
    return {
      title: t("Report: {0}", document.uri.path.split("/").at(-1) ?? ""),
      body: html`${actions(uri)}${typeof since === "string" ? html`<p class="faint">${t("What changed is not shown: {0}", since)}</p>` : undefined}${{ markup: body }}`,
    };
  }

  /** Draws the page anew where it is open. */
  async function draw(): Promise<void> {
    if (!current || !page.isOpen) return;
    const order = ++drawn;
    const checked = session.shown(current) ?? (await session.read(current));
    const content = checked && (await contentOf(checked));
    if (content && order === drawn) page.update(content);
  }

  async function showReport(given?: Given): Promise<void> {
    const checked = await askedFor(session, given);
    if (!checked) return;
    current = checked.document;
    const order = ++drawn;
    const content = await contentOf(checked);
    // The first time the focus stays with the text, as it does for a preview; asked for again, it goes to the page.
    if (order === drawn) page.show(content, { column: vscode.ViewColumn.Beside, preserveFocus: !page.isOpen });
  }

  async function copyReview(given?: Given): Promise<void> {
    const checked = await askedFor(session, given);
    if (!checked) return;
    await vscode.env.clipboard.writeText(await markdownOf(checked));
    const questions = checked.report.findings.filter(isGap).length;
    void vscode.window.showInformationMessage(t("The review is in the clipboard. Questions for the author: {0}", questions));
  }

  /** A comparison that somebody has asked for is part of what is handed on; what is not committed yet is not. */
  async function handedOn(checked: Checked): Promise<CheckedText> {
    const asked = bases.has(checked.document) ? await sinceBase(checked) : "";
    return named(checked, asked);
  }

  async function markdownOf(checked: Checked): Promise<string> {
    const link = await linksOf(checked.document);
    return formatMarkdown({ documents: [await handedOn(checked)], unread: [] }, link && { link });
  }

  async function htmlOf(checked: Checked): Promise<string> {
    const link = await linksOf(checked.document);
    return formatHtml({ documents: [await handedOn(checked)], unread: [] }, { ...options, ...(link && { link }) });
  }

  /** The dialog asks before it replaces a file; where the file is given, this does. */
  async function exportReport(given?: Given, target?: vscode.Uri): Promise<void> {
    const checked = await askedFor(session, given);
    if (!checked) return;
    const { uri } = checked.document;
    const file = target ?? (await askFile(uri));
    if (!file) return;
    if (
      vscode.workspace.textDocuments.some((document) => document.languageId === "markdown" && document.uri.toString() === file.toString())
    ) {
      void vscode.window.showErrorMessage(t("{0} is open in an editor. Choose another file for the report.", nameOf(file)));
      return;
    }
    if (target && (await exists(file)) && !(await mayReplace(file))) return;
    const text = /\.(?:md|markdown)$/i.test(file.path) ? await markdownOf(checked) : await htmlOf(checked);
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    const open = t("Open");
    const answer = await vscode.window.showInformationMessage(t("The report is in {0}.", nameOf(file)), open);
    if (answer === open) await vscode.env.openExternal(file);
  }

  /** Compares with the last commit, a branch, or any revision; the page shows item by item what became of it. */
  async function compare(given?: Given, revision?: string): Promise<void> {
    const checked = await askedFor(session, given);
    if (!checked) return;
    const { document } = checked;
    const chosen = revision ?? (await askRevision(document.uri));
    if (chosen === undefined) return;
    const since = await past.since(chosen, document.uri, checked.report);
    if (typeof since === "string") {
      void vscode.window.showInformationMessage(since);
      return;
    }
    bases.set(document, chosen);
    await showReport(document.uri);
    void vscode.window.showInformationMessage(t("Since {0}: {1}.", chosen, changesText(since)));
  }

  const listeners = [
    session.onDidShow((document) => document === current && session.shown(document) && void draw()),
    session.onDidChangeActive(() => {
      const { document, checked } = session.active() ?? {};
      if (document === current || !checked?.report.recognized) return;
      current = document;
      void draw();
    }),
    past.onDidChange(() => void draw()),
  ];

  const commands = { showReport, exportReport, copyReview, compare };
  return vscode.Disposable.from(
    page,
    past,
    ...listeners,
    ...Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(`mlDesignDoc.${name}`, run)),
  );
}

/** A document as commands name it: by its address, in links of pages as text. */
type Given = vscode.Uri | string | undefined;

/** The document that a command is about, checked as it is now; says so where there is none. */
async function askedFor(session: Session, given: Given): Promise<Checked | undefined> {
  const uri = typeof given === "string" ? vscode.Uri.parse(given, true) : given instanceof vscode.Uri ? given : undefined;
  const document = uri ? await vscode.workspace.openTextDocument(uri) : session.active()?.document;
  const checked = document && isCheckable(document) ? await session.read(document) : undefined;
  if (!checked) void vscode.window.showInformationMessage(t("Open a Markdown document to check it."));
  return checked;
}

/** As formats know a document: by its path in the repository, else in the workspace. */
async function named({ document, report }: Checked, since: Since): Promise<CheckedText> {
  const repository = await repositoryOf(document.uri);
  const path =
    typeof repository !== "string" && document.uri.path.startsWith(`${repository.root.path}/`)
      ? document.uri.path.slice(repository.root.path.length + 1)
      : vscode.workspace.asRelativePath(document.uri);
  return { path, report, skipped: false, ...(typeof since !== "string" && { since }) };
}

/** Where its lines are read on the host of its repository: in the last commit, or in the branch where there is more to come. */
async function linksOf({ uri, isDirty }: vscode.TextDocument): Promise<LineLink | undefined> {
  const repository = await repositoryOf(uri);
  if (typeof repository === "string" || repository.remote === undefined) return undefined;
  const { commit, name } = repository.head;
  const changed = isDirty || (commit !== undefined && (await repository.textAt(commit, uri)) !== (await textOf(uri)));
  const revision = changed ? (name ?? commit) : commit;
  return revision === undefined ? undefined : remoteLinks(repository.remote, revision);
}

const textOf = async (uri: vscode.Uri): Promise<string> =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri));

const actions = (uri: string): Html => html`<nav class="actions" aria-label="${t("Report")}">
${command("mlDesignDoc.exportReport", [uri], t("Export Report..."), "button")}
${command("mlDesignDoc.copyReview", [uri], t("Copy Review as Markdown"), "button secondary")}
${command("mlDesignDoc.compare", [uri], t("Compare With..."), "button secondary")}
</nav>`;

/** "1 lost, 2 newly met" */
function changesText({ comparison: { changes } }: Exclude<Since, string>): string {
  const count = (kind: Change) => changes.filter(({ change }) => change === kind).length;
  const parts = [
    ...(count("lost") > 0 ? [t("{0} lost", count("lost"))] : []),
    ...(count("met") > 0 ? [t("{0} newly met", count("met"))] : []),
    ...(count("waived") > 0 ? [t("{0} newly waived", count("waived"))] : []),
    ...(count("vague") > 0 ? [t("{0} newly vague", count("vague"))] : []),
  ];
  return parts.join(", ") || t("no verdict changed");
}

async function askRevision(file: vscode.Uri): Promise<string | undefined> {
  const repository = await repositoryOf(file);
  if (typeof repository === "string") {
    void vscode.window.showInformationMessage(repository);
    return undefined;
  }
  type Row = vscode.QuickPickItem & { readonly revision?: string };
  const rows: Row[] = [
    { label: lastCommit, description: t("the last commit"), revision: lastCommit },
    ...(await repository.names()).map((name) => ({ label: name, revision: name })),
    { label: t("Another revision..."), alwaysShow: true },
  ];
  const picked = await vscode.window.showQuickPick(rows, { placeHolder: t("Compare with which revision?") });
  if (!picked || picked.revision !== undefined) return picked?.revision;
  const typed = await vscode.window.showInputBox({ prompt: t("A commit, a branch or a tag"), placeHolder: "HEAD~3" });
  return typed?.trim() || undefined;
}

const askFile = (document: vscode.Uri): Thenable<vscode.Uri | undefined> =>
  vscode.window.showSaveDialog({
    ...(document.scheme !== "untitled" && {
      defaultUri: document.with({ path: document.path.replace(/(?:\.\w+)?$/, `-${t("report")}.html`) }),
    }),
    filters: { HTML: ["html"], Markdown: ["md"] },
    saveLabel: t("Export"),
    title: t("Export report"),
  });

const exists = (file: vscode.Uri): Thenable<boolean> =>
  vscode.workspace.fs.stat(file).then(
    () => true,
    () => false,
  );

async function mayReplace(file: vscode.Uri): Promise<boolean> {
  const yes = t("Replace");
  return (await vscode.window.showWarningMessage(t("{0} exists. Replace it?", nameOf(file)), { modal: true }, yes)) === yes;
}

const nameOf = (uri: vscode.Uri): string => uri.path.split("/").at(-1) ?? "";
