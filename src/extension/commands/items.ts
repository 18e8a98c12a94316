import * as vscode from "vscode";
import { addItems, catalogue, makeConcrete, optionsSet, type SnippetEdit, waiveItem } from "../../core/index.js";
import { toWorkspaceEdit } from "../convert.js";
import type { Row } from "../features/checklist.js";
import { asMarkdown, escaped, explainCommand, explanationOf, itemOf, pageOf, quote, titleOf, verdictName } from "../rules.js";
import type { Checked, Session } from "../session.js";
import { activeDesign, askItem, showDocument } from "./ask.js";

/** The scheme of the read-only documents that explain an item. */
const explained = "ml-design-doc-rule";

/** What can be done with an item from the checklist or the palette: add it or make it concrete, waive it, explain it. */
export function itemCommands(session: Session): vscode.Disposable {
  /** By item, as it was last explained: it may be one of the user's own, by the configuration of the document that was active then. */
  const explanations = new Map<string, string>();
  const explain = (id: string, checked: Checked | undefined): string => {
    const config = checked?.report.config;
    const item = itemOf(id, config);
    const examples = verdicts.flatMap((verdict) => {
      // The first one that is met stands above.
      const texts = item?.examples[verdict].slice(verdict === "met" ? 1 : 0) ?? [];
      return texts.length === 0 ? [] : [`**${verdictName(verdict)}**`, ...texts.map((text) => quote(fenced(text)))];
    });
    const parts = [
      `# ${asMarkdown(id, titleOf(id, config))}`,
      `\`${id}\``,
      ...(item ? [`**${asMarkdown(id, item.ask)}**`] : []),
      explanationOf(id, config),
      ...setOf(id, checked),
      ...(examples.length > 0 ? [`## ${vscode.l10n.t("Examples")}`, ...examples] : []),
      ...(item?.ceiling ? [vscode.l10n.t("Limit: {0}", item.ceiling)] : []),
      ...(item?.source ? [vscode.l10n.t("Source: {0}", item.source)] : []),
      // One of the user's own is explained where it is written down.
      ...(pageOf(id, checked).scheme === "command" ? [] : [`[${vscode.l10n.t("The rule's page")}](${pageOf(id, checked)})`]),
    ];
    return `${parts.join("\n\n")}\n`;
  };

  /** A command that changes the document on behalf of a gap: of the row that was clicked, else of the one that is chosen. */
  const onGap = (name: string, question: () => string, edits: (checked: Checked, id: string) => readonly SnippetEdit[]) =>
    vscode.commands.registerCommand(name, async (given?: Row | string) => {
      const checked = await activeDesign(session);
      if (!checked) return;
      const gaps = checked.report.items.filter(({ verdict }) => verdict === "missing" || verdict === "vague");
      const id = idOf(given) ?? (await askItem(gaps, question(), checked.report.config));
      if (id !== undefined) await apply(checked, edits(checked, id));
    });

  return vscode.Disposable.from(
    onGap(
      "mlDesignDoc.addItem",
      () => vscode.l10n.t("Add which item?"),
      ({ parsed, report }, id) => {
        const isVague = report.items.some((item) => item.id === id && item.verdict === "vague");
        return isVague ? makeConcrete(parsed, report, id) : addItems(parsed, report, [id]);
      },
    ),
    onGap(
      "mlDesignDoc.waiveItem",
      () => vscode.l10n.t("Which item does not apply?"),
      ({ parsed, report }, id) => waiveItem(parsed, report, id),
    ),
    vscode.commands.registerCommand("mlDesignDoc.addMissingItems", async (given?: Row) => {
      const checked = await activeDesign(session);
      if (!checked) return;
      const { parsed, report } = checked;
      const phase = given?.kind === "phase" ? given.phase.id : undefined;
      const missing = report.items.filter((item) => item.verdict === "missing" && (phase ?? item.phase) === item.phase);
      const ids = missing.map(({ id }) => id);
      await apply(checked, addItems(parsed, report, ids));
    }),
    vscode.commands.registerCommand(explainCommand, async (given?: Row | string) => {
      const checked = session.active()?.checked;
      const choices = checked?.report.items ?? catalogue.map(({ id }) => ({ id }));
      const id = idOf(given) ?? (await askItem(choices, vscode.l10n.t("Explain which item?"), checked?.report.config));
      if (id === undefined) return;
      const title = titleOf(id, checked?.report.config);
      explanations.set(id, explain(id, checked));
      await vscode.commands.executeCommand(
        "markdown.showPreviewToSide",
        vscode.Uri.from({ scheme: explained, path: `${title}.md`, query: id }),
      );
    }),
    vscode.workspace.registerTextDocumentContentProvider(explained, {
      provideTextDocumentContent: ({ query: id }) => explanations.get(id) ?? explain(id, undefined),
    }),
  );
}

/** What a configuration says of a rule beside its severity, each with a link to where it says so. */
function setOf(id: string, checked: Checked | undefined): readonly string[] {
  const options = checked ? optionsSet(checked.rules, id) : [];
  const lines = options.map(({ name, value, origin }) => {
    const text = `- ${name}: ${escaped(value)}`;
    if (origin.kind !== "file" || !checked) return text;
    const source = checked.document.uri.with({ path: origin.path, query: "", fragment: `L${origin.line + 1}` });
    return `${text} ([${escaped(origin.path.replace(/^.*\//, ""))}:${origin.line + 1}](${source}))`;
  });
  return lines.length === 0 ? [] : [`## ${vscode.l10n.t("Set in the configuration")}`, lines.join("\n")];
}

const verdicts = ["met", "vague", "missing", "waived"] as const;

/** A document as it is written, whatever it holds. */
function fenced(markdown: string): string {
  const fence = "`".repeat(Math.max(3, ...Array.from(markdown.matchAll(/`+/g), ([run]) => run.length + 1)));
  return `${fence}markdown\n${markdown}\n${fence}`;
}

/** Writes into the document, with its editor in front so that the tab stops are live. */
async function apply({ document }: Checked, edits: readonly SnippetEdit[]): Promise<void> {
  if (edits.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t("Every question stands in the document already, and waits for its answer."));
    return;
  }
  await showDocument(document);
  await vscode.workspace.applyEdit(toWorkspaceEdit(document, edits));
}

function idOf(given: Row | string | undefined): string | undefined {
  if (typeof given === "string") return given;
  return given && given.kind !== "phase" ? given.item.id : undefined;
}
