import { resolve } from "node:path";
import { watch } from "chokidar";
import { printable } from "../core/index.js";
import { type ExitCode, FileError, type World } from "./command.js";
import { isMarkdown, isSetAside } from "./files.js";
import { ignoreFiles } from "./ignored.js";

/** How long after a change the next check starts, in milliseconds: programs write files in several steps. */
const pause = 100;

/**
 * Runs at once, and again when something changes in files or folders, until the user interrupts. Runs never overlap. A file that cannot be
 * read or written is told of and waited for. Resolves to the outcome of the last run.
 *
 * @param paths files and folders as the user named them
 */
export async function watchPaths(paths: readonly string[], run: () => Promise<ExitCode>, world: World): Promise<ExitCode> {
  const named = new Set(paths.map((path) => resolve(path)));
  const matters = (path: string) => named.has(path) || isMarkdown(path) || ignoreFiles.some((name) => path.endsWith(name));
  const isAside = (path: string) => !named.has(path) && isSetAside(nameOf(path)) && !ignoreFiles.some((name) => nameOf(path) === name);
  const watcher = watch([...named], { ignoreInitial: true, followSymlinks: false, ignored: isAside });
  const end = world.interrupted();
  let wake = () => {};
  let changed = false;
  watcher.on("all", (_, path) => {
    if (!matters(resolve(path))) return;
    changed = true;
    wake();
  });
  await new Promise<void>((ready) => watcher.once("ready", ready));
  let code: ExitCode;
  let over = false;
  void end.then(() => {
    over = true;
    wake();
  });
  do {
    changed = false;
    world.clear();
    code = await once(run, world);
    world.warn("Watching for changes; Ctrl+C ends it.");
    await new Promise<void>((resume) => {
      wake = resume;
      if (changed || over) resume();
    });
    if (!over) await Promise.race([end, new Promise((resume) => setTimeout(resume, pause))]);
  } while (!over);
  await watcher.close();
  return code;
}

async function once(run: () => Promise<ExitCode>, world: World): Promise<ExitCode> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    world.warn(error.message.split("\n").map(printable).join("\n"));
    return 2;
  }
}

const nameOf = (path: string): string => path.replace(/^.*[\\/]/, "");
