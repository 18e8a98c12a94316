// Speed: of the checks themselves, beside the parser alone and other linters on the same texts in one process; of keystrokes; of the command;
// of folders. Prints ratios and medians, and writes docs/performance.md. Figures of the editor are those that bench/editor.mjs has left in
// out/editor-figures.json.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import v8 from "node:v8";
import vm from "node:vm";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { changeDocument, type Document, lint, openDocument } from "../../src/core/index.js";
import { documentOf } from "./documents.mjs";
import { type Contender, inTurn, median, ratio, run } from "./measure.js";
import { type Bar, type Editor, type Series, writePage } from "./page.js";
import { partsOf } from "./parts.mjs";

const quick = process.argv.includes("--quick");
const root = process.cwd();
const { peers }: { peers: Record<string, (text: string) => unknown> } = await import(
  pathToFileURL(path.join(root, "bench/peers/peers.mjs")).href
);

const ours = "ML Design Doc, all rules";
const parser = "remark-parse alone";
const markdownlint = "markdownlint, all rules";
const remark = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ["yaml"]).freeze();
const contenders: Readonly<Record<string, (text: string) => unknown>> = {
  [ours]: (text) => lint(openDocument(text)),
  [parser]: (text) => remark.parse(text),
  ...peers,
};

const bars: Bar[] = [];
const note = (figure: string, bar: string, value: string, holds: boolean): void => {
  bars.push({ figure, bar, value, holds });
  console.log(`${holds ? "✔" : "✘"} ${figure}: ${value} (${bar})`);
};
const ms = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
const times = (value: number): string => `${value.toPrecision(3)} x`;

// The command, while this process is small: the memory of a large one slows down what it starts.
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "ml-design-doc-bench-"));
const cli = path.join(root, "dist/cli.js");
try {
  const file = path.join(folder, "one.md");
  fs.writeFileSync(file, documentOf(2_000));
  const taken = await inTurn(
    {
      node: () => run(["-e", "0"]),
      ours: () => run([cli, "lint", file]),
      other: () => run([path.join(root, "bench/peers/node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs"), "one.md"], folder),
    },
    { least: 9, most: 25, seconds: quick ? 10 : 40, warm: 2 },
  );
  const more = median(taken.ours.map((time, i) => time - (taken.node[i] as number)));
  console.log(`  node -e 0 ${ms(median(taken.node))}, ours ${ms(median(taken.ours))}, markdownlint-cli2 ${ms(median(taken.other))}`);
  note("command on one file of 2k words, more than `node -e 0`", "at most 80 ms", ms(more), more <= 80);
  note(
    "command on one file of 2k words, to markdownlint-cli2",
    "at most 0.5 x",
    times(ratio(taken.ours, taken.other)),
    ratio(taken.ours, taken.other) <= 0.5,
  );

  const count = quick ? 100 : 1_000;
  const many = path.join(folder, "many");
  fs.mkdirSync(many);
  for (let i = 0; i < count; i++) fs.writeFileSync(path.join(many, `${i}.md`), documentOf(2_000, i));
  const checking = (...more: string[]) => [cli, "lint", "--format", "json", ...more, many];
  const check = (...more: string[]) => run(checking(...more), folder);
  // One thread is one: left alone, V8 compiles and collects garbage for it on the other core, which is told beside it.
  const cold = await inTurn(
    {
      threads: () => check(),
      one: () => run(["--single-threaded", ...checking("--threads", "1")], folder),
      helped: () => check("--threads", "1"),
    },
    { least: 1, most: 5, seconds: quick ? 1 : 90, warm: 0 },
  );
  check("--cache");
  const cached = await inTurn({ cached: () => check("--cache") }, { least: 3, most: 5, seconds: 30 });
  const speed = ratio(cold.one, cold.threads);
  const helped = ratio(cold.helped, cold.threads);
  console.log(
    `  ${count} documents: ${ms(median(cold.threads))}, one thread ${ms(median(cold.one))}, with helpers of V8 ${ms(median(cold.helped))}, cached ${ms(median(cached.cached))}`,
  );
  note(
    `${count} documents of 2k words on ${os.availableParallelism()} cores, to one thread`,
    "at least 1.6 x as fast",
    `${times(speed)}; to one that V8 helps on the other core ${times(helped)}`,
    speed >= 1.6,
  );
  const part = median(cold.threads) / median(cached.cached);
  note(`${count} documents of 2k words, cached`, "at most 1/10 of cold", `1/${part.toFixed(0)}`, part >= 10);
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}

