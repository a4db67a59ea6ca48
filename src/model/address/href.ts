declare const hrefBrand: unique symbol;

/**
 * The value of an `href` or `src` attribute that is safe to write into a page. Only the functions in
 * this file create one, so no `javascript:` URL can reach a layout (JSX libraries do not stop it).
 */
export type Href = string & { readonly [hrefBrand]: 'href' };

/** The path of a site's base URL: `/` for `https://a.example/`, `/news/` for `https://a.example/news/`. */
export function basePathOf(baseUrl: string): string {
  return new URL(baseUrl).pathname;
}

/**
 * The href of a page of this site. Throws TypeError if `url` does not start with exactly one slash.
 * @param basePath starts and ends with a slash
 * @param url from the site root, with a leading slash: `/places/sirte/`
 */
export function siteHref(basePath: string, url: string): Href {
  if (!url.startsWith('/') || url.startsWith('//')) throw new TypeError(`not a site URL: ${url}`);
  return (basePath + url.slice(1)) as Href;
}

/** An anchor on the same page: `#corrections`. */
export function anchorHref(id: string): Href {
  return `#${id}` as Href;
}

/** The href of an external URL. Throws TypeError unless it is absolute, with http, https or mailto. */
export function externalHref(address: string): Href {
  const { protocol } = new URL(address);
  if (!['http:', 'https:', 'mailto:'].includes(protocol)) {
    throw new TypeError(`not an address for a link: ${address}`);
  }
  return address as Href;
}

/**
 * The href of a mail with a subject and a text (RFC 6068). Letters of any script stay as they are: the URL
 * standard encodes them, and a page with them is smaller.
 */
export function mailHref(address: string, subject: string, text: string): Href {
  const encode = (value: string) =>
    value.replace(/[^\p{L}\p{M}\p{N}:/.,،؛؟«»“”‘’_~-]/gu, encodeURIComponent);
  return externalHref(`mailto:${address}?subject=${encode(subject)}&body=${encode(text)}`);
}
