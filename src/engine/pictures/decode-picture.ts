import sharp, { type Sharp } from 'sharp';
import { maxSide, maxVariantWidth } from '../../model/pictures/picture.ts';

/** What no picture may go beyond, whatever its head says. In pixels. */
const limits = { failOn: 'error', limitInputPixels: maxSide * maxSide } as const;

/** Twice as wide as the widest file: each is made by scaling this down, which keeps it sharp. In pixels. */
const decodedWidth = 2 * maxVariantWidth;

/**
 * Decodes a picture once, for all files that are made from it.
 * Rejects with an Error that says what is wrong with the picture.
 * @param source a picture's file; of a drawing, what `sanitiseDrawing` left of it
 * @returns a TIFF: upright, at most `decodedWidth` wide, eight bits a channel, in sRGB, without any
 * metadata; of what moves, the first picture. What is transparent stays so.
 */
export async function decodePicture(source: Uint8Array): Promise<Buffer> {
  const head = await sharp(source, limits).metadata();
  const { width = 1, height = 1, format } = head;
  const isDrawing = format === 'svg';
  // A drawing has no size of its own; one that is high is drawn less wide.
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
 * The same in eight bits a channel, in its own colours and with its own profile. Of 16 bits, sharp
 * converts no grey from its profile, and takes RGB for Display P3
 * (https://github.com/lovell/sharp/blob/v0.35.5/src/pipeline.cc#L374).
 * @returns undefined if it has no 16 bits
 */
async function inEightBits(picture: Sharp, space: string | undefined): Promise<Buffer | undefined> {
  if (space !== 'rgb16' && space !== 'grey16') return undefined;
  const eightBits = space === 'rgb16' ? 'srgb' : 'b-w';
  return picture.keepIccProfile().toColourspace(eightBits).tiff({ compression: 'none' }).toBuffer();
}
