import { catalogue } from "../rules/catalogue.js";
import type { Item } from "../rules/define.js";
import type { Options } from "../rules/document-rule.js";
import { ruleIds } from "../rules/ids.js";
import { oncePer } from "../text/beside.js";
import { withWords } from "./own-words.js";
import type { Config } from "./schema.js";

const listFor = oncePer((options: Config["options"]) => {
  const ours = Object.keys(options).length === 0 ? catalogue : catalogue.map((item) => withWords(item, options[item.id]));
  return oncePer((own: Config["items"]): readonly Item[] => (own.length === 0 ? ours : [...ours, ...own]));
});

/** The ids of everything that can be reported by a configuration, for settings and directives. */
export const idsOf = ({ items }: Config): readonly string[] => (items.length === 0 ? ruleIds : [...ruleIds, ...items.map(({ id }) => id)]);

/** The items that documents are judged by: without those that are turned off. */
export const itemsOf = (config: Config): readonly Item[] => {
  const off = new Set(Object.entries(config.rules).flatMap(([id, severity]) => (severity === "off" ? [id] : [])));
  return checklistOf(config).filter(({ id }) => !off.has(id));
};

/**
 * All items that a configuration knows: the catalogue's, with the words that it adds to them, then those of its own. The same list for the
 * same `config.items` and `config.options`.
 */
export const checklistOf = ({ items, options }: Config): readonly Item[] => listFor(options)(items);

const none: Options = {};

/** What a configuration says of a rule beside its severity; the same object for the same `config.options`. */
export const optionsOf = ({ options }: Config, rule: string): Options => (Object.hasOwn(options, rule) ? options[rule] : undefined) ?? none;
