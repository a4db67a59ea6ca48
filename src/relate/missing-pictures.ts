import type { MediaFile } from '../model/content-file.ts';
import type { Point } from '../model/point.ts';
import { errorAt, type Problem } from '../model/problem.ts';

/** Reports each picture that a text shows and content/media does not hold, or not as a picture. */
export function missingPictures(
  path: string,
  pictures: readonly { readonly path: string; readonly at: Point }[],
  media: ReadonlyMap<string, MediaFile>,
): readonly Problem[] {
  return pictures.flatMap((picture) => {
    const file = media.get(picture.path);
    if (file === undefined) {
      const advice = 'put it in content/media/ or correct the name';
      return [errorAt(path, picture.at, `there is no file ${picture.path}`, advice)];
    }
    if (file.size === undefined) {
      const advice = 'use a JPEG, PNG, WebP, AVIF, GIF or SVG file';
      return [
        errorAt(path, picture.at, `${picture.path} is not a picture that browsers show`, advice),
      ];
    }
    return [];
  });
}
