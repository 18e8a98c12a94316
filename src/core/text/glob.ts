/**
 * Tells whether a path belongs to a list of globs. The last one that fits decides, and one that starts with `!` says that it does not.
 * In a glob
 *
 * - `*` is any part of a name, `?` one sign of it, `[a-z]` one of these signs, `[!a-z]` one of any others, `{a,b}` one of these parts
 * - `**` between slashes is any number of folders
 * - a glob without a slash, or with one at its end, is looked for in any folder; a slash in front stands for "here"
 * - a glob that ends in a plain name stands for what is in the folder of that name, too
 *
 * The time grows with the length of glob times path, whatever they hold, so that no glob can hang an editor.
 */
export interface Globs {
  /**
   * Undefined where no glob speaks of the path.
   *
   * @param path relative to the folder in which the globs were written, with `/` between folders
   */
  readonly match: (path: string) => boolean | undefined;
}

/** @param globs ones that have no {@link globProblem} */
export function compileGlobs(globs: readonly string[]): Globs {
  const entries = globs.map((glob) => ({ takes: !glob.startsWith("!"), readings: expand(glob.replace(/^!/, "")).map(compile) })).reverse();
  return {
    match: (path) => {
      const names = path.split("/").map((name) => [...name]);
      return entries.find(({ readings }) => readings.some((reading) => align(reading, names, isFolders, matchName)))?.takes;
    },
  };
}

/** What is wrong with a glob, as a sentence; undefined where it is a good one. */
export function globProblem(glob: string): string | undefined {
  const text = glob.replace(/^!/, "");
  if (/^[\s/]*$/.test(text)) return "A glob names files, such as docs/design/**/*.md.";
  if (text.length > longest) return `A glob has at most ${longest} signs.`;
  if (text.includes("\\")) return 'In a glob, "/" stands between folders, on Windows too.';
  if (/^[A-Za-z]:/.test(text)) return "A glob is relative to the folder of its file.";
  if (text.replace(/\[!?[^\][/]+\]/g, "").includes("[")) return 'A "[" in a glob needs a sign behind it and a "]" in the same name.';
  let open = 0;
  for (const sign of text) {
    if (sign === "{") open++;
    if (sign === "}" && --open < 0) break;
  }
  if (open !== 0) return 'In a glob, "{" and "}" come in pairs.';
  if (expand(text).length > mostReadings) return `This glob stands for more than ${mostReadings} others. Write less of it in braces.`;
  return undefined;
}

const longest = 500;
const mostReadings = 100;

/** The globs that a glob with braces stands for; one more than {@link mostReadings} where they are too many. */
function expand(glob: string): readonly string[] {
  const start = glob.indexOf("{");
  if (start < 0) return [glob];
  const parts: string[] = [];
  let depth = 0;
  let from = start + 1;
  for (let i = start; i < glob.length; i++) {
    const sign = glob[i];
    if (sign === "{") depth++;
    if (sign === "}") depth--;
    if (depth > 1 || (sign !== "," && depth > 0) || (sign === "," && depth !== 1)) continue;
    parts.push(glob.slice(from, i));
    from = i + 1;
    if (depth === 0) break;
  }
  const readings: string[] = [];
  for (const part of parts) {
    readings.push(...expand(glob.slice(0, start) + part + glob.slice(from)));
    if (readings.length > mostReadings) return readings.slice(0, mostReadings + 1);
  }
  return readings;
}

/** A sign of a name: itself, any one, any number of any, or one of some. */
type Sign = string | { readonly any: "one" | "many" } | { readonly among: readonly (readonly [string, string])[]; readonly not: boolean };
/** A name between slashes, or any number of them. */
type Name = readonly Sign[] | "folders";

/** A glob without braces. */
function compile(glob: string): readonly Name[] {
  const written = glob.split("/").filter((name) => name !== "" && name !== ".");
  const names = written.map((name): Name => (name === "**" ? "folders" : signs(name)));
  const last = names.at(-1);
  const reading: readonly Name[] = names.length === 1 && !/^\.?\//.test(glob) ? ["folders", ...names] : names;
  return last !== "folders" && last?.every((sign) => typeof sign === "string") ? [...reading, "folders"] : reading;
}

function signs(name: string): readonly Sign[] {
  return [...name.matchAll(/\[(!?)([^\][]+)\]|\*+|./gsu)].map(([text, not, among]): Sign => {
    if (among !== undefined) return { among: ranges(among), not: not === "!" };
    if (text === "?") return { any: "one" };
    return text.startsWith("*") ? { any: "many" } : text;
  });
}

const ranges = (among: string): readonly (readonly [string, string])[] =>
  [...among.matchAll(/(.)-(.)|(.)/gsu)].map(([, from, to, sign]) => [from ?? sign ?? "", to ?? sign ?? ""] as const);

const isFolders = (name: Name): boolean => name === "folders";
const isMany = (sign: Sign): boolean => typeof sign === "object" && "any" in sign && sign.any === "many";

const matchName = (name: Name, text: readonly string[]): boolean => name !== "folders" && align(name, text, isMany, matchSign);

function matchSign(sign: Sign, text: string): boolean {
  if (typeof sign === "string") return sign === text;
  return "any" in sign || sign.among.some(([from, to]) => from <= text && text <= to) !== sign.not;
}

/**
 * Do all parts of a pattern stand for all of a text, one for one, where wild ones stand for any number? Going back to the last wild part
 * alone is enough: an earlier one could only give to it what it can take itself.
 */
function align<Part, Unit>(
  pattern: readonly Part[],
  text: readonly Unit[],
  isWild: (part: Part) => boolean,
  matches: (part: Part, unit: Unit) => boolean,
): boolean {
  let [part, unit] = [0, 0];
  let back: { readonly part: number; unit: number } | undefined;
  while (unit < text.length) {
    const next = pattern[part];
    if (next !== undefined && isWild(next)) back = { part: ++part, unit };
    else if (next !== undefined && matches(next, text[unit] as Unit)) [part, unit] = [part + 1, unit + 1];
    else if (back !== undefined) [part, unit] = [back.part, ++back.unit];
    else return false;
  }
  return pattern.slice(part).every(isWild);
}
