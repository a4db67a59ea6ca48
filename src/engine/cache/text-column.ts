/** Encodes texts as UTF-8, separated by U+0000, which must not occur in them. */
export function textColumn(list: readonly string[]): Buffer {
  return Buffer.from(list.join('\0'));
}

/** How many bytes are decoded at once. */
const blockLength = 1 << 16;

/** Decodes a column, a part at a time: all texts of a large one take much memory. @param count as for `textsIn` */
export function* textsInTurn(column: Uint8Array, count: number): Iterable<string> {
  const bytes = bufferOf(column);
  let from = count === 0 ? Number.POSITIVE_INFINITY : 0;
  while (from <= bytes.length) {
    const separator = bytes.indexOf(0, from + blockLength);
    const to = separator === -1 ? bytes.length : separator;
    yield* bytes.toString('utf8', from, to).split('\0');
    from = to + 1;
  }
}

/** Decodes a column. @param count how many texts: no text and one empty text have the same bytes */
export function textsIn(column: Uint8Array, count: number): readonly string[] {
  if (count === 0) return [];
  return bufferOf(column).toString().split('\0');
}

function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
