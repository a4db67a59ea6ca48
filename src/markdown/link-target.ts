import { addressFault, withLowerCaseScheme } from '../model/address/url.ts';
import { shortened } from '../model/text/shortened.ts';

/** Where a link leads, or why it is refused. */
export type LinkTarget =
  | { readonly kind: 'external' | 'internal' | 'contact'; readonly href: string }
  | { readonly kind: 'refused'; readonly reason: string; readonly advice: string };

/** The schemes that a link may have, in lower case. */
export const linkSchemes = ['https', 'http', 'mailto', 'tel'] as const;

const writeAddress = 'write https://…, or an address from the root of the site, such as /about/';

/**
 * Classifies the address of a link as browsers read it. Refuses every address that browsers would
 * change before following it (see `addressFault`).
 * @param written the address, with escapes and character references decoded
 * @returns `href` with its scheme in lower case
 */
export function linkTarget(written: string): LinkTarget {
  const url = withLowerCaseScheme(written);
  if (url.trim() === '' || url === '#') {
    return refused('link without an address', 'write the address in the round brackets');
  }
  const fault = addressFault(url);
  if (fault !== undefined) return refused(`link ${fault.reason}`, fault.advice);
  if (url.startsWith('//')) {
    return refused('link without a protocol', `write https:${shortened(url, 60)}`);
  }
  if (url.startsWith('/') || url.startsWith('#')) return { kind: 'internal', href: url };
  const scheme = /^([a-z][a-z0-9+.-]*):/.exec(url)?.[1];
  if (scheme === undefined) {
    return refused('link that does not start from the root of the site', fromRoot(url));
  }
  return withScheme(url, scheme);
}

function withScheme(url: string, scheme: string): LinkTarget {
  if (scheme === 'mailto' || scheme === 'tel') {
    return url.length > scheme.length + 1
      ? { kind: 'contact', href: url }
      : refused('link without an address', `write the address after ${scheme}:`);
  }
  return scheme === 'http' || scheme === 'https'
    ? { kind: 'external', href: url }
    : refused(`link with the scheme "${scheme.slice(0, 40)}:", which is not allowed`, writeAddress);
}

function refused(reason: string, advice: string): LinkTarget {
  return { kind: 'refused', reason, advice };
}

/** What to write in place of an address without scheme and without "/" at its start. */
function fromRoot(url: string): string {
  if (/^[^\s/@]+@[^\s/@]+\.\p{L}{2,}$/u.test(url)) return `write mailto:${shortened(url, 60)}`;
  if (/^www\./i.test(url)) return `write https://${shortened(url, 60)}`;
  if (/\.md(?:#|$)/i.test(url)) {
    return 'write the address of its page, such as /about/ or /2031/05/04/port-strike/';
  }
  return `start it with "/" (such as /${shortened(url.replace(/^(?:\.{0,2}\/)+/, ''), 60)}) or https://`;
}
