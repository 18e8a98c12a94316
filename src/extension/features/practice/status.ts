import * as vscode from "vscode";
import { phases, practice } from "../../../core/index.js";
import { phaseTitle } from "../../rules.js";
import { clockText } from "./page.js";
import type { Running } from "./running.js";

const t = vscode.l10n.t;

/** The clock in the status bar: the plan's phase with what is left of it, and what is left in all. A click shows what can be done. */
export function status(running: Running): vscode.Disposable {
  const item = vscode.window.createStatusBarItem("mlDesignDoc.practice", vscode.StatusBarAlignment.Left, 1000);
  item.name = t("ML Design Doc: Practice");
  item.command = "mlDesignDoc.practice.menu";
  let state = "";

  function render(): void {
    const { session } = running;
    const now = session?.clock === "running" || session?.clock === "paused" ? session.clock : "none";
    if (now !== state) {
      state = now;
      void vscode.commands.executeCommand("setContext", "mlDesignDoc.practice", state);
    }
    if (!session || session.clock === "over") return item.hide();
    const { phase, remaining } = practice.plannedPhase(session);
    const left = practice.remaining(session);
    const [number, title] = [phases.findIndex(({ id }) => id === phase) + 1, phaseTitle(phase)];
    const paused = session.clock === "paused";
    item.text = paused
      ? `$(debug-pause) ${t("Paused, {0} left", clockText(left))}`
      : `$(watch) ${number}/4 ${phaseTitle(phase, "short")} ${clockText(remaining)} · ${t("{0} left", clockText(left))}`;
    // Read out by the minute: a screen reader that hears every second hears nothing else.
    item.accessibilityInformation = {
      label: paused
        ? t("Practice is paused, {0} minutes left", Math.ceil(left / 60_000))
        : t("Practice, {0}: {1} minutes left of it, {2} in all", title, Math.ceil(remaining / 60_000), Math.ceil(left / 60_000)),
    };
    const rows = phases.map(
      ({ id }) =>
        `| ${id === session.phase ? "**" : ""}${phaseTitle(id)}${id === session.phase ? "**" : ""} | ${clockText(session.plan[id] * 60_000)} | ${Math.floor(session.spent[id] / 60_000)} |`,
    );
    item.tooltip = new vscode.MarkdownString(
      [
        `| ${t("Phase")} | ${t("Plan")} | ${t("Minutes written")} |`,
        "|:--|--:|--:|",
        ...rows,
        "",
        t("The clock runs to the plan; time counts for the phase in which the cursor stands."),
      ].join("\n"),
    );
    item.backgroundColor = paused ? new vscode.ThemeColor("statusBarItem.warningBackground") : undefined;
    item.show();
  }

  render();
  return vscode.Disposable.from(item, running.onDidChange(render));
}
