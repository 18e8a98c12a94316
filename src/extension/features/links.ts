import * as vscode from "vscode";
import { directivesOf, idsOf } from "../../core/index.js";
import { toRange } from "../convert.js";
import { pageOf } from "../rules.js";
import type { Session } from "../session.js";

/** The rule ids in directives, as links to the rules' pages. */
export function links(session: Session): vscode.Disposable {
  return vscode.languages.registerDocumentLinkProvider(
    { language: "markdown" },
    {
      async provideDocumentLinks(document, cancelled) {
        const checked = await session.settled(document, cancelled);
        if (!checked?.report.recognized) return [];
        const known = new Set(idsOf(checked.report.config));
        return directivesOf(checked.parsed)
          .flatMap(({ ids }) => ids)
          .filter(({ text }) => known.has(text))
          .map(({ text, span }) => {
            const link = new vscode.DocumentLink(toRange(checked.report.lines, span), pageOf(text, checked));
            link.tooltip = vscode.l10n.t("The rule's page");
            return link;
          });
      },
    },
  );
}
