import pngToIco from 'png-to-ico';
import sharp from 'sharp';
import { favIconPath, favIconSizes, iconFiles } from '../../metadata/head/icon-files.ts';
import { siteColours } from '../../metadata/head/site-colours.ts';
import type { GeneratedFile } from '../../model/generated-file.ts';

/** A drawing, and how long its longer side is when a dot is as long as one of its units. */
interface Source {
  readonly drawing: Uint8Array;
  readonly side: number;
}

/** Part of a maskable icon's side that is shown whatever its shape: the square in its safe circle. */
const safePart = 0.8 * Math.SQRT1_2;

/**
 * Draws the site's icon in all sizes. Throws where the drawing is no picture.
 * @param drawing an SVG file, square
 */
export async function drawIcons(drawing: Uint8Array): Promise<readonly GeneratedFile[]> {
  const { width = 1, height = 1 } = await sharp(drawing).metadata();
  const source = { drawing, side: Math.max(width, height) };
  const pictures = iconFiles.map(async ({ path, type, size, purpose }) => {
    if (type === 'image/svg+xml' || size === undefined) return { path, body: drawing };
    const png = purpose === undefined || purpose === 'maskable' ? onPaper : onNothing;
    return { path, body: await png(source, size, purpose === 'maskable' ? safePart : 1) };
  });
  const small = favIconSizes.map((size) => onNothing(source, size));
  const favIcon = { path: favIconPath, body: await pngToIco(await Promise.all(small)) };
  return [...(await Promise.all(pictures)), favIcon];
}

/** The drawing as a PNG of a size in pixels, clear where the drawing is. */
function onNothing({ drawing, side }: Source, size: number): Promise<Buffer> {
  // A drawing is made of dots at 72 to the inch unless more are asked for.
  const density = Math.min(100_000, Math.max(1, (72 * size) / side));
  return sharp(drawing, { density })
    .resize(size, size, { fit: 'contain', background: clear })
    .png(smallest)
    .toBuffer();
}

/** The drawing in the middle of paper, for devices that allow no clear parts or cut shapes. */
async function onPaper(source: Source, size: number, part: number): Promise<Buffer> {
  const background = siteColours.paper.light;
  const input = await onNothing(source, Math.floor(size * part));
  return sharp({ create: { width: size, height: size, channels: 4, background } })
    .composite([{ input, gravity: 'centre' }])
    .flatten({ background })
    .png(smallest)
    .toBuffer();
}

const clear = { r: 0, g: 0, b: 0, alpha: 0 };
const smallest = { compressionLevel: 9, effort: 10, adaptiveFiltering: false };
