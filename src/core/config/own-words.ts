import { all, any, type Pattern, subject, type Terms, words } from "../evidence/pattern.js";
import type { Item } from "../rules/define.js";
import type { Options } from "../rules/document-rule.js";

// Words of a configuration as patterns: those of its own items, and those that it adds to ours.

export const phrases = (list: readonly string[]): Terms => ({ op: "terms", phrases: list.join(" | ") });

/** What states a need: said in a statement, or in its label. */
export const saying = (list: readonly string[]): Pattern => {
  const need = phrases(list);
  return stated(any(need, subject(need)));
};

/** A label alone says nothing: a word must stand behind it. */
export const stated = (pattern: Pattern): Pattern => all(pattern, words(1));

/**
 * An item with words that raise it (`topic`), are enough by themselves (`meets`), or state what it asks where it is raised (`needs`, or
 * `needs.NAME` where it asks for several things).
 */
export function withWords(item: Item, options: Options | undefined): Item {
  if (options === undefined) return item;
  const { topic = [], meets = [] } = options;
  const needs = Object.entries(item.needs).map(([name, pattern]): [string, Pattern] => {
    const own = [...(options.needs ?? []), ...(options[`needs.${name}`] ?? [])];
    return [name, own.length === 0 ? pattern : any(pattern, saying(own))];
  });
  return {
    ...item,
    topic: topic.length === 0 ? item.topic : any(item.topic, phrases(topic)),
    ...(meets.length === 0 ? {} : { meets: any(...(item.meets ? [item.meets] : []), saying(meets)) }),
    needs: Object.fromEntries(needs),
  };
}
