import type { Tone } from "../core/index.js";

/** What a command sees of the process that runs it, so that only `main.ts` touches the process. */
export interface World {
  /** Writes to standard output, exactly what it is given. */
  readonly write: (text: string) => void;
  /** Writes a message for people to standard error, on a line of its own; the caller has made it `printable`. */
  readonly warn: (message: string) => void;
  /** All of standard input. */
  readonly readInput: () => Promise<Uint8Array>;
  /** Columns to wrap to. */
  readonly width: number;
  /** Colours a text for standard output, or leaves it plain. */
  readonly paint: (tone: Tone, text: string) => string;
  /** Shows on a terminal how many of all documents are checked, in place of what it showed before. In a pipe it does nothing. */
  readonly progress: (done: number, all: number) => void;
  /** Empties the terminal for a new report. In a pipe it does nothing. */
  readonly clear: () => void;
  /** Fulfilled when the user asks the program to end, as by Ctrl+C. */
  readonly interrupted: () => Promise<void>;
  /** Today's date where the user is, YYYY-MM-DD. */
  readonly today: () => string;
}

/** Exit codes; they never change their meaning. */
export const exitCodes = { ok: 0, findings: 1, usage: 2, internal: 3 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** A name and what it stands for, in a help text. */
export type Row = readonly [string, string];

export const exitCodeRows: readonly Row[] = [
  ["0", "nothing to report"],
  ["1", "findings of the severity given by --fail-on or above, another gate not passed, or something lost"],
  ["2", "wrong usage, something wrong in a configuration, or a file that cannot be read or written"],
  ["3", "an internal error"],
];

/** The first argument of the program where it is started as a thread of itself. */
export const asThread = "--as-thread";

export interface Option {
  /** What its value is called in the help, e.g. `FORMAT`. Without it the option takes none: it is given or not. */
  readonly value?: string;
  readonly help: string;
  /** Where only these values are valid. */
  readonly choices?: readonly string[];
  readonly fallback?: string;
}

/** Paths and names as given, and the values of the options. */
export interface Arguments<Name extends string = string> {
  readonly positionals: readonly string[];
  /** The last value given, else the fallback; `"true"` for an option without a value. */
  readonly options: Readonly<Partial<Record<Name, string>>>;
  /** All values given, for options that may be repeated. */
  readonly all: (name: Name) => readonly string[];
}

export interface Command {
  /** After the name of the program, e.g. `explain ID`. */
  readonly usage: string;
  /** Half a line for the list of commands. */
  readonly summary: string;
  readonly options: Readonly<Record<string, Option>>;
  /** What else its users should know, below the options: paragraphs and lists. */
  readonly notes: readonly (string | { readonly title: string; readonly rows: readonly Row[] })[];
  readonly run: (given: Arguments, world: World) => ExitCode | Promise<ExitCode>;
}

/** The caller asked for something that does not exist or cannot be done: exit code 2. The message says what to do instead. */
export class UsageError extends Error {}

/** A file or folder cannot be read or written: exit code 2. The message names it. */
export class FileError extends Error {}
