import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { derivedFiles, derivedFolder } from "../../scripts/derived.js";

const file = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const read = (path: string) => readFileSync(file(path), "utf8");
const files = derivedFiles(read);
const remedy = 'Run "npm run derive".';

test.each([...files])("%s is current", (path, text) => {
  expect(existsSync(file(path)), `${path} does not exist. ${remedy}`).toBe(true);
  expect(read(path) === text, `${path} is stale. ${remedy}`).toBe(true);
});

test("no page is left of a rule that is gone", () => {
  const orphans = readdirSync(file(derivedFolder)).filter((name) => !files.has(`${derivedFolder}/${name}`));
  expect(orphans, `left in ${derivedFolder}. ${remedy}`).toEqual([]);
});

test.each([
  ["README.md", "<!-- rules -->"],
  ["docs/configuration.md", "<!-- settings -->"],
])("%s without its marks is an error that names them", (path, mark) => {
  const blank = (name: string) => (name === path ? "# Empty" : read(name));
  expect(() => derivedFiles(blank)).toThrow(`${path} needs a line "${mark}"`);
});
