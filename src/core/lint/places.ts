import type { Document } from "../document/document.js";
import type { Reading } from "../document/statement.js";
import type { Item } from "../rules/define.js";
import type { Section } from "../rules/document-rule.js";
import { phases } from "../rules/phases.js";
import { oncePer } from "../text/beside.js";
import type { Span } from "../text/span.js";
import type { Reader } from "./facts.js";

/** A heading of a chunk, by its place among them, that is an item's title, or names its topic. */
interface Naming {
  readonly heading: number;
  readonly item: number;
  readonly isTitle: boolean;
}

/** What tells which items the headings of a chunk name. */
const namingsBy = oncePer(({ checklist, topics }: Reader) => {
  const titles = new Map(checklist.map(({ title }, i) => [title.toLowerCase(), i]));
  return oncePer(({ headings }: Reading) =>
    headings.flatMap(({ text, depth }, heading): Naming[] => {
      const title = titles.get(text.toLowerCase());
      const named = depth > 1 ? topics(text) : [];
      return [
        ...(title === undefined ? [] : [{ heading, item: title, isTitle: true }]),
        ...named.map((item) => ({ heading, item, isTitle: false })),
      ];
    }),
  );
});

/**
 * Where each item belongs when it is missing, by its id: the heading that is its title, or names its topic, best inside its phase, else its
 * phase's first. An item without such a heading has no place.
 */
export function placesOf(reader: Reader, { parts }: Document, sections: readonly Section[]): ReadonlyMap<string, Span> {
  const { checklist } = reader;
  const namingsIn = namingsBy(reader);
  const found = new Map<Item, { readonly rank: number; readonly span: Span }>();
  let before = 0;
  for (const { reading } of parts) {
    for (const naming of namingsIn(reading)) {
      const item = checklist[naming.item] as Item;
      const { phase, span } = sections[before + naming.heading] as Section;
      const rank = naming.isTitle ? 0 : item.phase === phase ? 1 : 2;
      if (rank < (found.get(item)?.rank ?? Number.POSITIVE_INFINITY)) found.set(item, { rank, span });
    }
    before += reading.headings.length;
  }
  const firsts = new Map(phases.map(({ id }) => [id, sections.find((section) => section.phase === id)?.span]));
  return new Map(
    checklist.flatMap((item) => {
      const span = found.get(item)?.span ?? firsts.get(item.phase);
      return span === undefined ? [] : [[item.id, span] as const];
    }),
  );
}
