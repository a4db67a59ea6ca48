import type { KeyPath } from '../position.ts';

/** A former URL of an article, from `movedFrom` in its front matter. */
export interface OldAddress {
  /** From the site root, percent-encoded as a browser requests it: `/2015/old-name/`. */
  readonly path: string;
  readonly at: KeyPath;
}

/**
 * The file that a static host serves for a URL of the site: `2015/old-name/index.html` for
 * `/2015/old-name/` and `/2015/old-name`, `old.html` for `/old.html`. Throws URIError if the URL has
 * an invalid percent-encoding.
 * @param path from the site root, percent-encoded
 * @returns from the site root, decoded, without a leading slash
 */
export function fileForUrl(path: string): string {
  const name = decodeURIComponent(path).replace(/^\//, '');
  if (name === '' || name.endsWith('/')) return `${name}index.html`;
  return /\.[^/]*$/.test(name) ? name : `${name}/index.html`;
}
