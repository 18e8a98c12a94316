import type { Automaton } from "../evidence/matcher.js";
import { unpack } from "../evidence/packed.js";

/** The automatons of the phrases of all items that the product comes with, and of the names of phases. */
export interface Prepared {
  readonly items: Automaton;
  readonly phases: Automaton;
}

let source: (() => Uint8Array) | undefined;
let made: Prepared | undefined;

/**
 * Says where the file of automatons is that the build has made (see `scripts/prepared.mjs`), before anything is judged. Where nobody does, as in the
 * tests, they are made of the sources, which takes longer than to judge a document.
 *
 * @param from called when they are first needed
 */
export function providePhrases(from: () => Uint8Array): void {
  source = from;
}

export function prepared(): Prepared | undefined {
  if (made === undefined && source !== undefined) {
    const [items, phases] = unpack(source()) as [Automaton, Automaton];
    made = { items, phases };
  }
  return made;
}
