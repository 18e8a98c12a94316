// The browser that shows the workbench: a Chromium of the machine, driven by playwright-core.
import fs from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const places = [...(process.env.PATH ?? "").split(path.delimiter).flatMap((folder) => names.map((name) => path.join(folder, name)))];
const applications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** @throws where there is none, saying which command installs it. */
export function findChromium() {
  const found = [process.env.CHROMIUM, ...places, ...applications].find((file) => file && fs.existsSync(file));
  if (found) return found;
  throw new Error(`Chromium is needed to show VS Code, and none was found. Install it:
    Debian, Ubuntu   sudo apt-get install --no-install-recommends chromium fonts-dejavu-core
    macOS            brew install --cask chromium
  or set CHROMIUM to the path of a Chromium or Chrome.`);
}

/** A headless browser that can reach 127.0.0.1 and nothing else. HEADED=1 shows it (needs a display). */
export const launchChromium = () =>
  chromium.launch({
    executablePath: findChromium(),
    headless: !process.env.HEADED,
    args: [
      "--no-sandbox", // containers run as root; the pages are our own
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ],
  });
