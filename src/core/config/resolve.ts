import type { Item } from "../rules/define.js";
import { ruleIds } from "../rules/ids.js";
import { compileGlobs, type Globs } from "../text/glob.js";
import { indexLines, type Lines, type Position, positionAt, rangeOf } from "../text/lines.js";
import { folderOf, joinPath, nameOf, relativePath } from "../text/path.js";
import type { Span } from "../text/span.js";
import { customItem } from "./custom-item.js";
import { elementsOf, field, nodeOf, optionsIn, severitiesIn, type Text, textsOf } from "./node.js";
import { type Config, configFileNames, configShape, defaultConfig } from "./schema.js";
import { type Flaw, type Node, parseConfig } from "./syntax.js";
import { validate } from "./validate.js";

/** What the world of the caller holds. Paths are absolute, with `/` between folders. */
export interface Reader {
  /** The text of a file, without a byte order mark; undefined where there is no such file. Throws where there is one that cannot be read. */
  readonly read: (path: string) => string | undefined | Promise<string | undefined>;
}

/** Something that is wrong with a configuration file; positions are 0-based lines and UTF-16 columns. */
export interface ConfigProblem {
  readonly path: string;
  readonly message: string;
  readonly start: Position;
  readonly end: Position;
}

/** Where a value comes from: nobody has set it, the editor's settings, or a line of a file (0-based), there in an override or not. */
export type Origin =
  | { readonly kind: "default" | "editor" }
  | { readonly kind: "file"; readonly path: string; readonly line: number; readonly column: number; readonly override: boolean };

/** One value in effect: `name` is that of the setting, with that of the entry behind a dot, such as `rules.drift-kinds`. */
export interface Value {
  readonly name: string;
  readonly value: string;
  readonly origin: Origin;
}

/** The configuration of one document. */
export interface Effective {
  /** The configuration files in effect, the one that was found first, then those that it builds on. Empty where there is none. */
  readonly files: readonly string[];
  readonly config: Config;
  /** By which globs the document is taken for a design document, or left alone, whatever it states. */
  readonly listed: "documents" | "ignore" | undefined;
  /** The folder with the user's own templates. */
  readonly templates: string | undefined;
  /** Everything that is set and all defaults, in the order of the settings. */
  readonly values: readonly Value[];
  /** What is wrong with the files; the rest of them is in effect. */
  readonly problems: readonly ConfigProblem[];
}

