/** Texts as one run of bytes, U+0000 between them: no path, digest or stamp holds it. */
export function textColumn(list: readonly string[]): Buffer {
  return Buffer.from(list.join('\0'));
}

/** The texts of a column. @param count how many there are: none and one empty one look the same */
export function textsIn(column: Uint8Array, count: number): readonly string[] {
  if (count === 0) return [];
  const { buffer, byteOffset, byteLength } = column;
  return Buffer.from(buffer, byteOffset, byteLength).toString().split('\0');
}
