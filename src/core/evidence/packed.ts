import type { Numbers } from "./symbols.js";

// Lists of numbers as bytes, which can be used as they are. A list is how many numbers it has, which is below 0 where they are of 32 bits and not
// of 16, then the numbers, filled up to four bytes. All numbers have the little end first.

/** The bytes of lists, for {@link unpack}. */
export function pack(all: readonly Numbers[]): Uint8Array {
  const lists = all.map((list) => ({ list, isWide: list.some((number) => (number << 16) >> 16 !== number) }));
  const bytes = new DataView(new ArrayBuffer(lists.reduce((sum, { list: { length }, isWide }) => sum + 4 + sizeOf(length, isWide), 0)));
  let at = 0;
  for (const { list, isWide } of lists) {
    bytes.setInt32(at, isWide ? -list.length : list.length, true);
    at += 4;
    for (const [i, number] of list.entries()) {
      if (isWide) bytes.setInt32(at + 4 * i, number, true);
      else bytes.setInt16(at + 2 * i, number, true);
    }
    at += sizeOf(list.length, isWide);
  }
  return new Uint8Array(bytes.buffer);
}

const sizeOf = (length: number, isWide: boolean): number => (isWide ? 4 * length : 4 * Math.ceil(length / 2));

/** The lists that {@link pack} was given. */
export function unpack(packed: Uint8Array): Numbers[] {
  const { buffer, byteOffset, length: size } = packed.byteOffset % 4 === 0 ? packed : packed.slice();
  const bytes = new DataView(buffer, byteOffset, size);
  const lists: Numbers[] = [];
  for (let at = 0; at < size; ) {
    const count = bytes.getInt32(at, true);
    const [length, isWide] = [Math.abs(count), count < 0];
    const start = at + 4;
    at = start + sizeOf(length, isWide);
    if (isLittleEndian && isWide) lists.push(new Int32Array(buffer, byteOffset + start, length));
    else if (isLittleEndian) lists.push(new Int16Array(buffer, byteOffset + start, length));
    else
      lists.push(
        Int32Array.from({ length }, (_, i) => (isWide ? bytes.getInt32(start + 4 * i, true) : bytes.getInt16(start + 2 * i, true))),
      );
  }
  return lists;
}

const isLittleEndian = new Uint8Array(new Int32Array([1]).buffer)[0] === 1;
