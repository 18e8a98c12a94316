/** The only door to the core: text in, plain data out. No I/O, no clock, no editor. */
export { checklistOf, idsOf, itemsOf } from "./config/checklist.js";
export {
  type IgnoreRules,
  ignoreFiles,
  ignoreRules,
  isIgnored,
  isMarkdown,
  isSetAside,
} from "./config/discovery.js";
export { setRule } from "./config/edit.js";
export {
  type ConfigLoader,
  type ConfigProblem,
  configLoader,
  type EditorSettings,
  type Effective,
  type Origin,
  optionsSet,
  type Reader,
  type Value,
} from "./config/resolve.js";
export {
  type Config,
  configFileNames,
  configShape,
  defaultConfig,
  type Form,
  type Setting,
  type Shape,
  settings,
  severity,
} from "./config/schema.js";
export { type Place, placeInYaml } from "./config/yaml-place.js";
export { changeDocument, type Document, openDocument, openInTurns, updateDocument } from "./document/document.js";
export type { Checked, Product, Results, Unread } from "./format/checked.js";
export { formatCsv, streamCsv } from "./format/csv.js";
export { type Compared, comparisonOf, fateOf, type Side } from "./format/diff/compared.js";
export { formatDiffJson } from "./format/diff/json.js";
export { formatDiffMarkdown } from "./format/diff/markdown.js";
export { formatDiffPretty } from "./format/diff/pretty.js";
export { formatGithub } from "./format/github.js";
export { formatGitlab } from "./format/gitlab.js";
export { formatHtml, type HtmlOptions, htmlBody, htmlOverview } from "./format/html.js";
export { htmlStyle, verdictColours } from "./format/html-style.js";
export { byImportance } from "./format/importance.js";
export { formatJson, streamJson } from "./format/json.js";
export { formatJunit } from "./format/junit.js";
export type { LayoutOptions, Tone } from "./format/layout.js";
export { type LineLink, lineLinks, uriOf } from "./format/link.js";
export { formatMarkdown, type MarkdownOptions, reviewMarker } from "./format/markdown.js";
export { formatPretty, streamPretty } from "./format/pretty.js";
export { asciiJson, printable } from "./format/printable.js";
export { readingMinutes } from "./format/reading-time.js";
export { remoteLinks } from "./format/remote-link.js";
export { formatSarif } from "./format/sarif.js";
export { type Stream, streamed } from "./format/stream.js";
export { known, withoutKnown } from "./lint/baseline.js";
export { type Change, type Comparison, compareReports, type ItemChange } from "./lint/compare.js";
export { type Described, described, describedIn, isGap, ownRules } from "./lint/described.js";
export { gatherInTurns } from "./lint/facts.js";
export { fingerprints } from "./lint/fingerprint.js";
export { type Kept, keepReport, restoreReport } from "./lint/kept.js";
export { type LintOptions, lint } from "./lint/lint.js";
export { enumerated } from "./lint/message.js";
export { providePhrases } from "./lint/prepared.js";
export type { Evidence, Finding, ItemReport, PhaseReport, Report, Score, Severity, Status, Verdict } from "./lint/report.js";
export { directiveNames, directivesOf, type PlacedDirective } from "./lint/suppress.js";
export { lintedPart } from "./practice/answer-sheet.js";
export * as practice from "./practice/index.js";
export { catalogue, documentRules } from "./rules/catalogue.js";
export type { Item } from "./rules/define.js";
export type { DocumentRule } from "./rules/document-rule.js";
export { absentPhase, ruleIds } from "./rules/ids.js";
export { type PhaseId, phases } from "./rules/phases.js";
export { declareDesignDocument } from "./scaffold/declare.js";
export { ignoreHere, ignoreInFile, mendDirective } from "./scaffold/directives.js";
export { addItems, makeConcrete, type SnippetEdit, waiveItem } from "./scaffold/edits.js";
export { type NewDocument, newDocument, type TemplateProblem } from "./scaffold/new-document.js";
export { sectionAt } from "./scaffold/outline.js";
export { addReason, moveSection, removeEmptySection } from "./scaffold/repair.js";
export { type Template, templates } from "./scaffold/templates.js";
export { type Term, terms } from "./scaffold/terms.js";
export { applyEdits, type Edit } from "./text/edit.js";
export { type Lines, type Position, positionAt, rangeOf } from "./text/lines.js";
export { didYouMean, nearest } from "./text/nearest.js";
export type { Span } from "./text/span.js";
