import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { parentPort, Worker } from "node:worker_threads";
import { asciiJson, type Config, type Kept, restoreReport } from "../core/index.js";
import { type Job, keptOn, type Task } from "./check.js";
import { asThread } from "./command.js";

/** A thread gets so many documents at a time, and the next ones before it is done with them: with two it waits for 3 % of its time. */
const batch = 3;

interface Order {
  /** Configurations that the thread has not seen, by number. */
  readonly configs: readonly (readonly [number, Config])[];
  readonly jobs: readonly (Omit<Job, "config"> & { readonly number: number; readonly config: number })[];
}

/** Reports by the numbers of their jobs, in JSON of ASCII: it goes from thread to thread faster than what it stands for. */
type Done = readonly (readonly [number: number, kept: string])[];

/**
 * Does tasks in several threads of this program, in any order. This one is among them: it knows the program, and would wait for the others.
 * What a thread leaves undone that comes to an end, e.g. for want of memory, is done by the others.
 *
 * @param first those that come before the others
 * @param doHere does one in this thread
 */
export async function doInThreads(
  first: readonly Task[],
  others: AsyncIterator<Task, undefined>,
  threads: number,
  doHere: (task: Task) => void,
): Promise<void> {
  const numbers = new Map<Config, number>();
  const numberOf = (config: Config): number => {
    const known = numbers.get(config) ?? numbers.size;
    numbers.set(config, known);
    return known;
  };
  const waiting = [...first];
  let number = 0;
  const next = async (): Promise<Task | undefined> => waiting.shift() ?? (await others.next()).value;
  const take = async (): Promise<readonly (readonly [number, Task])[]> => {
    const taken: (readonly [number, Task])[] = [];
    while (taken.length < batch) {
      const task = await next();
      if (task === undefined) break;
      taken.push([number++, task]);
    }
    return taken;
  };
  let isOver = false;
  const runHere = async (): Promise<void> => {
    for (let task = await next(); task !== undefined && !isOver; task = await next()) {
      doHere(task);
      await turn(); // or what the other threads send would wait for the last task
    }
  };
  const run = (worker: Worker): Promise<void> =>
    new Promise((resolve, reject) => {
      const seen = new Set<Config>();
      const given = new Map<number, Task>();
      let ordered = Promise.resolve();
      const order = (): void => {
        ordered = ordered.then(send);
        ordered.catch(reject);
      };
      const send = async (): Promise<void> => {
        const own = await take();
        for (const [place, task] of own) given.set(place, task);
        if (own.length === 0) {
          if (given.size === 0) resolve();
          return;
        }
        const fresh = [...new Set(own.map(([, { config }]) => config))].filter((config) => !seen.has(config));
        for (const config of fresh) seen.add(config);
        worker.postMessage({
          configs: fresh.map((config) => [numberOf(config), config]),
          jobs: own.map(([place, { text, config, listed }]) => ({ text, listed, number: place, config: numberOf(config) })),
        } satisfies Order);
      };
      worker.on("message", (done: Done) => {
        if (isOver) return;
        try {
          for (const [place, kept] of done) {
            const task = given.get(place) as Task;
            given.delete(place);
            task.finish(restoreReport(JSON.parse(kept) as Kept, task.text, task.config), () => kept);
          }
        } catch (error) {
          reject(error);
        }
        order();
      });
      const leave = async (): Promise<void> => {
        await ordered;
        waiting.push(...given.values());
        given.clear();
        resolve();
      };
      worker.on("error", () => {}); // after which it exits
      worker.once("exit", () => leave().catch(reject));
      order();
      order();
    });
  const workers: Worker[] = [];
  try {
    while (workers.length < threads - 1) workers.push(new Worker(join(__dirname, "cli.js"), { argv: [asThread] }));
    await Promise.all([...workers.map(run), runHere()]);
    await runHere();
  } finally {
    isOver = true;
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
      asciiJson(keptOn({ text, listed, config: configs.get(config) as Config })),
    ]);
    parentPort?.postMessage(done);
  });
}
