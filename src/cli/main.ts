// The command line. This is the only file that touches the process; what a command needs of it is its `World`.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createColors } from "picocolors";
import { providePhrases, type Tone } from "../core/index.js";
import { commandHelp, program, programHelp, readArguments, unknown } from "./arguments.js";
import { asThread, type Command, type ExitCode, exitCodes, FileError, UsageError, type World } from "./command.js";
import { product } from "./product.js";

providePhrases(() => readFileSync(join(__dirname, "phrases.bin")));

/** Loaded when they are asked for, as they load the core. */
const commands: Readonly<Record<string, () => Promise<{ readonly command: Command }>>> = {
  lint: () => import("./commands/lint.js"),
  diff: () => import("./commands/diff.js"),
  new: () => import("./commands/new.js"),
  rules: () => import("./commands/rules.js"),
  config: () => import("./commands/config.js"),
  explain: () => import("./commands/explain.js"),
  practice: () => import("./commands/practice.js"),
};

async function run(words: readonly string[], world: World): Promise<ExitCode> {
  const [name, ...rest] = words;
  if (name === "--version" || name === "-v") {
    world.write(`${product.version}\n`);
    return exitCodes.ok;
  }
  if (name === undefined || name === "--help" || name === "-h" || (name === "help" && rest.length === 0)) {
    const help = programHelp(await Promise.all(Object.values(commands).map(async (load) => (await load()).command)), world.width);
    if (name === undefined) world.warn(help.trimEnd());
    else world.write(help);
    return name === undefined ? exitCodes.usage : exitCodes.ok;
  }
  if (name === "help") return run([...rest.slice(0, 1), "--help"], world);
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) throw new UsageError(await unknownCommand(name));
  const { command } = await load();
  const given = await readArguments(command, rest);
  if (given !== "help") return command.run(given, world);
  world.write(commandHelp(command, world.width));
  return exitCodes.ok;
}

async function unknownCommand(name: string): Promise<string> {
  if (existsSync(name)) return `Unknown command "${name}". To check this path: ${program} lint ${name}`;
  return unknown(name.startsWith("-") ? "option" : "command", name, [...Object.keys(commands), "--help", "--version"]);
}

async function main(): Promise<ExitCode> {
  // In a pipe `isTTY` is undefined, which must not leave the choice to the library: it colours whatever runs with CI set.
  const colors = createColors(wantsColor(process.env, process.stdout.isTTY === true));
  const tones: Record<Tone, (text: string) => string> = {
    met: colors.green,
    waived: colors.cyan,
    vague: colors.yellow,
    missing: colors.red,
    error: colors.red,
    warning: colors.yellow,
    information: colors.cyan,
    strong: colors.bold,
    faint: colors.dim,
  };
  const progress = progressLine();
  const world: World = {
    write: (text) => {
      progress.erase();
      // ASCII is the same in latin1, which Node writes in a tenth of the time.
      process.stdout.write(text, /[^\0-\x7f]/.test(text) ? "utf8" : "latin1");
    },
    warn: (message) => {
      progress.erase();
      process.stderr.write(`${message}\n`);
    },
    progress: progress.show,
    clear: () => void (process.stdout.isTTY && process.stdout.write("\u001b[2J\u001b[3J\u001b[H")),
    interrupted: () =>
      new Promise((resolve) => {
        for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
      }),
    readInput: async () => (await import("node:stream/consumers")).buffer(process.stdin),
    width: Math.min(Math.max(process.stdout.columns || 80, 24), 100), // longer lines are hard to read
    paint: (tone, text) => tones[tone](text),
    today: () => new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10),
  };
  const words = process.argv.slice(2);
  try {
    return await run(words, world);
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof FileError)) throw error;
    const { printable } = await import("../core/index.js");
    const [name] = words;
    const help = error instanceof UsageError ? `\nSee "${program}${name && Object.hasOwn(commands, name) ? ` ${name}` : ""} --help".` : "";
    world.warn(error.message.split("\n").map(printable).join("\n") + help);
    return exitCodes.usage;
  }
}

/**
 * A line on a terminal that tells how far the work is, and goes away when it is done. Work that is soon done shows none, and does not even
 * make Node open the stream.
 */
function progressLine(): { readonly show: World["progress"]; readonly erase: () => void } {
  let last = Date.now() + 200;
  let isShown = false;
  const erase = () => {
    if (isShown) process.stderr.write("\r\u001b[K");
    isShown = false;
  };
  const show = (done: number, all: number) => {
    if (done === all) return erase();
    if (all < 10 || Date.now() - last < 100 || !process.stderr.isTTY) return;
    last = Date.now();
    isShown = true;
    process.stderr.write(`\rChecking ${done + 1} of ${all} documents\u001b[K`);
  };
  return { show, erase };
}

/** FORCE_COLOR decides, else NO_COLOR, else whether there is a terminal that knows colours (see no-color.org and force-color.org). */
function wantsColor({ FORCE_COLOR, NO_COLOR, TERM }: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (FORCE_COLOR) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  if (NO_COLOR) return false;
  return isTerminal && TERM !== "dumb";
}

// The reader of a pipe may leave early, as `head` does: no reason to complain.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  process.stderr.write(`The output cannot be written: ${error.message}\n`);
  process.exit(exitCodes.usage);
});

// The exit code is set and the process left to end by itself, so that a slow pipe gets all of the output.
const work = process.argv[2] === asThread ? import("./threads.js").then(({ serve }) => serve()) : main();
work.then(
  (code) => {
    if (code !== undefined) process.exitCode = code;
  },
  (error) => {
    process.stderr.write(
      `${program}: internal error. Please report it, with the document if you can.\n${error instanceof Error ? error.stack : error}\n`,
    );
    process.exitCode = exitCodes.internal;
  },
);
