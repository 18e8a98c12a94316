import type { Config } from "../config/schema.js";
import { indexLines } from "../text/lines.js";
import type { Evidence, ItemReport, Report } from "./report.js";

/** What of a report does not follow from the document's text and its configuration: plain data, short in JSON, and the same after it. */
export interface Kept extends Omit<Report, "text" | "lines" | "config" | "items"> {
  /** What evidence shows, each text once. */
  readonly shows: readonly string[];
  readonly items: readonly KeptItem[];
}

interface KeptItem extends Omit<ItemReport, "evidence"> {
  /** Start, end, and the place of what it shows, of one after the other. */
  readonly evidence: readonly number[];
}

export function keepReport({ text: _, lines: __, config: ___, items, ...kept }: Report): Kept {
  const shows = new Map<string, number>();
  const placeOf = (text: string): number => {
    const known = shows.get(text) ?? shows.size;
    shows.set(text, known);
    return known;
  };
  const keptItems = items.map((item) => ({
    ...item,
    evidence: item.evidence.flatMap(({ span, shows: text }) => [span.start, span.end, placeOf(text)]),
  }));
  return { ...kept, items: keptItems, shows: [...shows.keys()] };
}

/** The report that was kept, given the text and the configuration that it was made from. */
export function restoreReport({ shows, items, ...kept }: Kept, text: string, config: Config): Report {
  return { ...kept, items: items.map((item) => ({ ...item, evidence: evidenceOf(item, shows) })), config, text, lines: indexLines(text) };
}

function evidenceOf({ evidence }: KeptItem, shows: readonly string[]): readonly Evidence[] {
  const all: Evidence[] = [];
  for (let i = 0; i < evidence.length; i += 3) {
    const [start, end, place] = [evidence[i], evidence[i + 1], evidence[i + 2]] as [number, number, number];
    all.push({ span: { start, end }, shows: shows[place] as string });
  }
  return all;
}
