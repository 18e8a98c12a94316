import assert from "node:assert";
import { activeEditor, openFile, quickInput, runCommand, squiggles, visibleLines } from "../workbench.mjs";

export const name =
  "works through the checklist: sees what is met, filters, goes to evidence, adds an item by its row, and sees which items a lens counts";

export async function run({ page, shot }) {
  const rows = page.locator(".sidebar .monaco-list-row");
  const row = (text) => rows.filter({ hasText: text }).first();
  const tab = page.locator(".activitybar .action-item", { has: page.locator('[aria-label*="ML Design Doc"]') });

  // With no design document, the view says what it is for.
  await tab.first().click();
  await page.locator(".sidebar .welcome-view", { hasText: "Open an ML design document" }).waitFor();
  await shot("welcome");
  await openFile(page, "README.md");
  const welcome = page.locator(".sidebar .welcome-view", { hasText: "does not read like" });
  await welcome.waitFor();
  await shot("another-file");
  await welcome.locator(".monaco-button", { hasText: "New Design Document" }).click();
  await quickInput(page).locator(".monaco-list-row", { hasText: "One page" }).waitFor();
  await page.keyboard.press("Escape");
  await welcome.locator(".monaco-button", { hasText: "Check This File Anyway" }).click();
  await activeEditor(page).locator(".view-line", { hasText: "type: ml-design-doc" }).waitFor();
  await row("Business goal").waitFor();
  await runCommand(page, "View: Revert and Close Editor");

  await openFile(page, "listing-ranking.md");
  await squiggles(page).first().waitFor();
  await row(/^Problem\s*8\/9/).waitFor();
  const status = page.locator(".statusbar-item", { hasText: /\d+\/30/ });
  await status.waitFor();
  assert.match((await status.getAttribute("aria-label")) ?? (await status.locator("a").getAttribute("aria-label")), /\d+ of 30 met/);
  assert.match(await tab.locator(".badge").first().textContent(), /^\d+$/);
  await activeEditor(page).locator(".codelens-decoration", { hasText: "met" }).first().waitFor();
  await shot("checklist");

  // A row leads to its evidence.
  assert.match((await row("Offline metric").getAttribute("aria-label")) ?? "", /^Offline metric, met, line 17/);
  assert.match((await row("Labels").getAttribute("aria-label")) ?? "", /^Labels, missing/);
  const cursorAt = (line) => page.locator(".statusbar-item", { hasText: `Ln ${line}, Col` }).waitFor();
  await row("Offline metric").click();
  await cursorAt(17);
  await row("Offline metric").locator(".monaco-tl-twistie").click();
  await row("NDCG@10 on held-out").waitFor();
  await shot("evidence");

  // Gaps only.
  await page.locator('.sidebar .action-label[aria-label^="Show Gaps Only"]').first().click();
  await rows.filter({ hasText: "Offline metric" }).waitFor({ state: "detached" });
  // What is missing has its question to unfold.
  await row("Labels").locator(".monaco-tl-twistie").click();
  await row("Where does the training target come from").waitFor();
  await page.mouse.move(700, 500);
  await shot("gaps");

  // The row's own actions.
  const fallback = row("Fallback");
  await fallback.scrollIntoViewIfNeeded();
  await fallback.hover();
  await shot("actions");
  await fallback.locator('.action-label[aria-label^="Add Item"]').click();
  await activeEditor(page).locator(".view-line", { hasText: "### Fallback" }).waitFor();
  await page.keyboard.type("The list by popularity.");
  await activeEditor(page).locator(".view-line", { hasText: "The list by popularity." }).waitFor();
  await shot("added");
  await fallback.waitFor({ state: "detached" });
  const kinds = row("Kinds of drift");
  await kinds.hover();
  await kinds.locator('.action-label[aria-label^="Explain Item"]').click();
  await page.locator(".tab", { hasText: "Kinds of drift" }).waitFor();
  await page.locator(".tab", { hasText: "Kinds of drift" }).click({ button: "middle" });
  await kinds.hover();
  await kinds.locator('.action-label[aria-label^="Does Not Apply, Because"]').click();
  await activeEditor(page).locator(".view-line", { hasText: "Kinds of drift does not apply because <reason>." }).waitFor();
  await page.keyboard.press("Control+Z");
  await page.keyboard.press("Escape");

  // The same by keys: to the view, down its rows, and to what one of them shows.
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Shift+Alt+D");
  await page.keyboard.press("v");
  await page.locator(".sidebar .monaco-list:focus").waitFor();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await cursorAt(19);

  await page.locator('.sidebar .action-label[aria-label^="Show All Items"]').first().click();
  await rows.filter({ hasText: "Offline metric" }).waitFor();

  // From gap to gap by the palette, and the list of items behind a lens.
  await page.keyboard.press("Control+Home");
  await runCommand(page, "ML Design Doc: Go to Next Gap");
  await page.locator(".monaco-hover:visible", { hasText: "Met where the document says" }).first().waitFor();
  await shot("next-gap");
  await page.keyboard.press("Control+Home");
  const first = quickInput(page).locator(".monaco-list-row").first();
  // A lens that is being drawn anew takes no click, but says nothing wrong either.
  for (let attempt = 1; attempt <= 4 && !(await first.isVisible()); attempt++) {
    await activeEditor(page).locator(".codelens-decoration a", { hasText: "met" }).first().click();
    await first.waitFor({ timeout: 4000 }).catch(() => {});
  }
  await first.waitFor();
  assert.equal(await page.locator(".notification-toast").count(), 0);
  await shot("lens");
  await page.keyboard.press("Escape");
  assert.ok((await visibleLines(page)).some((line) => line.includes("Ranking of holiday homes")));

  // The status bar warns by colour once the document calls itself final.
  const warning = page.locator(".statusbar-item.warning-kind", { hasText: /\d+\/30/ });
  assert.equal(await warning.count(), 0);
  await activeEditor(page).locator(".view-line", { hasText: "status: review" }).click();
  await page.keyboard.press("End");
  for (const _ of "review") await page.keyboard.press("Backspace");
  await page.keyboard.type("final");
  await page.keyboard.press("Escape");
  await warning.waitFor();
  await shot("final");
  await status.hover();
  await page.locator(".monaco-hover:visible", { hasText: "Evaluation and productionization" }).first().waitFor();
  await shot("by-phase");
}
