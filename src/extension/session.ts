import * as vscode from "vscode";
import { type Config, type Document, type Effective, lint, lintedPart, type Report } from "../core/index.js";
import type { Quiet } from "./quiet.js";
import { readText } from "./reading.js";
import type { Settings } from "./settings.js";

/** What is known of one open document: the report of its text at `version`. */
export interface Checked {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly rules: Effective;
  readonly parsed: Document;
  readonly report: Report;
}

/** What has been read of a document: its text at `version`, and the facts that are asked for by `config`. */
interface Text {
  readonly version: number;
  readonly config: Config;
  readonly parsed: Document;
}

/** The open documents and their latest reports: the only mutable state of the extension. Every feature is a view of it. */
export interface Session extends vscode.Disposable {
  /** Fires when the report that is shown for a document is new, or is gone because the document was closed. */
  readonly onDidShow: vscode.Event<vscode.TextDocument>;
  /** Fires when {@link active} is another document, or has another report. */
  readonly onDidChangeActive: vscode.Event<void>;
  /** The document that is worked on: that of the active editor, or of the last one while the focus is in no text editor. */
  active(): { readonly document: vscode.TextDocument; readonly checked: Checked | undefined } | undefined;
  /** The report that is shown now. It may be of an older version: settings decide when a changed document is checked again. */
  shown(document: vscode.TextDocument): Checked | undefined;
  /** The report of the text as it is now, for what a person asks for (hover, fixes). Shows nothing. `undefined` if not ours to check. */
  read(document: vscode.TextDocument): Promise<Checked | undefined>;
  /** Checks the text as it is now and shows the result. */
  show(document: vscode.TextDocument): Promise<Checked | undefined>;
  /**
   * The report of the text as it is now, for what is drawn along with it. Where documents are not checked while typing, it waits until that
   * report is shown. `undefined` once cancelled or if not ours to check.
   */
  settled(document: vscode.TextDocument, cancelled: vscode.CancellationToken): Promise<Checked | undefined>;
}

