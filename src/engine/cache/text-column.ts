/** Encodes texts as UTF-8, separated by U+0000, which must not occur in them. */
export function textColumn(list: readonly string[]): Buffer {
  return Buffer.from(list.join('\0'));
}

/** Decodes a column. @param count how many texts: no text and one empty text have the same bytes */
export function textsIn(column: Uint8Array, count: number): readonly string[] {
  if (count === 0) return [];
  const { buffer, byteOffset, byteLength } = column;
  return Buffer.from(buffer, byteOffset, byteLength).toString().split('\0');
}
