import { oncePerText } from "../text/beside.js";
import { findAll } from "./hits.js";
import { type Automaton, buildAutomaton, matcherOf } from "./matcher.js";
import { type Pattern, termsOf } from "./pattern.js";

/** The terms of patterns with the place of the pattern that they belong to. */
export const leavesOf = (patterns: readonly Pattern[]) =>
  patterns.flatMap((pattern, owner) => termsOf([pattern]).map((terms) => ({ terms, owner })));

/**
 * Makes a function that tells which of several patterns a heading speaks of: the place of the one whose words stand first in it,
 * undefined for none. The patterns are `terms`, or `any` of `terms`.
 *
 * @param prepared their automaton, where it was made before
 */
export function classifier(patterns: readonly Pattern[], prepared?: Automaton): (heading: string) => number | undefined {
  const leaves = leavesOf(patterns);
  const matchers = [matcherOf(prepared ?? buildAutomaton(leaves.map(({ terms }) => terms.phrases)))];
  return oncePerText((heading) => {
    const hits: { readonly at: number; readonly owner: number }[] = [];
    findAll(matchers, heading, (term, at) => hits.push({ at, owner: leaves[term]?.owner as number }));
    return hits.sort((a, b) => a.at - b.at || a.owner - b.owner)[0]?.owner;
  });
}
