import * as vscode from "vscode";
import type { Session } from "../session.js";
import { completion } from "./completion.js";
import { hover } from "./hover.js";
import { quickFixes } from "./quick-fixes.js";

/** What helps where the cursor is. */
export const writing = (session: Session): vscode.Disposable =>
  vscode.Disposable.from(quickFixes(session), hover(session), completion(session));
