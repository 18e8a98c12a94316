import * as vscode from "vscode";
import { type Html, html } from "./html.js";

/** A page of ours in a tab of its own: made when it is shown, and filled anew when it is shown again. */
export interface Page extends vscode.Disposable {
  readonly isOpen: boolean;
  /** Brings the page to the front with this content. */
  show(content: Content, place?: Place): void;
  /** Changes a page that is open, and leaves it where it is: what is scrolled, focused, ticked, unfolded and sorted stays so. */
  update(content: Content): void;
  close(): void;
}

export interface Content {
  /** What the tab is called. */
  readonly title: string;
  readonly body: Html;
}

export interface Place {
  readonly column?: vscode.ViewColumn;
  readonly preserveFocus?: boolean;
}

export interface PageKind {
  /** The webview's type, such as `mlDesignDoc.report`. */
  readonly type: string;
  /** The folder with our script and icon: the only files that the page can read. */
  readonly media: vscode.Uri;
  /** What its links may run. */
  readonly commands: readonly string[];
  readonly style: string;
  readonly onDidClose?: () => void;
}

export function openPage({ type, media, commands, style, onDidClose }: PageKind): Page {
  let panel: vscode.WebviewPanel | undefined;
  /** What the page holds when it is loaded, what it shows now, and what it should show. */
  let filled: Html | undefined;
  let sent: Html | undefined;
  let wanted: Html | undefined;
  let isLoaded = false;
  /** Counts showings: what a person has done to the page belongs to one of them. */
  let shown = 0;

  function create({ column = vscode.ViewColumn.Active, preserveFocus = false }: Place): vscode.WebviewPanel {
    const made = vscode.window.createWebviewPanel(
      type,
      "",
      { viewColumn: column, preserveFocus },
      { enableScripts: true, enableCommandUris: commands, localResourceRoots: [media], enableFindWidget: true },
    );
    made.iconPath = vscode.Uri.joinPath(media, "icon.png");
    made.webview.onDidReceiveMessage(() => {
      isLoaded = true;
      send();
    });
    // A page that is hidden is unloaded, and loaded again as it was first filled.
    made.onDidChangeViewState(() => {
      if (made.visible) return;
      isLoaded = false;
      sent = filled;
    });
    made.onDidDispose(() => {
      panel = undefined;
      isLoaded = false;
      onDidClose?.();
    });
    return made;
  }

  function send(): void {
    if (!isLoaded || wanted === sent) return;
    sent = wanted;
    void panel?.webview.postMessage({ markup: wanted?.markup, shown });
  }

  return {
    get isOpen() {
      return panel !== undefined;
    },
    show({ title, body }, place = {}) {
      if (panel) panel.reveal(panel.viewColumn, place.preserveFocus);
      else panel = create(place);
      panel.title = title;
      wanted = body;
      shown += 1;
      if (isLoaded) return send();
      filled = sent = body;
      const script = panel.webview.asWebviewUri(vscode.Uri.joinPath(media, "page.js"));
      panel.webview.html = documentOf({ title, body }, style, shown, script);
    },
    update({ title, body }) {
      if (!panel) return;
      if (panel.title !== title) panel.title = title;
      wanted = body;
      if (panel.visible) send();
    },
    close: () => panel?.dispose(),
    dispose: () => panel?.dispose(),
  };
}

/** A page that loads nothing but our script, runs nothing else, and whose links can only call the commands that its kind names. */
function documentOf({ title, body }: Content, style: string, shown: number, script: vscode.Uri): string {
  const nonce = crypto.randomUUID();
  const policy = [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    `script-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return html`<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style nonce="${nonce}">${{ markup: style + controls }}</style>
</head>
<body>
<div id="page" data-shown="${shown}">${body}</div>
<script nonce="${nonce}" src="${script.toString()}"></script>
</body>
</html>`.markup;
}

/** What people operate, on every page. */
const controls = `
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.actions { display: flex; flex-wrap: wrap; gap: .6em; margin: 1.2em 0; }
.button { display: inline-block; padding: .3em .9em; border-radius: 2px; text-decoration: none; background: var(--vscode-button-background);
  color: var(--vscode-button-foreground); border: 1px solid var(--vscode-button-border, transparent); }
.button:hover { background: var(--vscode-button-hoverBackground); color: var(--vscode-button-foreground); }
.button.secondary { background: var(--vscode-button-secondaryBackground); color: var(--vscode-button-secondaryForeground); }
.button.secondary:hover { background: var(--vscode-button-secondaryHoverBackground); color: var(--vscode-button-secondaryForeground); }
th button { all: unset; cursor: pointer; font: inherit; }
th button::after { content: " ↕"; opacity: .5; }
th[aria-sort=ascending] button::after { content: " ↑"; opacity: 1; }
th[aria-sort=descending] button::after { content: " ↓"; opacity: 1; }
:focus-visible, th button:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 2px; }
@media print { .actions { display: none; } th button::after { content: none; } }
`;
