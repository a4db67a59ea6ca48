import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { IANAZone } from 'luxon';
import { directionOf, type Language } from '../../model/language.ts';
import { didYouMean } from '../../model/text/nearest.ts';
import { readBaseUrl } from '../../parse/site/base-url.ts';
import { OptionError } from '../build-options.ts';
import { projectFolder } from '../cache/project-folder.ts';

/** What a new site is asked for. */
export interface SiteSettings {
  readonly name: string;
  /** A language code, perhaps with a region: `en`, `en-US`. */
  readonly lang: string;
  readonly baseUrl: string;
  /** IANA zone. */
  readonly timeZone: string;
}

/** The folder with the files of a new site: `site` for all languages, and one folder for each. */
export const starterFolder = path.join(projectFolder, 'starter');

/** The codes of the languages in which a site can start. */
export function starterLanguages(): readonly string[] {
  return readdirSync(starterFolder).filter((name) =>
    existsSync(path.join(starterFolder, name, 'words.json')),
  );
}

/** The settings to propose for a folder. @param folder absolute path */
export function defaultSettings(folder: string): SiteSettings {
  const words = path
    .basename(folder)
    .replace(/[-_.\s]+/g, ' ')
    .trim();
  const name = words.replace(/(?:^|\s)\p{Ll}/gu, (start) => start.toUpperCase());
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return {
    name: name === '' ? 'My Paper' : name,
    lang: 'en',
    baseUrl: 'https://paper.example/',
    timeZone: timeZone === 'UTC' ? 'Etc/UTC' : timeZone,
  };
}

/** For each setting, returns its value as `site.yaml` has it. Throws OptionError if it is not valid. */
export const readSetting: Readonly<Record<keyof SiteSettings, (text: string) => string>> = {
  name: readName,
  lang: (text) => {
    readLanguage(text);
    return text;
  },
  baseUrl: (text) => {
    const read = readBaseUrl(text);
    if ('url' in read) return read.url;
    const message = read.message.replace('"baseUrl"', 'the address of the site');
    throw new OptionError(`${message} — ${read.advice}`);
  },
  timeZone: (text) => {
    if (IANAZone.isValidZone(text)) return text;
    const advice = didYouMean(
      text,
      Intl.supportedValuesOf('timeZone'),
      'write an IANA zone, such as Africa/Tripoli',
    );
    throw new OptionError(`unknown time zone "${text}" — ${advice}`);
  },
};

function readName(text: string): string {
  const name = text.trim();
  if (name === '') throw new OptionError('the name of the publication is empty — write one');
  if (/\p{Cc}/u.test(name)) {
    throw new OptionError('the name of the publication has more than one line — write it in one');
  }
  return name;
}

/** The entry of a language in `site.yaml`. Throws OptionError if no site can start in it. */
export function readLanguage(text: string): Language {
  const known = starterLanguages();
  const [code = ''] = text.toLowerCase().split('-');
  if (!known.includes(code) || !isLocale(text)) {
    throw new OptionError(`no site can start in "${text}" — write one of ${known.join(', ')}`);
  }
  const name = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
  const locale = text.includes('-') ? text : code === 'en' ? 'en-GB' : code;
  return { code, name: name.replace(/^\p{Ll}/u, upper), locale, direction: directionOf(code) };
}

function upper(letter: string): string {
  return letter.toUpperCase();
}

function isLocale(text: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(text).length > 0;
  } catch {
    return false;
  }
}
