import type { MediaFile } from '../../../src/model/content-file.ts';
import { digestOf } from '../../../src/model/digest.ts';
import { type PictureHeader, pictureVariants } from '../../../src/model/pictures/picture.ts';

/** A picture of the media folder as the scan finds it. Path and size determine its digest. */
export function pictureFile(
  path: string,
  width: number,
  height: number,
  head: Partial<PictureHeader> = {},
): MediaFile {
  const picture = {
    width,
    height,
    type: 'png',
    hasAlpha: false,
    isAnimated: false,
    ...head,
  } as const;
  return { path, digest: digestOf(`${path} ${width} ${height}`), picture };
}

/** The path of the picture's fallback format, from the root of the site. */
export function addressOf(file: MediaFile): string {
  if (file.picture === undefined) throw new Error(`${file.path} is no picture`);
  return `/${pictureVariants(file, file.picture).fallback.path}`;
}

/** A file of the media folder that is not a picture. */
export function otherFile(path: string): MediaFile {
  return { path, digest: digestOf(path), picture: undefined };
}

/** The media entries of pictures, as files. Each credits the same photographer. */
export function creditsOf(...paths: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(paths.map((path) => [`${path}.yaml`, 'credit: Mara Voss\n']));
}
