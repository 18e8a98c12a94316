import * as vscode from "vscode";
import { type Config, directiveNames, idsOf, type Report, sectionAt, terms } from "../../core/index.js";
import { explanationOf, itemOf, titleOf } from "../rules.js";
import type { Checked, Session } from "../session.js";

/**
 * On demand: values in the front matter, names and rule ids in directives, and in a section the questions of the items that it lacks and
 * names of the field that answer them.
 */
export function completion(session: Session): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    { language: "markdown" },
    {
      async provideCompletionItems(document, position, _cancelled, { triggerKind }) {
        const before = document.lineAt(position).text.slice(0, position.character);
        // A document becomes a design document by its front matter, so this much is offered in any Markdown.
        if (isInFrontMatter(document, position)) return frontMatterValues(before, position);
        // A space or hyphen of prose asks for nothing: what popped up there would be taken by the next Enter.
        if (triggerKind === vscode.CompletionTriggerKind.TriggerCharacter && !directiveStart.test(before)) return [];
        const checked = await session.read(document);
        if (!checked?.report.recognized) return [];
        return inDirective(before, position, checked.report.config) ?? [...prompts(checked, before, position), ...names(checked, position)];
      },
    },
    ":",
    "-",
    " ",
  );
}

function isInFrontMatter(document: vscode.TextDocument, position: vscode.Position): boolean {
  if (position.line === 0 || !/^\uFEFF?---[ \t]*$/.test(document.lineAt(0).text)) return false;
  for (let line = 1; line < position.line; line++) if (/^---[ \t]*$/.test(document.lineAt(line).text)) return false;
  return true;
}

const values: Readonly<Record<string, readonly string[]>> = { type: ["ml-design-doc"], status: ["draft", "review", "final"] };

function frontMatterValues(before: string, position: vscode.Position): vscode.CompletionItem[] {
  const [, key = "", space = "", typed = ""] = /^(type|status):([ \t]*)([\w-]*)$/.exec(before) ?? [];
  const range = new vscode.Range(position.translate(0, -typed.length), position);
  return (values[key] ?? []).map((value) => {
    const item = new vscode.CompletionItem(value, vscode.CompletionItemKind.EnumMember);
    item.range = range;
    item.insertText = space === "" ? ` ${value}` : value;
    item.detail = "ML Design Doc";
    return item;
  });
}

const directiveStart = /<!--[ \t]{0,3}ml-design-doc-/;

/** `undefined` where the cursor is in no directive. */
function inDirective(before: string, position: vscode.Position, config: Config): vscode.CompletionItem[] | undefined {
  const [, prefix, name, list, typed] =
    /<!--[ \t]{0,3}(ml-design-doc-)([a-z-]{0,40})(?:([ \t][^>]{0,400}?[ ,\t]|[ \t])([a-z-]{0,60}))?$/.exec(before) ?? [];
  if (prefix === undefined || name === undefined) return undefined;
  const replacing = (length: number) => new vscode.Range(position.translate(0, -length), position);
  if (list === undefined) {
    return directiveNames.map((each) => {
      const item = new vscode.CompletionItem(prefix + each, vscode.CompletionItemKind.Keyword);
      item.range = replacing(prefix.length + name.length);
      return item;
    });
  }
  if (/(?:^|\s)--\s/.test(list)) return [];
  return idsOf(config).map((id) => {
    const item = new vscode.CompletionItem({ label: id, description: titleOf(id, config) }, vscode.CompletionItemKind.EnumMember);
    item.range = replacing(typed?.length ?? 0);
    item.documentation = new vscode.MarkdownString(explanationOf(id, config));
    return item;
  });
}

/** The items that are open in the section at a place: those that belong under its heading first, then those of its phase. */
function openItems({ parsed, report }: Checked, offset: number): readonly { readonly id: string; readonly isNamed: boolean }[] {
  const { start } = sectionAt(parsed, offset);
  const phase = phaseAt(report, offset);
  const open = report.items.filter(({ verdict }) => verdict === "missing" || verdict === "vague");
  const isNamed = ({ place }: (typeof open)[number]) => place.start === start && start !== report.title.start;
  const named = open.filter(isNamed);
  const others = open.filter((item) => item.phase === phase && !isNamed(item));
  return [...named.map(({ id }) => ({ id, isNamed: true })), ...others.map(({ id }) => ({ id, isNamed: false }))];
}

/** The phase of the last heading before a place that has one. */
function phaseAt({ phases }: Report, offset: number): string | undefined {
  const before = phases.flatMap(({ id, headings }) => headings.filter(({ start }) => start <= offset).map(({ start }) => ({ id, start })));
  return before.sort((a, b) => b.start - a.start)[0]?.id;
}

/** At the start of a line or list item: the questions to answer here, as tab stops. */
function prompts(checked: Checked, before: string, position: vscode.Position): vscode.CompletionItem[] {
  const [, typed] = /^[ \t>]{0,20}(?:(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?)?([\p{L}-]{0,40})$/u.exec(before) ?? [];
  if (typed === undefined) return [];
  return openItems(checked, checked.document.offsetAt(position)).flatMap(({ id, isNamed }) => {
    const { config } = checked.report;
    const { ask, title } = itemOf(id, config) ?? {};
    if (ask === undefined || checked.parsed.text.includes(ask)) return [];
    const item = new vscode.CompletionItem(
      { label: titleOf(id, config), description: vscode.l10n.t("question") },
      vscode.CompletionItemKind.Snippet,
    );
    item.insertText = new vscode.SnippetString().appendText(isNamed ? "" : `**${title}:** `).appendPlaceholder(`_${ask}_`);
    item.detail = ask;
    item.documentation = new vscode.MarkdownString(explanationOf(id, config));
    item.sortText = `${isNamed ? "0" : "2"}${id}`;
    item.range = new vscode.Range(position.translate(0, -typed.length), position);
    return [item];
  });
}

/** Names of the field that answer an open item's question. */
function names(checked: Checked, position: vscode.Position): vscode.CompletionItem[] {
  return openItems(checked, checked.document.offsetAt(position)).flatMap(({ id, isNamed }) =>
    (terms[id] ?? []).map(({ name, meaning }) => {
      const item = new vscode.CompletionItem(
        { label: name, description: titleOf(id, checked.report.config) },
        vscode.CompletionItemKind.Value,
      );
      item.detail = meaning;
      item.sortText = `${isNamed ? "1" : "3"}${name}`;
      return item;
    }),
  );
}
