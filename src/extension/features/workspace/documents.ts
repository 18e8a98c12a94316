import * as vscode from "vscode";
import { type Checked, type Effective, ignoreFiles, isMarkdown, isSetAside, lint, type Report, type Unread } from "../../../core/index.js";
import type { Configurations } from "../../configuration.js";
import { readText } from "../../reading.js";
import type { Session } from "../../session.js";
import { type Finder, openFinder } from "./finder.js";

/** A file of the workspace that was checked without being opened. */
export interface CheckedFile {
  readonly document: { readonly uri: vscode.Uri };
  readonly rules: Effective;
  readonly report: Report;
}

/** A document as formats know it, and where it is. */
export interface Found extends Checked {
  readonly uri: vscode.Uri;
}

/** The Markdown files of the workspace and their latest reports, kept up to date by file watchers. */
export interface Documents extends vscode.Disposable {
  /** Fires with the files whose reports are new or gone. */
  readonly onDidChange: vscode.Event<readonly vscode.Uri[]>;
  /** Looks for all files and checks what is new or changed. Returns how many there are and how many of them were checked. */
  checkAll(progress: vscode.Progress<{ message?: string; increment?: number }>, cancelled: vscode.CancellationToken): Promise<Outcome>;
  /** What is known of a file that nobody has open. */
  unopened(uri: vscode.Uri): CheckedFile | undefined;
  results(): { readonly documents: readonly Found[]; readonly unread: readonly Unread[] };
}

export interface Outcome {
  readonly found: number;
  readonly checked: number;
}

interface Entry {
  readonly uri: vscode.Uri;
  /** `undefined` for a file that the configuration leaves alone, a sentence for people where it cannot be read. */
  readonly known?: (CheckedFile & { readonly text: string; readonly by: string }) | string | undefined;
}

/** Milliseconds for which changes are gathered before they are read: programs change many files at once. */
const rest = 200;

/** How many files are read at once. */
const atOnce = 8;

