import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { FileError } from "./command.js";

/** Writes a file that does not exist yet, and the folders it needs. Throws `FileError`; an existing file is left as it is. */
export function writeNew(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: "wx" }); // fails where the file exists, so nothing is ever lost
  } catch (error) {
    if (existsSync(file)) throw new FileError(`${file}: already exists, and is left as it is. Choose another name.`);
    throw new FileError(`${file}: cannot be written: ${(error as Error).message}`);
  }
}
