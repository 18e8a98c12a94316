import { checklistOf, optionsOf } from "../config/checklist.js";
import type { Config } from "../config/schema.js";
import type { Document, Part } from "../document/document.js";
import type { Heading } from "../document/statement.js";
import { type Fact, type Gatherer, gatherer } from "../evidence/gather.js";
import { hasFailed, type Judgement, judge, signsFor, signsOf } from "../evidence/verdict.js";
import type { Item } from "../rules/define.js";
import placeholder from "../rules/document/unfilled-placeholder.js";
import { beside, oncePer } from "../text/beside.js";
import { prepared } from "./prepared.js";
import { isTitled } from "./sections.js";

/** Facts of one chunk, and its offset in the document: theirs are relative to it. */
export interface ChunkFacts {
  readonly facts: readonly Fact[];
  readonly at: number;
}

/** What a document says on an item, and what it comes to. */
export interface Judged {
  readonly item: Item;
  readonly judgement: Judgement;
  /** The item's rule threw on some statement. */
  readonly failed: boolean;
  /** What the chunks say that the judgement rests on, one by one. */
  readonly said: () => Iterable<ChunkFacts>;
}

/** Judges a document by the items of a configuration, in their order. */
export function judgeBy({ checklist, factsIn, shows }: Reader, document: Document): readonly Judged[] {
  const { parts } = document;
  const hasTitle = isTitled(document);
  const chunks: Summary[] = [];
  for (const part of parts) chunks.push(factsIn(part, hasTitle));
  const all = new Uint32Array(chunks[0]?.signs.length ?? 0);
  for (const { signs } of chunks) for (let i = 0; i < signs.length; i++) all[i] = (all[i] as number) | (signs[i] as number);
  return checklist.map((item, number) => {
    const shown = (sign: number): boolean => shows(all, number, sign);
    const judgement = judge(shown, Object.keys(item.needs).length);
    return {
      item,
      judgement,
      failed: hasFailed(shown),
      said: () => saidIn(parts, chunks, number, (signs) => shows(signs, number, judgement.sign)),
    };
  });
}

// Not inside of what calls it: each new generator function gets a shape of its own on its first call, which holds all that the function knows,
// the whole document, until memory is collected as a whole.
function* saidIn(
  parts: readonly Part[],
  chunks: readonly Summary[],
  item: number,
  counts: (signs: Uint32Array) => boolean,
): Generator<ChunkFacts, void> {
  for (let i = 0; i < chunks.length; i++) {
    const { signs, byItem } = chunks[i] as Summary;
    if (counts(signs)) yield { facts: byItem.get(item) as readonly Fact[], at: (parts[i] as Part).start };
  }
}

/**
 * Looks for the facts of a document chunk by chunk; then to judge it takes little. A caller with other things to do can do some between two
 * steps.
 */
export function* gatherInTurns(document: Document, config: Config): Generator<void, void> {
  const { factsIn } = readerOf(config);
  const hasTitle = isTitled(document);
  for (const part of document.parts) {
    factsIn(part, hasTitle);
    yield;
  }
}

/** The facts of a chunk. */
interface Summary {
  /** By the number of their item. */
  readonly byItem: ReadonlyMap<number, readonly Fact[]>;
  /** What they show, a bit for each sign of each item: every keystroke goes over all chunks of a document. */
  readonly signs: Uint32Array;
}

/** What reads chunks for the items of a configuration. */
export interface Reader extends Pick<Gatherer, "topics"> {
  readonly checklist: readonly Item[];
  readonly factsIn: (part: Part, hasTitle: boolean) => Summary;
  /** Is a sign of an item among signs? */
  readonly shows: (signs: Uint32Array, item: number, sign: number) => boolean;
}

const readers = beside<readonly Item[], Reader>();

/** The same for the same list of items. */
export function readerOf(config: Config): Reader {
  const checklist = checklistOf(config);
  const reader = readers.get(checklist) ?? makeReader(checklist, config);
  readers.set(checklist, reader);
  return reader;
}

function makeReader(checklist: readonly Item[], config: Config): Reader {
  const { words } = optionsOf(config, placeholder.id);
  const { facts, topics } = gatherer(checklist, prepared().items, words);
  const most = Math.max(...checklist.map(({ needs }) => signsFor(Object.keys(needs).length)));
  const bitOf = (item: number, sign: number): number => item * most + sign;
  const summary = oncePer((all: readonly Fact[]): Summary => {
    const byItem = new Map<number, Fact[]>();
    const signs = new Uint32Array(Math.ceil((checklist.length * most) / 32));
    for (const fact of all) {
      const others = byItem.get(fact.item);
      if (others === undefined) byItem.set(fact.item, [fact]);
      else others.push(fact);
      for (const sign of signsOf(fact)) {
        const bit = bitOf(fact.item, sign);
        signs[bit >> 5] = (signs[bit >> 5] as number) | (1 << (bit & 31));
      }
    }
    return { byItem, signs };
  });
  return {
    checklist,
    topics,
    factsIn: ({ reading, outer }, hasTitle) => summary(facts(reading, hasTitle ? withoutTitle(outer) : outer)),
    shows: (signs, item, sign) => (((signs[bitOf(item, sign) >> 5] as number) >>> (bitOf(item, sign) & 31)) & 1) === 1,
  };
}

/** The headings without the document's title, which would raise its words in every sentence. */
const withoutTitle = oncePer((outer: readonly Heading[]) => outer.filter(({ depth }) => depth > 1));
