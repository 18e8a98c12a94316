import * as vscode from "vscode";
import type { Effective, Value } from "../../core/index.js";
import type { Configurations } from "../configuration.js";
import { isCheckable, type Session } from "../session.js";

/** The scheme of the read-only documents that show a configuration. Their query is the address of the document that it is for. */
const scheme = "ml-design-doc-configuration";

/** "Show Effective Configuration": what is in effect for the active document, as a configuration file would say it, and whence each value comes. */
export function showConfiguration(session: Session, configurations: Configurations): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const shown = () => vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === scheme);
  const linesOf = async (uri: vscode.Uri) => {
    const document = vscode.Uri.parse(uri.query, true);
    return linesFor(document, await configurations.of(document), configurations);
  };

  return vscode.Disposable.from(
    changed,
    configurations.onDidChange(() => {
      for (const { uri } of shown()) changed.fire(uri);
    }),
    vscode.commands.registerCommand("mlDesignDoc.showConfiguration", async (given?: vscode.Uri) => {
      const active = vscode.window.activeTextEditor?.document ?? session.active()?.document;
      const document = given ?? (active && isCheckable(active) ? active.uri : undefined);
      if (!document) {
        void vscode.window.showInformationMessage(vscode.l10n.t("Open a Markdown document to see its configuration."));
        return;
      }
      const name = document.path.replace(/^.*\//, "");
      const uri = vscode.Uri.from({ scheme, path: `/${name} · configuration.jsonc`, query: document.toString() });
      const text = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(await vscode.languages.setTextDocumentLanguage(text, "jsonc"), { preview: true });
    }),
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: async (uri) => `${(await linesOf(uri)).map(({ text }) => text).join("\n")}\n`,
    }),
    vscode.languages.registerDocumentLinkProvider(
      { scheme },
      {
        async provideDocumentLinks({ uri }) {
          return (await linesOf(uri)).flatMap(({ text, source }, i) => {
            if (source === undefined) return [];
            return [new vscode.DocumentLink(new vscode.Range(i, text.lastIndexOf("// ") + 3, i, text.length), source)];
          });
        },
      },
    ),
  );
}

/** A line, and where it is said. */
interface Line {
  readonly text: string;
  readonly source?: vscode.Uri;
}

function linesFor(document: vscode.Uri, effective: Effective, configurations: Configurations): readonly Line[] {
  const { files, listed, values, problems } = effective;
  const nameOf = (path: string) => vscode.workspace.asRelativePath(configurations.at(path, document));
  const valued = (start: string, { value, origin }: Value): Part => {
    const text = start + JSON.stringify(value);
    if (origin.kind !== "file")
      return [{ text, whence: origin.kind === "default" ? vscode.l10n.t("default") : vscode.l10n.t("editor settings") }];
    const whence = `${nameOf(origin.path)}:${origin.line + 1}:${origin.column + 1}${origin.override ? `, ${vscode.l10n.t("override")}` : ""}`;
    const source = configurations.at(origin.path, document).with({ fragment: `L${origin.line + 1},${origin.column + 1}` });
    return [{ text, whence, source }];
  };
  /** The parts of an object by the names that its values have behind those of `path`. */
  const partsOf = (path: readonly string[], own: readonly Value[]): readonly Part[] => {
    const names = new Set(own.flatMap(({ name }) => name.split(".")[path.length] ?? []));
    return [...names].map((name): Part => {
      const here = [...path, name];
      const inside = own.filter((value) => value.name.split(".")[path.length] === name);
      const said = inside.filter((value) => value.name === here.join("."));
      const start = `${JSON.stringify(name)}: `;
      const [single] = said;
      if (said.length < inside.length) {
        // How loudly a rule reports has no name of its own where nothing else is said of the rule.
        const severity = single ? [valued('"severity": ', single)] : [];
        return block(`${start}{`, [...severity, ...partsOf(here, inside)], "}");
      }
      const isList = here.length === 1 ? name !== "templates" : here.length > 2;
      if (!isList && single) return valued(start, single);
      return block(
        `${start}[`,
        said.map((value) => valued("", value)),
        "]",
      );
    });
  };
  const [file, ...bases] = files.map(nameOf);
  const head = [
    vscode.workspace.asRelativePath(document),
    file === undefined
      ? vscode.l10n.t("No configuration file.")
      : bases.length > 0
        ? vscode.l10n.t("Configured by {0}, which builds on {1}.", file, bases.join(", "))
        : vscode.l10n.t("Configured by {0}.", file),
    ...(listed === "documents" ? [vscode.l10n.t("A design document, unless its front matter says otherwise.")] : []),
    ...(listed === "ignore" ? [vscode.l10n.t("Not checked.")] : []),
    ...(problems.length > 0 ? [vscode.l10n.t("Something is wrong in these files, and left out: see the Problems panel.")] : []),
  ];
  const body = block("{", partsOf([], values), "}");
  return [
    ...head.map((text) => ({ text: `// ${text.replace(/[\r\n]+/g, " ")}` })),
    ...body.map(({ text, whence, source }) => ({ text: whence === undefined ? text : `${text} // ${whence}`, ...(source && { source }) })),
  ];
}

/** Lines of JSON, each with whence its value comes. */
type Part = readonly { readonly text: string; readonly whence?: string; readonly source?: vscode.Uri }[];

/** Parts in brackets, with commas between them. */
function block(open: string, parts: readonly Part[], close: string): Part {
  const inside = parts.flatMap((part, i) =>
    part.map((line, at) => {
      const comma = i < parts.length - 1 && at === part.length - 1 ? "," : "";
      return { ...line, text: `  ${line.text}${comma}` };
    }),
  );
  return [{ text: open }, ...inside, { text: close }];
}
