import * as vscode from "vscode";
import { configFileNames, type Effective, itemsOf, ruleIds, setRule } from "../../core/index.js";
import type { Configurations } from "../configuration.js";
import { toWorkspaceEdit } from "../convert.js";
import { titleOf } from "../rules.js";
import type { Session } from "../session.js";

/** Where a rule is turned off: in a configuration file, for everybody, or in settings of the editor. */
type Target = { readonly file: vscode.Uri } | { readonly settings: vscode.ConfigurationTarget };

/** "Turn Off a Rule": asks where, and writes it there. */
export function turnOff(session: Session, configurations: Configurations): vscode.Disposable {
  return vscode.commands.registerCommand("mlDesignDoc.turnOff", async (rule?: string, uri?: vscode.Uri) => {
    const document = uri ?? session.active()?.document.uri;
    const effective = document && configurations.of(document);
    const id = rule ?? (await askRule(effective));
    if (id === undefined) return;
    const target = await askTarget(id, document, await effective, configurations);
    if (target === undefined) return;
    if ("file" in target) await writeFile(target.file, id);
    else await writeSettings(target.settings, id, document);
  });
}

/** The list opens at once, and fills when the configuration is known. */
async function askRule(loading: Promise<Effective> | undefined): Promise<string | undefined> {
  const picked = await vscode.window.showQuickPick(choices(loading), {
    placeHolder: vscode.l10n.t("Which rule?"),
    matchOnDescription: true,
  });
  return picked?.description;
}

async function choices(loading: Promise<Effective> | undefined) {
  const effective = await loading;
  const own = effective ? itemsOf(effective.config).map(({ id }) => id) : [];
  const ids = [...ruleIds.filter((id) => effective?.config.rules[id] !== "off"), ...own.filter((id) => !ruleIds.includes(id))];
  return ids.map((id) => ({ label: titleOf(id, effective?.config), description: id }));
}

async function askTarget(
  rule: string,
  document: vscode.Uri | undefined,
  effective: Effective | undefined,
  configurations: Configurations,
): Promise<Target | undefined> {
  const folder = document && (vscode.workspace.getWorkspaceFolder(document) ?? vscode.workspace.workspaceFolders?.[0]);
  const several = (vscode.workspace.workspaceFolders?.length ?? 0) > 1;
  const [path] = effective?.files ?? [];
  const inFile = (file: vscode.Uri, label: string) => ({ label, description: vscode.l10n.t("for everybody"), target: { file } });
  const inSettings = (settings: vscode.ConfigurationTarget, label: string, description: string) => ({
    label,
    description,
    target: { settings },
  });
  // Settings fill what a file leaves open, so where a file speaks of the rule they would do nothing.
  const isSaid = effective?.values.some(({ name, origin }) => name === `rules.${rule}` && origin.kind === "file") ?? false;
  const { WorkspaceFolder, Workspace, Global } = vscode.ConfigurationTarget;
  const { l10n } = vscode;
  const targets = [
    ...(path !== undefined && document ? [inFile(configurations.at(path, document), l10n.t("In {0}", path.replace(/^.*\//, "")))] : []),
    ...(path === undefined && folder ? [inFile(vscode.Uri.joinPath(folder.uri, newFile), l10n.t("In a new file {0}", newFile))] : []),
    ...(!isSaid && folder && several ? [inSettings(WorkspaceFolder, l10n.t("In this folder"), folder.name)] : []),
    ...(!isSaid && vscode.workspace.workspaceFolders
      ? [inSettings(Workspace, l10n.t("In this workspace"), vscode.workspace.name ?? "")]
      : []),
    ...(isSaid ? [] : [inSettings(Global, l10n.t("Everywhere"), l10n.t("user settings"))]),
  ];
  if (targets.length === 1) return targets[0]?.target;
  const picked = await vscode.window.showQuickPick(targets, { placeHolder: l10n.t('Turn "{0}" off where?', rule) });
  return picked?.target;
}

const newFile = configFileNames.find((name) => name.endsWith(".yaml")) as string;

/** Writes into a configuration file, and saves it unless somebody is at it. */
async function writeFile(uri: vscode.Uri, rule: string): Promise<void> {
  if ((await vscode.workspace.fs.stat(uri).then(undefined, () => undefined)) === undefined) {
    const made = new vscode.WorkspaceEdit();
    made.createFile(uri, { overwrite: false });
    await vscode.workspace.applyEdit(made);
  }
  const document = await vscode.workspace.openTextDocument(uri);
  const wasDirty = document.isDirty;
  const edits = await setRule(document.getText(), uri.path, rule, "off");
  if (edits === undefined) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t('"{0}" could not be written there: write it by hand, under "rules".', `${rule}: off`),
    );
    await vscode.window.showTextDocument(document);
    return;
  }
  await vscode.workspace.applyEdit(toWorkspaceEdit(document, edits));
  if (wasDirty) await vscode.window.showTextDocument(document);
  else await document.save();
}

async function writeSettings(target: vscode.ConfigurationTarget, rule: string, document: vscode.Uri | undefined): Promise<void> {
  const configuration = vscode.workspace.getConfiguration("mlDesignDoc", document);
  const written = configuration.inspect<Record<string, string>>("rules");
  const values = {
    [vscode.ConfigurationTarget.Global]: written?.globalValue,
    [vscode.ConfigurationTarget.Workspace]: written?.workspaceValue,
    [vscode.ConfigurationTarget.WorkspaceFolder]: written?.workspaceFolderValue,
  };
  await configuration.update("rules", { ...values[target], [rule]: "off" }, target);
}
