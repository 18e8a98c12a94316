import * as vscode from "vscode";
import type { Finding, Report, Span } from "../../core/index.js";
import { toRange } from "../convert.js";
import { asMarkdown, explainCommand, explanationOf, icons, itemOf, pageOf, phaseTitle, scoreText, titleOf, verdictName } from "../rules.js";
import type { Checked, Session } from "../session.js";

/**
 * On a finding: what would settle it, with an example and the rule's page. On evidence: which items it shows. On a phase's heading: its
 * items with their verdicts.
 */
export function hover(session: Session): vscode.Disposable {
  return vscode.languages.registerHoverProvider(
    { language: "markdown" },
    {
      async provideHover(document, position) {
        const checked = await session.read(document);
        if (!checked?.report.recognized) return undefined;
        const { report } = checked;
        const offset = document.offsetAt(position);
        const at = ({ start, end }: Span) => start <= offset && offset <= end;
        const findings = [...new Map(report.findings.filter(({ span }) => at(span)).map((finding) => [finding.rule, finding])).values()];
        const parts = [
          ...findings.slice(0, 3).flatMap((finding) => ofFinding(finding, checked)),
          ...ofEvidence(report, at),
          ...report.phases.filter(({ headings }) => headings[0] && at(headings[0])).map(({ id }) => ofPhase(report, id)),
        ];
        return parts.length > 0 ? new vscode.Hover(parts) : undefined;
      },
    },
  );
}

/** Beside the finding's own message, which the editor shows above it. */
function ofFinding({ rule, message }: Finding, checked: Checked): vscode.MarkdownString[] {
  const { config } = checked.report;
  const explanation = explanationOf(rule, config, message);
  if (explanation === "") return [];
  const page = `[${vscode.l10n.t('About "{0}"', asMarkdown(rule, titleOf(rule, config)))}](${pageOf(rule, checked)})`;
  const text = markdown(`${explanation}\n\n${page}`);
  // Nothing in it was written by others, but for what an item of one's own says, which is escaped.
  text.isTrusted = { enabledCommands: [explainCommand] };
  return [text];
}

function ofEvidence(report: Report, at: (span: Span) => boolean): vscode.MarkdownString[] {
  const { config } = report;
  const lines = report.items.flatMap(({ id, verdict, evidence }) =>
    evidence
      .filter(({ span }) => at(span))
      .map(
        ({ shows }) =>
          `- $(${icons[verdict].id}) **${asMarkdown(id, titleOf(id, config))}** ${verdictName(verdict)}: ${asMarkdown(id, verdict === "vague" ? (itemOf(id, config)?.ask ?? "") : shows)}`,
      ),
  );
  return lines.length > 0 ? [markdown([...new Set(lines)].join("\n"))] : [];
}

function ofPhase(report: Report, phase: string): vscode.MarkdownString {
  const { config } = report;
  const items = report.items.filter((item) => item.phase === phase);
  const score = report.phases.find(({ id }) => id === phase)?.score;
  const lines = items.map(({ id, verdict, evidence, place }) => {
    const line = toRange(report.lines, evidence[0]?.span ?? place).start.line + 1;
    const where = evidence.length > 0 ? `, ${vscode.l10n.t("line {0}", line)}` : "";
    const ask = verdict === "met" || verdict === "waived" ? "" : `: ${asMarkdown(id, itemOf(id, config)?.ask ?? "")}`;
    return `- $(${icons[verdict].id}) **${asMarkdown(id, titleOf(id, config))}** ${verdictName(verdict)}${where}${ask}`;
  });
  return markdown(`**${phaseTitle(phase)}** ${score ? scoreText(score) : ""}\n\n${lines.join("\n")}`);
}

/** It has no trust of itself: no command can be run from it. */
function markdown(text: string): vscode.MarkdownString {
  return new vscode.MarkdownString(text, true);
}
