import type { Publication } from '../model/site/publication.ts';

/**
 * A path that `new URL` leaves unchanged: ASCII letters, digits, underscores and hyphens between single
 * slashes and dots, so it cannot contain `..`. Almost all paths match, and parsing a URL takes ten times
 * as long as this test.
 */
const plainPath = /^\/(?:[\w-]+(?:[/.][\w-]+)*\/?)?$/;

/**
 * Returns the absolute URL of a page or file of the site.
 * @param url path from the root of the site, with a leading slash: `/places/sirte/`
 */
export function absoluteUrl({ baseUrl }: Pick<Publication, 'baseUrl'>, url: string): string {
  if (plainPath.test(url)) return baseUrl + url.slice(1);
  return new URL(url.replace(/^\//, ''), baseUrl).href;
}

/** Returns a function that makes an `Href` of a view absolute. An `Href` already includes the base path. */
export function absoluteLinks({ baseUrl }: Pick<Publication, 'baseUrl'>): (link: string) => string {
  const { origin } = new URL(baseUrl);
  return (link) => (plainPath.test(link) ? origin + link : new URL(link, baseUrl).href);
}
