import { spawnSync } from "node:child_process";
import { realpathSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { didYouMean } from "../core/index.js";
import { FileError, UsageError } from "./command.js";

/** A file that differs between a revision and the working tree. */
export interface ChangedFile {
  /** Absolute path in the working tree; undefined where it was deleted. */
  readonly path: string | undefined;
  /** Path at the revision, from the root of the repository; undefined where it was added. */
  readonly before: string | undefined;
}

/** A git repository, read by the `git` program. Nothing is written, and no program that the repository names is run. */
export interface Repository {
  /** Absolute, without links. */
  readonly root: string;
  /**
   * The commit that work since a revision is measured from: where the present branch left it, as a pull request counts. The revision
   * itself where the two have nothing in common. Throws `UsageError` where there is no such revision.
   */
  readonly baseOf: (revision: string) => string;
  /** The files that differ from a commit, untracked ones included, ignored ones not. */
  readonly changedSince: (commit: string) => readonly ChangedFile[];
  /** Contents of files at a commit, by path from the root. Links and folders are left out. */
  readonly read: (commit: string, paths: readonly string[]) => ReadonlyMap<string, Uint8Array>;
}

/** Opens the repository of the working folder. Throws `UsageError` where there is none, or no git. */
export function openRepository(): Repository {
  const root = text(git(process.cwd(), ["rev-parse", "--show-toplevel"])).replace(/\r?\n$/, "");
  const run = (args: readonly string[], input?: string) => git(root, args, input);
  const list = (args: readonly string[]) => text(run(args)).split("\0").slice(0, -1);

  function baseOf(revision: string): string {
    const commit = attempt(root, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`]);
    if (commit === undefined) {
      const names = text(run(["for-each-ref", "--format=%(refname:short)"]))
        .split("\n")
        .filter(Boolean);
      throw new UsageError(`There is no revision "${revision}" in this repository.${didYouMean(revision, names)}${shallow(root)}`);
    }
    return attempt(root, ["merge-base", commit, "HEAD"]) ?? commit;
  }

  function changedSince(commit: string): readonly ChangedFile[] {
    const words = list([
      "diff",
      "--name-status",
      "-z",
      "--find-renames",
      "--no-ext-diff",
      "--no-textconv",
      "--ignore-submodules",
      commit,
      "--",
    ]);
    const changed: ChangedFile[] = [];
    while (words.length > 0) {
      const status = words.shift() ?? "";
      const before = words.shift() ?? "";
      const after = /^[RC]/.test(status) ? (words.shift() ?? "") : before;
      changed.push({
        path: status.startsWith("D") ? undefined : join(root, after),
        before: /^[AC]/.test(status) ? undefined : before,
      });
    }
    const untracked = list(["ls-files", "--others", "--exclude-standard", "-z"]);
    return [...changed, ...untracked.map((path) => ({ path: join(root, path), before: undefined }))];
  }

  function read(commit: string, paths: readonly string[]): ReadonlyMap<string, Uint8Array> {
    const wanted = new Set(paths);
    const blobs = list(["ls-tree", "-r", "-z", "--full-tree", commit]).flatMap((line) => {
      const [, id, path] = /^100\d{3} blob (\w+)\t([\s\S]*)$/.exec(line) ?? [];
      return id !== undefined && path !== undefined && wanted.has(path) ? [{ id, path }] : [];
    });
    if (blobs.length === 0) return new Map();
    const all = run(["cat-file", "--batch"], `${blobs.map(({ id }) => id).join("\n")}\n`);
    let at = 0;
    return new Map(
      blobs.map(({ path }) => {
        const start = all.indexOf(10, at) + 1;
        const size = Number(all.toString("latin1", at, start).trim().split(" ")[2]);
        at = start + size + 1;
        return [path, all.subarray(start, start + size)];
      }),
    );
  }

  return { root, baseOf, changedSince, read };
}

/** The absolute path of a file without links on the way to it, as git names files. */
export const physical = (path: string): string => {
  const file = resolve(path);
  try {
    return join(realpathSync(dirname(file)), basename(file));
  } catch {
    return file;
  }
};

// Configuration of a repository can name programs to run; none of these commands may do so, nor wait for or take a lock.
const settings = ["--literal-pathspecs", "--no-pager", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false"];

function spawn(folder: string, args: readonly string[], input?: string) {
  return spawnSync("git", [...settings, ...args], {
    cwd: folder,
    maxBuffer: 2 ** 30,
    windowsHide: true,
    env: { ...process.env, GIT_OPTIONAL_LOCKS: "0", LC_ALL: "C" },
    ...(input === undefined ? { stdio: ["ignore", "pipe", "pipe"] } : { input }),
  });
}

function git(folder: string, args: readonly string[], input?: string): Buffer {
  const { error, status, stdout, stderr } = spawn(folder, args, input);
  if ((error as NodeJS.ErrnoException | undefined)?.code === "ENOENT")
    throw new UsageError("git is needed for this, and is not on the PATH.");
  if (error) throw new FileError(`git: ${error.message}`);
  if (status === 0) return Buffer.from(stdout);
  const said = String(stderr)
    .trim()
    .replace(/^fatal: /, "");
  if (/not a git repository/.test(said)) throw new UsageError("This folder is in no git repository.");
  throw new FileError(`git ${args[0]}: ${said}`);
}

/** The first line of what a git command says, undefined where it fails. */
function attempt(folder: string, args: readonly string[]): string | undefined {
  const { status, stdout } = spawn(folder, args);
  return status === 0 ? String(stdout).split("\n")[0] : undefined;
}

const shallow = (root: string): string =>
  attempt(root, ["rev-parse", "--is-shallow-repository"]) === "true"
    ? " This clone has only part of the history: fetch the rest, e.g. with fetch-depth: 0."
    : "";

const text = (bytes: Buffer): string => bytes.toString("utf8");
