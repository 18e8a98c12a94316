import type { Automaton } from "../evidence/matcher.js";

/**
 * The automatons of the phrases of all items that the product comes with and of the names of phases, where the bundler has made them (see
 * `scripts/prepared.mjs`): undefined in a bundle that is better small, and outside of one. Then they are made when they are first needed.
 */
export const prepared: (() => { readonly items: Automaton; readonly phases: Automaton }) | undefined = undefined;
