import type { Publication } from '../model/publication.ts';

/**
 * The absolute address of a page or file of the site.
 * @param url from the site's root, with a leading slash: `/places/sirte/`
 */
export function absoluteUrl(publication: Publication, url: string): string {
  return new URL(url.replace(/^\//, ''), publication.baseUrl).href;
}
