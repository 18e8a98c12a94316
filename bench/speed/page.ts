import fs from "node:fs";
import os from "node:os";
import path from "node:path";

export interface Bar {
  readonly figure: string;
  readonly bar: string;
  readonly value: string;
  readonly holds: boolean;
}

/** Medians of one contender by length of text. */
export interface Series {
  readonly name: string;
  readonly points: { readonly words: number; readonly ms: number }[];
}

/** Milliseconds in the real editor, see bench/editor.mjs. */
export interface Editor {
  readonly activation: Readonly<Record<"byCommand" | "byFile" | "builtIn", number>>;
  readonly keystroke: Readonly<Record<"median" | "p95" | "own", number>>;
}

interface Figures {
  readonly bars: readonly Bar[];
  readonly series: readonly Series[];
  /** Milliseconds of a keystroke by length of text. */
  readonly typed: ReadonlyMap<number, number>;
  /** Which of the series is this project. */
  readonly ours: string;
  readonly editor: Editor | undefined;
}

const thousands = (words: number): string => `${words / 1000}k words`;
const short = (ms: number): string => (ms < 10 ? ms.toFixed(1) : ms.toFixed(0));

/** Writes docs/performance.md and the plot beside it. */
export function writePage(root: string, { bars, series, typed, ours, editor }: Figures): void {
  const lengths = [...typed.keys()];
  const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const page = [
    "# Speed",
    `Written by \`npm run bench\` on ${os.availableParallelism()} cores (${os.cpus()[0]?.model.trim() ?? "unknown"}), Node ${process.version}. ` +
      "All figures of a row are of one run on one machine, the contenders in turn; ratios are medians of the rounds' ratios. Texts come from a seeded " +
      "generator, `bench/speed/documents.mjs`. Milliseconds say as much of the machine as of the program: the ratios are what counts.",
    [
      row(["figure", "bar", "measured", ""]),
      "|---|---|--:|---|",
      ...bars.map(({ figure, bar, value, holds }) => row([figure, bar, value, holds ? "✔" : "✘"])),
    ].join("\n"),
    "## Full check",
    "![Time of a full check by length of text](performance.svg)",
    [
      row(["median, ms", ...lengths.map(thousands)]),
      `|---|${lengths.map(() => "--:|").join("")}`,
      ...series.map(({ name, points }) => row([name, ...points.map(({ ms }) => short(ms))])),
      row(["ML Design Doc, a keystroke at most", ...lengths.map((words) => short(typed.get(words) as number))]),
    ].join("\n"),
    ...(editor ? ["## In the editor", inEditor(editor)] : []),
    "## Where it comes from",
    `- What is plain (most paragraphs, lists, tables) is read without the parser, to the same nodes; the rest is parsed in chunks, so that time grows with length.
- What is known of a chunk is kept with its text. A keystroke reads one chunk anew; the report is folded from facts.
- All phrases of all rules are one automaton: a statement is read once, and one rule more costs next to nothing.
- Command and extension get that automaton ready-made. The command runs in its compiled form, which the first check leaves beside it.
- Many documents are checked in threads; \`--cache\` keeps reports by the hash of program, configuration and text.`,
    "## How it is measured",
    `- One thread is \`node --single-threaded\`. With \`--threads 1\` alone V8 compiles and collects garbage on the other core meanwhile, so that more than one thread works: that is
  the second figure of the row. What is compiled is compiled again in each thread, which is what keeps both below two.
- A keystroke is one letter of a sentence that is typed at the end of a paragraph, a list item and a heading, or in a new section, in the middle of the text; the bar is held to
  the dearest of them. As in the editor, what was typed is found by comparing the text with the one before.`,
  ];
  fs.writeFileSync(path.join(root, "docs/performance.md"), `${page.join("\n\n")}\n`);
  fs.writeFileSync(path.join(root, "docs/performance.svg"), plot(series, ours));
}

/** How the figures of the editor are to be read. */
const inEditor = ({ activation: { byCommand, byFile, builtIn }, keystroke: { median, p95, own } }: Editor): string =>
  `- Activation is the extension host's own figure ("Developer: Show Running Extensions"): ${short(byCommand)} ms where a command of ours is run. Where a Markdown file is
  opened it is ${short(byFile)} ms: the host asks for VS Code's own Markdown extension at the same time, loads that one first (its own figure: ${short(builtIn)} ms), and counts the time in both.
- A keystroke counts from the command that types the last letter of a TBD, or takes it back, until \`vscode.languages.getDiagnostics\` has a finding more or less: to the
  window and back, as from a person's key to the host and back. Median ${short(median)} ms, p95 ${short(p95)} ms; from the moment at which the host hears of it, p95 ${short(own)} ms. The event
  \`onDidChangeDiagnostics\` comes later, as VS Code holds it back for 50 ms; earlier figures of this page were of that event.`;

const colours = ["#0969da", "#57606a", "#bf8700", "#8250df", "#cf222e"];

/** Time over length, both by powers of ten. */
function plot(series: readonly Series[], ours: string): string {
  const points = series.flatMap(({ points: own }) => own);
  const [left, top, width, height] = [64, 16, 400, 280];
  const power = (value: number): number => Math.log10(value);
  const [low, high] = [
    Math.floor(power(Math.min(...points.map(({ ms }) => ms)))),
    Math.ceil(power(Math.max(...points.map(({ ms }) => ms)))),
  ];
  const [first, last] = [power(Math.min(...points.map(({ words }) => words))), power(Math.max(...points.map(({ words }) => words)))];
  const x = (words: number): string => (left + ((power(words) - first) / Math.max(last - first, 1)) * width).toFixed(1);
  const y = (ms: number): string => (top + height - ((power(ms) - low) / (high - low)) * height).toFixed(1);
  const lines = Array.from({ length: high - low + 1 }, (_, i) => 10 ** (low + i));
  const lengths = [...new Set(points.map(({ words }) => words))];
  const ends = series
    .map(({ name, points: own }, i) => ({ name, i, at: Number(y((own.at(-1) as Series["points"][number]).ms)) }))
    .sort((a, b) => a.at - b.at);
  // Names stand beside the ends of their lines, one below the other.
  for (const [i, end] of ends.entries()) if (i > 0) end.at = Math.max(end.at, (ends[i - 1] as (typeof ends)[number]).at + 16);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 340" font-family="sans-serif" font-size="12" role="img" aria-label="Time of a full check by length of text">
<rect width="720" height="340" fill="#fff"/>
${lines.map((ms) => `<path d="M${left} ${y(ms)}h${width}" stroke="#d0d7de"/><text x="${left - 8}" y="${Number(y(ms)) + 4}" text-anchor="end" fill="#57606a">${ms >= 1000 ? `${ms / 1000} s` : `${ms} ms`}</text>`).join("\n")}
${lengths.map((words) => `<text x="${x(words)}" y="${top + height + 20}" text-anchor="middle" fill="#57606a">${thousands(words)}</text>`).join("\n")}
${series.map(({ name, points: own }, i) => `<polyline points="${own.map((point) => `${x(point.words)},${y(point.ms)}`).join(" ")}" fill="none" stroke="${colours[i % colours.length]}" stroke-width="${name === ours ? 3.5 : 1.8}"/>`).join("\n")}
${ends.map(({ name, i, at }) => `<text x="${left + width + 10}" y="${at + 4}" fill="${colours[i % colours.length]}"${name === ours ? ' font-weight="bold"' : ""}>${name}</text>`).join("\n")}
</svg>
`;
}
