import assert from "node:assert";
import { activeEditor, openFile, quickInput, runCommand, squiggles } from "../workbench.mjs";

export const name = "does it in German: commands, checklist, lens, status bar and questions";

export const language = "de";

export async function run({ page, shot }) {
  await openFile(page, "listing-ranking.md");
  await squiggles(page).first().waitFor();
  await activeEditor(page).locator(".codelens-decoration", { hasText: "erfüllt" }).first().waitFor();
  const status = page.locator(".statusbar-item", { hasText: /\d+\/30/ });
  assert.match(
    (await status.getAttribute("aria-label")) ?? (await status.locator("a").getAttribute("aria-label")),
    /ML-Designdokument: \d+ von 30 erfüllt/,
  );

  await page
    .locator(".activitybar .action-item", { has: page.locator('[aria-label*="ML Design Doc"]') })
    .first()
    .click();
  await page
    .locator(".sidebar .monaco-list-row", { hasText: /Rechenbudget\s*erfüllt/ })
    .first()
    .waitFor();
  await shot("checklist");

  await runCommand(page, "ML Design Doc: Neues Designdokument");
  await quickInput(page).locator('input[placeholder="Welche Vorlage?"]').waitFor();
  await shot("templates");
  await page.keyboard.press("Escape");
}
