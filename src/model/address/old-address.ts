import type { KeyPath } from '../position.ts';

/** An address at which an article once stood. */
export interface OldAddress {
  /** From the site's root, percent-encoded as a browser asks for it: `/2015/old-name/`. */
  readonly path: string;
  readonly at: KeyPath;
}

/**
 * The file that a static host shows at an address of the site, from the site's root:
 * `2015/old-name/index.html` for `/2015/old-name/` and `/2015/old-name`, `old.html` for `/old.html`.
 * Throws URIError where the address is not well encoded.
 */
export function fileForUrl(path: string): string {
  const name = decodeURIComponent(path).replace(/^\//, '');
  if (name === '' || name.endsWith('/')) return `${name}index.html`;
  return /\.[^/]*$/.test(name) ? name : `${name}/index.html`;
}
