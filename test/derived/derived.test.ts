import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { derivedFiles, derivedFolder } from "../../scripts/derived.js";

const file = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const files = derivedFiles(readFileSync(file("README.md"), "utf8"));
const remedy = 'Run "npm run derive".';

test.each([...files])("%s is current", (path, text) => {
  expect(existsSync(file(path)), `${path} does not exist. ${remedy}`).toBe(true);
  expect(readFileSync(file(path), "utf8") === text, `${path} is stale. ${remedy}`).toBe(true);
});

test("no page is left of a rule that is gone", () => {
  const orphans = readdirSync(file(derivedFolder)).filter((name) => !files.has(`${derivedFolder}/${name}`));
  expect(orphans, `left in ${derivedFolder}. ${remedy}`).toEqual([]);
});

test("a README without its marks is an error that names them", () => {
  expect(() => derivedFiles("# Empty")).toThrow('"<!-- rules -->"');
});
