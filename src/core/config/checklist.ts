import { catalogue } from "../rules/catalogue.js";
import type { Item } from "../rules/define.js";
import type { Config } from "./schema.js";

const lists = new WeakMap<readonly Item[], readonly Item[]>();

/** All items that a configuration knows: the catalogue's, then those of its own. The same list for the same `config.items`. */
export function checklistOf({ items }: Config): readonly Item[] {
  if (items.length === 0) return catalogue;
  const list = lists.get(items) ?? [...catalogue, ...items];
  lists.set(items, list);
  return list;
}
