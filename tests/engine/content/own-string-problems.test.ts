import { expect, test } from 'vitest';
import { stringsByLanguage } from '../../../layouts/strings/languages.ts';
import { ownStringProblems } from '../../../src/engine/content/own-string-problems.ts';
import { problemLine } from '../../../src/engine/problem-lines.ts';
import { type OwnStrings, withOwnStrings } from '../../../src/model/own-strings.ts';
import { fileStart } from '../../../src/model/point.ts';

const problems = (en: OwnStrings) =>
  ownStringProblems({ path: 'site.yaml', strings: { en } }, () => fileStart).map((problem) =>
    problemLine(problem).replace('site.yaml:1:1  ', ''),
  );

test('words, groups of words, sentences and plural forms can be replaced', () => {
  const own = {
    subscribe: 'Get it',
    entityKinds: { place: 'Where' },
    publishedBy: 'A paper of {1}',
    articleCount: { one: 'a story', other: '{2} stories' },
  };
  expect(problems(own)).toEqual([]);
  const english = stringsByLanguage.en ?? expect.fail();
  const strings = withOwnStrings(english, own, 'en');
  expect(strings.subscribe).toBe('Get it');
  expect(strings.entityKinds).toEqual({ ...english.entityKinds, place: 'Where' });
  expect(strings.publishedBy('Vell & {1}')).toBe('A paper of Vell & {1}');
  expect([1, 1200].map((count) => strings.articleCount(count, count.toLocaleString('en')))).toEqual(
    ['a story', '1,200 stories'],
  );
  expect(strings.topics).toBe(english.topics);
});

test.each<[OwnStrings, string]>([
  [{ subscrbe: 'x' }, 'there are no words with the name "subscrbe" — did you mean "subscribe"?'],
  [
    { entityKinds: { plce: 'x' } },
    'there are no words with the name "plce" — did you mean "place"?',
  ],
  [
    { parsing: { footnotes: 'x' } },
    'there are no words with the name "parsing" — see layouts/strings/en/words.ts of Dateline for all names',
  ],
  [{ subscribe: { one: 'x' } }, '"subscribe" must be a text — write words such as "Subscribe"'],
  [
    { entityKinds: 'x' },
    '"entityKinds" is a group of words — write those that you replace below it: {person, place, organisation}',
  ],
  [
    { publishedBy: 'Published' },
    '"publishedBy" leaves out its values — put them into the sentence, as in "Published by {1}"',
  ],
  [{ publishedBy: 'By {2}' }, '"publishedBy" has no value {2} — use those of "Published by {1}"'],
  [
    { articleCount: { some: '{2} x' } },
    '"some" is no plural form — write a text for zero, one, two, few, many, other',
  ],
])('a mistake is reported with a correction: %j', (own, message) => {
  expect(problems(own)).toEqual([message]);
});

test('each plain string of each language can be replaced by itself', () => {
  for (const [lang, strings] of Object.entries(stringsByLanguage)) {
    const plain = Object.entries(strings ?? {}).filter(([, value]) => typeof value === 'string');
    expect(withOwnStrings(strings ?? {}, Object.fromEntries(plain), lang)).toEqual(strings);
  }
});
