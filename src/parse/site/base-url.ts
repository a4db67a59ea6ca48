import { parseUrl } from '../../model/address/url.ts';
import type { Fault } from '../../model/problem.ts';
import { quote } from '../issue-text.ts';

const advice = 'write the address at which readers find the site, such as https://news.example/';

/**
 * Parses the address of the site.
 * @returns the absolute address with a trailing slash, or what is wrong with the text
 */
export function readBaseUrl(text: string): { readonly url: string } | Fault {
  const written = text.trim();
  const url = /^https?:\/\//i.test(written) ? parseUrl(written) : undefined;
  if (url === undefined) {
    return { message: `"baseUrl" must be absolute, not ${quote(text)}`, advice };
  }
  const extra = extraPart(url, written);
  if (extra !== undefined) {
    return { message: `"baseUrl" cannot contain ${extra}: ${quote(text)}`, advice: 'delete it' };
  }
  return { url: url.href.endsWith('/') ? url.href : `${url.href}/` };
}

function extraPart(url: URL, written: string): string | undefined {
  if (written.includes('#')) return 'a fragment ("#")';
  if (written.includes('?')) return 'a query ("?")';
  return url.username || url.password ? 'a user name or password' : undefined;
}

export const missingBaseUrl: Fault = { message: '"baseUrl" is missing', advice };
