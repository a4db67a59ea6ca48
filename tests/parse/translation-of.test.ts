import { describe, expect, test } from 'vitest';
import { parseSeparatedArticle } from '../../src/parse/article/article.ts';
import { articleRecord } from '../../src/parse/article/article-record.ts';
import { articleText, context, report, withPoints } from './sample.ts';

const file = (translationOf: string, path = 'articles/ferry.ar.md') => ({
  path,
  text: articleText({ translationOf }),
});
const parse = (...given: Parameters<typeof file>) => parseSeparatedArticle(file(...given), context);

describe('translationOf', () => {
  test.each([
    ['2016-08-03T08:00:00+02:00', Date.UTC(2016, 7, 3, 6)],
    ['2016-08-03', undefined],
    ['0099-08-03', undefined],
  ])('names the translated version: %s', (iso, epoch) => {
    const { value, problems } = parse(`{version: ${iso}}`);
    expect(problems).toEqual([]);
    expect(withPoints(value, file(`{version: ${iso}}`))).toMatchObject({
      lang: 'ar',
      translationOf: { version: { iso, epoch }, at: { line: 8, column: 26 } },
    });
    expect(value && articleRecord(value).version).toEqual({ iso, epoch });
  });

  test('is not in the record of an article that is not a translation', () => {
    const { value } = parseSeparatedArticle(
      { path: 'articles/ferry.md', text: articleText({ updated: '2016-08-04T08:00:00Z' }) },
      context,
    );
    const record = value && articleRecord(value);
    expect(JSON.stringify(record)).not.toContain('version');
    expect(record?.changes).toEqual([
      { iso: '2016-08-04T08:00:00Z', epoch: Date.UTC(2016, 7, 4, 8), kind: 'change' },
    ]);
  });

  test.each([
    ['{version: 2016-02-30}', '8:26 "2016-02-30" is not a valid date — February 2016 has 29 days'],
    [
      '{version: 0000-01-01}',
      '8:26 "0000-01-01" is outside the years 1 to 9999 — write a year from 0001 to 9999, in four digits',
    ],
    [
      '{version: yesterday}',
      '8:26 "yesterday" is not a date with a time and a time zone — write it as 2016-08-03T08:00:00+02:00',
    ],
    [
      '{}',
      '8:16 "version" is missing — add "version": the time of the last change of the original that the translation includes, such as 2016-08-03T08:00:00+02:00 or 2016-08-03',
    ],
  ])('is reported at its position: %s', (text, expected) => {
    expect(report(parse(text))).toEqual([expected]);
  });

  test('is not allowed in an original', () => {
    expect(report(parse('{version: 2016-08-03}', 'articles/ferry.md'))).toEqual([
      '8:1 an original cannot have "translationOf": the file is in the default language, en — delete it, or add the language to the file name: ".ar.md"',
    ]);
  });
});
