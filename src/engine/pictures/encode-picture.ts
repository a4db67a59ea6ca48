import sharp, { type Sharp } from 'sharp';
import { siteColours } from '../../metadata/head/site-colours.ts';
import type { PictureVariant } from '../../model/pictures/picture.ts';
import { decodePicture } from './decode-picture.ts';

/** How each format is written: small, and as good as eyes can tell at the size at which it is shown. */
export const pictureQuality = {
  sharpAvifOptions: { quality: 52, effort: 4 },
  sharpWebpOptions: { quality: 76, effort: 4 },
  sharpJpegOptions: { quality: 78, mozjpeg: true },
  sharpPngOptions: { compressionLevel: 9, palette: false },
};

/**
 * Makes the files of a picture: upright, in sRGB, and without what a camera or a program has
 * written into it (where and when, with what, by whom). Of what moves, the first picture. What is
 * transparent stays so; in a JPEG it has the colour of the page.
 * Rejects with an Error that says what is wrong with the picture.
 * @param source a picture's file; of a drawing, what `sanitiseDrawing` left of it
 * @param variants of one picture, each in a format and at a width
 * @returns the files in the order of `variants`
 */
export async function encodePicture(
  source: Uint8Array,
  variants: readonly PictureVariant[],
): Promise<readonly Buffer[]> {
  const decoded = await decodePicture(source);
  const { width, height } = await sharp(decoded).metadata();
  if (!variants.every((variant) => isPartOf(variant, width, height))) {
    throw new RangeError('it is not as wide and high as its head says');
  }
  // The plugin takes the buffer for a key as well: megabytes would become a text, once for each file.
  const keyed = Object.assign(decoded, { toString: () => 'decoded' });
  return Promise.all(variants.map((variant) => encode(keyed, variant)));
}

/** Whether a picture of a size, scaled down, has the size of a variant, but for rounding. */
function isPartOf(variant: PictureVariant, width: number, height: number): boolean {
  const scaled = (variant.width * height) / width;
  const rounding = 1 + variant.width / width;
  return variant.width <= width && Math.abs(scaled - variant.height) <= rounding;
}

async function encode(decoded: Buffer, variant: PictureVariant): Promise<Buffer> {
  const { default: makePictures } = await import('@11ty/eleventy-img');
  const format = variant.type.slice('image/'.length);
  const files = await makePictures(decoded, {
    ...pictureQuality,
    widths: [variant.width],
    formats: [format],
    dryRun: true,
    useCache: false,
    // There are no addresses, so it need not make a digest for them.
    statsOnly: true,
    minimumThreshold: 1,
    formatFiltering: [],
    urlFormat: () => '',
    transform: (picture) => bringToSize(picture, variant),
    sharpOptions: { failOn: 'error' },
  });
  const [file] = files[format] ?? [];
  if (file === undefined) throw new RangeError(`${variant.path} was not made`);
  return file.buffer;
}

/** The page says how wide and high a picture is, so it is exactly that. */
function bringToSize(picture: Sharp, { type, width, height }: PictureVariant): void {
  picture.resize({ width, height, fit: 'fill' }).withIccProfile('srgb');
  if (type === 'image/jpeg') picture.flatten({ background: siteColours.paper.light });
}
