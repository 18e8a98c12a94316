import assert from "node:assert";
import fs from "node:fs";
import path from "node:path";
import { openFile, problems, runCommand, squiggles } from "../workbench.mjs";

export const name = "disables the extension in the Extensions view and enables it again: its findings go and come back, and nothing fails";

export const ownWindow = true; // what is disabled stays so

/** What the extension host logged as an error of ours. */
function errors({ extension }) {
  const data = path.join(extension, "../../data");
  const logs = fs.readdirSync(data, { recursive: true }).filter((file) => /exthost.*\.log$/.test(file));
  assert.ok(logs.length > 0, "there is a log of the extension host");
  const entries = logs.flatMap((file) => fs.readFileSync(path.join(data, file), "utf8").split(/\n(?=\d{4}-)/));
  return entries.filter((entry) => entry.includes("[error]") && /ml-?design-?doc/i.test(entry));
}

export async function run({ page, editor, shot }) {
  const ours = page.locator(".part.statusbar [id^='ml-design-doc']");
  await openFile(page, "listing-ranking.md");
  await squiggles(page, "warning").first().waitFor();
  const before = await problems(page);
  assert.ok(before.some((row) => row.includes("Latency requirement")));
  await ours.first().waitFor();

  // On its page, opened from the list of what is installed.
  const press = (label) => page.locator(".extension-editor .action-label:visible", { hasText: new RegExp(`^${label}$`) }).first();
  const openItsPage = async () => {
    await runCommand(page, "Extensions: Show Installed Extensions");
    await page.locator(".extensions-list .monaco-list-row", { hasText: "ML Design Doc" }).first().click();
  };
  await openItsPage();
  await press("Disable").click();
  await Promise.all([page.waitForEvent("load"), press("Reload Window").click()]);
  await page.locator(".monaco-workbench .part.statusbar").waitFor({ timeout: 60_000 });
  await openFile(page, "listing-ranking.md");
  await openItsPage();
  await press("Enable").waitFor();
  await openFile(page, "listing-ranking.md");
  assert.ok(!(await problems(page)).some((row) => row.includes("Latency requirement")));
  assert.strictEqual((await squiggles(page).count()) + (await ours.count()), 0);
  await shot("disabled");

  await openItsPage();
  await press("Enable").click();
  await press("Disable").waitFor();
  await openFile(page, "listing-ranking.md");
  await squiggles(page, "warning").first().waitFor();
  await ours.first().waitFor();
  assert.deepStrictEqual(await problems(page), before);
  await shot("enabled");
  assert.deepStrictEqual(await page.locator(".notification-toast .codicon-error").count(), 0);
  assert.deepStrictEqual(errors(editor), []);
}
