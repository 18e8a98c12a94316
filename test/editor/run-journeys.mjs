// Runs the journeys: what a person does in the editor with mouse and keyboard, in the packaged VSIX, with screenshots.
//
//   npm run journeys                     all but <feature>-pictures and <feature>-long, in the dark theme
//   npm run journeys -- long             those that take long, and are about what seldom changes
//   npm run journeys -- scaffold light   those whose file name contains one of the words; a theme's name (dark, light, contrast,
//                                        contrast-light) picks the theme
//   npm run screenshots                  all, in the dark, the light and the high-contrast theme; renews the pictures of the walkthrough too
//   HEADED=1 npm run journeys            shows the browser
//
// To add one, write test/editor/journeys/<feature>.journey.mjs; every file of that name is found by itself. It exports
//   name      what the person does, as a sentence
//   settings  (optional) settings of the folder, or of the user where the journey has a window of its own
//   prepare   (optional) what is done in the folder first: (folder) => { ... }
//   ownWindow  (optional) true where that must be so before the window is opened, or where the window cannot be used by another afterwards
//   asksForTrust  (optional) the folder is in restricted mode until it is trusted; needs ownWindow
//   viewport  (optional) the size of the window, in pixels
//   language  (optional) the display language that extensions are told; the workbench's own words stay English, as it has no other here
//   pictures  (optional) a folder: with --pictures, shot("label") also saves <folder>/label-<theme>.png, for use in the extension
//   run       async ({ page, editor, folder, shot }) => { ... }: page is Playwright's, showing a workbench on `folder`, which is a
//             fresh copy of test/fixture/designs; shot("label") saves out/shots/<theme>/<feature>-<n>-label.png.
//             Throw (node:assert, or a Playwright wait that times out) when a step does not happen.
// workbench.mjs has the gestures. Journeys of the same theme and language follow one another in one window, tidied up between them: loading a
// workbench costs more than most journeys do. A journey that fails is tried once more, in a new window.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import png from "upng-js";
import { root } from "../../scripts/dependencies.mjs";
import { packageExtension } from "../../scripts/package.mjs";
import { launchChromium } from "./chromium.mjs";
import { copyFixture } from "./fixture.mjs";
import { startServer } from "./server.mjs";
import { openWorkbench, tidyUp } from "./workbench.mjs";

const themes = {
  dark: "Default Dark Modern",
  light: "Default Light Modern",
  contrast: "Default High Contrast",
  "contrast-light": "Default High Contrast Light",
};
/** Nothing blinks or pops up by itself: it costs time, and makes pictures of the same thing differ. */
const calmSettings = {
  "window.title": "designs",
  "files.exclude": { "**/.git": true, "**/.vscode": true },
  "editor.cursorBlinking": "solid",
  "editor.quickSuggestions": { other: "off", comments: "off", strings: "off" },
};
const timeLimit = 150_000;
const atOnce = 2; // a journey waits more than it works
const journeys = path.join(root, "test/editor/journeys");
const suffix = ".journey.mjs";

/** Saves a screenshot with 64 colours, which are enough for text and a third of the size: it is packed into the extension. */
function savePicture(from, to) {
  const image = png.decode(fs.readFileSync(from));
  fs.mkdirSync(path.dirname(to), { recursive: true });
  fs.writeFileSync(to, Buffer.from(png.encode(png.toRGBA8(image), image.width, image.height, 64)));
}

