/** The chunks of a file: their content by name. */
export type Chunks = ReadonlyMap<string, Uint8Array>;

/**
 * The chunks before the pixels of a PNG (https://www.w3.org/TR/png-3/#5Chunk-layout).
 * @param bytes a file with the signature of a PNG
 */
export function pngChunks(bytes: Uint8Array): Chunks {
  const view = viewOf(bytes);
  const chunks = new Map<string, Uint8Array>();
  for (let at = 8; at + 8 <= bytes.length; ) {
    const [length, name] = [view.getUint32(at), nameAt(bytes, at + 4)];
    if (name === 'IDAT') break;
    chunks.set(name, bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return chunks;
}

/**
 * The chunks of a WebP (https://developers.google.com/speed/webp/docs/riff_container).
 * @param bytes a file with the signature of a WebP
 */
export function webpChunks(bytes: Uint8Array): Chunks {
  const view = viewOf(bytes);
  const chunks = new Map<string, Uint8Array>();
  for (let at = 12; at + 8 <= bytes.length; ) {
    const length = view.getUint32(at + 4, true);
    chunks.set(nameAt(bytes, at), bytes.subarray(at + 8, at + 8 + length));
    at += 8 + length + (length % 2);
  }
  return chunks;
}

/**
 * The layout of a TIFF: offset of the pointer to the first directory, size of the entry count, size of an entry, and
 * offset of the value in an entry, all in bytes (TIFF 6.0, section 2; BigTIFF).
 */
const layouts = {
  classic: { first: 4, count: 2, entry: 12, value: 8 },
  big: { first: 8, count: 8, entry: 20, value: 12 },
} as const;

/** The type code of SHORT, a value of two bytes. */
const shortValue = 3;

/**
 * Reads numbers from the first directory of a TIFF, or of Exif data, which has the same format.
 * @param bytes starting with the byte order mark
 * @param wanted codes of tags with a single value of type SHORT or LONG
 * @returns the numbers by tag code, without tags that are missing or outside of a truncated file
 */
export function tiffNumbers(
  bytes: Uint8Array,
  wanted: readonly number[],
): Readonly<Record<number, number>> {
  const view = viewOf(bytes);
  const little = bytes[0] === 0x49;
  const found: Record<number, number> = {};
  try {
    const isBig = view.getUint16(2, little) === 43;
    const layout = isBig ? layouts.big : layouts.classic;
    const number = (at: number) =>
      isBig ? Number(view.getBigUint64(at, little)) : view.getUint32(at, little);
    const start = number(layout.first);
    const count = isBig ? number(start) : view.getUint16(start, little);
    for (let index = 0; index < count; index += 1) {
      const entry = start + layout.count + index * layout.entry;
      const tag = view.getUint16(entry, little);
      if (!wanted.includes(tag)) continue;
      const isShort = view.getUint16(entry + 2, little) === shortValue;
      const at = entry + layout.value;
      found[tag] = isShort ? view.getUint16(at, little) : view.getUint32(at, little);
    }
  } catch (error) {
    // The file is truncated.
    if (!(error instanceof RangeError)) throw error;
  }
  return found;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}

function nameAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