// Texts of three lengths.
const lengths = quick ? [2_000, 20_000] : [2_000, 20_000, 200_000];
const texts = new Map(lengths.map((words) => [words, documentOf(words)]));
const series: Series[] = Object.keys(contenders).map((name) => ({ name, points: [] }));
const full = new Map<number, number>();
for (const [words, text] of texts) {
  const turns =
    words === 2_000 ? { least: 15, most: 60, warm: 15 } : words === 20_000 ? { least: 4, most: 15 } : { least: 1, most: 3, warm: 0 };
  const taken = await inTurn(
    Object.fromEntries(Object.entries(contenders).map(([name, check]): [string, Contender] => [name, () => check(text)])),
    { ...turns, seconds: quick ? 5 : 40 },
  );
  for (const { name, points } of series) {
    points.push({ words, ms: median(taken[name] as number[]) });
    console.log(`  ${words} words  ${name.padEnd(32)} ${ms(median(taken[name] as number[]))}`);
  }
  const [own, parse, other] = [ours, parser, markdownlint].map((name) => taken[name] as number[]) as [number[], number[], number[]];
  full.set(words, median(own));
  if (words === 2_000) {
    note("full check of 2k words, to the parser alone", "at most 1.15 x", times(ratio(own, parse)), ratio(own, parse) <= 1.15);
    note("full check of 2k words, to markdownlint with all rules", "below 1 x", times(ratio(own, other)), ratio(own, other) < 1);
  }
  if (words === 200_000)
    note("full check of 200k words, to the parser alone", "at most 0.5 x", times(ratio(own, parse)), ratio(own, parse) <= 0.5);
}

// One full check of each length in turn: growth is not to depend on what the peers left in memory.
if (!quick) {
  const taken = await inTurn(
    { short: () => lint(openDocument(texts.get(20_000) as string)), long: () => lint(openDocument(texts.get(200_000) as string)) },
    { least: 3, most: 7, seconds: 60 },
  );
  note(
    "growth of a full check from 20k to 200k words",
    "at most 11 x",
    times(ratio(taken.long, taken.short)),
    ratio(taken.long, taken.short) <= 11,
  );
}

