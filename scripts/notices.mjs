// The licences of the packages that the bundles hold. Run as a script, it writes them into ThirdPartyNotices.txt; the build says which.
//
//   npm run derive
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "./dependencies.mjs";

export const noticesFile = "ThirdPartyNotices.txt";
const bundled = path.join(root, "out/bundled.json");

/** Writes down which packages a build has put into its bundles. @param {readonly string[]} inputs the paths of all their files */
export function writeBundled(inputs) {
  const folders = inputs.flatMap((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input) ?? []);
  fs.mkdirSync(path.dirname(bundled), { recursive: true });
  fs.writeFileSync(bundled, JSON.stringify([...new Set(folders)].sort()));
}

/** The text of the notices for what the last build has bundled. @throws where a package does not say its licence */
export function notices() {
  /** Packages by the text of their licence: many have one author. */
  const byText = new Map();
  for (const folder of JSON.parse(fs.readFileSync(bundled, "utf8"))) {
    const at = (...names) => path.join(root, folder, ...names);
    const { name, version, licenses, license = licenses?.[0]?.type, author } = JSON.parse(fs.readFileSync(at("package.json"), "utf8"));
    if (typeof license !== "string") throw new Error(`${folder}: package.json names no licence`);
    const file = fs.readdirSync(at()).find((each) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(each));
    const text =
      file === undefined
        ? `Licensed under ${license} by ${author?.name ?? author}.`
        : fs.readFileSync(at(file), "utf8").replace(/\r\n/g, "\n").trim();
    byText.set(text, [...(byText.get(text) ?? []), `${name} ${version} (${license})`]);
  }
  const parts = [...byText].map(([text, names]) => `${[...new Set(names)].join("\n")}\n\n${text}`).sort();
  const line = "-".repeat(80);
  return `ML Design Doc contains the following software of others.\n\n${line}\n${parts.join(`\n\n${line}\n`)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) fs.writeFileSync(path.join(root, noticesFile), notices());
