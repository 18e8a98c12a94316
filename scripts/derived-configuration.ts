import { configFileNames, configShape, described, type Form, type Setting, type Shape, settings, severity } from "../src/core/index.js";

// What is made from the table of settings: the schema of configuration files, the editor's settings, and tables of the documentation.

type Json = { readonly [name: string]: unknown };

const all: readonly (readonly [string, Setting])[] = Object.entries(settings);
const inEditor = all.filter(([, setting]) => setting.inEditor !== undefined);

/** `docs/config.schema.json`: JSON Schema, draft 7, with the words that VS Code adds to it. */
export function configSchema(): string {
  const schema = {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "ML Design Doc configuration",
    description: `What a file ${configFileNames.join(", ")} may hold.`,
    allowComments: true,
    allowTrailingCommas: true,
    ...schemaOf(configShape),
    definitions: { ...Object.fromEntries([...shared].map(([shape, name]) => [name, typed(shape ?? severity)])), rules: rulesSchema() },
  };
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}

const { topic, meets } = settings.items.shape.items.properties ?? {};

/** Shapes that stand in many places, by their names among the definitions. */
const shared = new Map<Shape | undefined, string>([
  [severity, "severity"],
  [topic, "topic"],
  [meets, "meets"],
]);

function schemaOf(shape: Shape): Json {
  const name = shared.get(shape);
  if (name !== undefined) return { $ref: `#/definitions/${name}` };
  return shape.named === "rule" ? { ...told(shape), $ref: "#/definitions/rules" } : typed(shape);
}

const told = ({ description, default: fallback }: Shape): Json => ({
  ...(description !== undefined && { description: plain(description), markdownDescription: description }),
  ...(fallback !== undefined && { default: fallback }),
});

function typed(shape: Shape): Json {
  const { type, form, items, minItems, properties, required, additionalProperties } = shape;
  // A text of a few, or an object.
  if (shape.enum && properties) return { ...told(shape), anyOf: [schemaOf(severity), typed({ type: "object", properties })] };
  const isObject = [type].flat().includes("object");
  return {
    ...told(shape),
    type,
    ...ofEnum(shape),
    ...(form && forms[form]),
    ...(items && { items: schemaOf(items) }),
    ...(minItems && { minItems }),
    ...(required && { required }),
    ...(properties && { properties: Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, schemaOf(each)])) }),
    ...(isObject && { additionalProperties: additionalProperties ? schemaOf(additionalProperties) : false }),
  };
}

const ofEnum = ({ enum: values, enumDescriptions }: Shape): Json => (values === undefined ? {} : { enum: values, enumDescriptions });

/** Ids of items of the user's own are names as well, so any name will do; the check itself knows them all. */
function rulesSchema(): Json {
  const { properties = {}, additionalProperties = severity } = settings.rules.shape;
  return {
    type: "object",
    properties: Object.fromEntries(
      described.map(({ id, title, ask, why }) => [
        id,
        schemaOf({ ...(properties[id] ?? additionalProperties), description: [`${title}.`, ask ?? oneLine(why)].join(" ") }),
      ]),
    ),
    additionalProperties: schemaOf(additionalProperties),
  };
}

/** What JSON Schema can say of a form of text; the check itself says more. */
const forms: Readonly<Record<Form, Json>> = {
  "config-file": {
    pattern: "^[^/~:]+(/[^:]*)?\\.(jsonc?|ya?ml)$",
    patternErrorMessage: "A file relative to this one that ends in .jsonc, .json, .yaml or .yml.",
  },
  folder: { minLength: 1 },
  glob: { minLength: 1, maxLength: 500 },
  "item-id": {
    pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$",
    maxLength: 60,
    patternErrorMessage: "Small letters and digits, with single hyphens between.",
  },
  line: { minLength: 1, maxLength: 100 },
  phrase: { minLength: 1, maxLength: 200 },
  words: { minLength: 1, maxLength: 100 },
  question: { pattern: "\\?\\s*$", maxLength: 400, patternErrorMessage: 'A question ends with "?".' },
};

const key = (name: string) => `mlDesignDoc.${name}`;

