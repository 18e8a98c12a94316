import * as vscode from "vscode";

/** What the editor's own Git extension knows of the repository that a file is in. */
export interface Repository {
  readonly root: vscode.Uri;
  /** The last commit, and the branch if there is one. */
  readonly head: { readonly commit?: string; readonly name?: string };
  /** Where it is fetched from: `origin`, else the first that there is. */
  readonly remote: string | undefined;
  /** Fires when anything about the repository has changed. */
  readonly onDidChange: vscode.Event<void>;
  /** Names of branches, the local ones first, and of tags. */
  names(): Promise<readonly string[]>;
  /** Where the present branch left a revision; throws for one that does not exist. */
  baseOf(revision: string): Promise<string>;
  /** The text of a file at a commit, also where it had another name there; `undefined` where it was not there. */
  textAt(commit: string, file: vscode.Uri): Promise<string | undefined>;
}

/** Of the interface that the Git extension offers to others (version 1), what is used here. */
interface GitApi {
  readonly state: "uninitialized" | "initialized";
  readonly onDidChangeState: vscode.Event<unknown>;
  readonly onDidOpenRepository: vscode.Event<unknown>;
  getRepository(uri: vscode.Uri): GitRepository | null;
}
interface GitRepository {
  readonly rootUri: vscode.Uri;
  readonly state: {
    readonly HEAD: { readonly name?: string; readonly commit?: string } | undefined;
    readonly remotes: readonly { readonly name: string; readonly fetchUrl?: string }[];
    readonly onDidChange: vscode.Event<void>;
  };
  getRefs(query: {
    readonly sort?: "alphabetically" | "committerdate";
  }): Promise<readonly { readonly name?: string; readonly type: number }[]>;
  getMergeBase(one: string, other: string): Promise<string | undefined>;
  getCommit(revision: string): Promise<{ readonly hash: string }>;
  show(revision: string, path: string): Promise<string>;
  diffWith(revision: string): Promise<readonly { readonly originalUri: vscode.Uri; readonly renameUri?: vscode.Uri }[]>;
}

/** The repository that a file is in, or a sentence for people that says why there is none. */
export async function repositoryOf(file: vscode.Uri): Promise<Repository | string> {
  const git = await gitApi();
  if (git === undefined) return vscode.l10n.t("The editor's Git extension is turned off, or not there.");
  if (git.state === "uninitialized") await settled(git.onDidChangeState);
  const found = git.getRepository(file);
  return found ? repository(found) : vscode.l10n.t("The file is in no Git repository that the editor knows.");
}

/** Calls back when a repository is opened, which may be a while after the editor has started. */
export async function onDidOpenRepository(changed: () => void): Promise<vscode.Disposable | undefined> {
  return (await gitApi())?.onDidOpenRepository(changed);
}

async function gitApi(): Promise<GitApi | undefined> {
  const extension = vscode.extensions.getExtension<{ getAPI(version: 1): GitApi }>("vscode.git");
  try {
    return (await extension?.activate())?.getAPI(1); // throws where git is turned off in the settings or is not installed
  } catch {
    return undefined;
  }
}

/** Waits for an event, but not for long: a page should come at once, and is drawn anew when a repository is opened. */
const settled = (event: vscode.Event<unknown>): Promise<void> =>
  new Promise((resolve) => {
    const end = () => {
      listener.dispose();
      clearTimeout(timer);
      resolve();
    };
    const listener = event(end);
    const timer = setTimeout(end, 1500);
  });

function repository(git: GitRepository): Repository {
  const { state, rootUri: root } = git;
  return {
    root,
    get head() {
      return state.HEAD ?? {};
    },
    get remote() {
      return (state.remotes.find(({ name }) => name === "origin") ?? state.remotes[0])?.fetchUrl;
    },
    onDidChange: state.onDidChange,
    async names() {
      const refs = await git.getRefs({ sort: "committerdate" });
      const ordered = [...refs].sort((a, b) => a.type - b.type); // branches, remote branches, tags
      return [...new Set(ordered.flatMap(({ name }) => (name === undefined ? [] : [name])))];
    },
    async baseOf(revision) {
      const { hash } = await git.getCommit(revision);
      return (await git.getMergeBase(hash, "HEAD").catch(() => undefined)) ?? hash;
    },
    async textAt(commit, file) {
      const at = (uri: vscode.Uri) => git.show(commit, uri.fsPath).catch(() => undefined);
      const text = await at(file);
      if (text !== undefined) return text;
      const changes = await git.diffWith(commit).catch(() => []);
      const renamed = changes.find(({ renameUri }) => renameUri?.toString() === file.toString());
      return renamed && at(renamed.originalUri);
    },
  };
}
