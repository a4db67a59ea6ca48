/** Where a link leads, or why it may not. */
export type LinkTarget =
  | { readonly kind: 'external' | 'internal' | 'contact'; readonly href: string }
  | { readonly kind: 'refused'; readonly reason: string; readonly advice: string };

/** Schemes that a link may have, in lower case. `mailto:` and `tel:` lead to no page. */
export const linkSchemes = ['https', 'http', 'mailto', 'tel'] as const;

const writeAddress = 'write https://…, or from the root of the site: /about/';

/**
 * Judges the address of a link as browsers read it (https://url.spec.whatwg.org/#url-parsing):
 * they drop tabs and newlines anywhere and controls and spaces in front, ignore case in the scheme,
 * and take `\` for `/`. So an address with any of these is refused, whatever it holds.
 * @param url the address after the parser has decoded escapes and character references
 */
export function linkTarget(url: string): LinkTarget {
  if (url.trim() === '' || url === '#') {
    return refused('link that leads nowhere', 'write the address between the round brackets');
  }
  if (hasForbidden(url)) {
    return refused(
      'link address with a space, a control character or a backslash',
      'take it out, or write a space as %20',
    );
  }
  if (url.startsWith('//')) {
    return refused('link without a protocol', `write https:${quotable(url)}`);
  }
  if (url.startsWith('/') || url.startsWith('#')) return { kind: 'internal', href: url };
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme === undefined) {
    return refused('link that is not written from the root of the site', fromRoot(url));
  }
  return withScheme(url, scheme);
}

function withScheme(url: string, scheme: string): LinkTarget {
  if (scheme === 'mailto' || scheme === 'tel') {
    return url.length > scheme.length + 1
      ? { kind: 'contact', href: url }
      : refused('link that leads nowhere', `write the address after ${scheme}:`);
  }
  if (scheme !== 'http' && scheme !== 'https') {
    return refused(`link with the scheme "${scheme.slice(0, 40)}:"`, writeAddress);
  }
  return /^https?:\/\/[^/?#]/i.test(url) && URL.canParse(url)
    ? { kind: 'external', href: url }
    : refused('link address that no browser can read', writeAddress);
}

function refused(reason: string, advice: string): LinkTarget {
  return { kind: 'refused', reason, advice };
}

function hasForbidden(url: string): boolean {
  for (let index = 0; index < url.length; index += 1) {
    const code = url.charCodeAt(index);
    // U+FFFD is what the parsers make of a reference to a control character.
    if (code <= 0x20 || code === 0x7f || code === 0x5c || code === 0xfffd) return true;
  }
  return false;
}

function fromRoot(url: string): string {
  return `begin it with "/" (such as /${quotable(url.replace(/^(?:\.{0,2}\/)+/, ''))}) or https://`;
}

function quotable(url: string): string {
  return url.length > 60 ? `${url.slice(0, 60)}…` : url;
}
