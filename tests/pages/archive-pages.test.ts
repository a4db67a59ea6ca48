import { describe, expect, test } from 'vitest';
import {
  articleText,
  baseFiles,
  translatedText,
  twoLanguageSite,
} from '../sites/files/base-files.ts';
import { type Files, markdownWords, soundSite, viewIn } from '../sites/files/memory-folder.ts';

const { 'articles/harbour-open.md': _, ...empty } = baseFiles;
const at = (published: string) => articleText({ published });
const files: Files = {
  ...empty,
  'articles/a.md': at('2031-05-02T08:00:00Z'),
  'articles/b.md': at('2031-05-02T09:00:00Z'),
  'articles/c.md': at('2031-05-01T08:00:00Z'),
  'articles/d.md': at('2031-03-31T08:00:00Z'),
  'articles/e.md': at('2030-12-24T08:00:00Z'),
};
const planned = soundSite(files);

describe('the archive of a day', () => {
  test('lists its articles, newest first, and links its month', () => {
    const view = viewIn(planned, 'day', '/2031/05/02/');
    expect(view.articles.map(({ href }) => href)).toEqual(['/2031/05/02/b/', '/2031/05/02/a/']);
    expect(view.month).toEqual({ period: '2031-05', href: '/2031/05/' });
  });

  test('links the nearest days with articles, across months', () => {
    const view = viewIn(planned, 'day', '/2031/05/01/');
    expect(view.earlier).toEqual({ period: '2031-03-31', href: '/2031/03/31/' });
    expect(view.later).toEqual({ period: '2031-05-02', href: '/2031/05/02/' });
  });

  test('has no earlier link on the first day and no later one on the last', () => {
    expect(viewIn(planned, 'day', '/2030/12/24/').earlier).toBeUndefined();
    expect(viewIn(planned, 'day', '/2031/05/02/').later).toBeUndefined();
  });
});

describe('the archive of a month', () => {
  test('lists its days, newest first, each with its articles', () => {
    const { days } = viewIn(planned, 'month', '/2031/05/');
    expect(days.map(({ period, count, articles }) => [period, count, articles.length])).toEqual([
      ['2031-05-02', 2, 2],
      ['2031-05-01', 1, 1],
    ]);
  });

  test('links skip months without articles and cross years', () => {
    const view = viewIn(planned, 'month', '/2031/03/');
    expect([view.earlier?.period, view.later?.period]).toEqual(['2030-12', '2031-05']);
  });
});

describe('the list of all archives', () => {
  test('lists years and months, newest first', () => {
    const { years } = viewIn(planned, 'archives', '/archive/');
    expect(years.map(({ year, months }) => [year, months.map(({ period }) => period)])).toEqual([
      ['2031', ['2031-05', '2031-03']],
      ['2030', ['2030-12']],
    ]);
  });

  test('exists before the first article', () => {
    expect(viewIn(soundSite(empty), 'archives', '/archive/').years).toEqual([]);
  });
});

describe('archives of a second language', () => {
  const words = { ...markdownWords, ar: markdownWords.en } as typeof markdownWords;
  const two = {
    ...files,
    'site.yaml': twoLanguageSite,
    'articles/a.ar.md': translatedText({ published: '2031-04-01T08:00:00Z' }),
  };
  const both = soundSite(two, { words });

  test('list only articles in that language, and do not change those of the first', () => {
    expect(viewIn(both, 'day', '/ar/2031/04/01/')).toMatchObject({
      articles: [{ href: '/ar/2031/04/01/a/' }],
      earlier: undefined,
      later: undefined,
    });
    expect(viewIn(both, 'archives', '/archive/')).toEqual(viewIn(planned, 'archives', '/archive/'));
  });
});
