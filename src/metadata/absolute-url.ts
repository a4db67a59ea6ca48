import type { Publication } from '../model/site/publication.ts';

/**
 * A path that no rule for addresses changes: names of ASCII letters, digits and hyphens between
 * single slashes and dots, so that it holds no `..`. Almost all are so, and to read one as an
 * address costs ten times as much.
 */
const plainPath = /^\/(?:[\w-]+(?:[/.][\w-]+)*\/?)?$/;

/**
 * The absolute address of a page or file of the site.
 * @param url from the site's root, with a leading slash: `/places/sirte/`
 */
export function absoluteUrl({ baseUrl }: Pick<Publication, 'baseUrl'>, url: string): string {
  if (plainPath.test(url)) return baseUrl + url.slice(1);
  return new URL(url.replace(/^\//, ''), baseUrl).href;
}

/** Makes links of the site's pages absolute: an `Href` of a view, which holds the base path. */
export function absoluteLinks({ baseUrl }: Pick<Publication, 'baseUrl'>): (link: string) => string {
  const { origin } = new URL(baseUrl);
  return (link) => (plainPath.test(link) ? origin + link : new URL(link, baseUrl).href);
}
