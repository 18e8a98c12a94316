import * as vscode from "vscode";
import {
  absentPhase,
  addItems,
  addReason,
  type Edit,
  type Finding,
  idsOf,
  ignoreHere,
  ignoreInFile,
  makeConcrete,
  mendDirective,
  moveSection,
  removeEmptySection,
  type SnippetEdit,
  waiveItem,
} from "../../core/index.js";
import { ruleOf, toRange, toWorkspaceEdit } from "../convert.js";
import { phaseTitle, titleOf } from "../rules.js";
import type { Checked, Session } from "../session.js";

const markdown: vscode.DocumentFilter = { language: "markdown" };
const fixAll = vscode.CodeActionKind.SourceFixAll.append("mlDesignDoc");

/** Fixes on every finding: add, make concrete, waive, ignore, turn off; and, for the whole document, what is mere clerk's work. */
export function quickFixes(session: Session): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerCodeActionsProvider(
      markdown,
      {
        async provideCodeActions(document, _range, { diagnostics }, cancelled) {
          const ours = diagnostics.filter((diagnostic) => ruleOf(diagnostic) !== undefined);
          if (ours.length === 0) return [];
          const checked = await session.read(document);
          if (!checked?.report.recognized) return [];
          const groups: vscode.CodeAction[][][] = [];
          for (const diagnostic of ours) {
            const finding = findingOf(checked, diagnostic);
            if (finding) groups.push(fixesOf(checked, finding, diagnostic));
            // The whole document may be selected, and others want their turn.
            await new Promise((resolve) => setTimeout(resolve));
            if (cancelled.isCancellationRequested || document.version !== checked.version) return [];
          }
          // Several findings may share a place: what adds comes first, what ignores last, and nothing twice.
          const ordered = [0, 1, 2, 3, 4].flatMap((rank) => groups.flatMap((group) => group[rank] ?? []));
          return [...new Map(ordered.map((action) => [action.title, action])).values()];
        },
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
    vscode.languages.registerCodeActionsProvider(
      markdown,
      {
        async provideCodeActions(document) {
          const checked = await session.read(document);
          if (!checked?.report.recognized) return [];
          const edits = checked.report.findings.flatMap(
            (finding) => mendDirective(checked.parsed, finding, idsOf(checked.report.config)) ?? [],
          );
          if (edits.length === 0) return [];
          const action = new vscode.CodeAction(vscode.l10n.t("Mend all directives"), fixAll);
          action.edit = toWorkspaceEdit(document, edits);
          return [action];
        },
      },
      { providedCodeActionKinds: [fixAll] },
    ),
  );
}

/** The finding that a diagnostic shows: the one of its rule that stands nearest, as the text may have moved since. */
function findingOf({ report }: Checked, diagnostic: vscode.Diagnostic): Finding | undefined {
  const rule = ruleOf(diagnostic);
  const distance = (finding: Finding) => {
    const { start } = toRange(report.lines, finding.span);
    return Math.abs(start.line - diagnostic.range.start.line) * 10_000 + Math.abs(start.character - diagnostic.range.start.character);
  };
  return report.findings.filter((finding) => finding.rule === rule).sort((a, b) => distance(a) - distance(b))[0];
}

/** The fixes of one finding: what settles it, what settles others with it, what waives it, what silences it here and everywhere. */
function fixesOf(checked: Checked, finding: Finding, diagnostic: vscode.Diagnostic): vscode.CodeAction[][] {
  const { document, parsed, report } = checked;
  const { rule } = finding;
  const title = titleOf(rule, report.config);

  const edit = (label: string, edits: readonly (Edit | SnippetEdit)[], preferred = false): vscode.CodeAction[] => {
    if (edits.length === 0) return [];
    const action = new vscode.CodeAction(label, vscode.CodeActionKind.QuickFix);
    action.edit = toWorkspaceEdit(document, edits);
    action.diagnostics = [diagnostic];
    action.isPreferred = preferred;
    return [action];
  };
  const mended = mendDirective(parsed, finding, idsOf(report.config));
  const item = report.items.find(({ id }) => id === rule);
  const missingOf = (phase?: string) =>
    report.items.filter((each) => each.verdict === "missing" && (phase ?? each.phase) === each.phase).map(({ id }) => id);

  const add = (): vscode.CodeAction[] => {
    if (rule === absentPhase) {
      const phase = report.items.find(({ id }) => id === finding.items[0])?.phase ?? "";
      return edit(
        vscode.l10n.t('Add the section "{0}" with its {1} items', phaseTitle(phase), finding.items.length),
        addItems(parsed, report, finding.items),
        true,
      );
    }
    if (item === undefined) return [];
    const under = document.lineAt(toRange(report.lines, item.place).start.line).text.replace(/^#{1,6}\s+|(?<!\s)\s+#+$/g, "");
    const isMissing = item.verdict === "missing";
    const concrete = isMissing ? [] : edit(vscode.l10n.t('Make "{0}" concrete', title), makeConcrete(parsed, report, rule), true);
    const hasHeading = under.toLowerCase() === title.toLowerCase();
    const added = edit(
      hasHeading ? vscode.l10n.t('Add "{0}"', title) : vscode.l10n.t('Add "{0}" under "{1}"', title, under),
      // What is vague may be told in passing, far from where it belongs; under its own heading, the question goes to its words.
      isMissing || !hasHeading ? addItems(parsed, report, [rule]) : [],
      isMissing,
    );
    return [...concrete, ...added];
  };
  const waive = () => edit(vscode.l10n.t('"{0}" does not apply, because ...', title), item ? waiveItem(parsed, report, rule) : []);
  const addAll = (): vscode.CodeAction[] => {
    const section = item?.verdict === "missing" ? missingOf(item.phase) : [];
    const all = item?.verdict === "missing" || rule === absentPhase ? missingOf() : [];
    return [
      ...(section.length > 1
        ? edit(
            vscode.l10n.t('Add all {0} missing items of "{1}"', section.length, phaseTitle(item?.phase ?? "")),
            addItems(parsed, report, section),
          )
        : []),
      ...(all.length > Math.max(section.length, finding.items.length)
        ? edit(vscode.l10n.t("Add all {0} missing items of the document", all.length), addItems(parsed, report, all))
        : []),
    ];
  };
  const repair: Readonly<Record<string, () => vscode.CodeAction[]>> = {
    "empty-section": () => edit(vscode.l10n.t("Remove the empty section"), [removeEmptySection(parsed, finding)]),
    "phase-order": () => edit(vscode.l10n.t("Move the section to its place"), moveSection(parsed, report, finding), true),
    "unreasoned-waiver": () => edit(vscode.l10n.t("Add the reason"), [addReason(parsed, finding)], true),
  };
  if (mended)
    return [edit(mended.text === "" ? vscode.l10n.t("Remove it") : vscode.l10n.t('Change to "{0}"', mended.text), [mended], true)];

  const off = new vscode.CodeAction(vscode.l10n.t('Turn the rule "{0}" off ...', rule), vscode.CodeActionKind.QuickFix);
  off.command = { command: "mlDesignDoc.turnOff", title: off.title, arguments: [rule, document.uri] };
  off.diagnostics = [diagnostic];
  return [
    [...add(), ...(repair[rule]?.() ?? [])],
    addAll(),
    waive(),
    [
      ...edit(vscode.l10n.t('Ignore "{0}" here', rule), [ignoreHere(parsed, finding)]),
      ...edit(vscode.l10n.t('Ignore "{0}" in this file', rule), [ignoreInFile(parsed, rule)]),
    ],
    [off],
  ];
}