/** A workbench on a copy of the fixture, with an editor and a profile of its own, made ready for a journey. */
async function openWindow(browser, vsix, theme, first) {
  const { folder: fixture, remove, renew } = copyFixture();
  const folder = path.join(fixture, "designs");
  const { asksForTrust, language, ownWindow } = first;
  first.prepare?.(folder);
  const settings = { "workbench.colorTheme": themes[theme], ...calmSettings, ...(ownWindow && first.settings) };
  const editor = await startServer({ vsix, asksForTrust, isLean: true, settings });
  const context = await browser.newContext({
    colorScheme: theme.endsWith("light") ? "light" : "dark",
    reducedMotion: "reduce",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const close = async () => {
    await context.close();
    await editor.stop();
    remove();
  };
  try {
    if (language)
      await context.addInitScript((wanted) => {
        globalThis._VSCODE_NLS_LANGUAGE = wanted;
      }, language);
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await openWorkbench(page, editor, folder);
    let count = 0;
    /** Gives the window the settings of a journey, as those of its folder, and waits until they are in force: its title tells. */
    const configure = async ({ settings }) => {
      count += 1;
      const title = `${calmSettings["window.title"]}${settings ? "\u200b".repeat(count) : ""}`; // signs without width
      if (settings) {
        fs.mkdirSync(path.join(folder, ".vscode"), { recursive: true });
        fs.writeFileSync(path.join(folder, ".vscode/settings.json"), JSON.stringify({ ...settings, "window.title": title }));
      }
      await page.waitForFunction((wanted) => document.title === wanted, title);
    };
    /** Takes the window back to how it was opened, and makes it ready for another journey. */
    const reuse = async (journey) => {
      await tidyUp(page);
      renew();
      journey.prepare?.(folder);
      await configure(journey);
    };
    if (!ownWindow) await configure(first);
    return { page, editor, folder, reuse, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Takes the steps of one journey. @throws where one does not happen. */
async function walk(journey, { page, editor, folder }, { feature, theme, pictures }) {
  const shots = path.join(root, "out/shots", theme);
  const ofThisFeature = (name) => name.startsWith(`${feature}-`) && /^\d/.test(name.slice(feature.length + 1)); // "practice-1-…", not "practice-own-1-…"
  if (fs.existsSync(shots)) for (const name of fs.readdirSync(shots).filter(ofThisFeature)) fs.rmSync(path.join(shots, name));
  let count = 0;
  const screenshot = async (label) => {
    count += 1;
    const file = path.join(shots, `${feature}-${count}-${label}.png`);
    await page.screenshot({ path: file });
    return file;
  };
  const shot = async (label) => {
    const file = await screenshot(label);
    if (pictures && journey.pictures) savePicture(file, path.join(root, journey.pictures, `${label}-${theme}.png`));
  };
  await page.setViewportSize(journey.viewport ?? { width: 1400, height: 900 });
  const { promise: late, reject } = Promise.withResolvers();
  const timer = setTimeout(() => reject(new Error(`not done after ${timeLimit / 1000} s`)), timeLimit);
  try {
    await Promise.race([journey.run({ page, editor, folder, shot }), late]);
  } catch (error) {
    await screenshot("failure").catch(() => {});
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Runs the journeys whose file name contains one of `words` (all where there are none), in each theme.
 *
 * @returns how many passed and failed.
 */
export async function runJourneys({ vsix, words = [], in: inThemes = ["dark"], pictures = false }) {
  const files = fs
    .readdirSync(journeys)
    .filter((name) => name.endsWith(suffix))
    // Those that only make pictures show nothing that another does not: they run where pictures are wanted, or by name. Long ones run by name only.
    .filter((name) => {
      if (words.length > 0) return words.some((word) => name.includes(word));
      return !name.endsWith(`-long${suffix}`) && (pictures || !name.endsWith(`-pictures${suffix}`));
    });
  if (files.length === 0) throw new Error(`no journey is called ${words.join(" or ")}; there are ${fs.readdirSync(journeys).join(", ")}`);
  const browser = await launchChromium();
  const outcome = { passed: 0, failed: 0 };
  const load = async (file, theme) => {
    const journey = await import(pathToFileURL(path.join(journeys, file)).href);
    const { language, ownWindow } = journey;
    return {
      journey,
      feature: file.slice(0, -suffix.length),
      theme,
      kind: JSON.stringify({ theme, language, ...(ownWindow && { file }) }),
    };
  };
  const waiting = await Promise.all(inThemes.flatMap((theme) => files.map((file) => load(file, theme))));

  const open = new Set();
  /** The next journey for a worker's window, else one for a window that no worker has. */
  const take = (kind) => {
    const wanted = [(each) => each.kind === kind, (each) => !open.has(each.kind), () => true];
    const index = wanted.map((is) => waiting.findIndex(is)).find((at) => at >= 0);
    if (index === undefined) return undefined;
    const [next] = waiting.splice(index, 1);
    open.add(next.kind); // before anything is awaited
    return next;
  };

  const work = async () => {
    let window;
    for (let next = take(); next; next = take(window?.kind)) {
      const { journey, feature, theme, kind } = next;
      const start = Date.now();
      const seconds = () => `${((Date.now() - start) / 1000).toFixed(1)} s`;
      const closeWindow = async () => {
        open.delete(window?.kind);
        await window?.close();
        window = undefined;
      };
      const attempt = async () => {
        try {
          if (window?.kind === kind) await window.reuse(journey);
          else {
            await closeWindow();
            open.add(kind);
            window = { kind, ...(await openWindow(browser, vsix, theme, journey)) };
          }
          await walk(journey, window, { feature, theme, pictures });
        } catch (error) {
          await closeWindow();
          throw error;
        }
      };
      try {
        // A person tries again where a loaded machine was slow; what is broken fails twice.
        await attempt().catch((error) => {
          const [place] = /[\w-]+\.journey\.mjs:\d+/.exec(error.stack ?? "") ?? [];
          console.log(`  ↻ ${journey.name} (${theme}, ${seconds()}), once more after: ${error.message.split("\n")[0]} (${place})`);
          return attempt();
        });
        outcome.passed += 1;
        console.log(`  ✔ ${journey.name} (${theme}, ${seconds()})`);
      } catch (error) {
        outcome.failed += 1;
        console.log(`  ✘ ${journey.name} (${theme}, ${seconds()})\n${error.stack}`);
      }
    }
    await window?.close();
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, work));
  } finally {
    await browser.close();
  }
  console.log(`screenshots are in ${path.relative(process.cwd(), path.join(root, "out/shots"))}`);
  return outcome;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { vsix: { type: "string" }, pictures: { type: "boolean" } },
  });
  const { passed, failed } = await runJourneys({
    vsix: values.vsix ?? (await packageExtension()),
    pictures: values.pictures,
    words: positionals.filter((word) => !(word in themes)),
    ...(positionals.some((word) => word in themes) && { in: positionals.filter((word) => word in themes) }),
  });
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed ? 1 : 0;
}
