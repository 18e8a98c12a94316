import type { Automaton } from "../evidence/matcher.js";

/** The automatons of the phrases of all items that the product comes with, and of the names of phases. */
export interface Prepared {
  readonly items: Automaton;
  readonly phases: Automaton;
}

let source: (() => Prepared) | undefined;
let made: Prepared | undefined;

/**
 * Says where the automatons are that the build has made (see `scripts/prepared.mjs`), before anything is judged. Where nobody does, as in the
 * tests, they are made of the sources, which takes longer than to judge a document.
 *
 * @param from called when they are first needed
 */
export function providePhrases(from: () => Prepared): void {
  source = from;
}

export function prepared(): Prepared | undefined {
  made ??= source?.();
  return made;
}
