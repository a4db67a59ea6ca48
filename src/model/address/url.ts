/** What is wrong with a URL, and what to write instead. */
export interface AddressFault {
  readonly reason: string;
  readonly advice: string;
  /** How browsers read the URL, if the advice proposes that. */
  readonly reading?: string;
}

/**
 * Returns a URL with its scheme in lower case and the rest unchanged. Schemes are case-insensitive
 * (https://www.rfc-editor.org/rfc/rfc3986#section-3.1), but some readers of feeds and metadata compare
 * them as they are, so every URL of the content passes through here when it is read.
 */
export function withLowerCaseScheme(address: string): string {
  return address.replace(/^[a-z][a-z\d+.-]*:/i, (scheme) => scheme.toLowerCase());
}

/**
 * Parses a URL as browsers do; undefined if it is not valid. Does not use `URL.canParse`: in Node 20
 * and 22 it rejects every URL with a Latin-1 letter such as ü after it has been called often.
 * @param base the URL that a relative `address` is resolved against
 */
export function parseUrl(address: string, base?: string): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}

/** Percent-decodes a text; returns it unchanged if it is not valid percent-encoding. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Finds what makes programs read a URL differently: a space, a control character or a backslash,
 * which browsers drop or replace (https://url.spec.whatwg.org/#url-parsing), or anything but `//`
 * after http: or https:.
 * @param address of a page: absolute with http or https, or from the site root
 * @returns undefined if every program reads the URL as it is written
 */
export function addressFault(address: string): AddressFault | undefined {
  if (ambiguousCharacter.test(address)) {
    const read = browserReading(address);
    const reason = 'address with a space, a control character or a backslash';
    return read === undefined
      ? { reason, advice: 'remove it, or write a space as %20' }
      : {
          reason,
          advice: `browsers read it as ${read}: write that if it is what you mean`,
          reading: read,
        };
  }
  if (!/^https?:/i.test(address)) return undefined;
  const url = parseUrl(address);
  if (url === undefined) {
    const advice = 'correct its host, as in https://host.example/';
    return { reason: 'address that no browser can read', advice };
  }
  return /^https?:\/\/[^/]/i.test(address)
    ? undefined
    : {
        // On a page with the same scheme, browsers read it as a path on the page's own host.
        reason: 'address without exactly two slashes after its scheme',
        advice: `write ${url.href} if that is what you mean`,
      };
}

// The Markdown parsers replace a reference to a control character by U+FFFD.
const ambiguousCharacter = /[\s\p{Cc}\\\uFFFD]/u;

const siteRoot = 'https://site.invalid';

/** Longer URLs are left out of messages. In UTF-16 code units. */
const maxShownLength = 200;

/** How browsers read a URL on a page of the site; undefined if it is not a web page or is too long to show. */
function browserReading(address: string): string | undefined {
  const url = parseUrl(address, siteRoot);
  if (url === undefined || address.includes('\uFFFD')) return undefined;
  const { protocol, origin, href } = url;
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  const read = origin === siteRoot ? href.slice(siteRoot.length) : href;
  return read.length > maxShownLength ? undefined : read;
}
