/** The only door to the core: text in, plain data out. No I/O, no clock, no editor. */
export { type Config, defaultConfig } from "./config/schema.js";
export { type Document, openDocument, updateDocument } from "./document/document.js";
export { formatJson } from "./format/json.js";
export { formatPretty } from "./format/pretty.js";
export { lint } from "./lint/lint.js";
export type { Evidence, Finding, ItemReport, PhaseReport, Report, Score, Severity, Status, Verdict } from "./lint/report.js";
export { catalogue } from "./rules/catalogue.js";
export { type PhaseId, phases } from "./rules/phases.js";
export { newDocument, templates } from "./scaffold/new-document.js";
export { applyEdits, changeBetween, type Edit } from "./text/edit.js";
export { type Lines, type Position, positionAt, rangeOf } from "./text/lines.js";
export type { Span } from "./text/span.js";
