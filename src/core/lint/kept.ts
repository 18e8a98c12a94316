import type { Config } from "../config/schema.js";
import { indexLines } from "../text/lines.js";
import type { Report } from "./report.js";

/** What of a report does not follow from the document's text and its configuration: plain data, the same after a way through JSON. */
export type Kept = Omit<Report, "text" | "lines" | "config">;

export const keepReport = ({ text: _, lines: __, config: ___, ...kept }: Report): Kept => kept;

/** The report that was kept, given the text and the configuration that it was made from. */
export const restoreReport = (kept: Kept, text: string, config: Config): Report => ({ ...kept, config, text, lines: indexLines(text) });
