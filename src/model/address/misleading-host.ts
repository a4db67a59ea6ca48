import { domainToUnicode } from 'node:url';
import { scriptsOf } from '../text/scripts.ts';
import { parseUrl } from './url.ts';

/** Why a reader may take an address for one of another site, and what to do about it. */
export interface MisleadingHost {
  readonly message: string;
  readonly advice: string;
}

/**
 * Finds what makes an address on the web seem to lead elsewhere than it does: a user name before the
 * host, a host that browsers read as another, letters that look like others. Where it really leads is
 * told by the WHATWG's rules (https://url.spec.whatwg.org/#host-parsing); which scripts a name may mix
 * by https://www.unicode.org/reports/tr39/#Restriction_Level_Detection, "highly restrictive".
 * @param address absolute, with http or https, as the author wrote it
 * @returns undefined if there is nothing of the kind, or no such address
 */
export function misleadingHost(address: string): MisleadingHost | undefined {
  const authority = /^https?:\/\/([^/?#\\]*)/i.exec(address)?.[1];
  const url = authority === undefined ? undefined : parseUrl(address);
  if (authority === undefined || url === undefined) return undefined;
  if (authority.includes('@')) {
    url.username = '';
    url.password = '';
    return {
      message: `address with a user name before the host, which leads to ${url.host}`,
      advice: `write ${url.href} if that is meant`,
    };
  }
  return suspiciousLetters(url) ?? rewrittenHost(authority, url);
}

/** The host of an address, written for people: `bücher.example` for `xn--bcher-kva.example`. */
function displayHost({ hostname }: URL): string {
  return domainToUnicode(hostname) || hostname;
}

function rewrittenHost(authority: string, url: URL): MisleadingHost | undefined {
  const written = authority.replace(/:\d*$/, '').toLowerCase().normalize('NFC');
  const read = displayHost(url);
  if (written === url.hostname || written === read.toLowerCase()) return undefined;
  return {
    message: `address whose host browsers read in another way: it leads to ${read}`,
    advice: `write ${url.protocol}//${url.host}${url.pathname}${url.search}${url.hash} if that is meant`,
  };
}

function suspiciousLetters(url: URL): MisleadingHost | undefined {
  const host = displayHost(url);
  if (isAscii(host)) return undefined;
  const labels = host.split('.');
  // A domain of another script (рф) is where words of that script belong.
  const posing = isAscii(labels.at(-1) ?? '');
  const oddity = labels
    .map((label) => labelOddity(label, posing))
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

/** Signs that stand in the names of some hosts: https://www.rfc-editor.org/rfc/rfc5892#appendix-A */
const allowedSign = /[_·͵׳״・-]|\p{Emoji}|\u200D/u;

function labelOddity(label: string, posing: boolean): string | undefined {
  const sign = [...label].find(
    (character) => unusualSign.test(character) && !allowedSign.test(character),
  );
  if (sign !== undefined) return `holds "${sign}", which is no letter`;
  const scripts = scriptsOf(label);
  if (!mayMix(scripts)) return `mixes ${listOf(scripts)} letters`;
  if (posing && scripts.length > 0 && latinLookalikes.test(label)) {
    return `is written in ${listOf(scripts)} letters that look like others`;
  }
  return undefined;
}

/** Scripts that the names of one language are written in together. */
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
 * A label whose letters all look like Latin ones: the Cyrillic and Greek ones of Chromium's rules
 * (https://chromium.googlesource.com/chromium/src/+/main/docs/idn.md), and letters of phonetic spelling.
 */
const latinLookalikes =
  /^(?:[асԁеһіјӏорԛѕԝхуъьҽпгѵѡ\d-]+|[αεικνορτυωη\d-]+|[a-z\d-]*[ɑɡɩʟɢʀ][a-z\d-]*)$/u;

function listOf(scripts: readonly string[]): string {
  const last = scripts.at(-1) ?? '';
  return scripts.length < 2 ? last : `${scripts.slice(0, -1).join(', ')} and ${last}`;
}
