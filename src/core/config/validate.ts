import { globProblem } from "../text/glob.js";
import { didYouMean } from "../text/nearest.js";
import type { Span } from "../text/span.js";
import { phraseProblem } from "./phrase.js";
import type { Form, Kind, Shape } from "./schema.js";
import type { Entry, Flaw, Node } from "./syntax.js";

/** What validation needs to know beside the shape, and where it reports. */
export interface Validation {
  /** All ids that a severity can be set for. */
  readonly ruleIds: readonly string[];
  readonly report: (flaw: Flaw) => void;
}

/**
 * The part of a value that is as its shape says, so that one mistake costs one setting and not the file; undefined where nothing is left.
 * What is left out has been reported. A name with nothing behind it (`null`) leaves its setting open.
 *
 * @param name what the value is called in messages
 */
export function validate(node: Node, shape: Shape, name: string, validation: Validation): Node | undefined {
  const kinds = [shape.type].flat();
  const report = (message: string, span: Span = node.span) => validation.report({ message, span });
  if (!kinds.some((kind) => kind === node.kind)) {
    report(`${name} must be ${kinds.map((kind) => kindNames[kind]).join(" or ")}, not ${foundNames[node.kind]}.`);
    return undefined;
  }
  switch (node.kind) {
    case "string": {
      const problem = textProblem(node.value, shape, name);
      if (problem !== undefined) report(problem);
      return problem === undefined ? node : undefined;
    }
    case "array": {
      const { items: each = { type: "string" }, minItems = 0 } = shape;
      if (node.items.length < minItems) report(`${name} is an empty list. Write at least one entry, or leave it out.`);
      const items = node.items.flatMap((item) => validate(item, each, `An entry of ${name}`, validation) ?? []);
      return items.length < minItems ? undefined : { ...node, items };
    }
    case "object": {
      const entries = node.entries.flatMap((entry, i) => validateEntry(node.entries, entry, i, shape, name, validation));
      const lacking = (shape.required ?? []).filter((key) => !entries.some((entry) => entry.key === key));
      for (const key of lacking) {
        // What is there and wrong has been reported already.
        const isThere = node.entries.some((entry) => entry.key === key && entry.value.kind !== "null");
        if (!isThere) report(`${name} lacks "${key}".`, node.entries[0]?.span ?? node.span);
      }
      return lacking.length > 0 ? undefined : { ...node, entries };
    }
    default:
      return undefined;
  }
}

function validateEntry(
  all: readonly Entry[],
  entry: Entry,
  i: number,
  shape: Shape,
  name: string,
  validation: Validation,
): readonly Entry[] {
  const { key, span, value } = entry;
  const report = (message: string) => validation.report({ message, span });
  if (all.findIndex((other) => other.key === key) < i) {
    report(`"${key}" is set twice. The first one counts.`);
    return [];
  }
  const { properties = {}, additionalProperties, named } = shape;
  const own = Object.hasOwn(properties, key) ? properties[key] : undefined;
  if (own === undefined && named === "rule" && !validation.ruleIds.includes(key)) {
    report(`There is no rule "${key}".${didYouMean(key, validation.ruleIds)}`);
    return [];
  }
  const inside = own ?? additionalProperties;
  if (inside === undefined) {
    const valid = Object.keys(properties);
    report(`${name} has no "${key}".${didYouMean(key, valid)} Valid: ${valid.join(", ")}.`);
    return [];
  }
  if (value.kind === "null") return [];
  const validated = validate(value, inside, `"${key}"`, validation);
  return validated ? [{ ...entry, value: validated }] : [];
}

const kindNames: Readonly<Record<Kind, string>> = { string: "a text", array: "a list", object: "an object of names and values" };
const foundNames: Readonly<Record<Node["kind"], string>> = {
  ...kindNames,
  number: "a number",
  boolean: "true or false",
  null: "empty",
};

function textProblem(text: string, { enum: values, form }: Shape, name: string): string | undefined {
  if (values !== undefined && !values.includes(text))
    return `"${text}" is no value of ${name}.${didYouMean(text, values)} Valid: ${values.join(", ")}.`;
  return form && forms[form](text, name);
}

/** By what a text stands for: what is wrong with it, as a sentence, or nothing. */
const forms: Readonly<Record<Form, (text: string, name: string) => string | undefined>> = {
  glob: globProblem,
  phrase: phraseProblem,
  folder: (text, name) => (text.trim() === "" ? `${name} needs the path of a folder.` : undefined),
  line: (text, name) => {
    if (text.trim() === "") return `${name} is empty.`;
    return text.length > 100 ? `${name} has at most 100 signs.` : undefined;
  },
  words: (text, name) => {
    if (!/[\p{L}\p{N}]/u.test(text)) return `${name} needs a word.`;
    return text.length > 100 ? `${name} has at most 100 signs.` : undefined;
  },
  question: (text, name) => {
    if (!/\?\s*$/.test(text) || text.length > 400) return `${name} is one question of at most 400 signs, and ends with "?".`;
    return undefined;
  },
  "item-id": (text) =>
    /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(text) && text.length <= 60
      ? undefined
      : `"${text}" is no id: small letters and digits, with single hyphens between, such as privacy-review.`,
  "config-file": (text) => {
    const outside = "Packages, addresses and absolute paths are not loaded.";
    if (/^(?:[\\/~]|[A-Za-z]+:)/.test(text) || !/\.(?:jsonc?|ya?ml)$/.test(text))
      return `"${text}" is no file relative to this one that ends in .jsonc, .json, .yaml or .yml. ${outside}`;
    return text.includes("\\") ? 'Write "/" between folders, on Windows too.' : undefined;
  },
};
