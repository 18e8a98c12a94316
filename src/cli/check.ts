import {
  asciiJson,
  type Checked,
  type Config,
  type Effective,
  keepReport,
  type LintOptions,
  lint,
  openDocument,
  type Report,
  restoreReport,
  type Unread,
} from "../core/index.js";
import type { Cache } from "./cache.js";
import { FileError, type World } from "./command.js";
import type { Configurations } from "./configuration.js";
import { decode, readText, type Source } from "./files.js";

/** A document to check: all that its report follows from. */
export interface Job {
  readonly text: string;
  readonly config: Config;
  readonly listed: LintOptions["listed"];
}

/** What the last check of this run found, by path: the same job need not be done again. */
export type Memory = Map<string, { readonly text: string; readonly by: string; readonly report: Report }>;

export interface CheckOptions {
  /** What the check before this one found, for the next one too; undefined where there is no other. */
  readonly memory: Memory | undefined;
  /** What runs before this one found. */
  readonly cache: Cache | undefined;
  /** At most so many work at the same time. */
  readonly threads: number;
  /** Reports are held after they were told of. */
  readonly isHeld: boolean;
  /** Gets each document when it and all before it are checked. */
  readonly onChecked: (document: Checked) => void;
}

/** A thread takes as long to start as so many documents to check. */
const perThread = 16;

/** A job with what is done with its report. `kept` is what {@link keepReport} makes of that, in JSON of ASCII, for whoever needs it. */
export interface Task extends Job {
  readonly finish: (report: Report, kept: () => string) => void;
}

/**
 * Reads and checks documents, each by its configuration. What that says to ignore is left out, unless it was named. What cannot be read is
 * told of, and the rest is checked. Many are shared out to threads. Files are read when somebody is free to check them. Nothing is kept of
 * what was found but in `memory`, by `onChecked`, and while a document waits for one before it.
 */
export async function checkAll(
  sources: readonly Source[],
  configurations: Configurations,
  world: World,
  onProblem: (problem: Unread) => void,
  { memory, cache, threads: most, isHeld, onChecked }: CheckOptions,
): Promise<void> {
  /** Those that wait for one before them, by place; undefined where there is nothing to tell. */
  const ahead = new Map<number, Checked | undefined>();
  let next = 0;
  let done = 0;
  const finish = (place: number, checked?: Checked): void => {
    ahead.set(place, checked);
    for (; ahead.has(next); next++) {
      const ready = ahead.get(next);
      ahead.delete(next);
      if (ready !== undefined) onChecked(ready);
    }
    world.progress(++done, sources.length);
  };

  /** What is left to be done for a document, if anything. */
  const taskOf = async (source: Source, place: number): Promise<Task | undefined> => {
    const { config, listed } = await configurations.of(source.path);
    if (listed === "ignore" && !source.named) {
      finish(place);
      return undefined;
    }
    const job: Job = { text: await readSource(source, world), config, listed: asListed(source, listed) };
    const by = termsOf(job);
    const found = (report: Report): void => {
      memory?.set(source.path, { text: job.text, by, report });
      finish(place, checkedOf(source, report));
    };
    const before = memory?.get(source.path);
    const report = before?.text === job.text && before.by === by ? before.report : cache?.get(job);
    if (report === undefined) {
      return {
        ...job,
        finish(made, kept) {
          cache?.put(job, kept());
          found(made);
        },
      };
    }
    found(report);
    return undefined;
  };
  async function* tasks(): AsyncGenerator<Task, undefined> {
    for (const [place, source] of sources.entries()) {
      try {
        const task = await taskOf(source, place);
        if (task !== undefined) yield task;
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
        onProblem({ path: source.path, message: error.message });
        finish(place);
      }
    }
  }

  const left = tasks();
  const threads = Math.min(most, Math.floor(sources.length / perThread));
  const doHere = (task: Task): void => {
    const report = reportOn(task);
    if (!isHeld && threads <= 1) return task.finish(report, () => asciiJson(keepReport(report)));
    // It holds all that was read, to seek places when they are asked for: too much of those that are held, or wait for others.
    const kept = keepReport(report);
    task.finish(restoreReport(kept, task.text, task.config), () => asciiJson(kept));
  };

  /** So many are read before threads are started: the rest may be known already. */
  const first: Task[] = [];
  while (threads > 1 && first.length < 2 * perThread) {
    const { value } = await left.next();
    if (value === undefined) break;
    first.push(value);
  }
  try {
    if (first.length === 2 * perThread) {
      const { doInThreads } = await import("./threads.js");
      await doInThreads(first, left, threads, doHere);
    } else {
      world.progress(done, sources.length);
      for (const task of first) doHere(task);
      for await (const task of left) doHere(task);
    }
  } finally {
    world.progress(sources.length, sources.length);
    cache?.save();
  }
}

/** All but the text that a report follows from, as a text. */
export const termsOf = ({ listed, config }: Pick<Job, "listed" | "config">): string => {
  const known = configTexts.get(config) ?? JSON.stringify(config);
  configTexts.set(config, known);
  return `${listed} ${known}`;
};

/** Many documents have one configuration. */
const configTexts = new WeakMap<Config, string>();

export const reportOn = ({ text, config, listed }: Job): Report => lint(openDocument(text), config, { listed });

/** The same for threads, as plain data. */
export const keptOn = (job: Job) => keepReport(reportOn(job));

/** Checks a text that is already read. */
export const checkText = (source: Source, text: string, { config, listed }: Pick<Effective, "config" | "listed">): Checked =>
  checkedOf(source, reportOn({ text, config, listed: asListed(source, listed) }));

const checkedOf = ({ path, named }: Source, report: Report): Checked => ({ path, report, skipped: !report.recognized && !named });

/** What the user named is checked even where the configuration says to ignore it. */
const asListed = ({ named }: Source, listed: Effective["listed"]): Effective["listed"] =>
  named && listed === "ignore" ? undefined : listed;

const readSource = async ({ path }: Source, world: World): Promise<string> =>
  path === "-" ? decode(await world.readInput(), "standard input") : readText(path);
