// Looks for texts that the core throws on, judges wrongly or takes long for.
//
//   npm run fuzz [-- --seconds 60] [--seed 1]     guided by coverage: a text that reaches code which none before it did is changed further
//   npm run fuzz -- --hostile [--size 1000000]    the known hostile texts, each against an ordinary document of that size;
//                                                 --only "one word", which may be repeated, picks some
//
// What is found is written to out/fuzz. It becomes a line of bench/fuzz/hostile.ts, or of the findings in test/robust/fuzz.test.ts.
import fs from "node:fs";
import inspector from "node:inspector";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { lint, openDocument } from "../../src/core/index.js";
import { examine } from "./examine.js";
import { hostile } from "./hostile.js";
import { mutate, oneOf, randomFrom } from "./mutate.js";
import { documents, ordinary } from "./ordinary.js";

const folder = "out/fuzz";
/** The text that is tried now, of each run by itself. */
const current = `${folder}/current-${process.pid}.md`;
/** Milliseconds after which a text is said to hang. */
const patience = 20_000;
/** No text is longer, so that many are tried. */
const longest = 4_000;
/** How many times as long as an ordinary text of its size one may take. */
const limit = 20;

interface Task {
  readonly seconds: number;
  readonly seed: number;
  /** Names of hostile texts to be measured, all where there is none; `undefined` for texts at random. */
  readonly hostile: readonly string[] | undefined;
  readonly size: number;
}

/** Milliseconds of processor time: what else the machine does is no fault of ours. */
const time = (work: () => void): number => {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};

/** Keeps a text for people. */
function keep(name: string, text: string): string {
  const file = `${folder}/${name}.md`;
  fs.writeFileSync(file, text);
  return file;
}

/** The longest that known hostile texts take beside an ordinary one. */
function measure({ hostile: names = [], size }: Task): void {
  const judge = (text: string) => time(() => lint(openDocument(text)));
  const say = (line: string) => parentPort?.postMessage({ line });
  judge(ordinary(Math.min(size, 100_000))); // so that what is measured is compiled
  const usual = Math.min(judge(ordinary(size)), judge(`${ordinary(size - 1)} `));
  say(`${Math.round(usual)} ms for an ordinary document of ${size} code units`);
  const texts = Object.entries(hostile).filter(([each]) => names.length === 0 || names.includes(each));
  const ratios = texts.map(([each, make]) => {
    fs.writeFileSync(current, each);
    const ratio = judge(make(size)) / usual;
    say(`${ratio.toFixed(1).padStart(6)} x  ${each}`);
    return { each, ratio };
  });
  const worst = ratios.reduce((a, b) => (b.ratio > a.ratio ? b : a));
  say(`${ratios.length} texts of ${size} code units: the longest takes ${worst.ratio.toFixed(1)} times an ordinary one (${worst.each})`);
  parentPort?.postMessage({ failed: worst.ratio >= limit });
}

/** Changes texts at random, and goes on from those that reach new code. */
function fuzz({ seconds, seed }: Task): void {
  const random = randomFrom(seed);
  const session = new inspector.Session();
  session.connect();
  session.post("Profiler.enable");
  session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  const reached = new Set<string>();
  /** How much code the last text reached that none before it did. Counts are told apart by their order of magnitude. */
  const gained = (): number => {
    const before = reached.size;
    session.post("Profiler.takePreciseCoverage", (_, { result } = { result: [] }) => {
      for (const { functions, scriptId } of result)
        for (const { ranges } of functions)
          for (const { startOffset, endOffset, count } of ranges)
            if (count > 0) reached.add(`${scriptId}:${startOffset}-${endOffset}:${Math.floor(Math.log2(count) / 3)}`);
    });
    return reached.size - before;
  };
  const pool = [...documents().map((text) => text.slice(0, 3_000)), ...Object.values(hostile).map((make) => make(400))];
  const calibrated = ordinary(20_000);
  lint(openDocument(calibrated));
  const usual = Math.min(...[1, 2, 3].map((i) => time(() => lint(openDocument(calibrated.slice(i * 100)))))) / calibrated.length;
  let tried = 0;
  let worst = 0;
  const failures = new Map<string, string>();
  for (const end = performance.now() + seconds * 1000; performance.now() < end; tried++) {
    const text = mutate(random, oneOf(random, pool), oneOf(random, pool), longest);
    const start = random(text.length + 1);
    const edit = { span: { start, end: Math.min(text.length, start + random(60)) }, text: mutate(random, "", oneOf(random, pool), 200) };
    fs.writeFileSync(current, text);
    parentPort?.postMessage({ alive: true });
    let problems: readonly string[];
    let took = 0;
    try {
      took = time(() => lint(openDocument(text)));
      problems = examine(text, edit);
    } catch (error) {
      problems = [String(error instanceof Error ? error.stack : error)];
    }
    const ratio = took / (usual * Math.max(longest / 2, text.length));
    if (ratio > worst && text.length > longest / 2) {
      // Again, as code that runs for the first time is compiled.
      const again = [1, 2, 3].map((i) => time(() => lint(openDocument(`${text}${" ".repeat(i)}`))) / (usual * text.length));
      const least = Math.min(ratio, ...again);
      if (least > worst) keep("slowest", text);
      worst = Math.max(worst, least);
    }
    for (const problem of problems) {
      if (failures.has(problem.slice(0, 200))) continue;
      const file = keep(`finding-${failures.size + 1}`, `${text}`);
      fs.writeFileSync(`${file}.json`, JSON.stringify({ problem, text, edit }, undefined, 2));
      failures.set(problem.slice(0, 200), file);
      parentPort?.postMessage({ line: `${file}: ${problem}` });
    }
    if (gained() > 0) pool.push(text);
  }
  const line = `${tried} texts, ${pool.length} of them kept for new code, ${reached.size} places reached, ${failures.size} findings; the slowest takes ${worst.toFixed(1)} times an ordinary one of its size`;
  parentPort?.postMessage({ line });
  parentPort?.postMessage({ failed: failures.size > 0 || worst >= limit });
}

/** Runs the work in a thread of its own, and ends it when a text hangs. */
async function watch(task: Task): Promise<boolean> {
  fs.mkdirSync(folder, { recursive: true });
  const worker = new Worker(new URL(import.meta.url), { workerData: task, argv: [] });
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(
        () => {
          console.error(`no end after ${patience / 1000} s: ${current}`);
          void worker.terminate().then(() => resolve(false));
        },
        task.hostile === undefined ? patience : 10 * patience,
      );
    };
    wait();
    worker.on("error", reject);
    worker.on("message", ({ line, failed }: { readonly line?: string; readonly failed?: boolean }) => {
      wait();
      if (line !== undefined) console.log(line);
      if (failed === undefined) return;
      clearTimeout(timer);
      fs.rmSync(current, { force: true });
      resolve(!failed);
    });
  });
}

if (isMainThread) {
  const { values } = parseArgs({
    options: {
      seconds: { type: "string", default: "60" },
      seed: { type: "string", default: "1" },
      size: { type: "string", default: "1000000" },
      hostile: { type: "boolean" },
      only: { type: "string", multiple: true, default: [] },
    },
  });
  const { seconds, seed, size, only } = values;
  const task: Task = { seconds: Number(seconds), seed: Number(seed), size: Number(size), hostile: values.hostile ? only : undefined };
  process.exitCode = (await watch(task)) ? 0 : 1;
} else {
  const task = workerData as Task;
  (task.hostile === undefined ? fuzz : measure)(task);
}
