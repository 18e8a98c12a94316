import type * as vscode from "vscode";
import { check } from "./commands/check.js";
import { itemCommands } from "./commands/items.js";
import { navigation } from "./commands/navigate.js";
import { newDocument } from "./commands/new-document.js";
import { turnOff } from "./commands/turn-off.js";
import { checklist } from "./features/checklist.js";
import { codeLens } from "./features/code-lens.js";
import { completion } from "./features/completion.js";
import { diagnostics } from "./features/diagnostics.js";
import { hover } from "./features/hover.js";
import { links } from "./features/links.js";
import { quickFixes } from "./features/quick-fixes.js";
import { statusBar } from "./features/status-bar.js";
import { rulePages } from "./rules.js";
import { openSession } from "./session.js";
import { watchSettings } from "./settings.js";

/** Called by VS Code when the first Markdown file is opened or one of our commands is run. */
export function activate({ extension, subscriptions }: vscode.ExtensionContext): void {
  const settings = watchSettings();
  const session = openSession(settings);
  const pageOf = rulePages(extension);
  subscriptions.push(
    settings,
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
    newDocument(),
    itemCommands(session, pageOf),
    navigation(session),
    turnOff(),
  );
}
