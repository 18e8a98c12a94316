import assert from "node:assert";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { accessibilityProblems } from "../accessibility.mjs";
import { activeEditor, openFile, quickInput, runCommand, webviewFrame } from "../workbench.mjs";

export const name = "reads the report beside the document while writing, goes to evidence, compares with a branch, and hands the review on";

export const ownWindow = true; // Git stays turned on
export const settings = { "git.enabled": true, "files.simpleDialog.enable": true };

const design = "listing-ranking.md";

/** A repository with the document on its main branch, and with less in it on the branch "first". */
export function prepare(folder) {
  const git = (...args) =>
    execFileSync("git", ["-c", "user.name=Ana", "-c", "user.email=ana@example.org", ...args], {
      cwd: folder,
      env: { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" },
      stdio: "ignore",
    });
  const file = path.join(folder, design);
  const text = fs.readFileSync(file, "utf8");
  const commit = (content) => {
    fs.writeFileSync(file, content);
    git("add", "--all");
    git("commit", "--message", "work");
  };
  git("init", "--initial-branch", "main");
  git("remote", "add", "origin", "git@github.com:acme/designs.git");
  commit(text.replace(/An A\/B test splits.*\n/, "Users fall back to the order by popularity when the model is down.\n"));
  git("branch", "first");
  commit(text);
}

export async function run({ page, folder, shot }) {
  await openFile(page, design);
  await runCommand(page, "ML Design Doc: Show Report");
  const report = await webviewFrame(page, "table.items");
  assert.strictEqual(await report.locator("table.items tbody tr[id]").count(), 30);
  assert.strictEqual(await report.locator(".scores svg.plot").count(), 4);
  await report.locator("h2", { hasText: "Since HEAD" }).waitFor();
  await report.locator("p", { hasText: "No verdict changed." }).waitFor();
  await shot("report");

  // It changes in place as the document does: what was ticked stays ticked.
  await report.evaluate(() => {
    globalThis.isSame = true;
  });
  await report.locator(".filter input").focus();
  await page.keyboard.press("Space");
  assert.ok(await report.locator("#offline-metric").isHidden());
  assert.match(await report.locator("#latency-requirement").textContent(), /vague/);
  await page.locator(".monaco-editor .view-line", { hasText: "Answers should be fast." }).click();
  await page.keyboard.press("End");
  for (const _ of "should be fast.") await page.keyboard.press("Backspace");
  await page.keyboard.insertText("come within 150 ms.");
  await report.locator("#latency-requirement", { hasText: "met" }).waitFor({ state: "attached" });
  await report.locator("li", { hasText: "Newly met: Latency requirement" }).waitFor();
  assert.ok(await report.evaluate(() => globalThis.isSame && document.querySelector(".filter input").checked));
  await shot("live");
  assert.deepStrictEqual(await accessibilityProblems(report), []);

  // A line leads to the evidence, by the keyboard too.
  await report.locator(".filter input").press("Space");
  await report.locator("#ab-test td a").first().press("Enter");
  await activeEditor(page).locator(".view-line", { hasText: "An A/B test splits guests" }).waitFor();
  await activeEditor(page).locator(".selected-text").first().waitFor();
  assert.strictEqual(await page.locator(`.tab[data-resource-name="${design}"]`).count(), 1, "in the editor that shows it already");
  await shot("evidence");

  // Against a branch: what is newly stated since, and what was lost.
  await report.locator("a", { hasText: "Compare With..." }).click();
  await quickInput(page).locator(".monaco-list-row", { hasText: "first" }).waitFor();
  await shot("revisions");
  await quickInput(page).locator(".monaco-list-row", { hasText: "first" }).click();
  const compared = await webviewFrame(page, "h2:text('Since first')");
  const changes = compared.locator("h2:text('Since first') + ul");
  assert.match(await changes.textContent(), /Lost: Fallback \(met, now missing; it said: Users fall back to the order by popularity/);
  assert.match(await changes.textContent(), /Newly met: .*Online experiment \((?:missing|vague), now met, line \d+\)/);
  await page.locator(".notification-toast", { hasText: "Since first: 1 lost, " }).waitFor();
  await shot("compared");

  // For the pull request: each question with a link to its line on the repository's host.
  await compared.locator("a", { hasText: "Copy Review as Markdown" }).click();
  await page.locator(".notification-toast", { hasText: "The review is in the clipboard." }).waitFor();
  const review = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(
    review,
    /### Questions for the author\n\n1\. \[line \d+\]\(https:\/\/github\.com\/acme\/designs\/blob\/main\/listing-ranking\.md\?plain=1#L\d+\)/,
  );
  assert.match(review, /- lost: `fallback`\n {2}> Users fall back/);

  // As a file, which replaces none unasked.
  await runCommand(page, "Notifications: Clear All Notifications");
  await compared.locator("a", { hasText: "Export Report..." }).click();
  const box = quickInput(page).locator("input").first();
  await page.waitForFunction(() => /listing-ranking-report\.html$/.test(document.querySelector(".quick-input-widget input")?.value));
  await shot("export");
  await page.keyboard.press("Enter");
  await page.locator(".notification-toast", { hasText: "listing-ranking-report.html" }).waitFor();
  const file = path.join(folder, "listing-ranking-report.html");
  const exported = fs.readFileSync(file, "utf8");
  assert.match(exported, /<h1>Ranking of holiday homes<\/h1>/);
  assert.doesNotMatch(exported, /<script|command:/);
  await checkFile(page, exported);
  fs.writeFileSync(file, "mine");
  await compared.locator("a", { hasText: "Export Report..." }).click();
  await page.waitForFunction(() => /listing-ranking-report\.html$/.test(document.querySelector(".quick-input-widget input")?.value));
  await box.press("Enter");
  await quickInput(page).getByText("already exists").waitFor();
  await shot("exists");
  await page.keyboard.press("Escape");
  assert.strictEqual(fs.readFileSync(file, "utf8"), "mine");
}

/** The file in a browser: accessible, and on paper without controls and with everything that is folded. */
async function checkFile(page, text) {
  const browser = await page.context().newPage();
  try {
    await browser.setContent(text);
    assert.deepStrictEqual(await accessibilityProblems(browser), []);
    await browser.emulateMedia({ media: "print" });
    assert.ok(await browser.locator(".filter").isHidden());
    const folded = browser.locator("details li").first();
    assert.ok((await folded.count()) === 0 || (await folded.boundingBox()).height > 0, "what is folded is printed");
  } finally {
    await browser.close();
  }
}