/** Settings of the editor, for what no file says: those of the table that the editor has, as it gives them. */
export interface EditorSettings {
  /** The folder that globs and paths are relative to. */
  readonly folder: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** What is set of a rule beside its severity, each by the name of the option. */
export function optionsSet({ values }: Pick<Effective, "values">, rule: string): readonly Value[] {
  const prefix = `rules.${rule}.`;
  return values.flatMap((value) => (value.name.startsWith(prefix) ? [{ ...value, name: value.name.slice(prefix.length) }] : []));
}

export interface ConfigLoader {
  /** The configuration of the document at a path; the document need not exist. */
  readonly effective: (document: string, editor?: EditorSettings) => Promise<Effective>;
}

/**
 * Loads configuration files, each once: where one has changed, make a new loader.
 *
 * The file of a document is the first `.ml-design-doc.*` in its folder or one above it. That file and what it `extends` is all there is:
 * nothing is merged that nobody has named.
 *
 * @param given the file to take for every document, or `null` for none; undefined to look for it
 */
export function configLoader(reader: Reader, given?: string | null): ConfigLoader {
  const files = new Map<string, Promise<File | undefined>>();
  const folders = new Map<string, Promise<Found>>();
  const chains = new Map<string, Promise<Chain>>();
  const without = empty();

  const open = (path: string): Promise<File | undefined> => remember(files, path, () => openFile(path, reader));

  /** The configuration file of a folder, and those beside it that are not used. */
  const find = (folder: string): Promise<Found> =>
    remember(folders, folder, async () => {
      const all = await Promise.all(configFileNames.map((name) => open(joinPath(folder, name))));
      const [file, ...others] = all.flatMap((each) => each ?? []);
      if (file !== undefined) return { file, others };
      return folderOf(folder) === folder ? { file: undefined, others: [] } : find(folderOf(folder));
    });

  const found = async (document: string): Promise<Found> => {
    if (given === undefined) return find(folderOf(document));
    if (given === null) return { file: undefined, others: [] };
    return { file: await open(given), others: [] };
  };

  const chainOf = (file: File): Promise<Chain> => remember(chains, file.path, async () => assemble(await collect(file, open)));

  return {
    async effective(document, editor) {
      const { file, others } = await found(document);
      const chain = file ? await chainOf(file) : without;
      const beside = others.map((other) =>
        problemAt(other, `This file is not used, as there is a ${nameOf(file?.path ?? "")} beside it. Remove one of them.`),
      );
      if (file === undefined && given) beside.push(problemAt({ path: given, lines: indexLines("") }, "There is no such file."));
      return { ...resolve(document, chain, editor), problems: [...beside, ...chain.problems] };
    },
  };
}

interface Found {
  readonly file: File | undefined;
  readonly others: readonly File[];
}

/** A configuration file that has been read; without `root` where it says nothing. */
interface File {
  readonly path: string;
  readonly lines: Lines;
  readonly root: Node | undefined;
  readonly problems: readonly ConfigProblem[];
}

async function openFile(path: string, reader: Reader): Promise<File | undefined> {
  let text: string | undefined;
  try {
    text = await reader.read(path);
  } catch (error) {
    const file = { path, lines: indexLines(""), root: undefined, problems: [] };
    const reason = error instanceof Error ? error.message : String(error);
    return { ...file, problems: [problemAt(file, `This file cannot be read: ${reason.replace(/\.$/, "")}.`)] };
  }
  if (text === undefined) return undefined;
  const { root, flaw } = await parseConfig(text, path);
  const file = { path, lines: indexLines(text), root, problems: [] };
  return flaw === undefined ? file : { ...file, problems: [problemAt(file, flaw.message, flaw.span)] };
}

const problemAt = ({ path, lines }: Pick<File, "path" | "lines">, message: string, span: Span = { start: 0, end: 0 }): ConfigProblem => ({
  path,
  message,
  ...rangeOf(lines, span),
});

const deepest = 10;
const mostFiles = 50;

/** A file with all that it builds on, those that are built on first, and what is wrong with how they name one another. */
async function collect(
  file: File,
  open: (path: string) => Promise<File | undefined>,
): Promise<{ readonly files: readonly File[]; readonly problems: readonly ConfigProblem[] }> {
  const files: File[] = [];
  const problems: ConfigProblem[] = [];

  const visit = async (at: File, path: readonly File[]): Promise<void> => {
    const way = [...path, at];
    for (const { value, span } of textsOf(validExtends(at))) {
      const report = (message: string) => problems.push(problemAt(at, message, span));
      const target = joinPath(folderOf(at.path), value);
      const from = way.findIndex((each) => each.path === target);
      if (from >= 0) {
        const names = [...way.slice(from), at].map((each) => relativePath(folderOf(file.path), each.path));
        report(`This file builds on itself: ${[...names.slice(0, -1), relativePath(folderOf(file.path), target)].join(" -> ")}.`);
        continue;
      }
      if (files.some((each) => each.path === target)) continue;
      if (way.length > deepest || files.length >= mostFiles) {
        report(`Too many files build on one another: at most ${deepest} in a row, and ${mostFiles} in all.`);
        continue;
      }
      const base = await open(target);
      if (base) await visit(base, way);
      else report(`There is no file "${value}" beside this one.${await otherEnding(target, value, open)}`);
    }
    files.push(at);
  };
  await visit(file, []);
  return { files, problems };
}

/** The `extends` of a file as far as it is valid; what is not is reported with the rest of the file. */
function validExtends({ root }: File): Node | undefined {
  const node = field(root, "extends");
  return node && validate(node, configShape.properties?.extends ?? configShape, '"extends"', { ruleIds: [], report: () => {} });
}

/** ` Did you mean "base.yml"?` where the file is there with another ending. */
async function otherEnding(target: string, written: string, open: (path: string) => Promise<File | undefined>): Promise<string> {
  for (const ending of ["jsonc", "json", "yaml", "yml"]) {
    const replaced = (path: string) => path.replace(/(?<!\w)\w+$/, ending);
    if (await open(replaced(target))) return ` Did you mean "${replaced(written)}"?`;
  }
  return "";
}

/** What one file says, or one of its overrides, or the editor. What is absent is left open. */
interface Layer {
  readonly folder: string;
  /** The documents that it is about; absent for all. */
  readonly files?: Globs;
  readonly documents?: List;
  readonly ignore?: List;
  readonly rules: readonly (readonly [string, Placed])[];
  /** Texts of options, each with the names of its rule and of the option. */
  readonly options: readonly (readonly [rule: string, option: string, Placed])[];
  readonly severity: readonly (readonly [string, Placed])[];
  readonly templates?: Placed;
}

interface Placed {
  readonly value: string;
  readonly origin: Origin;
}

interface List {
  readonly entries: readonly Placed[];
  readonly globs: Globs;
}

/** A file with all that it builds on, as layers: what comes later counts before what comes earlier. */
interface Chain {
  readonly files: readonly string[];
  readonly layers: readonly Layer[];
  readonly items: readonly Item[];
  readonly itemOrigins: readonly Origin[];
  readonly problems: readonly ConfigProblem[];
  /** By its text each configuration that some document has, and its options: what is the same is one object. */
  readonly made: Map<string, Config | Config["options"]>;
  /** By the layers that hold: many documents have the same. */
  readonly settled: Map<string, Settled>;
}

type Settled = Omit<Effective, "problems" | "listed">;

const empty = (): Chain => ({
  files: [],
  layers: [],
  items: defaultConfig.items,
  itemOrigins: [],
  problems: [],
  made: new Map(),
  settled: new Map(),
});
const mostItems = 200;
const mostPhrases = 500;

/** Reads what files say, those first that are built on. */
function assemble({ files, problems: before }: { readonly files: readonly File[]; readonly problems: readonly ConfigProblem[] }): Chain {
  const problems = [...before];
  const named = files.flatMap(({ root }) => elementsOf(field(root, "items")).flatMap((item) => textsOf(field(item, "id"))));
  const ids = [...ruleIds, ...named.map(({ value }) => value)];
  const layers: Layer[] = [];
  const items: { readonly item: Item; readonly path: string; readonly origin: Origin }[] = [];
  let phrases = 0;
  for (const file of files) {
    problems.push(...file.problems);
    if (file.root === undefined) continue;
    const report = ({ message, span }: Flaw) => void problems.push(problemAt(file, message, span));
    const root = validate(file.root, configShape, "The configuration", { ruleIds: ids, report });
    const folder = folderOf(file.path);
    const add = (from: Node | undefined, layer: Layer): void => {
      const isTooMuch = phrases + layer.options.length > mostPhrases;
      const span = field(from, "rules")?.span;
      if (isTooMuch && span)
        report({ message: `There are more than ${mostPhrases} phrases up to here: those of these rules are left out.`, span });
      if (!isTooMuch) phrases += layer.options.length;
      layers.push(isTooMuch ? { ...layer, options: [] } : layer);
    };
    add(
      root,
      layerOf(root, folder, (span) => originIn(file, span)),
    );
    for (const override of elementsOf(field(root, "overrides"))) {
      const globs = compileGlobs(textsOf(field(override, "files")).map(({ value }) => value));
      add(override, { ...layerOf(override, folder, (span) => originIn(file, span, true)), files: globs });
    }
    for (const definition of elementsOf(field(root, "items"))) {
      const item = customItem(definition);
      const span = textsOf(field(definition, "id"))[0]?.span ?? definition.span;
      const same = items.find((other) => other.item.id === item.id);
      if (ruleIds.includes(item.id))
        report({ message: `There is a rule "${item.id}" already: an item of your own needs another id.`, span });
      else if (same) report({ message: `There is an item "${item.id}" already, in ${nameOf(same.path)}. The first one counts.`, span });
      else if (items.length >= mostItems) report({ message: `There are more than ${mostItems} items: too many to fill in.`, span });
      else if (phrases + phrasesIn(definition) > mostPhrases)
        report({ message: `There are more than ${mostPhrases} phrases in the items up to here: this one is left out.`, span });
      else {
        phrases += phrasesIn(definition);
        items.push({ item, path: file.path, origin: originIn(file, span) });
      }
    }
  }
  return {
    files: files.map(({ path }) => path).reverse(),
    layers,
    items: items.length > 0 ? items.map(({ item }) => item) : defaultConfig.items,
    itemOrigins: items.map(({ origin }) => origin),
    problems,
    made: new Map(),
    settled: new Map(),
  };
}

/** How many phrases an item's definition has. */
function phrasesIn(definition: Node): number {
  const needs = field(definition, "needs");
  const lists = needs?.kind === "object" ? needs.entries.map(({ value }) => value) : [needs];
  return [field(definition, "topic"), field(definition, "meets"), ...lists].reduce((sum, list) => sum + textsOf(list).length, 0);
}

function originIn({ path, lines }: File, span: Span, override = false): Origin {
  return { kind: "file", path, ...positionAt(lines, span.start), override };
}

function layerOf(root: Node | undefined, folder: string, originOf: (span: Span) => Origin): Layer {
  const placed = ({ value, span }: Text): Placed => ({ value, origin: originOf(span) });
  const list = (name: "documents" | "ignore"): Partial<Layer> => {
    const node = field(root, name);
    const texts = textsOf(node);
    return node === undefined ? {} : { [name]: { entries: texts.map(placed), globs: compileGlobs(texts.map(({ value }) => value)) } };
  };
  const map = (name: "rules" | "severity") => severitiesIn(field(root, name)).map(([key, text]) => [key, placed(text)] as const);
  const [templates] = textsOf(field(root, "templates")).map(placed);
  return {
    folder,
    ...list("documents"),
    ...list("ignore"),
    rules: map("rules"),
    options: optionsIn(field(root, "rules")).map(([rule, option, text]) => [rule, option, placed(text)] as const),
    severity: map("severity"),
    ...(templates ? { templates: { ...templates, value: joinPath(folder, templates.value) } } : {}),
  };
}

/** The settings of the editor as a layer, which has no options of rules. What is not valid there is left out: the editor itself marks it. */
function editorLayer({ folder, values }: EditorSettings): Layer {
  const root = nodeOf(values);
  const rules = field(root, "rules");
  const ids = rules?.kind === "object" ? rules.entries.map(({ key }) => key) : [];
  const valid = validate(root, configShape, "The settings", { ruleIds: ids, report: () => {} });
  return { ...layerOf(valid, folder, () => ({ kind: "editor" })), options: [] };
}

/** What is in effect for a document. */
function resolve(document: string, chain: Chain, editor: EditorSettings | undefined): Omit<Effective, "problems"> {
  const holding = chain.layers.flatMap(({ folder, files: globs }, i) =>
    globs === undefined || globs.match(relativePath(folder, document)) ? [i] : [],
  );
  const ours = holding.map((i) => chain.layers[i] as Layer);
  const below = editor ? [editorLayer(editor)] : [];
  const isIn = (name: "documents" | "ignore") =>
    listing(name, ours, below).reduce((before, layer) => layer[name]?.globs.match(relativePath(layer.folder, document)) ?? before, false);
  const key = JSON.stringify([holding, editor]);
  const settled = chain.settled.get(key) ?? settle(chain, ours, below);
  chain.settled.set(key, settled);
  return { ...settled, listed: isIn("ignore") ? "ignore" : isIn("documents") ? "documents" : undefined };
}

/** The layers whose lists of files hold. Those of files add up; that of the editor holds where no file has one. */
const listing = (name: "documents" | "ignore", ours: readonly Layer[], below: readonly Layer[]): readonly Layer[] =>
  (ours.some((layer) => layer[name]) ? ours : below).filter((layer) => layer[name]);

/** What layers say together of any document for which all of them hold. */
function settle({ files, items, itemOrigins, made }: Chain, ours: readonly Layer[], below: readonly Layer[]): Settled {
  const all = [...below, ...ours];
  const defaults = Object.entries(defaultConfig.severity).map(([status, value]) => [status, { value, origin: untouched }] as const);
  const severity = new Map([...defaults, ...all.flatMap((layer) => layer.severity)]);
  const rules = new Map(all.flatMap((layer) => layer.rules));
  const options = all.flatMap((layer) => layer.options);
  const templates = all.flatMap((layer) => layer.templates ?? []).at(-1);
  const told = { rules: plain(rules) as Config["rules"], options: merged(options), severity: plain(severity) as Config["severity"] };
  /** The same object for what is the same. */
  const one = <V extends Config | Config["options"]>(key: string, value: V): V => {
    const known = (made.get(key) as V | undefined) ?? value;
    made.set(key, known);
    return known;
  };
  const config = one(JSON.stringify(told), { ...told, options: one(JSON.stringify(told.options), told.options), items });
  const ids = new Set([...rules.keys(), ...options.map(([rule]) => rule)]);
  const setting = (name: string, { value, origin }: Placed): Value => ({ name, value, origin });
  return {
    files,
    config,
    templates: templates?.value,
    values: [
      ...(["documents", "ignore"] as const).flatMap((name) =>
        listing(name, ours, below).flatMap((layer) => (layer[name]?.entries ?? []).map((entry) => setting(name, entry))),
      ),
      ...[...ids].flatMap((id) => {
        const own = options.flatMap(([rule, option, placed]) => (rule === id ? [setting(`rules.${id}.${option}`, placed)] : []));
        const placed = rules.get(id);
        return placed === undefined ? own : [setting(`rules.${id}`, placed), ...own];
      }),
      ...[...severity].map(([status, placed]) => setting(`severity.${status}`, placed)),
      ...(templates ? [setting("templates", templates)] : []),
      ...items.map(({ id }, i) => setting("items", { value: id, origin: itemOrigins[i] ?? untouched })),
    ],
  };
}

/** Texts of options by rule and option: those of all layers add up. */
function merged(options: Layer["options"]): Config["options"] {
  const byRule = new Map<string, Map<string, readonly string[]>>();
  for (const [rule, option, { value }] of options) {
    const own = byRule.get(rule) ?? new Map<string, readonly string[]>();
    const before = own.get(option) ?? [];
    if (!before.includes(value)) own.set(option, [...before, value]);
    byRule.set(rule, own);
  }
  return Object.fromEntries([...byRule].map(([rule, own]) => [rule, Object.fromEntries(own)]));
}

const untouched: Origin = { kind: "default" };

const plain = (map: ReadonlyMap<string, Placed>): Readonly<Record<string, string>> =>
  Object.fromEntries([...map].map(([key, { value }]) => [key, value]));

/** What is known of a key, made once. */
function remember<V>(known: Map<string, Promise<V>>, key: string, make: () => Promise<V>): Promise<V> {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = make();
  known.set(key, made);
  return made;
}
