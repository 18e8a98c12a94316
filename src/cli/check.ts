import { type Checked, type Effective, lint, openDocument, type Results, type Unread } from "../core/index.js";
import { FileError, type World } from "./command.js";
import type { Configurations } from "./configuration.js";
import { decode, readText, type Source } from "./files.js";

/** What earlier runs found, by path: a text that is the same, by the same configuration, need not be checked again. */
export type Memory = Map<string, { readonly text: string; readonly by: string; readonly checked: Checked }>;

/**
 * Reads and checks documents, one after another, each by its configuration. What that says to ignore is left out, unless it was named. What
 * cannot be read is told of, and the rest is checked.
 */
export async function checkAll(
  sources: readonly Source[],
  configurations: Configurations,
  world: World,
  onProblem: (problem: Unread) => void,
  memory: Memory = new Map(),
): Promise<Results["documents"]> {
  const documents: Checked[] = [];
  for (const [i, source] of sources.entries()) {
    world.progress(i, sources.length);
    try {
      const { config, listed } = await configurations.of(source.path);
      if (listed === "ignore" && !source.named) continue;
      const text = await readSource(source, world);
      const known = memory.get(source.path);
      const by = JSON.stringify([source.named, listed, config]);
      const checked = known?.text === text && known.by === by ? known.checked : checkText(source, text, { config, listed });
      memory.set(source.path, { text, by, checked });
      documents.push(checked);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      onProblem({ path: source.path, message: error.message });
    }
  }
  world.progress(sources.length, sources.length);
  return documents;
}

/** Checks a text that is already read. What the user named is checked even where the configuration says to ignore it. */
export function checkText({ path, named }: Source, text: string, { config, listed }: Pick<Effective, "config" | "listed">): Checked {
  const report = lint(openDocument(text), config, { listed: named && listed === "ignore" ? undefined : listed });
  return { path, report, skipped: !report.recognized && !named };
}

const readSource = async ({ path }: Source, world: World): Promise<string> =>
  path === "-" ? decode(await world.readInput(), "standard input") : readText(path);
