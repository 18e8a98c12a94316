import { type Checked, lint, openDocument, type Results, type Unread } from "../core/index.js";
import { FileError, type World } from "./command.js";
import { decode, readText, type Source } from "./files.js";

/** What earlier runs found, by path: a text that is the same need not be checked again. */
export type Memory = Map<string, { readonly text: string; readonly named: boolean; readonly checked: Checked }>;

/** Reads and checks documents, one after another. What cannot be read is told of, and the rest is checked. */
export async function checkAll(
  sources: readonly Source[],
  world: World,
  onProblem: (problem: Unread) => void,
  memory: Memory = new Map(),
): Promise<Results["documents"]> {
  const documents: Checked[] = [];
  for (const [i, source] of sources.entries()) {
    world.progress(i, sources.length);
    try {
      const text = await readSource(source, world);
      const known = memory.get(source.path);
      const checked = known?.text === text && known.named === source.named ? known.checked : checkText(source, text);
      memory.set(source.path, { text, named: source.named, checked });
      documents.push(checked);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      onProblem({ path: source.path, message: error.message });
    }
  }
  world.progress(sources.length, sources.length);
  return documents;
}

/** Checks a text that is already read. */
export function checkText({ path, named }: Source, text: string): Checked {
  const report = lint(openDocument(text));
  return { path, report, skipped: !report.recognized && !named };
}

const readSource = async ({ path }: Source, world: World): Promise<string> =>
  path === "-" ? decode(await world.readInput(), "standard input") : readText(path);
