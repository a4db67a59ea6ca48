import fc from 'fast-check';
import { fragment } from './hostile-texts.ts';

/** An edit of the bytes of a file. Positions count modulo the length of the file. */
export type ByteEdit =
  | { readonly edit: 'flip'; readonly at: number; readonly bit: number }
  | { readonly edit: 'cut' | 'double'; readonly at: number; readonly length: number }
  | { readonly edit: 'end'; readonly at: number }
  | { readonly edit: 'insert'; readonly at: number; readonly bytes: Uint8Array }
  | { readonly edit: 'swap'; readonly at: number; readonly length: number; readonly from: number };

/** Bytes that do not occur in UTF-8 text, or only at its beginning. */
const brokenBytes = [
  ...[[0xff], [0xfe, 0xff], [0xff, 0xfe], [0xef, 0xbb, 0xbf], [0x80], [0xc3], [0xc0, 0x80]],
  // Surrogates, alone and as a pair, and a code point beyond the last one.
  ...[
    [0xed, 0xa0, 0x80],
    [0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80],
    [0xf4, 0x90, 0x80, 0x80],
    [0xe2, 0x82],
  ],
  ...[[0x00], [0x1b], [0x7f], [0xc2, 0x85], [0x0d], [0x0d, 0x0a], [0x0c]],
].map((bytes) => Uint8Array.from(bytes));

const position = fc.nat(1 << 20);
const length = fc.integer({ min: 1, max: 80 });
const inserted = fc.oneof(
  { weight: 3, arbitrary: fragment.map((text) => new TextEncoder().encode(text)) },
  { weight: 2, arbitrary: fc.constantFrom(...brokenBytes) },
);

const byteEdit: fc.Arbitrary<ByteEdit> = fc.oneof(
  fc.record({ edit: fc.constant('flip' as const), at: position, bit: fc.nat(7) }),
  fc.record({ edit: fc.constantFrom('cut' as const, 'double' as const), at: position, length }),
  fc.record({ edit: fc.constant('end' as const), at: position }),
  {
    weight: 3,
    arbitrary: fc.record({ edit: fc.constant('insert' as const), at: position, bytes: inserted }),
  },
  fc.record({ edit: fc.constant('swap' as const), at: position, length, from: position }),
);

/** One edit, or up to four. */
export const byteEdits: fc.Arbitrary<readonly ByteEdit[]> = fc.oneof(
  { weight: 3, arbitrary: byteEdit.map((edit) => [edit]) },
  { weight: 1, arbitrary: fc.array(byteEdit, { minLength: 1, maxLength: 4 }) },
);

/** An edit of one of the lengths in the header of a picture. */
export interface LengthEdit {
  /** The index of the length, modulo the number of lengths. */
  readonly at: number;
  readonly value: number;
}

/** Lengths that are zero, shorter than the chunk's own header, beyond the file, or that lead back. */
export const lengthEdit: fc.Arbitrary<LengthEdit> = fc.record({
  at: fc.nat(1 << 10),
  value: fc.constantFrom(
    ...[0, 1, 2, 7, 8, 0xff, 0x7fff_ffff, 0x8000_0000],
    ...[-1, -2, -4, -8, -12, -16].map((back) => back >>> 0),
  ),
});

/** A length in a header: its offset, its number of bytes, and its byte order. */
interface LengthSlot {
  readonly at: number;
  readonly size: 2 | 4;
  readonly little: boolean;
}

/**
 * The lengths in the headers of pictures: before the name of a chunk or box (PNG, AVIF), after it (WebP), or after the
 * marker of a segment (JPEG).
 */
function lengthSlots(bytes: Uint8Array): readonly LengthSlot[] {
  const text = Buffer.from(bytes).toString('latin1');
  const named = [...text.matchAll(/(?=[A-Za-z]{3}[A-Za-z ])/g)].flatMap(
    ({ index }): LengthSlot[] => [
      { at: index - 4, size: 4, little: false },
      { at: index + 4, size: 4, little: true },
    ],
  );
  const segments = [...text.matchAll(/\xff[\xc0-\xfe]/g)].map(
    ({ index }): LengthSlot => ({ at: index + 2, size: 2, little: false }),
  );
  return [...named, ...segments].filter(({ at, size }) => at >= 0 && at + size <= bytes.length);
}

/** A picture with a changed length in its header. */
export function withLength(bytes: Uint8Array, { at, value }: LengthEdit): Uint8Array {
  const slots = lengthSlots(bytes);
  const slot = slots[at % Math.max(1, slots.length)];
  if (slot === undefined) return bytes;
  const copy = Uint8Array.from(bytes);
  const view = new DataView(copy.buffer);
  if (slot.size === 2) view.setUint16(slot.at, value & 0xffff, slot.little);
  else view.setUint32(slot.at, value, slot.little);
  return copy;
}

/**
 * Returns a file after edits.
 * @param other the file from which `swap` takes a piece
 */
export function edited(
  bytes: Uint8Array,
  edits: readonly ByteEdit[],
  other: Uint8Array = bytes,
): Uint8Array {
  return edits.reduce((before, edit) => apply(before, edit, other), bytes);
}

function apply(bytes: Uint8Array, edit: ByteEdit, other: Uint8Array): Uint8Array {
  const at = edit.at % (bytes.length + 1);
  switch (edit.edit) {
    case 'flip':
      return bytes.map((byte, index) => (index === at ? byte ^ (1 << edit.bit) : byte));
    case 'cut':
      return splice(bytes, at, edit.length, new Uint8Array());
    case 'double':
      return splice(bytes, at, 0, bytes.slice(at, at + edit.length));
    case 'end':
      return bytes.slice(0, at);
    case 'insert':
      return splice(bytes, at, 0, edit.bytes);
    case 'swap': {
      const from = edit.from % (other.length + 1);
      return splice(bytes, at, edit.length, other.slice(from, from + edit.length));
    }
  }
}

function splice(bytes: Uint8Array, start: number, removed: number, added: Uint8Array): Uint8Array {
  return new Uint8Array(
    Buffer.concat([bytes.subarray(0, start), added, bytes.subarray(start + removed)]),
  );
}
