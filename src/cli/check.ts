import {
  type Checked,
  type Config,
  type Effective,
  keepReport,
  type LintOptions,
  lint,
  openDocument,
  type Report,
  type Results,
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

/** What earlier checks of this run found, by path: the same job need not be done again. */
export type Memory = Map<string, { readonly text: string; readonly by: string; readonly report: Report }>;

export interface CheckOptions {
  readonly memory: Memory;
  /** What runs before this one found. */
  readonly cache: Cache | undefined;
  /** At most so many work at the same time. */
  readonly threads: number;
}

/** A thread takes as long to start as so many documents to check. */
const perThread = 16;

/**
 * Reads and checks documents, each by its configuration. What that says to ignore is left out, unless it was named. What cannot be read is
 * told of, and the rest is checked. Many are shared out to threads.
 */
export async function checkAll(
  sources: readonly Source[],
  configurations: Configurations,
  world: World,
  onProblem: (problem: Unread) => void,
  { memory, cache, threads: most }: CheckOptions,
): Promise<Results["documents"]> {
  const documents: { readonly source: Source; report?: Report }[] = [];
  const left: (Job & { readonly finish: (report: Report) => void })[] = [];
  let done = 0;
  for (const source of sources) {
    try {
      const { config, listed } = await configurations.of(source.path);
      if (listed === "ignore" && !source.named) continue;
      const job: Job = { text: await readSource(source, world), config, listed: asListed(source, listed) };
      const by = JSON.stringify([job.listed, config]);
      const document: (typeof documents)[number] = { source };
      documents.push(document);
      const finish = (report: Report): void => {
        document.report = report;
        memory.set(source.path, { text: job.text, by, report });
        world.progress(++done, sources.length);
      };
      const before = memory.get(source.path);
      const report = before?.text === job.text && before.by === by ? before.report : cache?.get(job);
      if (report === undefined) left.push({ ...job, finish });
      else finish(report);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      onProblem({ path: source.path, message: error.message });
    }
  }
  const onReport = (job: (typeof left)[number], report: Report): void => {
    cache?.put(job, report);
    job.finish(report);
  };
  const threads = Math.min(most, Math.floor(left.length / perThread));
  if (threads > 1) {
    const { doInThreads } = await import("./threads.js");
    await doInThreads(left, threads, (job, kept) => onReport(job, restoreReport(kept, job.text, job.config)));
  } else {
    for (const job of left) {
      world.progress(done, sources.length);
      onReport(job, reportOn(job));
    }
  }
  world.progress(sources.length, sources.length);
  cache?.save();
  return documents.flatMap(({ source, report }) => (report === undefined ? [] : [checkedOf(source, report)]));
}

export const reportOn = ({ text, config, listed }: Job): Report => lint(openDocument(text), config, { listed });

/** The same for threads and caches, as plain data. */
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
