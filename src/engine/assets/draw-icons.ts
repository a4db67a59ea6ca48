import pngToIco from 'png-to-ico';
import sharp from 'sharp';
import { favIconPath, favIconSizes, iconFiles } from '../../metadata/head/icon-files.ts';
import type { GeneratedFile } from '../../model/generated-file.ts';
import { defaultColours } from '../../model/site/look.ts';

/** An SVG file, and the length of its longer side in CSS pixels. */
interface Source {
  readonly drawing: Uint8Array;
  readonly side: number;
}

/**
 * The part of a maskable icon's side that every mask shows: the square inside the safe zone, a circle of 80 % of the
 * width (https://www.w3.org/TR/appmanifest/#icon-masks).
 */
const safePart = 0.8 * Math.SQRT1_2;

/**
 * Draws the site's icon in all sizes. Rejects with sharp's error if the drawing cannot be read.
 * @param drawing a square SVG file
 * @param paper the ground of icons that must not be transparent, as `#rrggbb`
 */
export async function drawIcons(
  drawing: Uint8Array,
  paper: string = defaultColours.light.paper,
): Promise<readonly GeneratedFile[]> {
  const { width = 1, height = 1 } = await sharp(drawing).metadata();
  const source = { drawing, side: Math.max(width, height) };
  const pictures = iconFiles.map(async ({ path, type, size, purpose }) => {
    if (type === 'image/svg+xml' || size === undefined) return { path, body: drawing };
    const part = purpose === 'maskable' ? safePart : 1;
    const isOpaque = purpose === undefined || purpose === 'maskable';
    const png = isOpaque ? pngOnPaper(source, size, part, paper) : transparentPng(source, size);
    return { path, body: await png };
  });
  const small = favIconSizes.map((size) => transparentPng(source, size));
  const favIcon = { path: favIconPath, body: await pngToIco(await Promise.all(small)) };
  return [...(await Promise.all(pictures)), favIcon];
}

/** A transparent PNG. @param size in pixels */
function transparentPng({ drawing, side }: Source, size: number): Promise<Buffer> {
  // sharp draws at 72 dots per inch by default, and accepts 1 to 100,000.
  const density = Math.min(100_000, Math.max(1, (72 * size) / side));
  return sharp(drawing, { density })
    .resize(size, size, { fit: 'contain', background: transparent })
    .png(smallest)
    .toBuffer();
}

/** A PNG with the colour of paper, for devices that show no transparency or crop icons. */
async function pngOnPaper(
  source: Source,
  size: number,
  part: number,
  background: string,
): Promise<Buffer> {
  const input = await transparentPng(source, Math.floor(size * part));
  return sharp({ create: { width: size, height: size, channels: 4, background } })
    .composite([{ input, gravity: 'centre' }])
    .flatten({ background })
    .png(smallest)
    .toBuffer();
}

const transparent = { r: 0, g: 0, b: 0, alpha: 0 };
const smallest = { compressionLevel: 9, effort: 10, adaptiveFiltering: false };