/** What is typed, letter by letter, again and again. */
const sentence = " The ranker is trained again each night on the clicks of the last ninety days, and what it is served with is logged.";
const paragraph = /\n\n[A-Z][^\n|]*\.(?=\n\n)/g;
/** Where: at the end of what is found in the middle of a text. */
const places = {
  paragraph: { pattern: paragraph, typed: sentence },
  "list item": { pattern: /\n- [A-Z][^\n]*\.(?=\n)/g, typed: sentence },
  heading: { pattern: /\n## [^\n]*(?=\n)/g, typed: sentence },
  "new section": { pattern: paragraph, typed: `\n\n## Retraining\n\n${sentence.trim()}` },
};
type Place = keyof typeof places;

/** The check after each letter, by where it is typed. As in the editor, what was typed is found by comparing the text with that before. */
function keystrokes(text: string): Readonly<Record<Place, number>> {
  const before = openDocument(text);
  lint(before);
  const times: Partial<Record<Place, number>> = {};
  for (const [name, { pattern, typed: letters }] of Object.entries(places) as [Place, (typeof places)[Place]][]) {
    pattern.lastIndex = text.length / 2;
    if (!pattern.test(text)) throw new Error(`no place for a ${name} in the middle of the text`);
    const start = pattern.lastIndex;
    const measured: number[] = [];
    for (let round = -1; round < 3; round++) {
      let document: Document = before;
      for (let i = 1; i <= letters.length; i++) {
        const now = text.slice(0, start) + letters.slice(0, i) + text.slice(start);
        now.charCodeAt(start); // so that it is in one piece, as the editor has it
        const since = performance.now();
        document = changeDocument(document, now);
        lint(document);
        if (round >= 0) measured.push(performance.now() - since);
      }
    }
    times[name] = median(measured);
  }
  return times as Record<Place, number>;
}
const typed = new Map<number, number>();
for (const [words, text] of texts) {
  const times = keystrokes(text);
  const dearest = Math.max(...Object.values(times));
  typed.set(words, dearest);
  const all = (say: (time: number) => string): string =>
    (Object.keys(places) as Place[]).map((place) => `${say(times[place])} in a ${place}`).join(", ");
  console.log(`  ${words} words  keystroke ${all(ms)}`);
  if (words === 20_000) {
    const share = (time: number): number => (full.get(words) as number) / time;
    note("keystroke in 20k words", "below 5 ms", all(ms), dearest < 5);
    note(
      "keystroke in 20k words, to a full check",
      "at most 1/100",
      all((time) => `1/${share(time).toFixed(0)}`),
      share(dearest) >= 100,
    );
  }
}
const last = typed.get(200_000);
if (last !== undefined) note("keystroke in 200k words", "at most 10 ms", ms(last), last <= 10);

// Memory, with other documents open: what is kept for all of them counts once.
v8.setFlagsFromString("--expose-gc");
const collect: () => void = vm.runInNewContext("gc");
const heap = (): number => {
  collect();
  collect();
  return process.memoryUsage().heapUsed;
};
const open = (seed: number) => {
  const document = openDocument(documentOf(20_000, seed));
  return { document, report: lint(document) };
};
const held = [open(100)];
const before = heap();
for (let seed = 101; seed <= 105; seed++) held.push(open(seed));
const memory = (heap() - before) / (held.length - 1) / 1e6;
note("memory held per open document of 20k words", "at most 30 MB", `${memory.toFixed(1)} MB`, memory <= 30);

// The editor, and what is published.
const kB = (file: string): number => fs.statSync(path.join(root, file)).size / 1000;
const sizeOf = (files: readonly string[]): number => files.reduce((sum, file) => sum + kB(file), 0);
const bundle = "dist/extension.js";
const loaded = partsOf(fs.readFileSync(bundle, "utf8"), "extension").map((name) => `dist/parts/${name}`);
const all = fs.readdirSync("dist/parts").map((name) => `dist/parts/${name}`);
const first = sizeOf([bundle, ...loaded]);
note(
  "extension bundle: what is loaded to check a document",
  "at most 350 kB",
  `${first.toFixed(0)} kB, ${sizeOf([bundle, ...all]).toFixed(0)} kB with what features load later`,
  first <= 350,
);
const vsix = "out/ml-design-doc.vsix";
if (fs.existsSync(vsix)) note("VSIX", "at most 1 MB", `${kB(vsix).toFixed(0)} kB`, kB(vsix) <= 1000);
const figures = "out/editor-figures.json";
const editor: Editor | undefined = fs.existsSync(figures) ? JSON.parse(fs.readFileSync(figures, "utf8")) : undefined;
if (editor) {
  const { activation, keystroke } = editor;
  note("activation in the real editor", "at most 50 ms", ms(activation.byCommand), activation.byCommand <= 50);
  note("keystroke to changed diagnostics in the editor, p95", "at most 30 ms", ms(keystroke.p95), keystroke.p95 <= 30);
}

if (!quick) writePage(root, { bars, series, typed, ours, editor });
console.log(`${bars.filter(({ holds }) => holds).length} of ${bars.length} hold`);
