import * as vscode from "vscode";
import { directivesOf, ruleIds } from "../../core/index.js";
import { toRange } from "../convert.js";
import type { PageOf } from "../rules.js";
import type { Session } from "../session.js";

/** The rule ids in directives, as links to the rules' pages. */
export function links(session: Session, pageOf: PageOf): vscode.Disposable {
  return vscode.languages.registerDocumentLinkProvider(
    { language: "markdown" },
    {
      async provideDocumentLinks(document, cancelled) {
        const checked = await session.settled(document, cancelled);
        if (!checked?.report.recognized) return [];
        return directivesOf(checked.parsed)
          .flatMap(({ ids }) => ids)
          .filter(({ text }) => ruleIds.includes(text))
          .map(({ text, span }) => {
            const link = new vscode.DocumentLink(toRange(checked.report.lines, span), pageOf(text));
            link.tooltip = vscode.l10n.t("The rule's page");
            return link;
          });
      },
    },
  );
}
