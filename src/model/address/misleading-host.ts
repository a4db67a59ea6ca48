import { domainToUnicode } from 'node:url';
import type { Fault } from '../problem.ts';
import { allOf } from '../text/list-in-words.ts';
import { scriptsOf } from '../text/scripts.ts';
import { parseUrl } from './url.ts';

/**
 * Why readers may mistake a URL for one of another site, and what to do about it: it has a user name before the
 * host, browsers read the host differently, or its letters look like others. Hosts are parsed by
 * https://url.spec.whatwg.org/#host-parsing. The scripts that a label may mix are those of the
 * "highly restrictive" level of https://www.unicode.org/reports/tr39/#Restriction_Level_Detection.
 * @param address absolute, with http or https, as the author wrote it
 * @returns undefined if the URL is not misleading, or is not an http or https URL
 */
export function misleadingHost(address: string): Fault | undefined {
  const authority = /^https?:\/\/([^/?#\\]*)/i.exec(address)?.[1];
  const url = authority === undefined ? undefined : parseUrl(address);
  if (authority === undefined || url === undefined) return undefined;
  if (authority.includes('@')) {
    url.username = '';
    url.password = '';
    return {
      message: `address with a user name before the host, which leads to ${url.host}`,
      advice: `write ${url.href} if that is what you mean`,
    };
  }
  return suspiciousLetters(url) ?? rewrittenHost(authority, url);
}

/** The host as people read it: `bücher.example` for `xn--bcher-kva.example`. */
function displayHost({ hostname }: URL): string {
  return domainToUnicode(hostname) || hostname;
}

function rewrittenHost(authority: string, url: URL): Fault | undefined {
  const written = authority.replace(/:\d*$/, '').toLowerCase().normalize('NFC');
  const read = displayHost(url);
  if (written === url.hostname || written === read.toLowerCase()) return undefined;
  return {
    message: `address whose host browsers read differently: it leads to ${read}`,
    advice: `write ${url.protocol}//${url.host}${url.pathname}${url.search}${url.hash} if that is what you mean`,
  };
}

function suspiciousLetters(url: URL): Fault | undefined {
  const host = displayHost(url);
  if (isAscii(host)) return undefined;
  const labels = host.split('.');
  // Under a top-level domain in another script (рф), words in that script are expected.
  const isLatinDomain = isAscii(labels.at(-1) ?? '');
  const oddity = labels
    .map((label) => labelOddity(label, isLatinDomain))
    .find((found) => found !== undefined);
  if (oddity === undefined) return undefined;
  return {
    message: `address whose host, ${host}, ${oddity}: it leads to ${url.hostname}`,
    advice: 'type the host again letter by letter; if this is the site you mean, warn your readers',
  };
}

function isAscii(host: string): boolean {
  return /^[a-z\d.:[\]_-]*$/.test(host);
}

const unusualSign = /[\p{P}\p{S}\p{Cf}]/u;

/** Signs that host names may contain: https://www.rfc-editor.org/rfc/rfc5892#appendix-A */
const allowedSign = /[_·͵׳״・-]|\p{Emoji}|\u200D/u;

function labelOddity(label: string, isLatinDomain: boolean): string | undefined {
  const sign = [...label].find(
    (character) => unusualSign.test(character) && !allowedSign.test(character),
  );
  if (sign !== undefined) return `contains "${sign}", which is not a letter`;
  const scripts = scriptsOf(label);
  if (!mayMix(scripts)) return `mixes ${allOf(scripts)} letters`;
  if (isLatinDomain && scripts.length > 0 && latinLookalikes.test(label)) {
    return `is written in ${allOf(scripts)} letters that look like other letters`;
  }
  return undefined;
}

/** Sets of scripts that one language uses together in a name. */
const combinableScripts: readonly (readonly string[])[] = [
  ['Latin', 'Han', 'Hiragana', 'Katakana'],
  ['Latin', 'Han', 'Bopomofo'],
  ['Latin', 'Han', 'Hangul'],
];

function mayMix(scripts: readonly string[]): boolean {
  return (
    scripts.length < 2 ||
    combinableScripts.some((language) => scripts.every((script) => language.includes(script)))
  );
}

/**
 * A label whose letters all look like Latin letters: the Cyrillic and Greek letters in Chromium's rules
 * (https://chromium.googlesource.com/chromium/src/+/main/docs/idn.md), and phonetic letters.
 */
const latinLookalikes =
  /^(?:[асԁеһіјӏорԛѕԝхуъьҽпгѵѡ\d-]+|[αεικνορτυωη\d-]+|[a-z\d-]*[ɑɡɩʟɢʀ][a-z\d-]*)$/u;
