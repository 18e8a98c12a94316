import { activeEditor, openFile, quickInput, runCommand, squiggles } from "../workbench.mjs";

export const name = "hovers over a vague passage, takes a quick fix by the keyboard, completes an answer, and turns a rule off";

export async function run({ page, shot }) {
  await openFile(page, "listing-ranking.md");
  await squiggles(page).first().waitFor();

  // Hover: on the passage itself.
  const passage = activeEditor(page).locator(".view-line", { hasText: "We will monitor the model." });
  while (!(await passage.isVisible())) {
    await activeEditor(page).hover();
    await page.mouse.wheel(0, 300);
    await page.waitForTimeout(100);
  }
  await passage
    .locator("span", { hasText: "monitor" })
    .last()
    .hover({ position: { x: 120, y: 8 } });
  const hover = page.locator(".monaco-hover:visible", { hasText: "Met where the document says" });
  await hover.waitFor();
  await shot("hover");

  // The fix, by the keyboard.
  await page.keyboard.press("Escape");
  await passage.click();
  await runCommand(page, "Go to Next Problem (Error, Warning, Info)");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+.");
  const menu = page.locator(".action-widget");
  await menu.locator(".monaco-list-row").first().waitFor();
  await shot("fixes");
  await page.keyboard.press("Escape");

  // Completion where the item at hand asks for a name.
  await page.keyboard.press("Control+End");
  await page.keyboard.type("\n\n### Fallback\n\n");
  await page.keyboard.press("Control+Space");
  await page.locator(".suggest-widget .monaco-list-row", { hasText: "Fallback" }).first().waitFor();
  await shot("completion");
  await page.keyboard.press("Enter");
  await activeEditor(page).locator(".view-line", { hasText: "_What do users get" }).waitFor();

  await runCommand(page, "ML Design Doc: Turn Off a Rule ...");
  await quickInput(page).locator("input").first().pressSequentially("retraining");
  await quickInput(page).locator(".monaco-list-row", { hasText: "retraining" }).first().click();
  await quickInput(page).locator(".monaco-list-row", { hasText: "workspace" }).first().waitFor();
  await shot("turn-off");
  // By the keyboard, as the mouse rests where a tooltip comes up.
  await quickInput(page).locator("input").first().pressSequentially("In this workspace");
  await page.keyboard.press("Enter");

  await runCommand(page, "ML Design Doc: Explain Item");
  await quickInput(page).locator("input").first().pressSequentially("Validation");
  await quickInput(page).locator(".monaco-list-row", { hasText: "Validation split" }).first().click();
  await page.locator(".tab", { hasText: "Validation split" }).waitFor();
  await page.waitForTimeout(1500);
  await shot("explained");
}
