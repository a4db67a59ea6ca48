import * as z from 'zod';
import { pathLengthFault } from '../../model/address/name-length.ts';
import { parseUrl } from '../../model/address/url.ts';
import { issueText, quote } from '../issue-text.ts';
import { faultless } from './text-schema.ts';

const example = "write its path from the site's root, such as /2015/old-name/";

/**
 * An earlier path of an article. The path is percent-encoded. Rejects patterns that hosts would expand in
 * `_redirects` (`*`, `:name`), and paths outside the site.
 */
export function oldAddress() {
  const text = z.string().describe("a path from the site's root, such as /2015/old-name/");
  return faultless(text, oldAddressFault).transform(percentEncoded);
}

function oldAddressFault(text: string): string | undefined {
  const invalid = (why: string, advice: string) =>
    issueText(`${quote(text)} is not a valid old address: ${why}`, advice);
  const url = /^https?:\/\//i.test(text) ? parseUrl(text) : undefined;
  if (url !== undefined) return invalid('it names a host', `write its path alone: ${url.pathname}`);
  if (!text.startsWith('/')) return invalid('it does not start with "/"', example);
  if (/^\/[/\\]/.test(text)) return invalid('it leads to another host', example);
  if (/[?#]/.test(text))
    return invalid('it has more than a path', 'leave out everything from "?" or "#" on');
  if (/[\s*\\:]/.test(text)) return invalid('it contains a space or one of * : \\', example);
  if (text === '/') return invalid('it is the front page', example);
  const parts = text.slice(1).replace(/\/$/, '').split('/');
  if (!parts.every(isFolderName))
    return invalid('a part of it cannot be the name of a folder', example);
  const why = reservedPathFault(parts.map(decodeURIComponent));
  return why === undefined ? undefined : invalid(why, 'delete it');
}

/**
 * Files with settings or code for hosts: Netlify and Cloudflare Pages
 * (https://developers.cloudflare.com/pages/functions/advanced-mode/).
 */
const hostFiles = /^(?:_redirects|_headers|_worker\.js|_routes\.json)$/i;

/** Why readers cannot open a path; undefined if they can. @param parts decoded */
function reservedPathFault(parts: readonly string[]): string | undefined {
  if (hostFiles.test(parts[0] ?? ''))
    return `hosts read ${quote(parts[0] ?? '')} and never serve it`;
  const hidden = parts.find((part) => part.startsWith('.'));
  if (hidden !== undefined) return `${quote(hidden)} begins with a dot, like a hidden file`;
  return pathLengthFault(parts.join('/'));
}

/** Whether a decoded part of a path can name a file or folder. */
function isFolderName(part: string): boolean {
  try {
    const name = decodeURIComponent(part);
    return !/^\.{0,2}$|[/\\:*\p{Cc}\p{Cs}]/u.test(name);
  } catch {
    return false;
  }
}

function percentEncoded(path: string): string {
  return new URL(path, 'https://old.example').pathname;
}
