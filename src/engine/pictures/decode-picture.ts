import sharp, { type Sharp } from 'sharp';
import { maxSide, maxVariantWidth } from '../../model/pictures/picture.ts';

/** Limits that sharp enforces, since a header may give a wrong size. */
const limits = { failOn: 'error', limitInputPixels: maxSide * maxSide } as const;

/** Width of a decoded picture in pixels: twice the widest variant, so that scaling down keeps variants sharp. */
const decodedWidth = 2 * maxVariantWidth;

/**
 * Decodes a picture once, for all of its variants. Rejects with an Error whose message says what is wrong with it.
 * @param source the bytes of a picture, or a drawing from `sanitiseDrawing`
 * @returns a TIFF: upright, at most `decodedWidth` wide, 8 bits per channel, in sRGB, with transparency, without
 * metadata. Of an animation, the first frame.
 */
export async function decodePicture(source: Uint8Array): Promise<Buffer> {
  const head = await sharp(source, limits).metadata();
  const { width = 1, height = 1, format } = head;
  const isDrawing = format === 'svg';
  // Drawings scale to any size. The height limit makes a tall one narrower.
  const room = Math.min(decodedWidth, Math.floor((maxSide * width) / height));
  const density = Math.min(100_000, Math.max(1, (72 * room) / width));
  const picture = sharp(source, isDrawing ? { ...limits, density } : limits).autoOrient();
  const fitted = picture.resize({ width: room, withoutEnlargement: !isDrawing });
  const eightBits = await inEightBits(fitted, head.space);
  return (eightBits === undefined ? fitted : sharp(eightBits))
    .toColourspace('srgb')
    .tiff({ compression: 'none' })
    .toBuffer();
}

/**
 * Converts a picture with 16 bits per channel to 8 bits, in its own colour space and with its own profile. With 16
 * bits, sharp would ignore the profile of greyscale, and treat RGB as Display P3
 * (https://github.com/lovell/sharp/blob/v0.35.5/src/pipeline.cc#L374).
 * @returns undefined for pictures that do not have 16 bits
 */
async function inEightBits(picture: Sharp, space: string | undefined): Promise<Buffer | undefined> {
  if (space !== 'rgb16' && space !== 'grey16') return undefined;
  const eightBits = space === 'rgb16' ? 'srgb' : 'b-w';
  return picture.keepIccProfile().toColourspace(eightBits).tiff({ compression: 'none' }).toBuffer();
}
