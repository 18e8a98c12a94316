import fs from "node:fs";
import { describe, expect, it } from "vitest";

const read = (name: string) => fs.readFileSync(new URL(`../${name}`, import.meta.url), "utf8");
const manifest = JSON.parse(read("package.json"));

interface Locked {
  version: string;
  integrity?: string;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}
const locked: Record<string, Locked> = JSON.parse(read("package-lock.json")).packages;

/** Where Node would look for a package, from a folder of the lock file upwards. */
function places(folder: string, name: string): string[] {
  const parents = folder.split("/node_modules/").map((_, i, parts) => parts.slice(0, i + 1).join("/node_modules/"));
  return [...parents.map((parent) => `${parent}/node_modules/${name}`), `node_modules/${name}`];
}

describe("package.json and package-lock.json", () => {
  it("lock every dependency, the binaries of other platforms too: else npm ci refuses a fresh clone", () => {
    const missing = Object.entries(locked).flatMap(([folder, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter((name) => !places(folder, name).some((place) => locked[place]))
        .map((name) => `${name}, for ${folder}`),
    );
    expect(missing).toEqual([]);
  });

  it("prove every package by its hash, and name those that run a script when they are installed", () => {
    const packages = Object.entries(locked).filter(([folder]) => folder !== "");
    expect(packages.filter(([, { integrity }]) => !integrity?.startsWith("sha512-"))).toEqual([]);
    const scripted = packages.flatMap(([folder, { hasInstallScript }]) => (hasInstallScript ? [folder] : []));
    expect(scripted).toEqual(["@vscode/vsce-sign", "esbuild", "keytar", "node"].map((name) => `node_modules/${name}`));
  });

  it("describe the API of the oldest VS Code that is promised", () => {
    expect(`^${manifest.devDependencies["@types/vscode"]}`).toBe(manifest.engines.vscode);
  });

  it("have a changelog entry for the version", () => {
    expect(read("CHANGELOG.md")).toContain(`\n## ${manifest.version}\n`);
  });

  it("declare no run-time dependency, as the bundles hold all they need", () => {
    expect(manifest.dependencies).toBeUndefined();
  });
});
