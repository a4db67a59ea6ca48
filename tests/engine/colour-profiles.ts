import type { Colour } from './plain-pictures.ts';

/** A colour space of screens: its primaries in XYZ under D50, as in profiles, and its transfer curve. */
interface ColourSpace {
  readonly primaries: readonly [red: Triple, green: Triple, blue: Triple];
  /** Converts a stored value of 0–1 to linear light of 0–1. */
  readonly toLight: (stored: number) => number;
}

type Triple = readonly [number, number, number];

/** IEC 61966-2-1. */
const srgbToLight = (v: number) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
const srgbFromLight = (v: number) => (v <= 0.0031308 ? v * 12.92 : 1.055 * v ** (1 / 2.4) - 0.055);

export const colourSpaces = {
  sRGB: {
    primaries: [
      [0.43607, 0.22249, 0.01392],
      [0.38515, 0.71687, 0.09708],
      [0.14307, 0.06061, 0.7141],
    ],
    toLight: srgbToLight,
  },
  'Display P3': {
    primaries: [
      [0.51512, 0.2412, -0.00105],
      [0.29198, 0.69225, 0.04189],
      [0.1571, 0.06657, 0.78407],
    ],
    toLight: srgbToLight,
  },
  'Adobe RGB': {
    primaries: [
      [0.60974, 0.31111, 0.01947],
      [0.20528, 0.62567, 0.06087],
      [0.14919, 0.06322, 0.74457],
    ],
    toLight: (v) => v ** (563 / 256),
  },
} as const satisfies Readonly<Record<string, ColourSpace>>;

export type SpaceName = keyof typeof colourSpaces;

/**
 * Returns the colour, 0–255, that a viewer with colour management shows on an sRGB screen. Colours out of its gamut
 * are clipped.
 */
export function shownColour(stored: Colour, name: SpaceName): readonly number[] {
  const { primaries, toLight } = colourSpaces[name];
  const light = stored.map((value) => toLight(value / 255));
  const xyz = [0, 1, 2].map((axis) =>
    light.reduce((sum, value, at) => sum + value * (primaries[at]?.[axis] ?? 0), 0),
  );
  return inverse(colourSpaces.sRGB.primaries).map((row) => {
    const value = row.reduce((sum, factor, at) => sum + factor * (xyz[at] ?? 0), 0);
    return Math.round(255 * srgbFromLight(Math.min(1, Math.max(0, value))));
  });
}

/** Returns the rows of the inverse of the matrix with these columns. */
function inverse([[a, d, g], [b, e, h], [c, f, i]]: readonly [Triple, Triple, Triple]) {
  const det = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
  const rows = [
    [e * i - f * h, c * h - b * i, b * f - c * e],
    [f * g - d * i, a * i - c * g, c * d - a * f],
    [d * h - e * g, b * g - a * h, a * e - b * d],
  ];
  return rows.map((row) => row.map((value) => value / det));
}

/** Returns the shown grey of a linear value. A viewer that ignores the profile shows it far too dark. */
export function shownLinearGrey(stored: number): number {
  return Math.round(255 * srgbFromLight(stored / 255));
}

/** Returns a profile of a colour space: ICC.1:2010, version 2. */
export function screenProfile(name: SpaceName): Buffer {
  const { primaries, toLight } = colourSpaces[name];
  const curve = curveTag(toLight);
  const colour = ['r', 'g', 'b'].flatMap((channel, at): [string, Buffer][] => [
    [`${channel}XYZ`, xyzTag(primaries[at] ?? [0, 0, 0])],
    [`${channel}TRC`, curve],
  ]);
  return profile('RGB ', colour);
}

export function linearGreyProfile(): Buffer {
  return profile('GRAY', [['kTRC', curveTag((value) => value)]]);
}

const whitePoint: Triple = [0.9642, 1, 0.8249];

function profile(space: 'RGB ' | 'GRAY', colour: readonly [string, Buffer][]): Buffer {
  const tags: [string, Buffer][] = [
    ['desc', descriptionTag('Made for a test')],
    ['cprt', Buffer.concat([Buffer.from('text\0\0\0\0None\0', 'latin1')])],
    ['wtpt', xyzTag(whitePoint)],
    ...colour,
  ];
  const table = Buffer.alloc(4 + 12 * tags.length);
  table.writeUInt32BE(tags.length, 0);
  let at = 128 + table.length;
  const bodies = tags.map(([name, body], index) => {
    const padded = Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)]);
    table.write(name, 4 + 12 * index, 'latin1');
    table.writeUInt32BE(at, 8 + 12 * index);
    table.writeUInt32BE(body.length, 12 + 12 * index);
    at += padded.length;
    return padded;
  });
  return Buffer.concat([header(space, at), table, ...bodies]);
}

function header(space: string, size: number): Buffer {
  const head = Buffer.alloc(128);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(0x02100000, 8);
  head.write(`mntr${space}XYZ `, 12, 'latin1');
  head.writeUInt16BE(2000, 24);
  head.writeUInt16BE(1, 26);
  head.writeUInt16BE(1, 28);
  head.write('acsp', 36, 'latin1');
  xyzTag(whitePoint).copy(head, 68, 8);
  return head;
}

function xyzTag(values: Triple): Buffer {
  const tag = Buffer.alloc(20);
  tag.write('XYZ ', 0, 'latin1');
  for (const [at, value] of values.entries())
    tag.writeInt32BE(Math.round(value * 65536), 8 + 4 * at);
  return tag;
}

function curveTag(toLight: (stored: number) => number): Buffer {
  const points = 1024;
  const tag = Buffer.alloc(12 + 2 * points);
  tag.write('curv', 0, 'latin1');
  tag.writeUInt32BE(points, 8);
  for (let at = 0; at < points; at += 1) {
    tag.writeUInt16BE(Math.round(65535 * toLight(at / (points - 1))), 12 + 2 * at);
  }
  return tag;
}

function descriptionTag(text: string): Buffer {
  const tag = Buffer.alloc(12 + text.length + 1 + 78);
  tag.write('desc', 0, 'latin1');
  tag.writeUInt32BE(text.length + 1, 8);
  tag.write(text, 12, 'latin1');
  return tag;
}
