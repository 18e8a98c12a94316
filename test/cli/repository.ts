import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { folder } from "./command.js";

export interface Repository {
  readonly root: string;
  readonly git: (...args: readonly string[]) => string;
  readonly write: (path: string, text: string | Uint8Array) => void;
  readonly remove: (path: string) => void;
  /** Commits everything that there is. */
  readonly commit: () => void;
}

/** A real git repository with these files in its first commit, on the branch `main`, for one test. */
export function repository(files: Readonly<Record<string, string>>): Repository {
  const root = folder(files);
  const git = (...args: readonly string[]) =>
    execFileSync("git", args, {
      cwd: root,
      encoding: "utf8",
      env: { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null", ...author },
    });
  const commit = () => {
    git("add", "--all");
    git("commit", "--quiet", "--allow-empty", "--message", "work");
  };
  git("init", "--quiet", "--initial-branch", "main");
  commit();
  return {
    root,
    git,
    write: (path, text) => writeFileSync(join(root, path), text),
    remove: (path) => rmSync(join(root, path)),
    commit,
  };
}

const author = {
  GIT_AUTHOR_NAME: "Ana",
  GIT_AUTHOR_EMAIL: "ana@example.org",
  GIT_COMMITTER_NAME: "Ana",
  GIT_COMMITTER_EMAIL: "ana@example.org",
};
