import stringWidth from "fast-string-width";
import { wrapAnsi } from "fast-wrap-ansi";
import type { Score, Severity, Verdict } from "../lint/report.js";

/** What a piece of text stands for; the caller turns it into a colour. */
export type Tone = Verdict | Severity | "strong" | "faint";

export interface LayoutOptions {
  /** Columns to wrap to. A place such as `docs/feed.md:12:3` is left whole, so that a terminal can link it. */
  readonly width: number;
  /** Colours a text, adding nothing that a terminal would show. Without it all is plain. */
  readonly paint?: (tone: Tone, text: string) => string;
}

export interface Entry {
  readonly mark: string;
  readonly tone: Tone;
  readonly labels: readonly string[];
  readonly place: string;
  readonly message: string;
}

/** How text is put into the columns of a terminal. Results may have several lines, and end without a line break. */
export interface Layout {
  readonly paint: (tone: Tone, text: string) => string;
  /** A text after `first`, its other lines as far to the right. */
  readonly flow: (first: string, text: string) => string;
  /** `~ latency-requirement · warning · docs/feed.md:12:3` and a message below. */
  readonly entry: (entry: Entry) => string;
  /** A bar with a cell for each item, padded to `room` cells, and a text beside it, or below it where the terminal is narrow. */
  readonly barred: (score: Score, room: number, text: string) => string;
}

const cells: readonly (readonly [Verdict, string])[] = [
  ["met", "█"],
  ["waived", "▬"],
  ["vague", "▒"],
  ["missing", "░"],
];

/** The narrowest column in which text is still read. */
const narrowest = 24;

export function layout({ width, paint = (_, text) => text }: LayoutOptions): Layout {
  const flow: Layout["flow"] = (first, text) => {
    const indent = stringWidth(first);
    const lines = wrapAnsi(text, Math.max(narrowest - 8, width - indent), { hard: true }).split("\n");
    return lines.map((line, i) => (i === 0 ? first : " ".repeat(indent)) + line).join("\n");
  };
  return {
    paint,
    flow,
    entry: ({ mark, tone, labels, place, message }) => {
      const [sign, head, where] = [`  ${paint(tone, mark)} `, labels.join(" · "), paint("faint", place)];
      const beside = `${sign}${head} · ${where}`;
      return `${stringWidth(beside) <= width ? beside : `${flow(sign, head)}\n    ${where}`}\n${flow("    ", message)}`;
    },
    barred: (score, room, text) => {
      const bar = cells.map(([verdict, cell]) => (score[verdict] > 0 ? paint(verdict, cell.repeat(score[verdict])) : "")).join("");
      if (width - room - 2 < narrowest) return `${bar}\n${flow("", text)}`;
      return flow(`${bar}${" ".repeat(room - score.total)}  `, text);
    },
  };
}