export function openDocuments(configurations: Configurations, session: Session): Documents {
  const entries = new Map<string, Entry>();
  const changed = new vscode.EventEmitter<readonly vscode.Uri[]>();
  const pending = new Map<string, vscode.Uri>();
  let finder: Finder = openFinder();
  let mustLookAgain = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const never = new vscode.CancellationTokenSource();

  /** Reads a file and checks it, unless nothing about it has changed. True where there is something new to say about it. */
  async function check(uri: vscode.Uri): Promise<boolean> {
    const key = uri.toString();
    const rules = await configurations.of(uri);
    const before = entries.get(key)?.known;
    const set = (known: Entry["known"]): boolean => {
      entries.set(key, { uri, known });
      return known !== before;
    };
    if (rules.listed === "ignore") return set(undefined);
    const bytes = await vscode.workspace.fs.readFile(uri).then(undefined, (error: Error) => error);
    if (bytes instanceof vscode.FileSystemError && bytes.code === "FileNotFound") return entries.delete(key);
    const text = bytes instanceof Error ? undefined : decode(bytes);
    if (text === undefined) {
      const why = bytes instanceof Error ? bytes.message : vscode.l10n.t("this is not UTF-8 text. Save it as UTF-8.");
      return set(`${vscode.workspace.asRelativePath(uri)}: ${why}`);
    }
    const by = JSON.stringify([rules.listed, rules.config]);
    if (typeof before === "object" && before.text === text && before.by === by) return false;
    const report = lint(await readText(text, rules.config), rules.config, { listed: rules.listed });
    return set({ document: { uri }, rules, report, text, by });
  }

  /** Checks files, a few at once, as most of the time goes by in reading. Returns how many, and tells of those that are new or changed. */
  async function checkThese(uris: readonly vscode.Uri[], cancelled: vscode.CancellationToken, onProgress: (done: number) => void) {
    const news: vscode.Uri[] = [];
    let done = 0;
    for (; done < uris.length && !cancelled.isCancellationRequested; done += atOnce) {
      onProgress(done);
      const some = uris.slice(done, done + atOnce);
      const isNew = await Promise.all(some.map(check));
      news.push(...some.filter((_, i) => isNew[i]));
      // In between everybody else in the extension host has a turn: somebody may be typing.
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    if (news.length > 0) changed.fire(news);
    return Math.min(done, uris.length);
  }

  async function checkAll(progress: Parameters<Documents["checkAll"]>[0], cancelled: vscode.CancellationToken): Promise<Outcome> {
    progress.report({ message: vscode.l10n.t("looking for Markdown files") });
    const found = await findAll(cancelled);
    const checked = await checkThese(found, cancelled, (done) => {
      const name = vscode.workspace.asRelativePath(found[done] as vscode.Uri);
      const increment = done === 0 ? 0 : (100 * atOnce) / found.length;
      progress.report({ message: vscode.l10n.t("{0} of {1}: {2}", done + 1, found.length, name), increment });
    });
    return { found: found.length, checked };
  }

  /** Finds all files, and forgets those that are not found any more. */
  async function findAll(cancelled: vscode.CancellationToken): Promise<readonly vscode.Uri[]> {
    finder = openFinder();
    const folders = vscode.workspace.workspaceFolders ?? [];
    const lists = await Promise.all(folders.map(({ uri }) => finder.find(uri, cancelled)));
    const found = new Map(lists.flat().map((uri) => [uri.toString(), uri])); // folders of a workspace may lie in one another
    if (!cancelled.isCancellationRequested) forget(({ uri }) => !found.has(uri.toString()));
    return [...found.values()];
  }

  function forget(isGone: (entry: Entry) => boolean): void {
    const gone = [...entries].filter(([, entry]) => isGone(entry));
    for (const [key] of gone) entries.delete(key);
    if (gone.length > 0) changed.fire(gone.map(([, { uri }]) => uri));
  }

  /** A file or folder that is new or has changed. */
  function notice(uri: vscode.Uri): void {
    if (isIgnoreFile(uri)) return lookAgain();
    if (vscode.workspace.asRelativePath(uri, false).split("/").some(isSetAside)) return;
    pending.set(uri.toString(), uri);
    schedule();
  }

  /** A file that has changed: nobody else's matters. */
  const noticeFile = (uri: vscode.Uri): void => {
    if (isMarkdown(uri.path) || isIgnoreFile(uri)) notice(uri);
  };

  /** Of a folder that is gone, the files are not told. */
  function noticeDeletion(uri: vscode.Uri): void {
    if (isIgnoreFile(uri)) return lookAgain();
    const [key, inside] = [uri.toString(), `${uri.toString()}/`];
    pending.delete(key);
    forget((entry) => entry.uri.toString() === key || entry.uri.toString().startsWith(inside));
  }

  function lookAgain(): void {
    mustLookAgain = true;
    schedule();
  }

  function schedule(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void work(), rest);
  }

  async function work(): Promise<void> {
    const uris = [...pending.values()];
    pending.clear();
    const all = mustLookAgain ? await findAll(never.token) : (await Promise.all(uris.map(filesOf))).flat();
    mustLookAgain = false;
    await checkThese(all, never.token, () => {});
  }

  /** The files that a new or changed path stands for: itself, or those in a folder that was made, moved or renamed. */
  async function filesOf(uri: vscode.Uri): Promise<readonly vscode.Uri[]> {
    if (isMarkdown(uri.path)) return (await finder.finds(uri)) ? [uri] : [];
    const stat = await vscode.workspace.fs.stat(uri).then(undefined, () => undefined);
    return stat?.type === vscode.FileType.Directory ? finder.find(uri, never.token) : [];
  }

  const watchers = (vscode.workspace.workspaceFolders ?? []).map((folder) => {
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, "**/*"));
    return vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(notice),
      watcher.onDidChange(noticeFile),
      watcher.onDidDelete(noticeDeletion),
    );
  });
  const listeners = [
    configurations.onDidChange(lookAgain),
    // What is open is reported as it is written; once closed, as it is in its file.
    session.onDidShow(({ uri }) => {
      if (!entries.has(uri.toString())) return;
      changed.fire([uri]);
      if (!shownOf(uri)) noticeFile(uri);
    }),
  ];

  const shownOf = (uri: vscode.Uri): Report | undefined => {
    const document = vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
    return document && session.shown(document)?.report;
  };

  return {
    onDidChange: changed.event,
    checkAll,
    unopened(uri) {
      const { known } = entries.get(uri.toString()) ?? {};
      return typeof known === "object" && !shownOf(uri) ? known : undefined;
    },
    results() {
      const all = [...entries.values()].sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1));
      const documents = all.flatMap(({ uri, known }): Found[] => {
        if (typeof known !== "object") return [];
        const report = shownOf(uri) ?? known.report;
        return [{ uri, path: vscode.workspace.asRelativePath(uri), report, skipped: !report.recognized }];
      });
      const unread = all.flatMap(({ uri, known }) => (typeof known === "string" ? [{ path: uri.path, message: known }] : []));
      return { documents, unread };
    },
    dispose: () => {
      clearTimeout(timer);
      vscode.Disposable.from(changed, never, ...watchers, ...listeners).dispose();
    },
  };
}

const isIgnoreFile = ({ path }: vscode.Uri): boolean => ignoreFiles.some((name) => path.endsWith(`/${name}`));

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
