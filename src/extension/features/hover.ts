import * as vscode from "vscode";
import type { Report, Span } from "../../core/index.js";
import { toRange } from "../convert.js";
import { explanationOf, icons, itemOf, type PageOf, phaseTitle, scoreText, titleOf, verdictName } from "../rules.js";
import type { Session } from "../session.js";

/**
 * On a finding: what would settle it, with an example and the rule's page. On evidence: which items it shows. On a phase's heading: its
 * items with their verdicts.
 */
export function hover(session: Session, pageOf: PageOf): vscode.Disposable {
  return vscode.languages.registerHoverProvider(
    { language: "markdown" },
    {
      async provideHover(document, position) {
        const report = (await session.read(document))?.report;
        if (!report?.recognized) return undefined;
        const offset = document.offsetAt(position);
        const at = ({ start, end }: Span) => start <= offset && offset <= end;
        const findings = [...new Set(report.findings.filter(({ span }) => at(span)).map(({ rule }) => rule))].slice(0, 3);
        const parts = [
          ...findings.filter((rule) => explanationOf(rule) !== "").map((rule) => ofFinding(rule, pageOf)),
          ...ofEvidence(report, at),
          ...report.phases.filter(({ headings }) => headings[0] && at(headings[0])).map(({ id }) => ofPhase(report, id)),
        ];
        return parts.length > 0 ? new vscode.Hover(parts) : undefined;
      },
    },
  );
}

function ofFinding(rule: string, pageOf: PageOf): vscode.MarkdownString {
  return markdown(`${explanationOf(rule)}\n\n[${vscode.l10n.t('About "{0}"', titleOf(rule))}](${pageOf(rule)})`);
}

function ofEvidence(report: Report, at: (span: Span) => boolean): vscode.MarkdownString[] {
  const lines = report.items.flatMap(({ id, verdict, evidence }) =>
    evidence
      .filter(({ span }) => at(span))
      .map(
        ({ shows }) =>
          `- $(${icons[verdict].id}) **${titleOf(id)}** ${verdictName(verdict)}: ${verdict === "vague" ? itemOf(id)?.ask : shows}`,
      ),
  );
  return lines.length > 0 ? [markdown([...new Set(lines)].join("\n"))] : [];
}

function ofPhase(report: Report, phase: string): vscode.MarkdownString {
  const items = report.items.filter((item) => item.phase === phase);
  const score = report.phases.find(({ id }) => id === phase)?.score;
  const lines = items.map(({ id, verdict, evidence, place }) => {
    const line = toRange(report.lines, evidence[0]?.span ?? place).start.line + 1;
    const where = evidence.length > 0 ? `, ${vscode.l10n.t("line {0}", line)}` : "";
    const ask = verdict === "met" || verdict === "waived" ? "" : `: ${itemOf(id)?.ask}`;
    return `- $(${icons[verdict].id}) **${titleOf(id)}** ${verdictName(verdict)}${where}${ask}`;
  });
  return markdown(`**${phaseTitle(phase)}** ${score ? scoreText(score) : ""}\n\n${lines.join("\n")}`);
}

/** Our own words only, so it needs no trust: no command can be run from it. */
function markdown(text: string): vscode.MarkdownString {
  return new vscode.MarkdownString(text, true);
}
