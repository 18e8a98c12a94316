import { parseArgs } from "node:util";
import { wrapAnsi } from "fast-wrap-ansi";
import { type Arguments, type Command, exitCodeRows, type Option, type Row, UsageError } from "./command.js";
import { table } from "./table.js";

export const program = "ml-design-doc";

/** Reads the words after a command's name. Throws `UsageError`. */
export async function readArguments(command: Command, words: readonly string[]): Promise<Arguments | "help"> {
  const { tokens, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    strict: false, // the messages are ours: they name the nearest valid name
    tokens: true,
    options: {
      ...Object.fromEntries(
        Object.entries(command.options).map(([name, { value }]) => [
          name,
          { type: value === undefined ? ("boolean" as const) : ("string" as const) },
        ]),
      ),
      help: { type: "boolean", short: "h" },
    },
  });
  const given = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    if (token.name === "help") return "help";
    const option = Object.hasOwn(command.options, token.name) ? command.options[token.name] : undefined;
    if (option === undefined)
      throw new UsageError(
        await unknown(
          "option",
          token.rawName,
          [...Object.keys(command.options), "help"].map((name) => `--${name}`),
        ),
      );
    const value = await readValue(token.rawName, option, token.value);
    given.set(token.name, [...(given.get(token.name) ?? []), value]);
  }
  const options: Record<string, string> = {};
  for (const [name, { fallback }] of Object.entries(command.options)) {
    const value = given.get(name)?.at(-1) ?? fallback;
    if (value !== undefined) options[name] = value;
  }
  return { positionals, options, all: (name) => given.get(name) ?? [] };
}

async function readValue(name: string, { value: wanted, choices }: Option, value: string | undefined): Promise<string> {
  if (wanted === undefined) {
    if (value !== undefined) throw new UsageError(`${name} takes no value: leave out "=${value}".`);
    return "true";
  }
  if (value === undefined) throw new UsageError(`${name} needs a value: ${name} ${choices?.join("|") ?? wanted}.`);
  if (choices && !choices.includes(value)) throw new UsageError(await unknown(`value of ${name}:`, value, choices));
  return value;
}

/** `Unknown command "lnt". Did you mean "lint"? Valid: ...`, with the valid names where they are few. */
export async function unknown(what: string, name: string, valid: readonly string[]): Promise<string> {
  const { didYouMean } = await import("../core/index.js");
  return `Unknown ${what} "${name}".${didYouMean(name, valid)}${valid.length <= 10 ? ` Valid: ${valid.join(", ")}.` : ""}`;
}

/** The help of one command, wrapped to `width` columns. */
export function commandHelp({ usage, summary, options, notes }: Command, width: number): string {
  const rows = Object.entries(options).map(
    ([name, { value, help, choices, fallback }]): Row => [
      [`--${name}`, ...(value === undefined ? [] : [choices?.join("|") ?? value])].join(" "),
      fallback === undefined ? help : `${help} (default: ${fallback})`,
    ],
  );
  return page([
    `Usage: ${program} ${usage}`,
    wrapAnsi(`${summary}.`, width),
    `Options:\n${table([...rows, ["-h, --help", "show this help"]], width)}`,
    ...notes.map((note) => (typeof note === "string" ? wrapAnsi(note, width) : `${note.title}:\n${table(note.rows, width)}`)),
  ]);
}

/** The help of the program, wrapped to `width` columns. */
export function programHelp(commands: readonly Command[], width: number): string {
  return page([
    `Usage: ${program} COMMAND [OPTION...] [ARGUMENT...]`,
    wrapAnsi("Checks design documents of machine-learning systems, written in Markdown: which of 30 items each one states.", width),
    `Commands:\n${table(
      commands.map(({ usage, summary }) => [usage, summary]),
      width,
    )}`,
    `Options:\n${table(
      [
        ["-h, --help", "show this help; after a command, the help of that command"],
        ["-v, --version", "show the version"],
      ],
      width,
    )}`,
    `Exit codes:\n${table(exitCodeRows, width)}`,
  ]);
}

const page = (parts: readonly string[]): string => `${parts.join("\n\n")}\n`;
