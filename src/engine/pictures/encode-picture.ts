import sharp, { type Sharp } from 'sharp';
import type { PictureVariant } from '../../model/pictures/picture.ts';
import { defaultColours } from '../../model/site/look.ts';
import { decodePicture } from './decode-picture.ts';

/** How each format is encoded: as small as possible without visible loss at the displayed size. */
const encoders: Readonly<Record<PictureVariant['type'], (picture: Sharp) => Sharp>> = {
  'image/avif': (picture) => picture.avif({ quality: 52, effort: 4 }),
  'image/webp': (picture) => picture.webp({ quality: 76, effort: 4 }),
  // A JPEG has no transparency.
  'image/jpeg': (picture) =>
    picture
      .flatten({ background: defaultColours.light.paper })
      .jpeg({ quality: 78, mozjpeg: true }),
  'image/png': (picture) => picture.png({ compressionLevel: 9, palette: false }),
};

/**
 * Makes the files of a picture: upright, in sRGB, without metadata, which may say where and by whom a picture was
 * taken. Of an animation, the first frame. Transparent parts stay transparent; in a JPEG they have the colour of the
 * page. Rejects with an Error whose message says what is wrong with the picture.
 * @param source the bytes of a picture, or a drawing from `sanitiseDrawing`
 * @param variants of one picture, each with a format and a width
 * @returns the files in the order of `variants`
 */
export async function encodePicture(
  source: Uint8Array,
  variants: readonly PictureVariant[],
): Promise<readonly Buffer[]> {
  const decoded = await decodePicture(source);
  const picture = sharp(decoded, { failOn: 'error' });
  const { width, height } = await picture.metadata();
  if (!variants.every((variant) => fits(variant, width, height))) {
    throw new RangeError('its size is not the size in its header');
  }
  return Promise.all(variants.map((variant) => encode(picture, variant)));
}

/** Whether a picture of a size can be scaled down to a variant, with a tolerance for rounding. */
function fits(variant: PictureVariant, width: number, height: number): boolean {
  const scaled = (variant.width * height) / width;
  const rounding = 1 + variant.width / width;
  return variant.width <= width && Math.abs(scaled - variant.height) <= rounding;
}

/** Scales to exactly the size that the page gives in `width` and `height`. */
function encode(picture: Sharp, { type, width, height }: PictureVariant): Promise<Buffer> {
  const scaled = picture.clone().resize({ width, height, fit: 'fill' }).withIccProfile('srgb');
  return encoders[type](scaled).toBuffer();
}
