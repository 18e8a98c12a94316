import * as vscode from "vscode";
import { practice } from "../../../core/index.js";
import { currentName, fresh } from "./folder.js";

/** The answer that is being written: all that is needed to go on with it after the editor was killed. */
export interface Current {
  readonly session: practice.Session;
  /** The text as it was last seen. */
  readonly draft: string;
  /** The window that keeps the clock. */
  readonly owner: string;
}

export interface History {
  /** In the order in which they ended. */
  readonly attempts: readonly practice.Attempt[];
  /** Files that cannot be read; they are left as they are. */
  readonly damaged: readonly { readonly uri: vscode.Uri; readonly problem: string }[];
}

/** Everything that practice remembers, as files in the extension's own folder. Nothing of it leaves the machine. */
export interface Store {
  /** Where the answer of a session is written. */
  sheetOf(session: practice.Session): vscode.Uri;
  readCurrent(): Promise<Current | undefined>;
  writeCurrent(current: Current | undefined): Promise<void>;
  history(): Promise<History>;
  attempt(id: string): Promise<practice.Attempt | undefined>;
  saveAttempt(attempt: practice.Attempt): Promise<void>;
  deleteAttempt(id: string): Promise<void>;
  drillAnswers(): Promise<readonly practice.DrillAnswer[]>;
  addDrillAnswer(answer: practice.DrillAnswer): Promise<void>;
  deleteDrillAnswers(): Promise<void>;
}

const { fs } = vscode.workspace;

export function openStore(folder: vscode.Uri): Store {
  const at = (...names: string[]): vscode.Uri => vscode.Uri.joinPath(folder, ...names);
  const [current, attempts, drills] = [at(currentName), at("attempts"), at("drills.json")];
  let last: Promise<unknown> = Promise.resolve();

  /** One after the other: a write that starts while another is under way could win, and be the older one. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = last.then(work, work);
    last = done.catch(() => {});
    return done;
  }

  /** Writes beside the file and then renames, so that a crash leaves the old file or the new one and never a half. */
  async function write(file: vscode.Uri, text: string): Promise<void> {
    const fresh = freshOf(file);
    await fs.writeFile(fresh, new TextEncoder().encode(text));
    await fs.rename(fresh, file, { overwrite: true });
  }

  /** Sets aside what cannot be read, so that nothing overwrites it. */
  async function setAside(file: vscode.Uri): Promise<void> {
    await fs.rename(file, file.with({ path: `${file.path}.damaged-${Date.now()}` }), { overwrite: true }).then(undefined, () => {});
  }

  async function readDrills(): Promise<readonly practice.DrillAnswer[]> {
    const text = await read(drills);
    if (text === undefined) return [];
    const stored = practice.readDrillAnswers(text);
    if ("value" in stored) return stored.value;
    await setAside(drills);
    return [];
  }

  return {
    sheetOf: ({ id, question }) => at("answers", id, `${question.id}.md`),
    readCurrent: () =>
      inTurn(async () => {
        // The second one is there where a crash came between a write and its rename.
        for (const file of [current, freshOf(current)]) {
          const text = await read(file);
          if (text === undefined) continue;
          const found = parseCurrent(text);
          if (found) return found;
          await setAside(file);
        }
        return undefined;
      }),
    writeCurrent: (value) => inTurn(() => (value ? write(current, JSON.stringify(value)) : remove(current))),
    history: async () => {
      const names = await list(attempts);
      const read = await Promise.all(
        names.map(async (name) => ({ uri: at("attempts", name), stored: await readAttempt(at("attempts", name)) })),
      );
      return {
        attempts: practice.byTime(read.flatMap(({ stored }) => ("value" in stored ? [stored.value] : []))),
        damaged: read.flatMap(({ uri, stored }) => ("value" in stored ? [] : [{ uri, problem: stored.problem }])),
      };
    },
    attempt: async (id) => {
      const stored = await readAttempt(at("attempts", `${id}.json`));
      return "value" in stored ? stored.value : undefined;
    },
    saveAttempt: (attempt) => inTurn(() => write(at("attempts", `${attempt.id}.json`), JSON.stringify(attempt))),
    deleteAttempt: (id) =>
      inTurn(async () => {
        await remove(at("attempts", `${id}.json`));
        await fs.delete(at("answers", id), { recursive: true }).then(undefined, unlessAbsent);
      }),
    drillAnswers: () => inTurn(readDrills),
    addDrillAnswer: (answer) => inTurn(async () => write(drills, JSON.stringify([...(await readDrills()), answer]))),
    deleteDrillAnswers: () => inTurn(() => remove(drills)),
  };
}

const freshOf = (file: vscode.Uri): vscode.Uri => file.with({ path: file.path + fresh });

async function readAttempt(file: vscode.Uri): Promise<practice.Stored<practice.Attempt>> {
  const text = await read(file).catch((error: Error) => error);
  if (text instanceof Error) return { problem: text.message };
  return text === undefined ? { problem: "It is gone." } : practice.readAttempt(text);
}

function parseCurrent(text: string): Current | undefined {
  try {
    const { session, draft, owner } = JSON.parse(text) as Record<string, unknown>;
    const stored = practice.readSession(JSON.stringify(session));
    return "value" in stored && typeof draft === "string" ? { session: stored.value, draft, owner: String(owner) } : undefined;
  } catch {
    return undefined;
  }
}

const isAbsent = (error: unknown): boolean => error instanceof vscode.FileSystemError && error.code === "FileNotFound";

function unlessAbsent(error: unknown): void {
  if (!isAbsent(error)) throw error;
}

/** The text of a file, `undefined` where there is none. */
async function read(file: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await fs.readFile(file));
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}

async function remove(file: vscode.Uri): Promise<void> {
  for (const each of [file, freshOf(file)]) {
    await fs.delete(each).then(undefined, unlessAbsent);
  }
}

async function list(folder: vscode.Uri): Promise<readonly string[]> {
  const entries = await fs.readDirectory(folder).then(undefined, () => []);
  return entries.flatMap(([name]) => (name.endsWith(".json") ? [name] : []));
}
