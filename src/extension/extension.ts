import type * as vscode from "vscode";
import { check } from "./commands/check.js";
import { itemCommands } from "./commands/items.js";
import { navigation } from "./commands/navigate.js";
import { newDocument } from "./commands/new-document.js";
import { showConfiguration } from "./commands/show-configuration.js";
import { turnOff } from "./commands/turn-off.js";
import { watchConfigurations } from "./configuration.js";
import { checklist } from "./features/checklist.js";
import { codeLens } from "./features/code-lens.js";
import { completion } from "./features/completion.js";
import { configurationProblems } from "./features/configuration-problems.js";
import { diagnostics } from "./features/diagnostics.js";
import { hover } from "./features/hover.js";
import { links } from "./features/links.js";
import { answersOf, practising } from "./features/practice/practice.js";
import { quickFixes } from "./features/quick-fixes.js";
import { statusBar } from "./features/status-bar.js";
import { lazily } from "./lazy.js";
import { openSilence } from "./quiet.js";
import { rulePages } from "./rules.js";
import { openSession } from "./session.js";
import { readSettings } from "./settings.js";

/** Called by VS Code when the first Markdown file is opened or one of our commands is run. */
export function activate(context: vscode.ExtensionContext): void {
  const { extension, subscriptions } = context;
  const configurations = watchConfigurations();
  const settings = readSettings(configurations);
  const silence = openSilence(answersOf(context));
  const session = openSession(settings, silence);
  const pageOf = rulePages(extension);
  subscriptions.push(
    configurations,
    silence,
    session,
    diagnostics(session, settings, pageOf),
    quickFixes(session),
    hover(session, pageOf),
    codeLens(session, settings),
    completion(session),
    links(session, pageOf),
    checklist(session),
    statusBar(session),
    check(session),
    newDocument(configurations),
    itemCommands(session, pageOf),
    navigation(session),
    turnOff(session, configurations),
    showConfiguration(session, configurations),
    configurationProblems(configurations),
    practising(context, silence),
    lazily(["showReport", "exportReport", "copyReview", "compare"], async () =>
      (await import("./features/report/report.js")).report(session, pageOf, extension),
    ),
    lazily(["checkWorkspace", "forgetWorkspace"], async () =>
      (await import("./features/workspace/workspace.js")).workspace(session, configurations, pageOf, extension),
    ),
  );
}
