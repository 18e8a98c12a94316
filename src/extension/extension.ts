import type * as vscode from "vscode";
import { providePhrases } from "../core/index.js";
import { check } from "./commands/check.js";
import { navigation } from "./commands/navigate.js";
import { watchConfigurations, yamlNames } from "./configuration.js";
import { checklist } from "./features/checklist.js";
import { codeLens } from "./features/code-lens.js";
import { configurationProblems } from "./features/configuration-problems.js";
import { diagnostics } from "./features/diagnostics.js";
import { links } from "./features/links.js";
import { answersOf, isAnswering } from "./features/practice/folder.js";
import { statusBar } from "./features/status-bar.js";
import { onFirst, onSeeing } from "./later.js";
import { openSilence, type Silence } from "./quiet.js";
import { openSession } from "./session.js";
import { readSettings } from "./settings.js";

/**
 * The features. Those that are not needed to check a document are loaded on their first use.
 *
 * @param phrases the file that the build has made of the phrases of all rules
 */
export function start(context: vscode.ExtensionContext, phrases: Uint8Array): void {
  providePhrases(() => phrases);
  const { extension, subscriptions } = context;
  const configurations = watchConfigurations();
  const settings = readSettings(configurations);
  const silence = openSilence(answersOf(context));
  const session = openSession(settings, silence);
  subscriptions.push(
    configurations,
    silence,
    session,
    diagnostics(session, settings),
    codeLens(session, settings),
    links(session),
    checklist(session),
    statusBar(session),
    check(session),
    navigation(session),
    configurationProblems(configurations),
    onSeeing(
      ({ languageId }) => languageId === "markdown",
      async () => {
        const { writing } = await import("./features/writing.js");
        return () => writing(session);
      },
    ),
    onSeeing(
      ({ uri }) => yamlNames.some((name) => uri.path.endsWith(`/${name}`)),
      async () => {
        const { configurationYaml } = await import("./features/configuration-yaml.js");
        return () => configurationYaml(configurations);
      },
    ),
    onFirst(["newDocument"], async () => {
      const { newDocument } = await import("./commands/new-document.js");
      return () => newDocument(configurations);
    }),
    onFirst(["addItem", "waiveItem", "addMissingItems", "explainItem"], async () => {
      const { itemCommands } = await import("./commands/items.js");
      return () => itemCommands(session);
    }),
    onFirst(["turnOff"], async () => {
      const { turnOff } = await import("./commands/turn-off.js");
      return () => turnOff(session, configurations);
    }),
    onFirst(["showConfiguration"], async () => {
      const { showConfiguration } = await import("./commands/show-configuration.js");
      return () => showConfiguration(session, configurations);
    }),
    practice(context, silence),
    onFirst(["showReport", "exportReport", "copyReview", "compare"], async () => {
      const { report } = await import("./features/report/report.js");
      return () => report(session, extension);
    }),
    onFirst(["checkWorkspace", "forgetWorkspace"], async () => {
      const { workspace } = await import("./features/workspace/workspace.js");
      return () => workspace(session, configurations, extension);
    }),
  );
}

/** Practice is loaded by its first command, and where an answer was being written when the editor was last closed. */
function practice(context: vscode.ExtensionContext, silence: Silence): vscode.Disposable {
  const { commands } = (context.extension.packageJSON as { contributes: { commands: readonly { command: string }[] } }).contributes;
  const prefix = "mlDesignDoc.";
  const names = commands.map(({ command }) => command.slice(prefix.length)).filter((name) => name.startsWith("practice."));
  const feature = onFirst(names, async () => {
    const { practising } = await import("./features/practice/practice.js");
    return () => practising(context, silence);
  });
  void isAnswering(context).then(async (answering) => {
    if (answering) await feature.start();
    else silence.only(undefined);
  });
  return feature;
}
