import type { PictureVariant } from '../model/picture.ts';

/** How each format is written: small, and as good as eyes can tell at the size at which it is shown. */
const quality = {
  sharpAvifOptions: { quality: 52, effort: 4 },
  sharpWebpOptions: { quality: 76, effort: 4 },
  sharpJpegOptions: { quality: 78, mozjpeg: true },
  sharpPngOptions: { compressionLevel: 9, palette: false },
};

/**
 * Makes the files of a picture: upright, in sRGB, and without what a camera or a program has
 * written into it (where and when, with what, by whom). Of what moves, the first picture.
 * Rejects with an Error that says what is wrong with the picture.
 * @param source a picture's file
 * @param variants of one picture, each in a format and at a width
 * @returns the files in the order of `variants`
 */
export async function encodePicture(
  source: Buffer,
  variants: readonly PictureVariant[],
): Promise<readonly Buffer[]> {
  const { default: makePictures } = await import('@11ty/eleventy-img');
  const made = new Map<string, Buffer>();
  for (const [type, widths] of widthsByType(variants)) {
    const format = formatOf(type);
    const files = await makePictures(source, {
      ...quality,
      widths,
      formats: [format],
      dryRun: true,
      useCache: false,
      fixOrientation: true,
      minimumThreshold: 1,
      formatFiltering: [],
      urlFormat: () => '',
      // Its profile goes with the camera's other marks; colours are converted.
      transform: (picture) => void picture.withIccProfile('srgb'),
      sharpOptions: { failOn: 'error' },
    });
    for (const { width, buffer } of files[format] ?? []) made.set(`${type} ${width}`, buffer);
  }
  return variants.map(({ type, width }) => {
    const file = made.get(`${type} ${width}`);
    if (file === undefined) throw new RangeError('it is not as wide as its head says');
    return file;
  });
}

function widthsByType(
  variants: readonly PictureVariant[],
): ReadonlyMap<PictureVariant['type'], readonly number[]> {
  const types = [...new Set(variants.map(({ type }) => type))];
  return new Map(
    types.map((type) => [
      type,
      variants.filter((variant) => variant.type === type).map(({ width }) => width),
    ]),
  );
}

function formatOf(type: PictureVariant['type']): string {
  return type.slice('image/'.length);
}
