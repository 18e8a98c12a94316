import { type Config, changeDocument, type Document, gatherInTurns, openInTurns } from "../core/index.js";

/** Milliseconds after which others in the extension host have their turn. */
const turn = 15;

/**
 * Reads a text and looks it through for facts, so that little is left to do to judge it. A long one is read chunk by chunk, and others have
 * their turn every now and then; a keystroke takes less than one turn.
 *
 * @param before the same document as it was read before, if it was
 */
export async function readText(text: string, config: Config, before?: Document): Promise<Document> {
  const work = steps(text, config, before);
  let end = performance.now() + turn;
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    if (performance.now() < end) continue;
    await new Promise((resolve) => setTimeout(resolve));
    end = performance.now() + turn;
  }
}

function* steps(text: string, config: Config, before: Document | undefined): Generator<void, Document> {
  const document = before ? changeDocument(before, text) : yield* openInTurns(text);
  yield* gatherInTurns(document, config);
  return document;
}
