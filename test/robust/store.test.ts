import fs from "node:fs/promises";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { folder } from "../cli/command.js";

// VS Code's file system over the disk, as far as the store uses it.
vi.mock("vscode", () => {
  class FileSystemError extends Error {
    code = "FileNotFound";
  }
  const absent = (error: NodeJS.ErrnoException): never => {
    throw error.code === "ENOENT" ? new FileSystemError(error.message) : error;
  };
  const uri = (file: string): unknown => ({ path: file, with: ({ path: other }: { path: string }) => uri(other) });
  type Uri = { readonly path: string };
  return {
    FileSystemError,
    Uri: { file: uri, joinPath: (base: Uri, ...names: string[]) => uri(path.join(base.path, ...names)) },
    workspace: {
      fs: {
        readFile: (file: Uri) => fs.readFile(file.path).catch(absent),
        writeFile: (file: Uri, bytes: Uint8Array) =>
          fs.mkdir(path.dirname(file.path), { recursive: true }).then(() => fs.writeFile(file.path, bytes)),
        rename: (from: Uri, to: Uri) => fs.rename(from.path, to.path).catch(absent),
        delete: (file: Uri, options?: object) => fs.rm(file.path, options).catch(absent),
        readDirectory: async (file: Uri) => (await fs.readdir(file.path).catch(absent)).map((name) => [name, 1]),
      },
    },
  };
});
const { Uri } = await import("vscode" as string);
const { openStore } = await import("../../src/extension/features/practice/store.js");

const damages = ["", "{", "null", "[1]", '"x"', '{"session":{"version":9}}', "\u0000\u0000", '{"__proto__":{}}'];

test.each(damages)("what an answer left behind as %j is set aside, not lost, and a new answer can begin", async (text) => {
  const root = folder({ "current.json": text });
  const store = openStore(Uri.file(root));
  expect(await store.readCurrent()).toBeUndefined();
  const [aside] = await fs.readdir(root);
  expect(aside).toMatch(/^current\.json\.damaged-\d+$/);
  expect(await fs.readFile(path.join(root, aside as string), "utf8")).toBe(text);
});

test.each(damages)("a history that holds %j shows the rest, and tells of it", async (text) => {
  const root = folder({ "attempts/a.json": text, "attempts/b.json": text, "drills.json": text });
  const store = openStore(Uri.file(root));
  const { attempts, damaged } = await store.history();
  expect(attempts).toEqual([]);
  expect(damaged.map(({ problem }) => problem)).toEqual([expect.any(String), expect.any(String)]);
  expect(await fs.readFile(path.join(root, "attempts/a.json"), "utf8")).toBe(text);
  if (text === "[1]") return; // each answer of a drill is read by itself
  expect(await store.drillAnswers()).toEqual([]);
});
