import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { type Kept, keepReport, printable, type Report, restoreReport } from "../core/index.js";
import type { Job } from "./check.js";
import { FileError, type World } from "./command.js";
import { replaceFile } from "./write.js";

/** Reports of earlier runs, on disk, by a hash of all that they follow from: the program, the configuration, the text. */
export interface Cache {
  readonly get: (job: Job) => Report | undefined;
  readonly put: (job: Job, report: Report) => void;
  /** Writes down what is new. Where that fails, a message says so, and the next run starts as this one did. */
  readonly save: () => void;
}

const header = "ml-design-doc cache 1";

/** So many reports are kept, those of the last run first. */
const most = 10_000;

/**
 * Opens a cache file, or begins one. A line that is not as it was written counts as absent; a file that is no cache is left as it is, after
 * a message.
 */
export function openCache(file: string, world: Pick<World, "warn">): Cache {
  const { lines, isOurs } = readLines(file);
  if (!isOurs) world.warn(printable(`${file}: this is no cache of this program. It is left as it is, and nothing is cached.`));
  const program = hash(readFileSync(__filename, "latin1"));
  const keyOf = ({ text, config, listed }: Job): string => hash(program, JSON.stringify([listed, config]), text);
  const old = new Map(lines.map((line) => [line.slice(0, line.indexOf(" ")), line]));
  const used = new Map<string, string>();
  let isNew = false;
  return {
    get(job) {
      const key = keyOf(job);
      const line = old.get(key);
      const [, seal, kept] = /^\S+ (\S+) (.*)$/.exec(line ?? "") ?? [];
      if (line === undefined || kept === undefined || seal !== hash(key, kept)) return undefined;
      used.set(key, line);
      return restoreReport(JSON.parse(kept) as Kept, job.text, job.config);
    },
    put(job, report) {
      const key = keyOf(job);
      const kept = JSON.stringify(keepReport(report));
      used.set(key, `${key} ${hash(key, kept)} ${kept}`);
      isNew = true;
    },
    save() {
      if (!isNew || !isOurs) return;
      const others = [...old].filter(([key]) => key !== "" && !used.has(key));
      try {
        replaceFile(file, `${[header, ...used.values(), ...others.map(([, line]) => line)].slice(0, most).join("\n")}\n`);
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
        world.warn(printable(error.message));
      }
    },
  };
}

function readLines(file: string): { readonly lines: readonly string[]; readonly isOurs: boolean } {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    return { lines: [], isOurs: (error as NodeJS.ErrnoException).code === "ENOENT" };
  }
  const [first, ...lines] = text.split("\n");
  return { lines, isOurs: text === "" || first === header };
}

/** The hash of texts in their order. */
function hash(...texts: readonly string[]): string {
  const sum = createHash("sha256");
  for (const text of texts) sum.update(`${text.length} `).update(text);
  return sum.digest("base64url");
}
