import fs from "node:fs";
import { describe, expect, it, test } from "vitest";
import { uiStrings } from "../scripts/strings.mjs";

const read = (name: string) => fs.readFileSync(new URL(`../${name}`, import.meta.url), "utf8");
const texts = (name: string): Record<string, string> => JSON.parse(read(name));
const manifest = JSON.parse(read("package.json"));
const { commands, keybindings, menus, walkthroughs } = manifest.contributes as {
  commands: { command: string; enablement?: string }[];
  keybindings: { command: string; key: string; when?: string }[];
  menus: Record<string, { command: string; when?: string }[]>;
  walkthroughs: { steps: { id: string; description: string; media: { image: Record<string, string> }; completionEvents: string[] }[] }[];
};

/** The places of a text that are filled in, such as {0}, and the commands of its links. */
const fixed = (text: string) => (text.match(/\{\d\}|\(command:[\w.]+\)|`[^`]+`/g) ?? []).sort();

describe("words of the user interface", () => {
  const languages = ["", ".de"];
  const used = uiStrings();
  const keys = [...new Set([...read("package.json").matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key as string))].sort();

  it.each(languages)("l10n/bundle.l10n%s.json has each that is used, and no other", (language) => {
    expect(Object.keys(texts(`l10n/bundle.l10n${language}.json`)).sort(), 'Run "npm run derive", and translate what is new.').toEqual(used);
  });

  it.each(languages)("package.nls%s.json has each that package.json names, and no other", (language) => {
    expect(Object.keys(texts(`package.nls${language}.json`)).sort()).toEqual(keys);
  });

  it.each([
    ["l10n/bundle.l10n.json", "l10n/bundle.l10n.de.json"],
    ["package.nls.json", "package.nls.de.json"],
  ])("translations of %s keep what is filled in, links and code", (from, to) => {
    const [source, translated] = [texts(from), texts(to)];
    for (const [key, text] of Object.entries(source)) {
      expect(translated[key]?.trim(), key).toBeTruthy();
      expect(fixed(translated[key] ?? ""), key).toEqual(fixed(text));
    }
  });
});

describe("by keyboard", () => {
  test("every command has a key", () => {
    const keyed = new Set(keybindings.map(({ command }) => command));
    expect(commands.map(({ command }) => command).filter((command) => !keyed.has(command))).toEqual([]);
  });

  test("every command is in the palette while it is of use", () => {
    expect((menus.commandPalette ?? []).filter(({ when }) => when === "false")).toEqual([]);
  });

  test("no key does two things at once", () => {
    for (const [i, one] of keybindings.entries()) {
      const twins = keybindings.slice(i + 1).filter(({ key }) => key === one.key);
      for (const twin of twins) {
        expect(one.when, `${one.key}: ${one.command}, ${twin.command}`).toBeTruthy();
        expect(twin.when).not.toBe(one.when);
      }
    }
  });
});

describe("walkthrough", () => {
  const steps = walkthroughs.flatMap((each) => each.steps);
  const known = new Set(commands.map(({ command }) => command));

  test("has a picture for each theme, and all are small", () => {
    const pictures = [...new Set(steps.flatMap(({ media }) => Object.values(media.image)))];
    const sizes = pictures.map((name) => fs.statSync(new URL(`../${name}`, import.meta.url)).size);
    expect(pictures.length).toBe(3 * steps.length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(600_000);
    const files = fs.readdirSync(new URL("../media/walkthrough", import.meta.url)).map((name) => `media/walkthrough/${name}`);
    expect(files.sort()).toEqual(pictures.sort());
  });

  test("leads to commands that exist", () => {
    const named = [
      ...Object.values(texts("package.nls.json")).flatMap((text) => [...text.matchAll(/\(command:(mlDesignDoc[\w.]+)\)/g)]),
      ...steps.flatMap(({ completionEvents }) => completionEvents.flatMap((event) => [...event.matchAll(/^onCommand:(.+)$/g)])),
    ].map(([, command]) => command as string);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((command) => !known.has(command) && command !== "mlDesignDoc.checklist.focus")).toEqual([]);
  });
});
