import * as vscode from "vscode";
import { practice } from "../../../core/index.js";

/**
 * The questions and drills, read when they are first asked for. They are one file of the extension (scripts/practice-content.mjs makes it), as
 * the files of an extension cannot be listed in VS Code for the Web.
 */
export function openLibrary(extension: vscode.Uri): () => Promise<practice.PracticeLibrary> {
  let library: Promise<practice.PracticeLibrary> | undefined;
  const read = async (): Promise<practice.PracticeLibrary> => {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, "dist/practice.json"));
    return practice.readLibrary(JSON.parse(new TextDecoder().decode(bytes)) as practice.PracticeFiles);
  };
  return () => {
    library ??= read();
    return library;
  };
}

/** The question of an attempt; one that is no longer in the library, or a person's own, has only what was kept of it. */
export function questionFor(card: practice.QuestionCard, { questions }: practice.PracticeLibrary): practice.Question {
  const known = questions.find(({ id }) => id === card.id);
  return known ?? { ...practice.ownQuestion(card.title), ...card };
}
