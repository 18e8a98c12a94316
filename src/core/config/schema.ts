import { catalogue, documentRules } from "../rules/catalogue.js";
import type { Item } from "../rules/define.js";
import type { Options } from "../rules/document-rule.js";
import { phases } from "../rules/phases.js";

/** How loudly a finding is reported. */
export type Severity = "error" | "warning" | "information";

/** How far a document is, from its front matter's `status`; it decides how loudly gaps are reported. */
export type Status = "draft" | "review" | "final";

/** What a document is judged by. Everything that is left out is as in {@link defaultConfig}. */
export interface Config {
  /** By rule id: a severity in place of that of the document's status, or `off`. An item that is off is no part of the checklist. */
  readonly rules: Readonly<Record<string, Severity | "off">>;
  /** By rule id: what is set of it beside its severity. What is known of documents is kept with this very object. */
  readonly options: Readonly<Record<string, Options>>;
  /** The severity of findings by the document's status; `none` for documents that state none. */
  readonly severity: Readonly<Record<Status | "none", Severity | "off">>;
  /** Items beside those of the catalogue. What is known of documents is kept with this very list. */
  readonly items: readonly Item[];
}

export const defaultConfig: Config = {
  rules: {},
  options: {},
  severity: { draft: "information", review: "warning", final: "error", none: "warning" },
  items: [],
};

/** The names of a configuration file, the first before the next where a folder has several. */
export const configFileNames = ["jsonc", "json", "yaml", "yml"].map((kind) => `.ml-design-doc.${kind}`);

/** What a text in a configuration stands for beyond being a text. */
export type Form = "config-file" | "folder" | "glob" | "item-id" | "line" | "phrase" | "question" | "words";

/** What may stand in one place of a configuration, in the words of JSON Schema as far as it has them. */
export interface Shape {
  readonly type: Kind | readonly [Kind, Kind];
  /** One or two sentences of Markdown. */
  readonly description?: string;
  /** For texts. */
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly form?: Form;
  /** For lists. */
  readonly items?: Shape;
  readonly minItems?: number;
  /** For objects: the names that they have, and must have; and what stands under any other name, if there is any other. */
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Shape;
  /** The other names are ids of rules, of ours or of items in the configuration. */
  readonly named?: "rule";
  readonly default?: unknown;
}

export type Kind = "string" | "array" | "object";

export const severity: Shape = {
  type: "string",
  enum: ["off", "information", "warning", "error"],
  enumDescriptions: ["Not reported.", "Reported as information.", "Reported as a warning.", "Reported as an error."],
};
const oneOrMore = (form: Form): Shape => ({ type: ["string", "array"], form, items: { type: "string", form } });
const atLeastOne = (form: Form): Shape => ({ ...oneOrMore(form), minItems: 1 });

/** Words that an item has, of ours or of the user's own. */
const words = {
  topic: {
    ...atLeastOne("phrase"),
    description: "Words and phrases that raise the item. A document that has them, and not what is needed, is *vague*.",
  },
  meets: { ...atLeastOne("phrase"), description: "Words and phrases that are enough by themselves: what states them meets the item." },
} satisfies Readonly<Record<string, Shape>>;

/** How loudly a rule reports, alone or with the rule's options. */
const rule = (options: Readonly<Record<string, Shape>> = {}): Shape => ({
  ...severity,
  type: ["string", "object"],
  properties: { severity, ...options },
});

/** What an item of ours needs is a list, or lists by name where it needs several things. */
function itemRule({ needs }: Item): Shape {
  const [name, ...others] = Object.keys(needs);
  const description = `Words and phrases that say ${[name, ...others].join(", or ")}, where the item is raised.`;
  const list = atLeastOne("phrase");
  const byName = Object.fromEntries(Object.keys(needs).map((each) => [each, list]));
  return rule({ ...words, needs: others.length === 0 ? { ...list, description } : { type: "object", properties: byName, description } });
}

const rules: Shape = {
  type: "object",
  description:
    "How loudly a rule reports, by its id, such as `drift-kinds: off`. A rule without an entry follows the `status` of the document, see `severity`. An item that is `off` is no part of the checklist. In a configuration file a rule may also have an object of its `severity` and its options.",
  named: "rule",
  properties: Object.fromEntries([
    ...catalogue.map((item) => [item.id, itemRule(item)] as const),
    ...documentRules.map(({ id, options = {} }) => {
      const shapes = Object.entries(options).map(([name, description]) => [name, { ...atLeastOne("words"), description }] as const);
      return [id, rule(Object.fromEntries(shapes))] as const;
    }),
  ]),
  additionalProperties: rule(),
};

