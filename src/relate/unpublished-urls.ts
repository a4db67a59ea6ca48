import { parseUrl } from '../model/address/url.ts';
import { lazy } from '../model/lazy.ts';
import type { Site } from '../model/site/site.ts';

/**
 * Returns a function that checks whether a URL is that of an article which the site does not show yet. The URL is from
 * the site root, without query and anchor. For a draft without a time, any day is possible.
 */
export function unpublishedUrls(site: Site): (url: string) => boolean {
  const { unpublished, leftOut } = site;
  if (unpublished.length + leftOut.length === 0) return () => false;
  const urls = lazy(() => {
    const shown = new Set(site.articles.map(({ path }) => path));
    const hidden = [...unpublished.filter(({ path }) => !shown.has(path)), ...leftOut];
    return new Set(hidden.flatMap(({ url, movedFrom }) => [url, ...movedFrom]));
  });
  const slugs = lazy(
    () => new Set(leftOut.filter(({ url }) => url === undefined).map(({ slug }) => slug)),
  );
  return (url) => {
    const slug = /\/\d{4}\/\d{2}\/\d{2}\/([^/]+)\/$/.exec(url)?.[1];
    return urls().has(url) || (slug !== undefined && slugs().has(slug));
  };
}

/** Normalizes a path as the site's URLs are: non-ASCII letters encoded, `.` and `..` resolved. */
export function normalizePath(path: string): string {
  return parseUrl(path, 'https://site.invalid')?.pathname ?? path;
}

/** The links in the texts of the site that lead to such an article, as written, sorted. */
export function linksToUnpublished(site: Site): readonly string[] {
  if (site.unpublished.length + site.leftOut.length === 0) return [];
  const isUnpublished = unpublishedUrls(site);
  const links = new Set(site.articles.flatMap(({ links }) => links));
  for (const { body } of [...site.entities, ...site.stories, ...site.staticPages]) {
    for (const { href } of body.links) links.add(href);
  }
  for (const { body } of site.texts.values()) for (const { href } of body.links) links.add(href);
  const pageOf = (href: string) => normalizePath(href.split(/[?#]/, 1)[0] ?? '');
  return [...links].filter((href) => href.startsWith('/') && isUnpublished(pageOf(href))).sort();
}
