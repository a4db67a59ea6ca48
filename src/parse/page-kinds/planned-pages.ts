import { pathLengthFault } from '../../model/address/name-length.ts';
import type { LanguageCode } from '../../model/language.ts';
import type { Fault } from '../../model/problem.ts';
import { didYouMean } from '../../model/text/nearest.ts';

/** What a plan says of a page. */
export interface PlannedAddress {
  readonly url: string;
  readonly lang: LanguageCode;
  readonly subject: string;
}

/** The editions of a site. */
export interface Editions {
  /** The default language comes first. */
  readonly languages: readonly LanguageCode[];
  /** The URL of the front page in a language. */
  readonly front: (lang: LanguageCode) => string;
}

/** Checks what the `plan` of an added page kind returned. The value has the pages without faults. */
export function readPlannedPages(
  planned: readonly unknown[],
  editions: Editions,
): { readonly value: readonly PlannedAddress[]; readonly faults: readonly Fault[] } {
  const pages: PlannedAddress[] = [];
  const faults: Fault[] = [];
  const subjects = new Set<string>();
  for (const each of planned) {
    const page = addressIn(each);
    const found = page === undefined ? [notAnAddress(each)] : faultsOf(page, subjects, editions);
    faults.push(...found);
    if (page !== undefined) pages.push(page);
  }
  return { value: pages, faults };
}

function addressIn(value: unknown): PlannedAddress | undefined {
  const { url, lang, subject } = Object(value);
  const areTexts = [url, lang, subject].every((text) => typeof text === 'string' && text !== '');
  return areTexts ? { url, lang, subject } : undefined;
}

function notAnAddress(value: unknown): Fault {
  const { url, lang, subject } = Object(value);
  const written = JSON.stringify({ url, lang, subject });
  const advice = 'give each page the texts "url", "lang" and "subject"';
  return { message: `"plan" returned the page ${written}`, advice };
}

function faultsOf(
  page: PlannedAddress,
  subjects: Set<string>,
  editions: Editions,
): readonly Fault[] {
  const { lang, subject } = page;
  const key = `${lang} ${subject}`;
  const address = addressFault(page, editions);
  const own = address === undefined ? [] : [address];
  if (!subjects.has(key)) {
    subjects.add(key);
    return own;
  }
  const message = `two pages in "${lang}" have the subject "${subject}"`;
  const advice = 'give each page a subject of its own, which only its translations share';
  return [{ message, advice }, ...own];
}

/** The parts of a path that are the same in every file system and need no encoding. */
const validUrl = /^\/(?:[a-z0-9]+(?:[._-]+[a-z0-9]+)*\/)+$/;

function addressFault(
  { url, lang }: PlannedAddress,
  { languages, front }: Editions,
): Fault | undefined {
  if (!languages.includes(lang)) {
    const message = `the page ${url} is in "${lang}", which is not a language of the site`;
    return { message, advice: didYouMean(lang, languages, `write one of ${languages.join(', ')}`) };
  }
  if (!validUrl.test(url)) {
    const message = `"${url}" is not a valid URL of a page`;
    const advice = 'write small letters, digits and hyphens between slashes, such as /desk-diary/';
    return { message, advice };
  }
  const long = pathLengthFault(url);
  if (long !== undefined) return { message: `${url} is too long: ${long}`, advice: 'shorten it' };
  const [, ...others] = languages;
  const isOthers = others.some((code) => code !== lang && url.startsWith(front(code)));
  if (url.startsWith(front(lang)) && !isOthers) return undefined;
  const message = `the page ${url} is in "${lang}", but its URL is not`;
  return { message, advice: `begin it with linksIn(site, "${lang}").urls.front("${lang}")` };
}
