import { deflateSync } from 'node:zlib';

/** Red, green and blue, or grey only, each 0–255. */
export type Colour = readonly number[];

/** A picture of one colour, with each side `side` pixels long, stored in the simplest way. */
export interface PlainPicture {
  readonly kind: 'grey' | 'rgb' | 'cmyk' | 'indexed';
  readonly bits: 8 | 16;
  /** For an indexed picture, red, green and blue. */
  readonly colour: Colour;
  /** 0–255; undefined for a picture without an alpha channel. */
  readonly alpha?: number | undefined;
  readonly profile?: Buffer | undefined;
}

export const side = 16;

/** A PNG (https://www.w3.org/TR/png-3/). */
export function plainPng(picture: PlainPicture): Buffer {
  const { kind, bits, colour, alpha, profile } = picture;
  const type = kind === 'indexed' ? 3 : (kind === 'rgb' ? 2 : 0) + (alpha === undefined ? 0 : 4);
  const header = Buffer.from([0, 0, 0, side, 0, 0, 0, side, bits, type, 0, 0, 0]);
  const row = Buffer.concat([Buffer.from([0]), pixels(picture, side, 'big')]);
  const palette = kind === 'indexed' ? [chunk('PLTE', Buffer.from([1, 2, 3, ...colour]))] : [];
  const clear =
    kind === 'indexed' && alpha !== undefined ? [chunk('tRNS', Buffer.from([255, alpha]))] : [];
  const named = profile && Buffer.concat([Buffer.from('p\0\0', 'latin1'), deflateSync(profile)]);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    ...(named === undefined ? [] : [chunk('iCCP', named)]),
    ...palette,
    ...clear,
    chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: side }, () => row)))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A TIFF without compression (TIFF 6.0). */
export function plainTiff(picture: PlainPicture): Buffer {
  const { kind, bits, colour, alpha, profile } = picture;
  const data = pixels(picture, side * side, 'little');
  const samples = samplesOf(picture).length;
  const photometric = { grey: 1, rgb: 2, indexed: 3, cmyk: 5 }[kind];
  const map = [0, 1, 2].flatMap((at) => [0, (colour[at] ?? 0) * 257, ...Array(254).fill(0)]);
  const tags: readonly TiffTag[] = [
    [256, 4, [side]],
    [257, 4, [side]],
    [258, 3, Array(samples).fill(bits)],
    [259, 3, [1]],
    [262, 3, [photometric]],
    [273, 4, [8]],
    [277, 3, [samples]],
    [278, 4, [side]],
    [279, 4, [data.length]],
    ...(kind === 'indexed' ? [[320, 3, map] satisfies TiffTag] : []),
    ...(alpha === undefined ? [] : [[338, 3, [2]] satisfies TiffTag]),
    ...(profile === undefined ? [] : [[34675, 7, [...profile]] satisfies TiffTag]),
  ];
  return withDirectory(data, tags);
}

type TiffTag = readonly [code: number, type: 3 | 4 | 7, values: readonly number[]];

/** Returns a header, the pixels, the directory, and then the values that do not fit into the directory. */
function withDirectory(data: Buffer, tags: readonly TiffTag[]): Buffer {
  const start = 8 + data.length;
  const directory = Buffer.alloc(2 + 12 * tags.length + 4);
  directory.writeUInt16LE(tags.length, 0);
  const behind: Buffer[] = [];
  let end = start + directory.length;
  for (const [index, [code, type, values]] of tags.entries()) {
    const entry = 2 + 12 * index;
    const value = numbers(values, { 3: 2, 4: 4, 7: 1 }[type], 'little');
    directory.writeUInt16LE(code, entry);
    directory.writeUInt16LE(type, entry + 2);
    directory.writeUInt32LE(values.length, entry + 4);
    if (value.length <= 4) value.copy(directory, entry + 8);
    else {
      directory.writeUInt32LE(end, entry + 8);
      behind.push(value);
      end += value.length;
    }
  }
  const head = Buffer.from([0x49, 0x49, 42, 0, 0, 0, 0, 0]);
  head.writeUInt32LE(start, 4);
  return Buffer.concat([head, data, directory, ...behind]);
}

function pixels(picture: PlainPicture, count: number, order: 'big' | 'little'): Buffer {
  const samples = samplesOf(picture).map((value) => (picture.bits === 16 ? value * 257 : value));
  return numbers(Array(count).fill(samples).flat(), picture.bits / 8, order);
}

function samplesOf({ kind, colour, alpha }: PlainPicture): readonly number[] {
  if (kind === 'indexed') return [1];
  return alpha === undefined ? colour : [...colour, alpha];
}

function numbers(values: readonly number[], width: number, order: 'big' | 'little'): Buffer {
  const bytes = Buffer.alloc(values.length * width);
  for (const [at, value] of values.entries()) {
    if (order === 'big') bytes.writeUIntBE(value, at * width, width);
    else bytes.writeUIntLE(value, at * width, width);
  }
  return bytes;
}

function chunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(checksum(named));
  return Buffer.concat([length, named, sum]);
}

/** The checksum of PNG (https://www.w3.org/TR/png-3/#D-CRCAppendix). */
function checksum(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}

/** Returns the JPEG with a profile (ICC.1:2010, B.4). */
export function jpegWithProfile(jpeg: Buffer, profile: Buffer): Buffer {
  const head = Buffer.from('\xff\xe2\0\0ICC_PROFILE\0\x01\x01', 'latin1');
  head.writeUInt16BE(head.length - 2 + profile.length, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, profile, jpeg.subarray(2)]);
}
