// Speed in the real editor, from the packaged VSIX: activation, by the extension host's own figure; and the way from a keystroke to changed
// diagnostics, without the chosen delay.
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
import { runSuite } from "../test/editor/run-suite.mjs";
import { startServer } from "../test/editor/server.mjs";
import { openFile, openWorkbench, quickInput, runCommand, squiggles } from "../test/editor/workbench.mjs";

const starts = 5;

/** Milliseconds in which a new window has activated what it does by itself: the host's figure counts what else it is busy with. */
const rest = 3_000;

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

/**
 * Milliseconds of activation (code loading and the call), as "Running Extensions" shows them, of some windows each: by a command of ours;
 * and by a Markdown file, where the host counts in what it takes to load VS Code's own Markdown extension, as it asks for both at once.
 */
async function activations(vsix) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "speed-"));
  fs.writeFileSync(path.join(folder, "design.md"), "---\ntype: ml-design-doc\n---\n\n# Ranking\n\n## Problem\n\nBuyers leave.\n");
  const editor = await startServer({ vsix });
  const browser = await launchChromium();
  const inWindows = async (activate, names) => {
    const figures = names.map(() => []);
    for (let i = 0; i < starts; i++) {
      // As high as the list is long: it draws only the rows that are to be seen.
      const page = await browser.newPage({ viewport: { width: 1400, height: 4000 } });
      await openWorkbench(page, editor, folder);
      await page.waitForTimeout(rest);
      await activate(page);
      await runCommand(page, "Developer: Show Running Extensions");
      for (const [n, name] of names.entries()) {
        const row = page.locator(".runtime-extensions-editor .monaco-list-row", { has: page.getByText(name, { exact: true }) });
        figures[n].push(Number(/Activation: (\d+)ms/.exec(await row.first().textContent())[1]));
      }
      await page.close();
    }
    return figures;
  };
  try {
    const [byCommand] = await inWindows(
      async (page) => {
        await runCommand(page, "ML Design Doc: New Design Document");
        await quickInput(page).locator(".monaco-list-row", { hasText: "One page" }).waitFor();
        await page.keyboard.press("Escape");
      },
      ["ML Design Doc"],
    );
    const [byFile, builtIn] = await inWindows(
      async (page) => {
        await openFile(page, "design.md");
        await squiggles(page).first().waitFor();
      },
      ["ML Design Doc", "Markdown Language Features"],
    );
    return { byCommand, byFile, builtIn };
  } finally {
    await browser.close();
    await editor.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Measures the packaged extension in the editor.
 *
 * @returns `activation`: the median of each of {@link activations}; `keystrokes`: for each document its `name`, `size` in characters,
 *   `median`, `p95` and `max` of the milliseconds from a keystroke to the diagnostics that it changes, `own`, the p95 of the milliseconds
 *   from the moment at which the host heard of it, and `blocked`, the longest time for which the host was held up.
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
      activation: Object.fromEntries(Object.entries(await activations(vsix)).map(([name, figures]) => [name, quantile(figures, 0.5)])),
      keystrokes: outcome.documents.map(({ size, times, own, blocked }, i) => ({
        name: path.basename(documents[i]),
        size,
        median: quantile(times, 0.5),
        p95: quantile(times, 0.95),
        max: quantile(times, 1),
        own: quantile(own, 0.95),
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
  const { byCommand, byFile, builtIn } = activation;
  console.log(`activation: ${byCommand} ms by a command; ${byFile} ms by a file, with VS Code's own Markdown extension (${builtIn} ms)`);
  for (const { name, size, median, p95, max, own, blocked } of keystrokes)
    console.log(
      `keystroke in ${name} (${size} characters): median ${ms(median)}, p95 ${ms(p95)}, max ${ms(max)}; in the host p95 ${ms(own)}; host held up at most ${ms(blocked)}`,
    );
}
