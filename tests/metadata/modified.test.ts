import { describe, expect, test } from 'vitest';
import { latestOf } from '../../src/model/moment.ts';
import type { Article } from '../../src/model/site/site.ts';
import { modifiedAt } from '../../src/relate/modified.ts';
import { articleText, baseFiles } from '../sites/files/base-files.ts';
import { momentOf, soundSite, testNow } from '../sites/files/memory-folder.ts';

/** The one article of a small site, with changes to its front matter. */
function articleWith(fields: Readonly<Record<string, unknown>>): Article {
  const files = { ...baseFiles, 'articles/harbour-open.md': articleText(fields) };
  const [article] = soundSite(files).site.articles;
  if (article === undefined) throw new Error('no article');
  return article;
}

const published = '2031-05-02T08:00:00Z';
const note = (date: string) => ({ date, note: 'The ship is grey.' });
/** The modification time that the rule gives. */
function modified(fields: Readonly<Record<string, unknown>>): string {
  const article = articleWith(fields);
  expect(article.modified).toEqual(modifiedAt(article, testNow));
  return article.modified.iso;
}

describe('when an article was last changed', () => {
  test.each([
    ['published', {}, published],
    ['updated', { updated: '2031-05-02T09:00:00Z' }, '2031-05-02T09:00:00Z'],
    [
      'corrected after the update',
      { updated: '2031-05-02T09:00:00Z', corrections: [note('2031-05-03T07:00:00Z')] },
      '2031-05-03T07:00:00Z',
    ],
    [
      'added to, by the latest of several notes',
      { updates: [note('2031-05-02T10:00:00Z'), note('2031-05-02T11:00:00Z')] },
      '2031-05-02T11:00:00Z',
    ],
  ])('%s', (_, fields, expected) => {
    expect(modified(fields)).toBe(expected);
  });

  test('moments are compared by time, not as text', () => {
    const corrections = [note('2031-05-02T12:00:00+03:00'), note('2031-05-02T11:00:00+01:00')];
    expect(modified({ corrections })).toBe('2031-05-02T11:00:00+01:00');
  });

  test('an update within the minute does not count, because the page does not show it', () => {
    expect(modified({ updated: '2031-05-02T08:00:59Z' })).toBe(published);
  });

  test('changes dated after now do not count', () => {
    const late = '2031-05-04T12:00:01Z';
    expect(modified({ updated: late, corrections: [note(late)] })).toBe(published);
    expect(modified({ corrections: [note('2031-05-04T12:00:00Z')] })).toBe('2031-05-04T12:00:00Z');
  });

  test('a pending article was last changed when it is published', () => {
    const later = articleWith({});
    expect(modifiedAt(later, momentOf('2031-05-01T00:00:00Z')).iso).toBe(published);
  });
});

describe('the latest change of several articles', () => {
  test('is the latest, in any order', () => {
    const articles = ['2031-05-02T09:00:00Z', '2031-05-03T09:00:00Z', undefined].map((updated) =>
      articleWith({ updated }),
    );
    for (const list of [articles, articles.toReversed()]) {
      expect(latestOf(list.map(({ modified }) => modified))?.iso).toBe('2031-05-03T09:00:00Z');
    }
  });

  test('is undefined if there are no articles', () => {
    expect(latestOf([])).toBeUndefined();
  });
});
