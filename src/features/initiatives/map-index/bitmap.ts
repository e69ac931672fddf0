/** A set of rows, one bit each. */
export type Bitmap = Uint32Array;

/** The empty set over `size` rows. */
export function emptyBitmap(size: number): Bitmap {
  return new Uint32Array((size + 31) >>> 5);
}

/** All of `size` rows. */
export function fullBitmap(size: number): Bitmap {
  const bits = emptyBitmap(size).fill(0xffffffff);
  const rest = size & 31;
  if (rest > 0) bits[bits.length - 1] = (1 << rest) - 1;
  return bits;
}

/** Puts a row into a set. */
export function addRow(bits: Bitmap, row: number): void {
  bits[row >>> 5] = (bits[row >>> 5] ?? 0) | (1 << (row & 31));
}

/** Whether a row is in a set. */
export function hasRow(bits: Bitmap, row: number): boolean {
  return ((bits[row >>> 5] ?? 0) & (1 << (row & 31))) !== 0;
}

/** The rows that are in both; a new set. */
export function and(a: Bitmap, b: Bitmap): Bitmap {
  return a.map((word, i) => word & (b[i] ?? 0));
}

/** Adds the rows of `b` to `a`. */
export function addAll(a: Bitmap, b: Bitmap): void {
  for (let i = 0; i < a.length; i++) a[i] = (a[i] ?? 0) | (b[i] ?? 0);
}

function ones(word: number): number {
  let v = word - ((word >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return (((v + (v >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** How many rows are in a set. */
export function size(bits: Bitmap): number {
  let count = 0;
  for (const word of bits) count += ones(word);
  return count;
}

/** How many rows are in both sets. */
export function sizeOfBoth(a: Bitmap, b: Bitmap): number {
  let count = 0;
  for (let i = 0; i < a.length; i++) count += ones((a[i] ?? 0) & (b[i] ?? 0));
  return count;
}

/** The rows of a set, ascending. */
export function rowsOf(bits: Bitmap): number[] {
  const rows: number[] = [];
  for (let i = 0; i < bits.length; i++) {
    let word = bits[i] ?? 0;
    while (word !== 0) {
      const bit = 31 - Math.clz32(word & -word);
      rows.push(i * 32 + bit);
      word &= word - 1;
    }
  }
  return rows;
}
