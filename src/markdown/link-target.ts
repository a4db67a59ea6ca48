import { addressFault, withLowerCaseScheme } from '../model/address/url.ts';

/** Where a link leads, or why it may not. */
export type LinkTarget =
  | { readonly kind: 'external' | 'internal' | 'contact'; readonly href: string }
  | { readonly kind: 'refused'; readonly reason: string; readonly advice: string };

/** Schemes that a link may have, in lower case. `mailto:` and `tel:` lead to no page. */
export const linkSchemes = ['https', 'http', 'mailto', 'tel'] as const;

const writeAddress = 'write https://…, or from the root of the site: /about/';

/**
 * Judges the address of a link as browsers read it. One that they would change before they follow it
 * (see `addressFault`) is refused, whatever it holds.
 * @param written the address after the parser has decoded escapes and character references
 * @returns `href` with its scheme in lower case
 */
export function linkTarget(written: string): LinkTarget {
  const url = withLowerCaseScheme(written);
  if (url.trim() === '' || url === '#') {
    return refused('link that leads nowhere', 'write the address between the round brackets');
  }
  const fault = addressFault(url);
  if (fault !== undefined) return refused(`link ${fault.reason}`, fault.advice);
  if (url.startsWith('//')) {
    return refused('link without a protocol', `write https:${quotable(url)}`);
  }
  if (url.startsWith('/') || url.startsWith('#')) return { kind: 'internal', href: url };
  const scheme = /^([a-z][a-z0-9+.-]*):/.exec(url)?.[1];
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
  return scheme === 'http' || scheme === 'https'
    ? { kind: 'external', href: url }
    : refused(`link with the scheme "${scheme.slice(0, 40)}:"`, writeAddress);
}

function refused(reason: string, advice: string): LinkTarget {
  return { kind: 'refused', reason, advice };
}

function fromRoot(url: string): string {
  return `begin it with "/" (such as /${quotable(url.replace(/^(?:\.{0,2}\/)+/, ''))}) or https://`;
}

function quotable(url: string): string {
  return url.length > 60 ? `${url.slice(0, 60)}…` : url;
}
