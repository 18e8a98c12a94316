import fs from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { partsOf } from "../bench/speed/parts.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const size = (file: string): number => fs.statSync(root + file).size;
const vsix = "out/ml-design-doc.vsix";

// In bytes. dist is built before the tests; the VSIX by `npm run package`, which `npm test` does first.
it("the extension's bundle has at most 350 kB", () => {
  expect(size("dist/extension.js")).toBeLessThanOrEqual(350_000);
});

it("all of the extension that is loaded before a document is checked has at most 350 kB", () => {
  const bundle = fs.readFileSync(`${root}dist/extension.js`, "utf8");
  const loaded = partsOf(bundle, "extension").map((name) => `dist/parts/${name}`);
  expect(loaded.length).toBeGreaterThan(1);
  expect(["dist/extension.js", ...loaded].reduce((sum, file) => sum + size(file), 0)).toBeLessThanOrEqual(350_000);
});

it("what is loaded before a document is checked holds no feature that waits for its first use", () => {
  const bundle = fs.readFileSync(`${root}dist/extension.js`, "utf8");
  const parts = fs.readdirSync(`${root}dist/parts`);
  // Each is an `import()` of the sources, and so a file of its own.
  for (const feature of ["practice", "writing", "report", "workspace", "yaml", "json", "new-document", "items", "turn-off"]) {
    const [name] = parts.filter((part) => part.startsWith(`${feature}-`));
    expect(name, feature).toBeDefined();
    expect(bundle).toContain(`"./${name}"`);
    expect(bundle).not.toContain(`"./${name}":function`);
  }
});

it.runIf(fs.existsSync(root + vsix))("the VSIX has at most 1 MB, pictures included", () => {
  expect(size(vsix)).toBeLessThanOrEqual(1_000_000);
});
