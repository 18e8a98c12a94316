import { type ConfigLoader, configLoader, type Reader } from "../../src/core/index.js";

/** A folder tree in memory, by absolute path. An error in place of a text is thrown when the file is read. */
export type Files = Readonly<Record<string, string | Error>>;

export const readerOf = (files: Files): Reader => ({
  read: async (path) => {
    const text = Object.hasOwn(files, path) ? files[path] : undefined;
    if (text instanceof Error) throw text;
    return text;
  },
});

export const loaderOf = (files: Files, given?: string | null): ConfigLoader => configLoader(readerOf(files), given);

/** The problems of the configuration of `/repo/a.md`, each as `file:line:column message` (1-based). */
export async function problemsOf(files: Files, given?: string | null): Promise<string[]> {
  const { problems } = await loaderOf(files, given).effective("/repo/a.md");
  return problems.map(({ path, start, message }) => `${path}:${start.line + 1}:${start.column + 1} ${message}`);
}
