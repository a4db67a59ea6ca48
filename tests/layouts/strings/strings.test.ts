import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ar } from '../../../layouts/strings/ar/words.ts';
import { en } from '../../../layouts/strings/en/words.ts';
import { stringsByLanguage } from '../../../layouts/strings/languages.ts';
import { mapWords } from '../../../layouts/strings/map-words.ts';
import { pluralIn } from '../../../layouts/strings/plural.ts';
import { projectFolder } from '../../../src/engine/cache/project-folder.ts';
import { typeset } from '../../../src/markdown/text/typography.ts';
import { mapCaption } from '../../../src/pictures/map/map-caption.ts';

/** Every text in a language's strings, including the results of functions, with its key path. */
function textsOf(words: unknown, at: string): readonly (readonly [string, string])[] {
  if (typeof words === 'string') return [[at, words]];
  if (typeof words === 'function') return textsOf(callWithSamples(words), at);
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([key, value]) => textsOf(value, `${at}.${key}`));
}

/** Calls a function with suitable arguments: numbers, lists, or a formatter. */
function callWithSamples(word: CallableFunction): unknown {
  const format = Object.assign((number: number) => `${number}`, { toString: () => '3' });
  const attempts: readonly (readonly unknown[])[] = [
    [1.5, -1.5, format, format],
    ['1', ['2']],
    [['1', '2'], '3'],
    ['1', '2', '3'],
    [3, 'day', '3'],
  ];
  for (const samples of attempts) {
    try {
      return word(...samples);
    } catch {
      // The next samples may be suitable.
    }
  }
  throw new Error(`no samples fit ${word}`);
}

test.each(Object.entries(stringsByLanguage))('%s has no empty text', (_lang, strings) => {
  const { conventions, ...words } = strings;
  const empty = textsOf(words, '').filter(([at, text]) => text === '' && !at.endsWith('.exactly'));
  expect(empty).toEqual([]);
});

test.each(Object.keys(stringsByLanguage))(
  'the files of %s use the rules of its own locale for lists and plurals',
  (lang) => {
    const folder = path.join(projectFolder, 'layouts/strings', lang);
    const texts = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'));
    const calls = texts.join('').matchAll(/\b(?:conjunctionIn|pluralIn)\('(\w+)/g);
    const others = [...calls].map(([, code]) => code).filter((code) => code !== lang);
    expect(others).toEqual([]);
  },
);

test.each(Object.entries(stringsByLanguage))(
  'the words of %s follow its own typography',
  (_lang, { conventions, parsing, ...words }) => {
    const texts = textsOf(words, '');
    expect(texts.map(([at, text]) => [at, typeset(text, parsing)])).toEqual(texts);
  },
);

test('Arabic is in Arabic', () => {
  const { conventions, parsing, ...rest } = ar;
  // The meanings of number words are identifiers, in English.
  const { numbers, ...written } = parsing;
  const words = { ...rest, parsing: written };
  const latin = textsOf(words, '').filter(([, text]) => /[a-z]/i.test(text.replace('OPML', '')));
  expect(latin).toEqual([]);
  expect(textsOf(words, '').filter(([, text]) => /[,;?"]/.test(text))).toEqual([]);
});

describe('plural forms', () => {
  test.each([
    [0, 'لا مقالات'],
    [1, 'مقال واحد'],
    [2, 'مقالان'],
    [3, '3 مقالات'],
    [10, '10 مقالات'],
    [11, '11 مقالاً'],
    [99, '99 مقالاً'],
    [100, '100 مقال'],
    [102, '102 مقال'],
    [103, '103 مقالات'],
    [1000, '1000 مقال'],
  ])('%i articles in Arabic', (count, said) => {
    expect(ar.articleCount(count, String(count))).toBe(said);
  });

  test('years in Arabic', () => {
    expect(ar.oldNews(1, '1')).toContain('أكثر من عام.');
    expect(ar.oldNews(2, '2')).toContain('أكثر من عامين.');
    expect(ar.oldNews(10, '١٠')).toContain('أكثر من ١٠ أعوام.');
    expect(ar.oldNews(11, '11')).toContain('أكثر من 11 عاماً.');
  });

  test('times left out of a timeline in Arabic, in the digits of the page', () => {
    expect(ar.drawnTimeline.duration(1, 'month', '١')).toBe('شهر واحد');
    expect(ar.drawnTimeline.duration(5, 'month', '٥')).toBe('٥ أشهر');
    expect(ar.drawnTimeline.description('٥', [])).toContain('وعددها ٥،');
  });

  test('in English', () => {
    expect(en.articleCount(1, '1')).toBe('1 article');
    expect(en.articleCount(2, '2')).toBe('2 articles');
    expect(en.oldNews(1, '1')).toBe('This article is more than a year old.');
    expect(en.oldNews(2, '2')).toBe('This article is more than 2 years old.');
  });

  test('use each of the six forms', () => {
    const forms = { zero: 'z', one: 'o', two: 't', few: 'f', many: 'm', other: 'r' };
    const say = Object.fromEntries(
      Object.entries(forms).map(([rule, word]) => [rule, (written: string) => word + written]),
    ) as Parameters<ReturnType<typeof pluralIn>>[0];
    const counts = [0, 1, 2, 3, 11, 100];
    expect(counts.map((count) => pluralIn('ar')(say, count, ''))).toEqual([...'zotfmr']);
    expect(counts.map((count) => pluralIn('en')(say, count, ''))).toEqual([...'rorrrr']);
  });
});

test('coordinates have words for the hemispheres', () => {
  const written = (degrees: number) => Math.abs(degrees).toFixed(1);
  expect(en.coordinatesText(-1.25, 2, written)).toBe('1.3° S, 2.0° E');
  expect(ar.coordinatesText(1.5, -2, written)).toBe('1.5° شمالاً، 2.0° غرباً');
});

test('the caption of a map is a sentence in Arabic', () => {
  const mark = (name: string, longitude: number, latitude: number) => ({
    ids: [name],
    name,
    label: name,
    kind: 'point' as const,
    main: false,
    at: [longitude, latitude] as const,
    country: undefined,
  });
  const marks = [
    mark('سرت', 16.5886, 31.2053),
    mark('طرابلس', 13.1913, 32.8872),
    mark('بنغازي', 20.0667, 32.1167),
  ];
  const words = mapWords(ar.map, { number: String });
  expect(mapCaption(marks, undefined, words)).toBe(
    'سرت، على بعد 340 كم إلى غرب الجنوب الغربي من بنغازي و370 كم إلى شرق الجنوب الشرقي من طرابلس',
  );
});
