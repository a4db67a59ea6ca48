import type { MediaFile } from '../model/content-file.ts';
import { compareText } from '../model/order.ts';
import type { PictureHeader } from '../model/pictures/picture.ts';
import type { Site } from '../model/site/site.ts';

/** The pictures that texts of the site show, each once, sorted by path. Only these are published. */
export function picturesInUse(
  site: Site,
): readonly (MediaFile & { readonly picture: PictureHeader })[] {
  const others = [...site.entities, ...site.stories, ...site.staticPages, ...site.texts.values()];
  const shown = [
    ...site.articles.flatMap(({ pictures }) => pictures),
    ...others.flatMap(({ body }) => body.pictures),
  ];
  const paths = new Set(shown.map(({ path }) => path));
  return [...paths].sort(compareText).flatMap((path) => {
    const file = site.media.get(path);
    return file?.picture === undefined ? [] : [{ ...file, picture: file.picture }];
  });
}

/** Paths of the pictures that lists of articles show, each once, sorted. */
export function picturesInLists({ articles }: Site): readonly string[] {
  const leads = articles.flatMap(({ hasLeadPicture, pictures: [first] }) =>
    hasLeadPicture && first !== undefined ? [first.path] : [],
  );
  return [...new Set(leads)].sort(compareText);
}
