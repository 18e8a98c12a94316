import * as vscode from "vscode";
import { type Checked, compareReports, lint, practice, type Report } from "../../../core/index.js";
import { onDidOpenRepository, type Repository, repositoryOf } from "../../git.js";
import { readText } from "../../reading.js";

/** A document against an earlier state of itself: what became of its items, or a sentence that says why that is not known. */
export type Since = NonNullable<Checked["since"]> | string;

/** Compares documents with their past, and remembers what was read of it. */
export interface Past extends vscode.Disposable {
  /** Fires when a comparison may come out otherwise, as after a commit. */
  readonly onDidChange: vscode.Event<void>;
  since(revision: string, file: vscode.Uri, now: Report): Promise<Since>;
}

export function openPast(): Past {
  const changed = new vscode.EventEmitter<void>();
  const followed = new Map<string, vscode.Disposable>();
  /** Reports of the past, by commit, file and configuration. */
  const known = new Map<string, Promise<Report | undefined>>();
  let opened: vscode.Disposable | undefined;
  void onDidOpenRepository(() => changed.fire()).then((listener) => {
    opened = listener;
  });

  function follow({ root, onDidChange, head }: Repository): void {
    if (followed.has(root.toString())) return;
    let { commit } = head;
    const listener = onDidChange(async () => {
      const now = (await repositoryOf(root)) as Repository;
      if (typeof now === "string" || now.head.commit === commit) return;
      commit = now.head.commit;
      changed.fire();
    });
    followed.set(root.toString(), listener);
  }

  async function reportAt(repository: Repository, commit: string, file: vscode.Uri, { config }: Report): Promise<Report | undefined> {
    const key = JSON.stringify([commit, file.toString(), config]);
    const read = async () => {
      const text = await repository.textAt(commit, file);
      return text === undefined ? undefined : lint(await readText(practice.lintedPart(text.replace(/^\ufeff/, "")), config), config);
    };
    const report = known.get(key) ?? read();
    known.set(key, report);
    return report;
  }

  return {
    onDidChange: changed.event,
    async since(revision, file, now) {
      if (file.scheme === "untitled") return vscode.l10n.t("The document is not saved in a file yet.");
      const repository = await repositoryOf(file);
      if (typeof repository === "string") return repository;
      follow(repository);
      const commit = await repository.baseOf(revision).catch(() => undefined);
      if (commit === undefined) return vscode.l10n.t("There is no revision {0} in this repository.", revision);
      const before = await reportAt(repository, commit, file, now);
      if (before === undefined) return vscode.l10n.t("The file is not in {0}.", revision);
      return { revision, before, comparison: compareReports(before, now) };
    },
    dispose: () => vscode.Disposable.from(changed, ...followed.values(), ...(opened ? [opened] : [])).dispose(),
  };
}
