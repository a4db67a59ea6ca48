import { describe, expect, test } from 'vitest';
import { parseFile } from '../../../src/parse/parse-file.ts';
import { parsePublication } from '../../../src/parse/site/publication.ts';
import { articleText, bytesOf, context, english, report } from '../sample.ts';

const parse = (path: string, text: string) => parseFile({ path, bytes: bytesOf(text) }, context);
const article = (changes: Record<string, string>) =>
  report(parse('articles/2016/08/ferry.md', articleText(changes)));

/**
 * A text field, a function that makes a file with a value in it, and the field's name in problems.
 */
type Field = readonly [name: string, write: (value: string) => readonly string[]];

const entity = (key: string) => (value: string) => {
  const keys = { name: 'Esker', description: 'A port', type: 'city', [key]: value };
  const block = Object.entries(keys).map(([name, text]) => `${name}: ${text}\n`);
  return report(parse('places/esker.md', `---\n${block.join('')}---\n`));
};

const site = (key: string, changes: (value: string) => string) => (value: string) => {
  const keys = {
    name: 'The Record',
    tagline: 'News',
    baseUrl: 'https://record.example',
    languages: '[{code: en, name: English, locale: en-GB, direction: ltr}]',
    timeZone: 'Africa/Tripoli',
    publisher: '{name: Esker Press}',
    [key]: changes(value),
  };
  const text = Object.entries(keys).map(([name, written]) => `${name}: ${written}\n`);
  return report(
    parsePublication({ path: 'site.yaml', text: text.join('') }, { words: { en: english } }),
  );
};

const fields: readonly Field[] = [
  ['"headline"', (value) => article({ headline: value })],
  ['"standfirst"', (value) => article({ standfirst: value })],
  ['"kicker"', (value) => article({ kicker: value })],
  ['item 1 of "keyPoints"', (value) => article({ keyPoints: `[${value}]` })],
  ['"name"', (value) => article({ sources: `[{name: ${value}, kind: official}]` })],
  ['"alt"', (value) => article({ lead: `{image: /media/a.jpg, alt: ${value}}` })],
  ['"caption"', (value) => article({ lead: `{image: /media/a.jpg, caption: ${value}}` })],
  ['"credit"', (value) => article({ lead: `{image: /media/a.jpg, credit: ${value}}` })],
  ['"note"', (value) => article({ updates: `[{date: 2016-08-03T08:00:00Z, note: ${value}}]` })],
  ['"what"', (value) => article({ events: `[{id: a, date: 2016, what: ${value}}]` })],
  ['"name"', entity('name')],
  ['"ar"', (value) => entity('name')(`{en: Esker, ar: ${value}}`)],
  ['item 1 of "aliases"', (value) => entity('aliases')(`[${value}]`)],
  ['"description"', entity('description')],
  ['"name"', (value) => report(parse('sections/a.md', `---\nname: ${value}\n---\n`))],
  ['"credit"', (value) => report(parse('media/a.jpg.yaml', `credit: ${value}\n`))],
  ['"name"', site('name', (value) => value)],
  ['"tagline"', site('tagline', (value) => value)],
  ['"name"', site('publisher', (value) => `{name: ${value}}`)],
  ['"name"', site('desks', (value) => `[{id: a, name: ${value}, url: /about/}]`)],
];

describe.each(fields)('%s must show something', (name, write) => {
  test.each(['"\u200E"', '"\u2800"', '"\u200F\u061C \u00A0"'])('%j is refused', (value) => {
    const wrong = `${name} shows nothing: it has only invisible characters — write`;
    const problems = write(value).filter((problem) => problem.includes(wrong));
    expect(problems, write(value).join('\n')).toHaveLength(1);
  });
});

test.each(['\u200B', '\u00AD', '\u2060\uFEFF', '"\u200C"'])(
  'a name that contains only %j is empty, and the character is reported',
  (name) => {
    const { value, problems } = parse('places/e.md', `---\nname: ${name}\ndescription: x\n---\n`);
    expect(value?.value).toHaveProperty('names', {});
    expect(problems.map(({ severity, at }) => [severity, at.line])).toContainEqual(['warning', 2]);
    expect(problems.map(({ severity, at }) => [severity, at.line])).toContainEqual(['error', 2]);
  },
);

test('a character can have at most as many code units as any character in use', () => {
  expect(article({ kicker: `"a${'\u0301'.repeat(1000)}"` })).toEqual([
    expect.stringContaining(
      '"kicker" has too many accents (1001 code units) — write at most 40 characters',
    ),
  ]);
  const family = '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}\u200D\u{1F466}';
  expect(article({ kicker: `"${family}"` })).toEqual([]);
});
