import { describe, expect, test } from 'vitest';
import { articleText, baseFiles, personText } from '../../sites/files/base-files.ts';
import { viewAt } from '../../sites/files/memory-folder.ts';

const published = '2031-05-02T08:00:00Z';

/** The teaser of an article on the page of its section. */
function teaser(fields: Readonly<Record<string, unknown>>) {
  const files = {
    ...baseFiles,
    'people/mara-voss.md': personText('Mara Voss'),
    'articles/harbour-open.md': articleText({ published, ...fields }),
  };
  const { articles } = viewAt(files, 'section', '/harbour/');
  return articles[0] ?? expect.fail();
}

describe('when an article last changed', () => {
  const updated = (fields: Readonly<Record<string, unknown>>) => teaser(fields).updated?.iso;

  test('is not shown of one that has not changed, or only within a minute of publication', () => {
    expect(updated({})).toBeUndefined();
    expect(updated({ updated: published })).toBeUndefined();
    expect(updated({ updated: '2031-05-02T08:01:00Z' })).toBeUndefined();
  });

  test('is the time of the update, with its own offset', () => {
    expect(updated({ updated: '2031-05-02T08:01:01Z' })).toBe('2031-05-02T08:01:01Z');
    expect(updated({ updated: '2031-05-02T13:00:00+02:00' })).toBe('2031-05-02T13:00:00+02:00');
  });

  test('is that of the latest of update, correction and note', () => {
    const corrections = [{ date: '2031-05-02T12:00:00Z', note: 'It was a tug.' }];
    const updates = [{ date: '2031-05-02T11:00:00Z', note: 'With the names of the crew.' }];
    expect(updated({ updated: '2031-05-02T10:00:00Z', updates, corrections })).toBe(
      '2031-05-02T12:00:00Z',
    );
    expect(updated({ updated: '2031-05-02T13:00:00Z', corrections })).toBe('2031-05-02T13:00:00Z');
  });

  test('is not shown before it is due', () => {
    const corrections = [{ date: '2039-01-01T12:00:00Z', note: 'It was a tug.' }];
    expect(updated({ corrections })).toBeUndefined();
  });
});

describe('the authors of an article', () => {
  const authors = (kind: string) =>
    teaser({ kind, byline: ['mara-voss', 'harbour-desk'] }).authors.map(({ text }) => text);

  test.each(['opinion', 'editorial'])('are in lists of %s', (kind) => {
    expect(authors(kind)).toEqual(['Mara Voss', 'Harbour desk']);
  });

  test.each(['report', 'analysis', 'sponsored'])('are not in lists of %s', (kind) => {
    expect(authors(kind)).toEqual([]);
  });
});
