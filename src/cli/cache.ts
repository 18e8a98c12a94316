import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Kept, printable, type Report, restoreReport } from "../core/index.js";
import { type Job, termsOf } from "./check.js";
import { FileError, type World } from "./command.js";
import { replaceFile } from "./write.js";

/** Reports of earlier runs, on disk, by a hash of all that they follow from: the program, the configuration, the text. */
export interface Cache {
  readonly get: (job: Job) => Report | undefined;
  /** @param kept the report as `keepReport` has it, in JSON of ASCII */
  readonly put: (job: Job, kept: string) => void;
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
  const program = hash(...["program.js", "phrases.bin"].map((name) => readFileSync(join(__dirname, name))));
  const keyOf = (job: Job): string => hash(program, termsOf(job), job.text);
  const old = new Map(lines.map((line) => [line.slice(0, line.indexOf(" ")), line]));
  const used = new Map<string, string>();
  let isNew = false;
  return {
    get(job) {
      const key = keyOf(job);
      const line = old.get(key);
      if (line === undefined) return undefined;
      const end = line.indexOf(" ", key.length + 1);
      const kept = line.slice(end + 1);
      if (end < 0 || line.slice(key.length + 1, end) !== hash(key, kept)) return undefined;
      used.set(key, line);
      return restoreReport(JSON.parse(kept) as Kept, job.text, job.config);
    },
    put(job, kept) {
      const key = keyOf(job);
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
    text = readFileSync(file, "latin1"); // what this program wrote is ASCII: reading it is a good part of a run
  } catch (error) {
    return { lines: [], isOurs: (error as NodeJS.ErrnoException).code === "ENOENT" };
  }
  const [first, ...lines] = text.split("\n");
  return { lines, isOurs: text === "" || first === header };
}

/** The hash of texts in their order. */
function hash(...texts: readonly (string | Uint8Array)[]): string {
  const sum = createHash("sha256");
  for (const text of texts) sum.update(`${text.length} `).update(text);
  return sum.digest("base64url");
}
