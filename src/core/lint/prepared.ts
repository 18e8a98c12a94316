import type { Automaton } from "../evidence/matcher.js";

/**
 * The automaton of the phrases of all items that the product comes with, where the bundler has made it (see `scripts/prepared.mjs`):
 * undefined in a bundle that is better small, and outside of one. Then it is made when the first document is judged.
 */
export const prepared: (() => Automaton) | undefined = undefined;