/** Starts to follow the Markdown documents that become visible. Nothing is parsed before that. */
export function openSession(settings: Settings, quiet: Quiet): Session {
  const texts = new Map<vscode.TextDocument, Text>();
  const readings = new Map<vscode.TextDocument, Promise<void>>();
  const latest = new Map<vscode.TextDocument, Checked>();
  const shown = new Map<vscode.TextDocument, Checked>();
  /** Those to be checked; "perhaps" where the only reason is that they changed and do not seem to wait for being saved. */
  const pending = new Map<vscode.TextDocument, "surely" | "perhaps">();
  const told = new WeakSet<vscode.TextDocument>();
  const didShow = new vscode.EventEmitter<vscode.TextDocument>();
  const didChangeActive = new vscode.EventEmitter<void>();
  let activeDocument = vscode.window.activeTextEditor?.document;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function read(document: vscode.TextDocument): Promise<Checked | undefined> {
    if (!isOurs(document)) return undefined;
    const rules = await settings.rulesFor(document);
    if (document.isClosed || quiet.has(document)) return undefined;
    const known = latest.get(document);
    const { version } = document;
    if (known?.version === version && known.rules === rules) return known;
    const text = texts.get(document);
    if (text?.version !== version || text.config !== rules.config) {
      await catchUp(document, rules.config);
      return texts.has(document) ? read(document) : undefined; // its last tab may have been closed
    }
    // From the question for the version to here nothing waits, so the report is that of the version it carries.
    const { parsed } = text;
    const checked = { document, version, rules, parsed, report: lint(parsed, rules.config, { listed: rules.listed }) };
    latest.set(document, checked);
    return checked;
  }

  /** Reads a text as it is now. Whoever asks before that has been done waits for the same. */
  function catchUp(document: vscode.TextDocument, config: Config): Promise<void> {
    const begin = async (): Promise<void> => {
      const { version } = document;
      try {
        const parsed = await readText(lintedPart(document.getText()), config, texts.get(document)?.parsed);
        if (readings.has(document)) texts.set(document, { version, config, parsed }); // it has not been forgotten
      } finally {
        readings.delete(document);
      }
    };
    const reading = readings.get(document) ?? begin();
    readings.set(document, reading);
    return reading;
  }

  async function show(document: vscode.TextDocument): Promise<Checked | undefined> {
    pending.delete(document);
    const checked = await read(document);
    if (checked && !document.isClosed) {
      shown.set(document, checked);
      announce(document);
    }
    return checked;
  }

  function settled(document: vscode.TextDocument, cancelled: vscode.CancellationToken): Promise<Checked | undefined> {
    if (!isOurs(document)) return Promise.resolve(undefined);
    // At once: the editor asks after a rest of its own, and asks the later the longer an answer takes.
    if (settings.runOf(document) === "onType" && !isLarge(document)) return read(document);
    const current = () => (shown.get(document)?.version === document.version ? shown.get(document) : undefined);
    const now = current();
    if (now) return Promise.resolve(now);
    return new Promise((resolve) => {
      const end = (checked: Checked | undefined) => {
        for (const listener of listeners) listener.dispose();
        resolve(checked);
      };
      const listeners = [
        didShow.event((changed) => changed === document && (shown.has(document) ? current() && end(current()) : end(undefined))),
        cancelled.onCancellationRequested(() => end(undefined)),
      ];
    });
  }

  function schedule(documents: Iterable<vscode.TextDocument>, delay: number, how: "surely" | "perhaps" = "surely"): void {
    for (const document of documents) if (isOurs(document)) pending.set(document, how);
    clearTimeout(timer);
    if (pending.size > 0) timer = setTimeout(checkNext, delay);
  }

  /** One document per turn of the event loop, so that a replacement in many files does not block the extension host. */
  async function checkNext(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const [document] = pending.keys();
    if (!document) return;
    try {
      await show(document);
    } catch (error) {
      // One document that cannot be checked must not keep the others waiting.
      console.error(`ml-design-doc: ${document.uri} could not be checked:`, error);
    }
    if (pending.size > 0 && timer === undefined) timer = setTimeout(checkNext, 0);
  }

  /** Once for each document, when it is first written on. */
  function tellOfSize(document: vscode.TextDocument): void {
    if (told.has(document)) return;
    told.add(document);
    const name = document.uri.path.replace(/^.*\//, "");
    void vscode.window.showInformationMessage(vscode.l10n.t("{0} is larger than 1 MB: it is checked when it is saved.", name));
  }

  function forget(document: vscode.TextDocument): void {
    pending.delete(document);
    texts.delete(document);
    readings.delete(document);
    latest.delete(document);
    if (shown.delete(document)) announce(document);
  }

  function announce(document: vscode.TextDocument): void {
    didShow.fire(document);
    if (document === activeDocument) didChangeActive.fire();
  }

  function activate(document: vscode.TextDocument | undefined): void {
    // No text editor has the focus: its document stays the active one as long as a tab shows it.
    if (document === undefined && activeDocument !== undefined && visibleDocuments().includes(activeDocument)) return;
    activeDocument = document;
    didChangeActive.fire();
  }

  const isOurs = (document: vscode.TextDocument) => isCheckable(document) && !quiet.has(document);
  const isFollowed = (document: vscode.TextDocument) => shown.has(document) || pending.has(document);
  const open = (documents: readonly vscode.TextDocument[]) =>
    schedule(
      documents.filter((document) => !isFollowed(document) && settings.runOf(document) !== "manual"),
      0,
    );

  const listeners = [
    vscode.window.onDidChangeActiveTextEditor((editor) => activate(editor?.document)),
    vscode.window.onDidChangeVisibleTextEditors(() => {
      open(visibleDocuments());
      if (vscode.window.activeTextEditor === undefined) activate(undefined);
    }),
    // A visible document whose language has just become Markdown.
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (visibleDocuments().includes(document)) open([document]);
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      const run = settings.runOf(document);
      if (!isFollowed(document) || run === "manual") return;
      if (run === "onType" && !isLarge(document)) {
        const delay = settings.delayOf(document);
        schedule([document], delay);
        if (delay === 0) void checkNext(); // not after what others do on a keystroke
      } else if (document.isDirty) {
        if (pending.get(document) === "perhaps") pending.delete(document);
        if (run === "onType") tellOfSize(document);
      } else if (!pending.has(document)) {
        // Reverted, or changed on disk: nobody is going to save it.
        schedule([document], untilDirty, "perhaps");
      }
    }),
    vscode.workspace.onDidSaveTextDocument((document) => {
      if (isFollowed(document) && (settings.runOf(document) === "onSave" || isLarge(document))) schedule([document], 0);
    }),
    vscode.workspace.onDidCloseTextDocument(forget),
    // The editor may keep a document for minutes after its last tab has gone; for a person it is closed.
    vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
      const gone = new Set(closed.flatMap(urisOf));
      if (gone.size === 0) return;
      for (const uri of vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.flatMap(urisOf))) gone.delete(uri);
      for (const document of [...texts.keys(), ...readings.keys()]) if (gone.has(document.uri.toString())) forget(document);
    }),
    quiet.onDidChange(() => {
      for (const document of [...texts.keys(), ...readings.keys(), ...pending.keys()]) if (quiet.has(document)) forget(document);
      open(visibleDocuments());
    }),
    settings.onDidChange(() => {
      open(visibleDocuments());
      schedule(shown.keys(), 0);
    }),
  ];
  open(visibleDocuments());

  return {
    onDidShow: didShow.event,
    onDidChangeActive: didChangeActive.event,
    active: () => activeDocument && { document: activeDocument, checked: shown.get(activeDocument) },
    shown: (document) => shown.get(document),
    read,
    show,
    settled,
    dispose: () => {
      clearTimeout(timer);
      for (const listener of [...listeners, didShow, didChangeActive]) listener.dispose();
    },
  };
}

/** Above a million characters a document is checked when it is saved, and not at each rest of the keyboard. */
const isLarge = (document: vscode.TextDocument): boolean =>
  document.offsetAt(document.lineAt(document.lineCount - 1).range.end) > 1_000_000;

/** Milliseconds in which the editor says that a document is not saved, after it has said that it changed. */
const untilDirty = 100;

const visibleDocuments = () => vscode.window.visibleTextEditors.map((editor) => editor.document);

/** The documents that a tab shows as text. */
function urisOf({ input }: vscode.Tab): string[] {
  if (input instanceof vscode.TabInputText) return [input.uri.toString()];
  if (input instanceof vscode.TabInputTextDiff) return [input.original.toString(), input.modified.toString()];
  return [];
}

/**
 * Markdown that a person can write or read as a document: untitled, or in any file system, virtual and read-only ones included.
 * Not the left side of a diff or a revision (`git:` and the like), not output, not a notebook's cell.
 */
export function isCheckable({ languageId, uri }: vscode.TextDocument): boolean {
  if (languageId !== "markdown" || revisions.test(uri.scheme)) return false;
  return uri.scheme === "untitled" || vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== undefined;
}

/** File systems that show revisions, reviews and the editor's own files rather than the files that are worked on. */
const revisions =
  /^(?:git|gitlens|git-graph|gitfs|svn|hg|pr|review|githubpr|githubcommit|vscode-local-history|vscode-userdata|vscode-notebook-cell)$/;
