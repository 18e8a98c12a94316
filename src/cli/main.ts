// The command line. This is the only file that touches the process; what a command needs of it is its `World`.
import { existsSync } from "node:fs";
import { buffer } from "node:stream/consumers";
import { createColors } from "picocolors";
import { version } from "../../package.json";
import type { Tone } from "../core/index.js";
import { commandHelp, program, programHelp, readArguments, unknown } from "./arguments.js";
import { type Command, type ExitCode, exitCodes, FileError, UsageError, type World } from "./command.js";

/** Loaded when they are asked for, as they load the core. */
const commands: Readonly<Record<string, () => Promise<{ readonly command: Command }>>> = {
  lint: () => import("./commands/lint.js"),
  new: () => import("./commands/new.js"),
  rules: () => import("./commands/rules.js"),
  explain: () => import("./commands/explain.js"),
};

async function run(words: readonly string[], world: World): Promise<ExitCode> {
  const [name, ...rest] = words;
  if (name === "--version" || name === "-v") {
    world.write(`${version}\n`);
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
  const colors = createColors(wantsColor(process.env, process.stdout.isTTY));
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
  const world: World = {
    write: (text) => void process.stdout.write(text),
    warn: (message) => void process.stderr.write(`${message}\n`),
    readInput: () => buffer(process.stdin),
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

/** FORCE_COLOR decides, else NO_COLOR, else whether there is a terminal that knows colours (see no-color.org and force-color.org). */
function wantsColor({ FORCE_COLOR, NO_COLOR, TERM }: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (FORCE_COLOR) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  if (NO_COLOR) return false;
  return isTerminal && TERM !== "dumb";
}

// The reader of a pipe may leave early, as `head` does: no reason to complain.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});

// The exit code is set and the process left to end by itself, so that a slow pipe gets all of the output.
main().then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    process.stderr.write(
      `${program}: internal error. Please report it, with the document if you can.\n${error instanceof Error ? error.stack : error}\n`,
    );
    process.exitCode = exitCodes.internal;
  },
);
