import type { Automaton } from "./matcher.js";

// Automatons as bytes, of which most can be used as they are. All numbers are 32-bit integers, little end first. Of each automaton there are
// the lengths of its lists, then the lists.

/** The bytes of automatons, for {@link unpack}. */
export function pack(automatons: readonly Automaton[]): Uint8Array {
  const numbers = automatons.flatMap(({ symbols: { units, starts, slots }, edges, takes, leads, ends, terms }) => {
    const lists = [units, starts, slots, edges, takes, leads, ends, terms].map((list) => Array.from(list));
    return [...lists.map(({ length }) => length), ...lists.flat()];
  });
  const bytes = new DataView(new ArrayBuffer(4 * numbers.length));
  for (const [i, number] of numbers.entries()) bytes.setInt32(4 * i, number, true);
  return new Uint8Array(bytes.buffer);
}

/** The automatons that {@link pack} was given. */
export function unpack(bytes: Uint8Array): Automaton[] {
  const numbers = numbersOf(bytes);
  const automatons: Automaton[] = [];
  for (let at = 0; at < numbers.length; ) {
    const lengths = numbers.subarray(at, at + 8);
    at += lengths.length;
    const [units, starts, slots, edges, takes, leads, ends, terms] = Array.from(lengths, (length) => {
      at += length;
      return numbers.subarray(at - length, at);
    }) as [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array];
    automatons.push({ symbols: { units, starts, slots }, edges, takes, leads, ends, terms });
  }
  return automatons;
}

const isLittleEndian = new Uint8Array(new Int32Array([1]).buffer)[0] === 1;

function numbersOf(bytes: Uint8Array): Int32Array {
  const { buffer, byteOffset, length } = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  if (isLittleEndian) return new Int32Array(buffer, byteOffset, length / 4);
  const view = new DataView(buffer, byteOffset);
  return Int32Array.from({ length: length / 4 }, (_, i) => view.getInt32(4 * i, true));
}
