import type { Item } from "./define.js";
import emptySection from "./document/empty-section.js";
import phaseOrder from "./document/phase-order.js";
import unfilledPlaceholder from "./document/unfilled-placeholder.js";
import unreasonedWaiver from "./document/unreasoned-waiver.js";
import type { DocumentRule } from "./document-rule.js";
import driftMonitoring from "./production/drift-monitoring.js";

/** The items in the order of the checklist. A test compares this list with the files. */
export const catalogue: readonly Item[] = [driftMonitoring];

/** The rules about a document as a whole. */
export const documentRules: readonly DocumentRule[] = [unfilledPlaceholder, emptySection, unreasonedWaiver, phaseOrder];
