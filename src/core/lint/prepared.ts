import { type Automaton, buildAutomaton } from "../evidence/matcher.js";
import { pack, unpack } from "../evidence/packed.js";
import { leavesOf } from "../evidence/place.js";
import { type Numbers, symbolsOf } from "../evidence/symbols.js";
import { type ByTerm, type PreparedItems, prepareItems } from "../evidence/ways.js";
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
 * Says where the file is that the build has made by {@link packPrepared}, before anything is judged. Where nobody does, as in the tests, all is made
 * of the sources, which takes longer than to judge a document.
 *
 * @param from called when it is first needed
 */
export function providePhrases(from: () => Uint8Array): void {
  source = from;
}

/** The same each time. */
export function prepared(): Prepared {
  made ??= source === undefined ? prepare() : unpackPrepared(source());
  return made;
}

const prepare = (): Prepared => ({
  items: prepareItems(catalogue),
  phases: buildAutomaton(leavesOf(Object.values(phaseHeadings)).map(({ terms }) => terms.phrases)),
});

/** The file's bytes: lists in the order in which {@link unpackPrepared} takes them. */
export function packPrepared(): Uint8Array {
  const automaton = ({ symbols, edges, takes, leads, ends, terms }: Automaton): Numbers[] => [
    ...[symbols.units, lengths(symbols.starts)],
    ...[lengths(edges), takes, leads, lengths(ends), terms],
  ];
  const byTerm = ({ starts, list }: ByTerm): Numbers[] => [lengths(starts), list];
  const { items, phases } = prepare();
  const { code, items: places, ends, patterns, topics, exclusions, own, around, soughtAround } = items.ways;
  return pack([
    ...automaton(items.automaton),
    ...[code, places, ends, patterns, topics, exclusions],
    ...[own, around].flatMap(byTerm),
    soughtAround,
    ...automaton(phases),
  ]);
}

function unpackPrepared(bytes: Uint8Array): Prepared {
  const lists = unpack(bytes)[Symbol.iterator]();
  const next = (): Numbers => lists.next().value as Numbers;
  const automaton = (): Automaton => ({
    symbols: symbolsOf(next(), startsOf(next())),
    edges: startsOf(next()),
    takes: next(),
    leads: next(),
    ends: startsOf(next()),
    terms: next(),
  });
  const byTerm = (): ByTerm => ({ starts: startsOf(next()), list: next() });
  return {
    items: {
      items: catalogue,
      automaton: automaton(),
      ways: {
        code: next(),
        items: next(),
        ends: next(),
        patterns: next(),
        topics: next(),
        exclusions: next(),
        own: byTerm(),
        around: byTerm(),
        soughtAround: next(),
      },
    },
    phases: automaton(),
  };
}

/** Where pieces of a list start, and the last ends, by how long they are: small numbers, which take little room in an archive. */
const lengths = (starts: Numbers): Numbers => Int32Array.from(starts.subarray(1), (start, i) => start - (starts[i] as number));

function startsOf(lengths: Numbers): Numbers {
  const starts = new Int32Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i++) starts[i + 1] = (starts[i] as number) + (lengths[i] as number);
  return starts;
}
