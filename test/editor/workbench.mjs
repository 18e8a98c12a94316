// What a person does in the workbench, for the journeys. `page` is a Playwright page.
import path from "node:path";
import { workbenchUrl } from "./server.mjs";

/** The editor that has the focus. */
export const activeEditor = (page) => page.locator(".editor-group-container.active .monaco-editor").first();

/** Opens a folder and waits until the workbench can be used. */
export async function openWorkbench(page, editor, workspace) {
  await page.goto(workbenchUrl(editor, workspace));
  await page.locator(".monaco-workbench .part.statusbar").waitFor({ timeout: 60_000 });
  await page.locator(".explorer-folders-view .monaco-list-row").first().waitFor({ timeout: 60_000 });
}

/** The key that takes a window back to how it was opened. It is bound by the server's keybindings.json. */
export const tidyKey = "Control+Alt+Shift+F12";

/** Closes everything that a journey left open, without saving. */
export async function tidyUp(page) {
  await page.mouse.move(0, 0);
  await page.keyboard.press("Escape");
  await page.keyboard.press(tidyKey);
  await page.locator(".editor-group-container .tab").first().waitFor({ state: "detached" });
  await page.locator(".explorer-folders-view .monaco-list-row").first().waitFor();
  await page.locator(".quick-input-widget:visible, .notification-toast").first().waitFor({ state: "detached" });
}

/** The box of the command palette, quick open and input questions, while it is there. */
export const quickInput = (page) => page.locator(".quick-input-widget:visible");

/**
 * Opens the box by a key, types, and clicks the wanted row. It is retried, as a workbench that still loads may miss the key, or know a
 * command only after the box has made its list.
 */
async function quickPick(page, key, text, row = text) {
  const box = quickInput(page).locator("input").first();
  const within = (ms, action) =>
    action(ms).then(
      () => true,
      () => false,
    );
  for (let attempt = 1; attempt <= 20; attempt++) {
    await page.keyboard.press(key);
    if (!(await within(500, (timeout) => box.waitFor({ timeout })))) continue;
    // At once, as each letter typed would filter and draw the list anew. The first character says what the box is asked for.
    await box.fill(`${(await box.inputValue()).slice(0, 1)}${text}`);
    const wanted = quickInput(page).locator(".monaco-list-row", { hasText: row }).first();
    if (await within(4000, (timeout) => wanted.click({ timeout }))) return;
    await page.keyboard.press("Escape");
  }
  throw new Error(`${key} and "${text}" led to no row "${row}"`);
}

/** Runs a command by the palette, named as the palette shows it: "ML Design Doc: New Design Document". */
export const runCommand = (page, title) => quickPick(page, "F1", title);

/** Opens a file by quick open, and waits for its text. */
export async function openFile(page, name) {
  await quickPick(page, "Control+P", name);
  await page.locator(".editor-group-container.active .tab.active", { hasText: path.basename(name) }).waitFor();
  await activeEditor(page).locator(".view-line").first().waitFor();
}

/** Answers a question of the quick input: takes the row with this text, or types the text where there is no list. */
export async function answer(page, { row, text }) {
  if (row) {
    await quickInput(page).locator(".monaco-list-row", { hasText: row }).first().click();
    return;
  }
  const box = quickInput(page).locator("input").first();
  await box.waitFor();
  await box.fill(text);
  await page.keyboard.press("Enter");
}

/** Saves under a name in the editor's own dialog, which writes its suggestion into the box when it is ready, be it late. */
export async function saveAs(page, file) {
  const box = quickInput(page).locator("input").first();
  await box.waitFor();
  for (let kept = 0; kept < 3; kept += 1) {
    if ((await box.inputValue()) !== file) {
      await box.fill(file);
      kept = 0;
    }
    await page.waitForTimeout(200);
  }
  await page.keyboard.press("Enter");
}

/** The lines that the active editor shows now, with ordinary spaces. */
export const visibleLines = async (page) =>
  (await activeEditor(page).locator(".view-line").allInnerTexts()).map((line) => line.replaceAll("\u00a0", " "));

/** Squiggles in the active editor, of one severity ("error", "warning", "info") or of any. */
export const squiggles = (page, severity) =>
  activeEditor(page).locator((severity ? [severity] : ["error", "warning", "info"]).map((name) => `.squiggly-${name}`).join(", "));

/** The rows of the Problems panel as a screen reader hears them. Long lists hold only the rows in sight. */
export async function problems(page) {
  const panel = page.locator(".markers-panel");
  if (!(await panel.isVisible())) await runCommand(page, "Problems: Focus on Problems View");
  await panel.waitFor();
  return panel.locator(".monaco-list-row").evaluateAll((rows) => rows.map((row) => row.getAttribute("aria-label") ?? row.textContent));
}

/** The inner document of the webview that shows `selector` (a webview is two nested frames). */
export async function webviewFrame(page, selector, timeout = 20_000) {
  for (const end = Date.now() + timeout; Date.now() < end; await page.waitForTimeout(100)) {
    for (const frame of page.frames()) {
      if (
        frame.parentFrame() &&
        (await frame
          .locator(selector)
          .count()
          .catch(() => 0))
      )
        return frame;
    }
  }
  throw new Error(`no webview shows ${selector}`);
}
