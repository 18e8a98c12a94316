/** A list of whole numbers: of 16 bits where the build found that to be enough. */
export type Numbers = Int16Array | Int32Array;

/**
 * Words by number, in lists of plain numbers: to make strings of them and a map of those would take as long as to check a short document.
 *
 * Word `n` has the code units from `starts[n]` to `starts[n + 1]`. Its number, plus one, is in `slots` at its hash, or behind that, where
 * other words came first; 0 is a slot that is free. There are at least twice as many slots as words, a power of two.
 */
export interface Symbols {
  readonly units: Numbers;
  readonly starts: Numbers;
  readonly slots: Numbers;
}

/** @param words no word twice */
export function makeSymbols(words: readonly string[]): Symbols {
  const units = Int32Array.from(words.flatMap((word) => Array.from({ length: word.length }, (_, i) => word.charCodeAt(i))));
  const starts = new Int32Array(words.length + 1);
  for (const [i, { length }] of words.entries()) starts[i + 1] = (starts[i] as number) + length;
  return symbolsOf(units, starts);
}

/** The same from its lists: the slots follow from them, and would take more room in an archive than all that counts. */
export function symbolsOf(units: Numbers, starts: Numbers): Symbols {
  const count = starts.length - 1;
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * count + 1)));
  const last = slots.length - 1;
  for (let word = 0; word < count; word++) {
    let hash = empty;
    const end = starts[word + 1] as number;
    for (let i = starts[word] as number; i < end; i++) hash = mixed(hash, units[i] as number);
    let slot = hash & last;
    while (slots[slot] !== 0) slot = (slot + 1) & last;
    slots[slot] = word + 1;
  }
  return { units, starts, slots };
}

/** The number of a word, if it is one of them. */
export const numberOf = (symbols: Symbols, word: string): number | undefined => lookUp(symbols, hashOf(word), word, word.length, false);

/** Calls `found` with the numbers of the words that are a beginning of `word` with a `*` behind it. */
export function eachBeginning(symbols: Symbols, word: string, found: (number: number) => void): void {
  let hash = empty;
  for (let length = 1; length <= word.length; length++) {
    hash = mixed(hash, word.charCodeAt(length - 1));
    const number = lookUp(symbols, mixed(hash, star), word, length, true);
    if (number !== undefined) found(number);
  }
}

const star = 42;

/** Is the beginning of `word`, of so many code units, one of the words, or one with a `*` behind it? */
function lookUp({ units, starts, slots }: Symbols, hash: number, word: string, length: number, starred: boolean): number | undefined {
  const last = slots.length - 1;
  for (let slot = hash & last; slots[slot] !== 0; slot = (slot + 1) & last) {
    const number = (slots[slot] as number) - 1;
    const start = starts[number] as number;
    const end = start + length;
    if ((starts[number + 1] as number) !== (starred ? end + 1 : end) || (starred && units[end] !== star)) continue;
    let i = 0;
    while (i < length && units[start + i] === word.charCodeAt(i)) i++;
    if (i === length) return number;
  }
  return undefined;
}

// FNV-1a, on code units.
const empty = 0x811c9dc5;
const mixed = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

function hashOf(word: string): number {
  let hash = empty;
  for (let i = 0; i < word.length; i++) hash = mixed(hash, word.charCodeAt(i));
  return hash;
}
