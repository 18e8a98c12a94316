import assert from "node:assert";
import fs from "node:fs";
import path from "node:path";
import { openFile, quickInput, runCommand, squiggles } from "../workbench.mjs";

export const name = "opens a folder that is not trusted: it is checked as its configuration says, and its templates wait for trust";

export const ownWindow = true;
export const asksForTrust = true;
export const settings = { "security.workspace.trust.enabled": true, "security.workspace.trust.startupPrompt": "never" };

export function prepare(folder) {
  fs.writeFileSync(path.join(folder, ".ml-design-doc.yaml"), "templates: sheets\nrules: { latency-requirement: error }\n");
  fs.mkdirSync(path.join(folder, "sheets"));
  fs.writeFileSync(path.join(folder, "sheets/house-style.md"), "# {title}\n");
}

/** The templates that are offered for a new document. */
async function offered(page) {
  await runCommand(page, "ML Design Doc: New Design Document");
  const rows = quickInput(page).locator(".monaco-list-row");
  await rows.filter({ hasText: "One page" }).first().waitFor();
  const names = await rows.locator(".label-name").allInnerTexts();
  await page.keyboard.press("Escape");
  return names;
}

export async function run({ page, shot }) {
  const banner = page.locator(".part.statusbar, .part.banner").getByText("Restricted Mode").first();
  await banner.waitFor();
  await openFile(page, "listing-ranking.md");
  await squiggles(page, "error").first().waitFor();
  assert.ok(!(await offered(page)).includes("house-style"));
  await shot("restricted");

  await runCommand(page, "Workspaces: Manage Workspace Trust");
  await page
    .locator(".workspace-trust-editor .monaco-button:visible", { hasText: /^Trust$/ })
    .first()
    .click();
  await banner.waitFor({ state: "hidden" });
  await openFile(page, "listing-ranking.md");
  await squiggles(page, "error").first().waitFor();
  assert.ok((await offered(page)).includes("house-style"));
  await shot("trusted");
}
