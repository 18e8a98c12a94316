import { catalogue } from "../rules/catalogue.js";
import type { Item } from "../rules/define.js";
import { ruleIds } from "../rules/ids.js";
import type { Config } from "./schema.js";

const lists = new WeakMap<readonly Item[], readonly Item[]>();

/** The ids of everything that can be reported by a configuration, for settings and directives. */
export const idsOf = ({ items }: Config): readonly string[] => (items.length === 0 ? ruleIds : [...ruleIds, ...items.map(({ id }) => id)]);

/** The items that documents are judged by: without those that are turned off. */
export const itemsOf = (config: Config): readonly Item[] => {
  const off = new Set(Object.entries(config.rules).flatMap(([id, severity]) => (severity === "off" ? [id] : [])));
  return checklistOf(config).filter(({ id }) => !off.has(id));
};

/** All items that a configuration knows: the catalogue's, then those of its own. The same list for the same `config.items`. */
export function checklistOf({ items }: Config): readonly Item[] {
  if (items.length === 0) return catalogue;
  const list = lists.get(items) ?? [...catalogue, ...items];
  lists.set(items, list);
  return list;
}
