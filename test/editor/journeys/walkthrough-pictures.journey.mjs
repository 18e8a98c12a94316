import { activeEditor, openFile, quickInput, runCommand } from "../workbench.mjs";

export const name = "sets the scenes of the walkthrough's pictures, in a small window";

export const ownWindow = true; // its parts are moved
export const viewport = { width: 760, height: 475 };

export const pictures = "media/walkthrough";

export const settings = {
  "editor.minimap.enabled": false,
  "editor.wordWrap": "on",
  "breadcrumbs.enabled": false,
  "editor.glyphMargin": false,
  "editor.folding": false,
};

export async function run({ page, shot: take }) {
  const shot = async (label) => {
    await page.waitForTimeout(500); // boxes fade in
    await take(label);
  };
  /** Away from the row that was clicked, where a tooltip would come up. */
  const restMouse = () => page.mouse.move(700, 420);
  await runCommand(page, "View: Close Primary Side Bar");
  await runCommand(page, "ML Design Doc: New Design Document");
  await quickInput(page).locator(".monaco-list-row", { hasText: "One page" }).waitFor();
  await restMouse();
  await shot("template");
  await page.keyboard.press("Escape");

  await openFile(page, "listing-ranking.md");
  await page.locator(".statusbar-item", { hasText: /\d+\/30/ }).waitFor(); // it is checked; no gap is in sight yet
  const passage = activeEditor(page).locator(".view-line", { hasText: "We will monitor the model." });
  while (!(await passage.isVisible())) {
    await activeEditor(page).hover();
    await page.mouse.wheel(0, 120);
    await page.waitForTimeout(100);
  }
  await page.mouse.wheel(0, 60);
  await page.waitForTimeout(300);
  await passage
    .locator("span", { hasText: "monitor" })
    .last()
    .hover({ position: { x: 120, y: 8 } });
  await page.locator(".monaco-hover:visible", { hasText: "Met where the document says" }).waitFor();
  await shot("gaps");
  await page.keyboard.press("Escape");

  await passage.click({ position: { x: 120, y: 8 } });
  await page.keyboard.press("Control+.");
  await page.locator(".action-widget .monaco-list-row", { hasText: "concrete" }).first().waitFor();
  await shot("fixes");
  await page.keyboard.press("Escape");

  await runCommand(page, "ML Design Doc: Focus on Checklist View");
  await page.locator(".sidebar .monaco-list-row", { hasText: "Offline metric" }).waitFor();
  const { x, y, width, height } = await page.locator(".part.sidebar").boundingBox();
  await page.mouse.move(x + width + 1, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width + 140, y + height / 2, { steps: 5 });
  await page.mouse.up();
  await page.mouse.move(200, 12); // no hover comes up there
  await shot("checklist");

  await runCommand(page, "View: Close Primary Side Bar");
  await runCommand(page, "ML Design Doc: Start a Timed Answer");
  await quickInput(page).locator(".monaco-list-row", { hasText: "Random question" }).waitFor();
  await restMouse();
  await shot("practice");
  await page.keyboard.press("Escape");
}
