import { compareText } from '../model/order.ts';
import type { Site } from '../model/site/site.ts';

/** Paths of the pictures that texts of the site show, each once, sorted. Only these are published. */
export function picturesInUse(site: Site): readonly string[] {
  const others = [...site.entities, ...site.stories, ...site.staticPages, ...site.texts.values()];
  const shown = [
    ...site.articles.flatMap(({ pictures }) => pictures),
    ...others.flatMap(({ body }) => body.pictures),
  ];
  const paths = new Set(shown.map(({ path }) => path));
  return [...paths].filter((path) => site.media.get(path)?.picture !== undefined).sort(compareText);
}

/** Paths of the pictures that lists of articles show, each once, sorted. */
export function picturesInLists({ articles }: Site): readonly string[] {
  const leads = articles.flatMap(({ hasLeadPicture, pictures: [first] }) =>
    hasLeadPicture && first !== undefined ? [first.path] : [],
  );
  return [...new Set(leads)].sort(compareText);
}
