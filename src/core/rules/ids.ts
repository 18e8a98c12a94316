import { catalogue, documentRules } from "./catalogue.js";

/** A whole phase of which the document says nothing: one finding in place of one for each item. */
export const absentPhase = "absent-phase";
/** A directive that names no rule or directive of ours. */
export const unknownDirective = "unknown-directive";
/** A directive that has nothing to ignore. */
export const unusedDirective = "unused-directive";

/** The ids of everything that can be reported, for settings and directives. Items of a configuration come on top. */
export const ruleIds: readonly string[] = [
  ...[...catalogue, ...documentRules].map(({ id }) => id),
  absentPhase,
  unknownDirective,
  unusedDirective,
];
