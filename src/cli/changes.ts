import { type Checked, compareReports, lint, openDocument } from "../core/index.js";
import { decode } from "./files.js";
import { openRepository, physical } from "./git.js";

/** What differs from a git revision. */
export interface Changes {
  /** Does this document differ? */
  readonly has: (path: string) => boolean;
  /** Adds to each document what became of it since. One that was not there, or was not UTF-8, stays as it is. */
  readonly compare: (documents: readonly Checked[]) => readonly Checked[];
}

/** Throws `UsageError` where there is no repository, or no such revision. */
export function changesSince(revision: string): Changes {
  const repository = openRepository();
  const commit = repository.baseOf(revision);
  const byPath = new Map(repository.changedSince(commit).flatMap((file) => (file.path === undefined ? [] : [[file.path, file]])));
  const before = (path: string) => (path === "-" ? undefined : byPath.get(physical(path))?.before);
  return {
    has: (path) => byPath.has(physical(path)),
    compare(documents) {
      const old = repository.read(
        commit,
        documents.flatMap(({ path }) => before(path) ?? []),
      );
      return documents.map((checked) => {
        const bytes = old.get(before(checked.path) ?? "");
        const text = bytes === undefined ? undefined : textOf(bytes);
        if (text === undefined) return checked;
        const then = lint(openDocument(text), checked.report.config);
        return { ...checked, since: { revision, before: then, comparison: compareReports(then, checked.report) } };
      });
    },
  };
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return decode(bytes, "");
  } catch {
    return undefined;
  }
}
