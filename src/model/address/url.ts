/** What is wrong with an address, and what to write instead. */
export interface AddressFault {
  readonly reason: string;
  readonly advice: string;
}

/**
 * Writes the scheme of an address in lower case and leaves the rest as it is. Schemes are the same in
 * any case (https://www.rfc-editor.org/rfc/rfc3986#section-3.1), but not every reader of our files
 * knows that, so every address passes through here once, as it is read.
 */
export function withLowerCaseScheme(address: string): string {
  return address.replace(/^[a-z][a-z\d+.-]*:/i, (scheme) => scheme.toLowerCase());
}

/**
 * Reads an absolute address, or one relative to another, as browsers do; undefined if they cannot.
 * `URL.canParse` of Node 20 and 22 is not asked: once it has been called often, it refuses every address with
 * a letter of Latin-1 such as ü.
 */
export function parseUrl(address: string, base?: string): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}

/**
 * Says what keeps an address from being read the same by all: a blank, a control character or a
 * backslash in it, which browsers drop or turn into another character
 * (https://url.spec.whatwg.org/#url-parsing), or anything else than `//` behind http or https.
 * @param address of a page: absolute with http or https, or from the root of the site
 * @returns undefined if all read it as it is written
 */
export function addressFault(address: string): AddressFault | undefined {
  if (ambiguousCharacter.test(address)) {
    const read = browserReading(address);
    return {
      reason: 'address with a space, a control character or a backslash',
      advice:
        read === undefined
          ? 'take it out, or write a space as %20'
          : `browsers take it for ${read}: write that if it is meant`,
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
        // On a page with the same scheme, browsers take it for a path of the page's own host.
        reason: 'address without exactly two slashes behind its scheme',
        advice: `write ${url.href} if that is meant`,
      };
}

// U+FFFD is what the Markdown parsers make of a reference to a control character.
const ambiguousCharacter = /[\s\p{Cc}\\\uFFFD]/u;

const siteRoot = 'https://site.invalid';

/** Longer addresses would drown the message. */
const maxShownLength = 200;

/** What browsers take an address for on a page of ours; undefined if it is no page on the web, or too long. */
function browserReading(address: string): string | undefined {
  const url = parseUrl(address, siteRoot);
  if (url === undefined || address.includes('\uFFFD')) return undefined;
  const { protocol, origin, href } = url;
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  const read = origin === siteRoot ? href.slice(siteRoot.length) : href;
  return read.length > maxShownLength ? undefined : read;
}
