import { spawnSync } from "node:child_process";

/** Something to time: once, from start to end. */
export type Contender = () => unknown;

/** Milliseconds of each round, by contender. */
export type Times<Name extends string> = Readonly<Record<Name, readonly number[]>>;

/**
 * Times contenders in turn, so that whatever else the machine does hits all of them: rounds until `seconds` are over, at least `least`
 * and at most `most`, after one that does not count.
 */
export async function inTurn<Name extends string>(
  contenders: Readonly<Record<Name, Contender>>,
  { least, most, seconds, warm = 1 }: { least: number; most: number; seconds: number; warm?: number },
): Promise<Times<Name>> {
  const names = Object.keys(contenders) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  const end = performance.now() + seconds * 1000;
  for (let round = -warm; round < least || (round < most && performance.now() < end); round++) {
    for (const name of names) {
      const start = performance.now();
      await contenders[name]();
      if (round >= 0) times[name].push(performance.now() - start);
    }
  }
  return times;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] as number) : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/** The median of what two contenders' times are to each other in each round. */
export const ratio = (of: readonly number[], to: readonly number[]): number => median(of.map((time, i) => time / (to[i] as number)));

/** Runs a program of Node to its end, its output thrown away. Throws where it fails otherwise than by finding something. */
export function run(args: readonly string[], cwd?: string): void {
  const { status, stderr } = spawnSync(process.execPath, [...args], {
    stdio: ["ignore", "ignore", "pipe"],
    ...(cwd === undefined ? {} : { cwd }),
    encoding: "utf8",
  });
  if (status !== 0 && status !== 1) throw new Error(`${args.join(" ")}: ${stderr}`);
}
