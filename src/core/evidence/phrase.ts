import { normal, type Quantity, tokenize } from "./token.js";

/** A piece of a phrase: a word, a beginning of a word, a quantity, up to `gap` words of any kind, or a choice between sequences. */
export type Step =
  | { readonly word: string }
  | { readonly prefix: string }
  | { readonly quantity: Quantity | "n" }
  | { readonly gap: number }
  | { readonly choice: readonly (readonly Step[])[] };

/**
 * The phrases of `terms`, each as its steps.
 *
 * @throws Error where one is not written in their syntax
 */
export function readPhrases(terms: string): (readonly Step[])[] {
  return split(terms, "|").map((phrase) => {
    const steps = read(phrase);
    const last = steps.at(-1);
    if (last === undefined || "gap" in last || startsWithGap(steps)) throw new Error(gapOutside);
    return steps;
  });
}

const gapOutside = 'a gap ("..", "...") stands between two words';

/** Can a gap come first? Where one of a choice's options is empty, that is so for what follows it, too. */
function startsWithGap(steps: readonly Step[]): boolean {
  for (const step of steps) {
    if ("gap" in step) return true;
    if (!("choice" in step)) return false;
    if (step.choice.some(startsWithGap)) return true;
    if (step.choice.every((option) => option.length > 0)) return false;
  }
  return false;
}

const read = (phrase: string): Step[] => split(phrase, " ").flatMap(partSteps);

/** What one part of a phrase stands for: a word, a group, a quantity, a gap, each perhaps optional. */
function partSteps(part: string): Step[] {
  if (part === "..") return [{ gap: 4 }];
  if (part === "...") return [{ gap: 10 }];
  if (part.length > 1 && part.endsWith("?")) return [{ choice: [partSteps(part.slice(0, -1)), []] }];
  if (part.startsWith("(") && part.endsWith(")")) return [{ choice: split(part.slice(1, -1), "|").map(read) }];
  const quantity = /^<(n|time|percent|money|bytes|rate|count)>$/.exec(part);
  if (quantity !== null) return [{ quantity: quantity[1] as Quantity | "n" }];
  const prefix = part.endsWith("*");
  const word = prefix ? part.slice(0, -1) : part;
  if (word.length > 1 && /[()*?]/.test(word))
    throw new Error(`"${part}" is no word of a phrase: signs of the syntax stand at its end, groups by themselves`);
  const step = (form: string, last: boolean): Step => (prefix && last ? { prefix: form } : { word: form });
  if (/^\p{L}+$/u.test(word)) return [step(normal(word), true)];
  const forms = tokenize(word).map((token) => token.form);
  const apart = forms.map((form, i) => step(form, i === forms.length - 1));
  // A hyphen is written, left out, or replaced by a space.
  return /^[\p{L}-]+$/u.test(word) ? [{ choice: [apart, [step(normal(word.replace(/-/g, "")), true)]] }] : apart;
}

/** The pieces of a text between signs that stand outside parentheses, without the empty ones. White space counts as a space. */
function split(text: string, sign: "|" | " "): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  const take = (end: number): void => {
    const part = text.slice(from, end).trim();
    if (part !== "") parts.push(part);
    from = end + 1;
  };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 40) depth++;
    else if (code === 41) depth--;
    else if (depth === 0 && (sign === "|" ? code === 124 : code <= 32)) take(i);
  }
  take(text.length);
  return parts;
}
