import { parseUrl } from '../../model/address/url.ts';
import { issueText, quote } from '../issue-text.ts';

const advice = 'write the address at which readers find the site, such as https://news.example/';

/**
 * Parses the address of the site.
 * @returns the absolute address with a trailing slash, or a fault as `issueText` joins it
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

export const missingBaseUrl = issueText('"baseUrl" is missing', advice);
