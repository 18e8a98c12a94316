import assert from "node:assert";
import { answer, quickInput, runCommand } from "../workbench.mjs";

export const name = "opens the walkthrough, looks at each of its steps, and starts a document from the first";

export async function run({ page, shot }) {
  await runCommand(page, "Welcome: Open Walkthrough...");
  await answer(page, { row: "Write a complete design document" });
  const guide = page.locator(".gettingStartedContainer:visible");
  const steps = guide.locator(".getting-started-step");
  await steps.first().waitFor();
  assert.equal(await steps.count(), 5);
  for (let number = 0; number < 5; number++) {
    await steps.nth(number).click();
    const picture = guide.locator(".getting-started-media img");
    await page.waitForFunction(() =>
      [...document.querySelectorAll(".getting-started-media img")].some((image) => image.complete && image.naturalWidth > 0),
    );
    assert.ok(await picture.first().getAttribute("alt"), "the picture is described for who cannot see it");
    await shot(`step-${number + 1}`);
  }
  await steps.nth(0).click();
  await guide.locator(".monaco-button", { hasText: "New Design Document" }).click();
  await quickInput(page).locator(".monaco-list-row", { hasText: "One page" }).waitFor();
  await page.keyboard.press("Escape");
}
