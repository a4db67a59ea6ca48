import { ar } from '../../layouts/strings/ar/words.ts';
import { en } from '../../layouts/strings/en/words.ts';
import type { SourceFile } from '../../src/model/content-file.ts';
import type { LanguageWords } from '../../src/model/language-words.ts';
import type { Checked, Problem } from '../../src/model/problem.ts';
import { plainLook } from '../../src/model/site/look.ts';
import type { Publication } from '../../src/model/site/publication.ts';
import { noScripts } from '../../src/model/site/security.ts';
import type { ParseContext } from '../../src/parse/parse-context.ts';
import { pointFinder } from '../../src/parse/yaml/point-finder.ts';

/** The words of a language, for tests. */
export const english: LanguageWords = {
  ...en.parsing,
  quotes: { open: '“', close: '”', innerOpen: '‘', innerClose: '’', apostrophe: '’' },
  footnotes: 'Notes',
  backToText: 'Back to the text',
  translated: 'translated',
};

export const arabic: LanguageWords = {
  ...ar.parsing,
  quotes: { open: '«', close: '»', innerOpen: '‹', innerClose: '›', apostrophe: '’' },
  footnotes: 'هوامش',
  backToText: 'عودة إلى النص',
  translated: 'مترجم',
};

export const publication: Publication = {
  path: 'site.yaml',
  names: { en: 'The Port Esker Record' },
  taglines: { en: 'News of the port' },
  baseUrl: 'https://record.example/',
  languages: [
    { code: 'en', name: 'English', locale: 'en-GB', direction: 'ltr' },
    { code: 'ar', name: 'العربية', locale: 'ar', direction: 'rtl' },
  ],
  timeZone: 'Africa/Tripoli',
  publisher: { name: 'The Port Esker Record', email: undefined },
  copyright: undefined,
  licence: undefined,
  contact: undefined,
  errorReports: undefined,
  policies: [],
  ownLinks: [],
  desks: [],
  topics: [],
  houseStyle: [],
  leaveOut: [],
  budgets: { article: 14_600 },
  cards: 'all',
  ...{ look: plainLook, menu: undefined, footer: [], social: [], security: noScripts, strings: {} },
  offline: false,
  parser: 'satteri',
};

export const context: ParseContext = { publication, words: { en: english, ar: arabic } };

/**
 * The front matter of a valid article, one key on each line. Keys given as `undefined` are left
 * out.
 */
export function articleText(changes: Readonly<Record<string, string | undefined>> = {}): string {
  const keys = {
    headline: 'Ferry runs aground off Port Esker',
    standfirst: 'All on board were brought ashore, the harbour office said.',
    section: 'harbour',
    published: '2016-08-03T08:00:00+02:00',
    byline: '[mara-voss]',
    sources: '[{name: Harbour office, kind: official}]',
    ...changes,
  };
  const lines = Object.entries(keys).filter(([, value]) => value !== undefined);
  const block = lines.map(([key, value]) => `${key}: ${value}\n`).join('');
  return `---\n${block}---\n\nThe ferry ran aground on Tuesday.\n`;
}

/** Problems as the report prints them, without the path: `2:11 message — advice`. */
export function report(checked: Checked<unknown>): string[] {
  return checked.problems.map(line);
}

/** Problems as the report prints them. */
export function reportWithPaths(problems: readonly Problem[]): string[] {
  return problems.map((problem) => `${problem.path}:${line(problem)}`);
}

function line({ at, message, advice }: Problem): string {
  return `${at.line}:${at.column} ${message} — ${advice}`;
}

/** The value of a file, with line and column in place of each path to a value. */
export function withPoints(read: unknown, { path, text }: SourceFile): unknown {
  const find = pointFinder(() => ({ path, bytes: bytesOf(text) }));
  const pointed = (value: unknown, key: string): unknown => {
    if (key === 'at' && Array.isArray(value)) return find(path, value);
    if (Array.isArray(value)) return value.map((item) => pointed(item, ''));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, held]) => [name, pointed(held, name)]),
    );
  };
  return pointed(read, '');
}

/** The bytes of a text in UTF-8. */
export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
