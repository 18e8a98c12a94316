import { openings, type PreparedItems, termsOfItems } from "../evidence/gather.js";
import { type Automaton, buildAutomaton } from "../evidence/matcher.js";
import { pack, unpack } from "../evidence/packed.js";
import { leavesOf } from "../evidence/place.js";
import type { Numbers } from "../evidence/symbols.js";
import { catalogue } from "../rules/catalogue.js";
import { phaseHeadings } from "../rules/phases.js";

/** What is made of the items that the product comes with, and the automaton of the names of phases. */
export interface Prepared {
  readonly items: PreparedItems;
  readonly phases: Automaton;
}

let source: (() => Uint8Array) | undefined;
let made: Prepared | undefined;

/**
 * Says where the file is that the build has made by {@link prepare}, before anything is judged. Where nobody does, as in the tests, all is made
 * of the sources, which takes longer than to judge a document.
 *
 * @param from called when it is first needed
 */
export function providePhrases(from: () => Uint8Array): void {
  source = from;
}

export function prepared(): Prepared | undefined {
  if (made === undefined && source !== undefined) {
    const lists = unpack(source())[Symbol.iterator]();
    const next = (): Numbers => lists.next().value as Numbers;
    const automaton = (): Automaton => ({
      symbols: { units: next(), starts: next(), slots: next() },
      edges: next(),
      takes: next(),
      leads: next(),
      ends: next(),
      terms: next(),
    });
    const byTerm = () => ({ starts: next(), list: next() });
    made = {
      items: { items: catalogue, automaton: automaton(), openings: { own: byTerm(), around: byTerm() } },
      phases: automaton(),
    };
  }
  return made;
}

/** The file's bytes: lists in the order in which {@link prepared} takes them. */
export function prepare(): Uint8Array {
  const automaton = (terms: readonly { readonly phrases: string }[]): Numbers[] => {
    const { symbols, edges, takes, leads, ends, terms: numbers } = buildAutomaton(terms.map(({ phrases }) => phrases));
    return [symbols.units, symbols.starts, symbols.slots, edges, takes, leads, ends, numbers];
  };
  const { own, around } = openings(catalogue);
  return pack([
    ...automaton(termsOfItems(catalogue)),
    ...[own, around].flatMap(({ starts, list }) => [starts, list]),
    ...automaton(leavesOf(Object.values(phaseHeadings)).map(({ terms }) => terms)),
  ]);
}
