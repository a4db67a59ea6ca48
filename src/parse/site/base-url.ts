import { parseUrl } from '../../model/address/url.ts';
import { issueText, quote } from '../issue-text.ts';

const advice = 'write the address at which readers find the site, such as https://news.example/';

/**
 * Reads the address of the site.
 * @returns the address, absolute and with a slash at its end, or what is wrong with the text, as
 *   `say` writes it
 */
export function readBaseUrl(text: string): { readonly url: string } | { readonly fault: string } {
  const written = text.trim();
  const url = /^https?:\/\//i.test(written) ? parseUrl(written) : undefined;
  if (url === undefined) {
    return { fault: issueText(`"baseUrl" must be absolute, not ${quote(text)}`, advice) };
  }
  const extra = extraPart(url, written);
  if (extra !== undefined) {
    return { fault: issueText(`"baseUrl" cannot contain ${extra}: ${quote(text)}`, 'delete it') };
  }
  return { url: url.href.endsWith('/') ? url.href : `${url.href}/` };
}

function extraPart(url: URL, written: string): string | undefined {
  if (written.includes('#')) return 'a fragment ("#")';
  if (written.includes('?')) return 'a query ("?")';
  return url.username || url.password ? 'a user name or password' : undefined;
}

/** What to say where there is no address at all. */
export const missingBaseUrl = issueText('"baseUrl" is missing', advice);
