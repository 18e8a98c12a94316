// Speed in the real editor, from the packaged VSIX: activation, by the extension host's own figure; and the way from a keystroke to the
// event that tells of changed diagnostics, without the chosen delay.
//
//   node bench/editor.mjs [--vsix FILE] [DOCUMENT...]   by default the largest of test/corpus/docs, and of ../shared/corpus where that is
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { root } from "../scripts/dependencies.mjs";
import { packageExtension } from "../scripts/package.mjs";
import { launchChromium } from "../test/editor/chromium.mjs";
import { copyFixture } from "../test/editor/fixture.mjs";
import { runSuite } from "../test/editor/run-suite.mjs";
import { startServer } from "../test/editor/server.mjs";
import { openFile, openWorkbench, runCommand, squiggles } from "../test/editor/workbench.mjs";

const starts = 5;

/** The value below which a share of the values lies. */
const quantile = (values, share) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))];

/** The largest Markdown file of each folder that is there. */
const largest = (folders) =>
  folders
    .map((folder) => path.join(root, folder))
    .filter((folder) => fs.existsSync(folder))
    .map((folder) => {
      const files = fs.readdirSync(folder).filter((name) => name.endsWith(".md"));
      const sizeOf = (name) => fs.statSync(path.join(folder, name)).size;
      return path.join(
        folder,
        files.reduce((a, b) => (sizeOf(a) > sizeOf(b) ? a : b)),
      );
    });

/** Milliseconds of activation (code loading and the call), as "Running Extensions" shows them: one figure for each new window. */
async function activations(vsix) {
  const { folder, remove } = copyFixture();
  const editor = await startServer({ vsix });
  const browser = await launchChromium();
  try {
    const figures = [];
    for (let i = 0; i < starts; i++) {
      const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
      await openWorkbench(page, editor, path.join(folder, "designs"));
      await openFile(page, "listing-ranking.md");
      await squiggles(page).first().waitFor();
      await runCommand(page, "Developer: Show Running Extensions");
      const row = page.locator(".runtime-extensions-editor .monaco-list-row", { hasText: "ML Design Doc" });
      figures.push(Number(/Activation: (\d+)ms/.exec(await row.first().textContent())[1]));
      await page.close();
    }
    return figures;
  } finally {
    await browser.close();
    await editor.stop();
    remove();
  }
}

/**
 * Measures the packaged extension in the editor.
 *
 * @returns `activation`: milliseconds of each start; `keystrokes`: for each document its `name`, `size` in characters, `median`, `p95` and
 *   `max` of the milliseconds from keystroke to changed diagnostics, and `blocked`, the longest time for which the host was held up.
 */
export async function measureEditor({ vsix, documents = largest(["test/corpus/docs", "../shared/corpus/docs"]) }) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "speed-"));
  try {
    const copies = documents.map((file) => {
      const copy = path.join(folder, path.basename(file));
      fs.copyFileSync(file, copy);
      fs.chmodSync(copy, 0o644);
      return copy;
    });
    const outcome = await runSuite({ vsix, entry: "speed", env: { SPEED_DOCUMENTS: JSON.stringify(copies) } });
    if (!outcome.documents) throw new Error("the keystrokes could not be measured");
    return {
      activation: await activations(vsix),
      keystrokes: outcome.documents.map(({ size, times, blocked }, i) => ({
        name: path.basename(documents[i]),
        size,
        median: quantile(times, 0.5),
        p95: quantile(times, 0.95),
        max: quantile(times, 1),
        blocked,
      })),
    };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { vsix: { type: "string" } } });
  const { activation, keystrokes } = await measureEditor({
    vsix: values.vsix ?? (await packageExtension()),
    ...(positionals.length > 0 && { documents: positionals }),
  });
  const ms = (value) => `${value.toFixed(1)} ms`;
  console.log(`activation: median ${quantile(activation, 0.5)} ms of ${activation.join(", ")}`);
  for (const { name, size, median, p95, max, blocked } of keystrokes)
    console.log(
      `keystroke in ${name} (${size} characters): median ${ms(median)}, p95 ${ms(p95)}, max ${ms(max)}; host held up at most ${ms(blocked)}`,
    );
}