/**
 * `package.json` with the editor's settings of the table; the others, which only an editor has, are left as they are.
 *
 * @param text package.json as it is
 */
export function withEditorSettings(text: string): string {
  const manifest = JSON.parse(text);
  const { configuration } = manifest.contributes;
  const own = inEditor.map(([name, { shape }], i): [string, Json] => [
    key(name),
    { ...editorShape(shape), scope: "resource", order: 10 + i, markdownDescription: `%setting.${name}%` },
  ]);
  configuration.properties = { ...configuration.properties, ...Object.fromEntries(own) };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

const editorSeverity: Json = { type: "string", enum: severity.enum, enumDescriptions: severity.enum?.map((name) => `%severity.${name}%`) };

/** A setting in the form that the settings editor shows best. */
function editorShape(shape: Shape): Json {
  if (shape.named === "rule")
    return { type: "object", default: {}, propertyNames: { enum: described.map(({ id }) => id) }, additionalProperties: editorSeverity };
  if (shape.properties !== undefined) {
    const properties = Object.fromEntries(Object.keys(shape.properties).map((name) => [name, editorSeverity]));
    return { type: "object", default: shape.default, properties, additionalProperties: false };
  }
  if (shape.items !== undefined) return { type: "array", items: { type: "string" }, uniqueItems: true, default: shape.default };
  return { type: "string", default: "" };
}

/**
 * `package.nls.json` with the texts of those settings.
 *
 * @param text package.nls.json as it is
 */
export function withSettingTexts(text: string): string {
  const texts = {
    ...JSON.parse(text),
    ...Object.fromEntries(inEditor.map(([name, setting]) => [`setting.${name}`, [setting.shape.description, setting.inEditor].join(" ")])),
    ...Object.fromEntries((severity.enum ?? []).map((name, i) => [`severity.${name}`, severity.enumDescriptions?.[i]])),
  };
  return `${JSON.stringify(texts, undefined, 2)}\n`;
}

/** The table of all settings for `docs/configuration.md`. */
export function settingsTable(): string {
  const rows = all.map(([name, { shape, inEditor: editor }]) =>
    row([
      `\`${name}\``,
      typeOf(shape),
      shape.description ?? "",
      shape.default === undefined ? "" : code(shape.default),
      editor ? "yes" : "",
    ]),
  );
  return ["| setting | type | what it says | default | editor setting |", "|---|---|---|---|---|", ...rows].join("\n");
}

/** The table of what an item of the user's own has. */
export function itemTable(): string {
  const { properties = {}, required = [] } = settings.items.shape.items;
  const rows = Object.entries(properties).map(([name, shape]) =>
    row([`\`${name}\``, typeOf(shape), shape.description ?? "", required.includes(name) ? "yes" : ""]),
  );
  return ["| name | type | what it says | needed |", "|---|---|---|---|", ...rows].join("\n");
}

/** The options of a rule, each as an entry of a list in Markdown. */
export function ruleOptions(id: string): readonly string[] {
  const { severity: _, ...options } = settings.rules.shape.properties?.[id]?.properties ?? {};
  return Object.entries(options).map(([name, { description = "", properties }]) => {
    const names = Object.keys(properties ?? {}).map((each) => `"${each}"`);
    return oneLine(`- \`${name}\`: ${description} ${names.length > 0 ? `By name: ${names.join(", ")}.` : ""}`);
  });
}

const typeNames = { string: "text", array: "list", object: "object" } as const;

function typeOf({ type, enum: values }: Shape): string {
  if (values !== undefined) return values.map((value) => `\`${value}\``).join(", ");
  return [type]
    .flat()
    .map((kind) => typeNames[kind])
    .join(" or ");
}

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => oneLine(cell).replace(/\|/g, "\\|")).join(" | ")} |`;
const code = (value: unknown): string => `\`${JSON.stringify(value).replace(/([:,])/g, "$1 ")}\``;
const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
/** Markdown as plain text, for editors that show no Markdown. */
const plain = (markdown: string): string => markdown.replace(/`([^`]*)`|\*([^*`]+)\*/g, (_, code, stressed) => code ?? stressed);
