import type { Config } from "../config/schema.js";
import { indexLines } from "../text/lines.js";
import type { Span } from "../text/span.js";
import type { Evidence, Finding, ItemReport, PhaseReport, Report } from "./report.js";

/**
 * What of a report does not follow from the document's text and its configuration: plain data, short in JSON, and the same after it. A text
 * stands in it once, and a span as two numbers, as what takes longest is to read it again.
 */
export interface Kept extends Pick<Report, "recognized" | "reason" | "status" | "score"> {
  readonly texts: readonly string[];
  readonly title: Packed;
  readonly headings: Packed;
  readonly phases: readonly (Omit<PhaseReport, "headings"> & { readonly headings: Packed })[];
  readonly items: readonly KeptItem[];
  readonly findings: readonly KeptFinding[];
}

type KeptItem = Pick<ItemReport, "id" | "phase" | "verdict"> & Located;
type KeptFinding = Pick<Finding, "rule" | "severity" | "items"> & Located;

interface Located {
  /** The place of the message among the texts. */
  readonly message: number;
  readonly at: Packed;
  /** Start, end, and the place of what it shows among the texts, of one after the other. */
  readonly shown: Packed;
}

/** The numbers of one place after the other, start and end first. */
type Packed = readonly number[];

export function keepReport({ recognized, reason, status, score, title, headings, phases, items, findings }: Report): Kept {
  const places = new Map<string, number>();
  const placeOf = (text: string): number => {
    const known = places.get(text) ?? places.size;
    places.set(text, known);
    return known;
  };
  const located = (message: string, at: Span, shown: readonly Evidence[]): Located => ({
    message: placeOf(message),
    at: packed([at]),
    shown: shown.flatMap(({ span, shows }) => [span.start, span.end, placeOf(shows)]),
  });
  return {
    recognized,
    reason,
    status,
    score,
    title: packed([title]),
    headings: packed(headings),
    phases: phases.map((phase) => ({ ...phase, headings: packed(phase.headings) })),
    items: items.map(({ id, phase, verdict, message, evidence, place }) => ({ id, phase, verdict, ...located(message, place, evidence) })),
    findings: findings.map(({ rule, severity, items, message, span, related }) => ({
      rule,
      severity,
      items,
      ...located(message, span, related),
    })),
    texts: [...places.keys()],
  };
}

/** The report that was kept, given the text and the configuration that it was made from. */
export function restoreReport({ texts, title, headings, phases, items, findings, ...kept }: Kept, text: string, config: Config): Report {
  const textAt = (place: number): string => texts[place] as string;
  const evidenceIn = (shown: Packed): readonly Evidence[] => {
    const all: Evidence[] = [];
    for (let i = 0; i < shown.length; i += 3) all.push({ span: spanAt(shown, i), shows: textAt(shown[i + 2] as number) });
    return all;
  };
  return {
    ...kept,
    title: spanAt(title, 0),
    headings: unpacked(headings),
    phases: phases.map((phase) => ({ ...phase, headings: unpacked(phase.headings) })),
    items: items.map(({ id, phase, verdict, message, at, shown }) => ({
      id,
      phase,
      verdict,
      message: textAt(message),
      evidence: evidenceIn(shown),
      place: spanAt(at, 0),
    })),
    findings: findings.map(({ rule, severity, items, message, at, shown }) => ({
      rule,
      severity,
      items,
      message: textAt(message),
      span: spanAt(at, 0),
      related: evidenceIn(shown),
    })),
    config,
    text,
    lines: indexLines(text),
  };
}

const packed = (spans: readonly Span[]): Packed => spans.flatMap(({ start, end }) => [start, end]);

function unpacked(all: Packed): readonly Span[] {
  const spans: Span[] = [];
  for (let i = 0; i < all.length; i += 2) spans.push(spanAt(all, i));
  return spans;
}

const spanAt = (all: Packed, i: number): Span => ({ start: all[i] as number, end: all[i + 1] as number });
