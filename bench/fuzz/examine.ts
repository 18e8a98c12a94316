import {
  applyEdits,
  type Document,
  type Edit,
  formatCsv,
  formatGithub,
  formatGitlab,
  formatHtml,
  formatJson,
  formatJunit,
  formatMarkdown,
  formatPretty,
  formatSarif,
  lint,
  openDocument,
  positionAt,
  type Report,
  type Span,
  updateDocument,
} from "../../src/core/index.js";

const product = { version: "0", page: (rule: string) => `https://example.org/${rule}` };

/**
 * Reads a text, judges it, edits it and writes its report in every format.
 *
 * @param edit in the text; what comes of it must be what comes of opening the edited text
 * @returns what is wrong, as sentences for developers
 * @throws whatever the core throws, which is wrong in itself
 */
export function examine(text: string, edit: Edit): readonly string[] {
  const document = openDocument(text);
  const report = lint(document);
  const failed = report.items.filter(({ message }) => message.includes("failed on this document")).map(({ id }) => `the rule ${id} failed`);
  const problems = [...failed, ...misplaced(report), ...unlike(document, edit)];
  const documents = [{ path: "docs/a.md", report, skipped: false }];
  const results = { documents, unread: [] };
  for (const [name, output] of Object.entries({
    csv: formatCsv(results),
    github: formatGithub(results),
    gitlab: formatGitlab(results),
    html: formatHtml(results, product),
    json: formatJson(documents),
    junit: formatJunit(results),
    markdown: formatMarkdown(results),
    pretty: formatPretty(documents, { width: 80 }),
    sarif: formatSarif(results, product),
  })) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
    const steering = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.exec(output);
    if (steering !== null) problems.push(`${name} holds the control character ${JSON.stringify(steering[0])}`);
  }
  return problems;
}

/** Spans that lie outside of the text, or not on the line where they should. */
function misplaced({ text, lines, items, findings, headings, title }: Report): readonly string[] {
  const spans: Span[] = [title, ...headings];
  for (const { place, evidence } of items) spans.push(place, ...evidence.map(({ span }) => span));
  for (const { span, related } of findings) spans.push(span, ...related.map((other) => other.span));
  return spans
    .filter(({ start, end }) => !(start >= 0 && start <= end && end <= text.length) || positionAt(lines, start).column > start)
    .map(({ start, end }) => `a span ${start}-${end} in a text of ${text.length}`);
}

function unlike(document: Document, edit: Edit): readonly string[] {
  const updated = lint(updateDocument(document, [edit]));
  const opened = lint(openDocument(applyEdits(document.text, [edit])));
  return JSON.stringify(updated) === JSON.stringify(opened) ? [] : ["an edit gives another report than opening the edited text"];
}