const byStatus: Shape = {
  type: "object",
  description:
    "How loudly documents are reported by the `status` in their front matter: `draft`, `review`, `final`, or `none` where it says none.",
  properties: { draft: severity, review: severity, final: severity, none: severity },
  default: defaultConfig.severity,
};

const item: Shape = {
  type: "object",
  required: ["id", "phase", "title", "question", "topic"],
  properties: {
    id: {
      type: "string",
      form: "item-id",
      description: "Names the item in reports, directives and settings: small letters, digits and hyphens.",
    },
    phase: {
      type: "string",
      enum: phases.map(({ id }) => id),
      enumDescriptions: phases.map(({ title }) => title),
      description: "The part of a design document that it belongs to.",
    },
    title: { type: "string", form: "line", description: "What it is called, as a heading." },
    question: { type: "string", form: "question", description: "What the author is asked: one sentence that ends with a question mark." },
    why: { type: "string", description: "Why it matters, for those who meet the finding." },
    topic: words.topic,
    meets: words.meets,
    needs: {
      type: ["array", "object"],
      description:
        'What must be stated for the item to be *met*, in words and phrases: a list, or lists by what they show, as it reads after "the text does not say". Left out, any statement on the topic will do.',
      items: { type: "string", form: "phrase" },
      minItems: 1,
      additionalProperties: atLeastOne("phrase"),
    },
  },
};

/** A setting: what may stand under its name in a configuration file. */
export interface Setting {
  readonly shape: Shape;
  /** It is also a setting of the editor, for what no file says: what is to be said of that beside the description. */
  readonly inEditor?: string;
}

/**
 * All settings of a configuration file. Validation, the JSON Schema, the editor's settings and the documentation are derived from this.
 */
export const settings = {
  extends: {
    shape: {
      ...oneOrMore("config-file"),
      description:
        "Configuration files to build on, relative to this one, such as `../.ml-design-doc.yaml`. What this file says comes after them.",
    },
  },
  documents: {
    inEditor: "They are relative to the workspace folder. A configuration file that lists documents takes the place of this.",
    shape: {
      ...oneOrMore("glob"),
      description:
        "Globs of Markdown files that are design documents whatever they say, such as `docs/design/**/*.md`. Other files are checked if they read like a design document of a machine-learning system; `type: ml-design-doc`, or any other `type`, in a file's front matter decides for that file.",
      default: [],
    },
  },
  ignore: {
    inEditor: "They are relative to the workspace folder. A configuration file that lists what is ignored takes the place of this.",
    shape: {
      ...oneOrMore("glob"),
      description: "Globs of Markdown files that are never checked, whatever else is said of them, such as `**/archive/**`.",
      default: [],
    },
  },
  rules: { inEditor: "A rule that a configuration file speaks of is reported as it says there.", shape: { ...rules, default: {} } },
  severity: { inEditor: "A status that a configuration file speaks of is reported as it says there.", shape: byStatus },
  templates: {
    inEditor: "It is relative to the workspace folder. That of a configuration file takes the place of this.",
    shape: {
      type: "string",
      form: "folder",
      description: "Folder with templates of your own: each Markdown file in it can be chosen by its name for a new document.",
    },
  },
  items: {
    shape: {
      type: "array",
      items: item,
      description: "Items of your own, judged as those that come with the product: words and phrases, no code.",
      default: [],
    },
  },
  overrides: {
    shape: {
      type: "array",
      description: "What holds for some documents only. Of several entries that apply to a document the last one decides.",
      default: [],
      items: {
        type: "object",
        required: ["files"],
        properties: {
          files: { ...atLeastOne("glob"), description: "Globs of the documents that this is about." },
          rules,
          severity: byStatus,
        },
      },
    },
  },
} satisfies Readonly<Record<string, Setting>>;

/** A configuration file as a whole. */
export const configShape: Shape = {
  type: "object",
  properties: {
    $schema: { type: "string", description: "Where editors find the schema of this file." },
    ...Object.fromEntries(Object.entries<Setting>(settings).map(([name, { shape }]) => [name, shape])),
  },
};
