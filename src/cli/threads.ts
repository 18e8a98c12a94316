import { join } from "node:path";
import { parentPort, Worker } from "node:worker_threads";
import type { Config, Kept } from "../core/index.js";
import { type Job, keptOn } from "./check.js";
import { asThread } from "./command.js";

/** A thread gets so many documents at a time, and the next ones before it is done with them. */
const batch = 4;

interface Order {
  /** Configurations that the thread has not seen, by number. */
  readonly configs: readonly (readonly [number, Config])[];
  readonly jobs: readonly (Omit<Job, "config"> & { readonly number: number; readonly config: number })[];
}

/** Reports by the numbers of their jobs, in JSON: it goes from thread to thread faster than what it stands for. */
type Done = readonly (readonly [number: number, kept: string])[];

/** Does jobs in several threads of this program. `onDone` gets each job with its report, in any order. */
export async function doInThreads<J extends Job>(jobs: readonly J[], threads: number, onDone: (job: J, kept: Kept) => void): Promise<void> {
  const numbers = new Map<Config, number>();
  for (const { config } of jobs) if (!numbers.has(config)) numbers.set(config, numbers.size);
  let next = 0;
  const run = (worker: Worker): Promise<void> =>
    new Promise((resolve, reject) => {
      const seen = new Set<Config>();
      let waiting = 0;
      const order = (): void => {
        const first = next;
        const own = jobs.slice(first, first + batch);
        next += own.length;
        if (own.length > 0) {
          const fresh = [...new Set(own.map(({ config }) => config))].filter((config) => !seen.has(config));
          for (const config of fresh) seen.add(config);
          waiting++;
          worker.postMessage({
            configs: fresh.map((config) => [numbers.get(config) as number, config]),
            jobs: own.map(({ text, config, listed }, i) => ({ text, listed, number: first + i, config: numbers.get(config) as number })),
          } satisfies Order);
        } else if (waiting === 0) resolve();
      };
      worker.on("message", (done: Done) => {
        waiting--;
        for (const [number, kept] of done) onDone(jobs[number] as J, JSON.parse(kept));
        order();
      });
      worker.once("error", reject);
      order();
      order();
    });
  const workers = Array.from({ length: threads }, () => new Worker(join(__dirname, "cli.js"), { argv: [asThread] }));
  try {
    await Promise.all(workers.map(run));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** What this program does as a thread of itself. */
export function serve(): void {
  const configs = new Map<number, Config>();
  parentPort?.on("message", (order: Order) => {
    for (const [number, config] of order.configs) configs.set(number, config);
    const done: Done = order.jobs.map(({ number, text, listed, config }) => [
      number,
      JSON.stringify(keptOn({ text, listed, config: configs.get(config) as Config })),
    ]);
    parentPort?.postMessage(done);
  });
}
