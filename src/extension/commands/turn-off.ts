import * as vscode from "vscode";
import { ruleIds } from "../../core/index.js";
import { titleOf } from "../rules.js";

/** "Turn Off a Rule": asks in which settings, and writes it there. */
export function turnOff(): vscode.Disposable {
  return vscode.commands.registerCommand("mlDesignDoc.turnOff", async (rule?: string, uri?: vscode.Uri) => {
    const scope = uri ?? vscode.window.activeTextEditor?.document.uri;
    const id = rule ?? (await askRule());
    if (id === undefined) return;
    const target = await askTarget(id, scope);
    if (target === undefined) return;
    const configuration = vscode.workspace.getConfiguration("mlDesignDoc", scope);
    const written = configuration.inspect<Record<string, string>>("rules");
    const values = {
      [vscode.ConfigurationTarget.Global]: written?.globalValue,
      [vscode.ConfigurationTarget.Workspace]: written?.workspaceValue,
      [vscode.ConfigurationTarget.WorkspaceFolder]: written?.workspaceFolderValue,
    };
    await configuration.update("rules", { ...values[target], [id]: "off" }, target);
  });
}

async function askRule(): Promise<string | undefined> {
  const picked = await vscode.window.showQuickPick(
    ruleIds.map((id) => ({ label: titleOf(id), description: id })),
    { placeHolder: vscode.l10n.t("Which rule?"), matchOnDescription: true },
  );
  return picked?.description;
}

async function askTarget(rule: string, scope: vscode.Uri | undefined): Promise<vscode.ConfigurationTarget | undefined> {
  const folder = scope && vscode.workspace.getWorkspaceFolder(scope);
  const several = (vscode.workspace.workspaceFolders?.length ?? 0) > 1;
  const targets = [
    ...(folder && several
      ? [{ label: vscode.l10n.t("In this folder"), description: folder.name, target: vscode.ConfigurationTarget.WorkspaceFolder }]
      : []),
    ...(vscode.workspace.workspaceFolders
      ? [
          {
            label: vscode.l10n.t("In this workspace"),
            description: vscode.workspace.name ?? "",
            target: vscode.ConfigurationTarget.Workspace,
          },
        ]
      : []),
    { label: vscode.l10n.t("Everywhere"), description: vscode.l10n.t("user settings"), target: vscode.ConfigurationTarget.Global },
  ];
  if (targets.length === 1) return targets[0]?.target;
  const picked = await vscode.window.showQuickPick(targets, { placeHolder: vscode.l10n.t('Turn "{0}" off where?', rule) });
  return picked?.target;
}
