import { resolve } from "node:path";
import { type FSWatcher, watch } from "chokidar";
import { configFileNames, ignoreFiles, isMarkdown, isSetAside, printable } from "../core/index.js";
import { type ExitCode, FileError, type World } from "./command.js";
import { portable } from "./paths.js";

/** How long after a change the next check starts, in milliseconds: programs write files in several steps. */
const pause = 100;

/** Hidden files that say what is checked, and how. */
const speakingFiles: readonly string[] = [...ignoreFiles, ...configFileNames];

/**
 * Runs at once, and again when something changes in files or folders, until the user interrupts. Runs never overlap. A file that cannot be
 * read or written is told of and waited for. Resolves to the outcome of the last run.
 *
 * @param paths files and folders as the user named them
 * @param others absolute paths of files that runs have read besides; runs add to it
 */
export async function watchPaths(
  paths: readonly string[],
  run: () => Promise<ExitCode>,
  world: World,
  others: ReadonlySet<string> = new Set(),
): Promise<ExitCode> {
  const named = new Set(paths.map((path) => resolve(path)));
  const isNamed = (path: string) => named.has(path) || others.has(portable(path));
  const matters = (path: string) => isNamed(path) || isMarkdown(path) || speakingFiles.includes(nameOf(path));
  const isAside = (path: string) => !isNamed(path) && isSetAside(nameOf(path)) && !speakingFiles.includes(nameOf(path));
  const end = world.interrupted();
  let wake = () => {};
  let changed = false;
  const watchers: FSWatcher[] = [];
  const follow = (these: readonly string[]) => {
    const watcher = watch([...these], { ignoreInitial: true, followSymlinks: false, ignored: isAside });
    watchers.push(watcher);
    watcher.on("all", (_, path) => {
      if (!matters(resolve(path))) return;
      changed = true;
      wake();
    });
    return new Promise<void>((ready) => watcher.once("ready", ready));
  };
  await follow([...named]);
  const followed = new Set<string>();
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
    const more = [...others].filter((file) => !followed.has(file));
    for (const file of more) followed.add(file);
    if (more.length > 0) await follow(more);
    world.warn("Watching for changes; Ctrl+C ends it.");
    await new Promise<void>((resume) => {
      wake = resume;
      if (changed || over) resume();
    });
    if (!over) await Promise.race([end, new Promise((resume) => setTimeout(resume, pause))]);
  } while (!over);
  await Promise.all(watchers.map((watcher) => watcher.close()));
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
