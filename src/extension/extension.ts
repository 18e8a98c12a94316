import type * as vscode from "vscode";
import { check } from "./commands/check.js";
import { newDocument } from "./commands/new-document.js";
import { diagnostics } from "./features/diagnostics.js";
import { rulePages } from "./pages.js";
import { openSession } from "./session.js";
import { watchSettings } from "./settings.js";

/** Called by VS Code when the first Markdown file is opened or one of our commands is run. */
export function activate({ extension, subscriptions }: vscode.ExtensionContext): void {
  const settings = watchSettings();
  const session = openSession(settings);
  const page = rulePages(extension);
  subscriptions.push(settings, session, diagnostics(session, page), check(session), newDocument());
}
