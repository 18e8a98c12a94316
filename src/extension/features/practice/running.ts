import * as vscode from "vscode";
import { changeDocument, type Document, lint, openDocument, type PhaseId, practice } from "../../../core/index.js";
import type { Silence } from "../../quiet.js";
import type { Current, Store } from "./store.js";

/** The answer that is being written in this window, and its clock: the only mutable state of practice. */
export interface Running extends vscode.Disposable {
  readonly session: practice.Session | undefined;
  /** The text as it is now. */
  readonly text: string;
  /** Fires after every event, at least once a second while there is a session. */
  readonly onDidChange: vscode.Event<void>;
  /** Fires when a person should be told something. */
  readonly onDidNotice: vscode.Event<practice.Notice>;
  send(event: practice.SessionEvent): void;
  /** Starts a session whose sheet has been written. */
  start(session: practice.Session, text: string): Promise<void>;
  /** Shows the document, with the draft in it where the editor has lost it, and the cursor at an offset if one is given. */
  open(cursor?: number): Promise<void>;
  /** Ends the session: its document may be spoken about again, and nothing of it is kept to go on with. */
  end(): Promise<void>;
  /** Takes up the session that an earlier window left behind: now, or as soon as that window has kept quiet for long enough. */
  restore(): Promise<void>;
  /** A session runs here or in another window. */
  isTaken(): Promise<boolean>;
}

const ownerKey = "mlDesignDoc.practice.owner";
/** Milliseconds: a window that has kept quiet for so long is gone. */
export const abandonedAfter = 15_000;
const heartbeat = 5_000;

export function openRunning(store: Store, silence: Silence, memory: vscode.Memento): Running {
  const owner = memory.get<string>(ownerKey) ?? crypto.randomUUID();
  const changed = new vscode.EventEmitter<void>();
  const noticed = new vscode.EventEmitter<practice.Notice>();
  let session: practice.Session | undefined;
  let draft = "";
  let stored = { draft: "", at: 0 };
  let read: { readonly version: number; readonly parsed: Document } | undefined;
  let timer: ReturnType<typeof setInterval> | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let restoring: Promise<void> | undefined;

  const uri = (): vscode.Uri | undefined => session && store.sheetOf(session);
  const isSheet = (document: vscode.TextDocument): boolean => document.uri.toString() === uri()?.toString();
  const sheet = (): vscode.TextDocument | undefined =>
    vscode.workspace.textDocuments.find((document) => !document.isClosed && isSheet(document));

  function take(next: Current): void {
    ({ session, draft } = next);
    read = undefined;
    stored = { draft, at: Date.now() };
    silence.only(uri());
    clearInterval(timer);
    timer = setInterval(tick, 1000);
    changed.fire();
  }

  function letGo(): void {
    clearInterval(timer);
    session = undefined;
    draft = "";
    read = undefined;
    silence.only(undefined);
    changed.fire();
  }

  function send(event: practice.SessionEvent): void {
    if (!session || session.clock === "over") return;
    const before = session;
    session = practice.step(before, event, Date.now());
    const notice = practice.noticeBetween(before, session);
    if (event.type !== "tick" || notice || draft !== stored.draft || Date.now() - stored.at > heartbeat) void save();
    changed.fire();
    if (notice) noticed.fire(notice);
  }

  function tick(): void {
    const phase = phaseOfCursor();
    send(phase === undefined || phase === session?.phase ? { type: "tick" } : { type: "move", phase });
  }

  async function save(): Promise<void> {
    if (!session) return;
    stored = { draft, at: Date.now() };
    try {
      const known = await store.readCurrent();
      // Another window took over while this one slept: it has the clock now.
      if (known && known.owner !== owner && known.session.id === session?.id) return letGo();
      if (session) await store.writeCurrent({ session, draft, owner });
    } catch (error) {
      stored = { draft: "", at: Date.now() }; // tried again at the next heartbeat
      void vscode.window.setStatusBarMessage(vscode.l10n.t("Practice cannot be saved: {0}", (error as Error).message), heartbeat);
    }
  }

  /** The phase in which the cursor stands, where the answer is in front. */
  function phaseOfCursor(): PhaseId | undefined {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !isSheet(editor.document)) return undefined;
    const { document, selection } = editor;
    if (read?.version !== document.version) {
      const text = document.getText();
      read = {
        version: document.version,
        parsed: read ? changeDocument(read.parsed, text) : openDocument(text),
      };
    }
    return practice.phaseAt(lint(read.parsed), document.offsetAt(selection.active));
  }

  async function open(cursor?: number): Promise<void> {
    const at = uri();
    if (!at) return;
    const document = await vscode.workspace.openTextDocument(at);
    await giveBack(document);
    const shown = vscode.window.tabGroups.all.find(({ tabs }) =>
      tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === at.toString()),
    );
    const position = cursor === undefined ? undefined : document.positionAt(cursor);
    await vscode.window.showTextDocument(document, {
      preview: false,
      ...(shown && { viewColumn: shown.viewColumn }),
      ...(position && { selection: new vscode.Range(position, position) }),
    });
  }

  /** Puts the draft back into a document whose unsaved text is gone: closed without saving, or killed with the editor. */
  async function giveBack(document: vscode.TextDocument): Promise<void> {
    if (document.isDirty || document.getText() === draft) return;
    const change = new vscode.WorkspaceEdit();
    change.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), draft);
    await vscode.workspace.applyEdit(change);
  }

  async function restore(): Promise<void> {
    clearTimeout(waiting);
    const known = await store.readCurrent();
    if (session) return;
    if (!known) return silence.only(undefined);
    const left = known.session.seenAt + abandonedAfter - Date.now();
    if (known.owner !== owner && left > 0) {
      waiting = setTimeout(() => void restore(), left);
      return;
    }
    await memory.update(ownerKey, owner);
    take(known);
    await store.writeCurrent({ session: known.session, draft, owner });
    const document = sheet();
    if (document) await giveBack(document);
    else if (isTabOpen(uri())) await giveBack(await vscode.workspace.openTextDocument(uri() as vscode.Uri));
    tick();
  }

  const listeners = [
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      // A document that is no longer dirty without having been saved was reverted, as it is when closed without saving: the draft stays.
      if (isSheet(document) && document.isDirty) draft = document.getText();
    }),
    vscode.workspace.onDidSaveTextDocument((document) => {
      if (!isSheet(document)) return;
      draft = document.getText();
      void save();
    }),
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (isSheet(document)) void giveBack(document);
    }),
  ];

  return {
    get session() {
      return session;
    },
    get text() {
      const document = sheet();
      return document && isTabOpen(document.uri) ? document.getText() : draft;
    },
    onDidChange: changed.event,
    onDidNotice: noticed.event,
    send,
    async start(next, text) {
      clearTimeout(waiting);
      await memory.update(ownerKey, owner);
      await vscode.workspace.fs.writeFile(store.sheetOf(next), new TextEncoder().encode(text));
      await store.writeCurrent({ session: next, draft: text, owner });
      take({ session: next, draft: text, owner });
    },
    open,
    async end() {
      letGo();
      await store.writeCurrent(undefined);
    },
    restore() {
      restoring ??= restore().finally(() => {
        restoring = undefined;
      });
      return restoring;
    },
    isTaken: async () => session !== undefined || (await store.readCurrent()) !== undefined,
    dispose: () => {
      clearInterval(timer);
      clearTimeout(waiting);
      void save();
      vscode.Disposable.from(changed, noticed, ...listeners).dispose();
    },
  };
}

const isTabOpen = (uri: vscode.Uri | undefined): boolean =>
  vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri?.toString()),
  );
