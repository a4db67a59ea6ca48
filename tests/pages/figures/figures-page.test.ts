import { describe, expect, test } from 'vitest';
import { createEdition } from '../../../src/pages/views/edition.ts';
import { articleText, baseFiles } from '../../sites/files/base-files.ts';
import { type Files, readerOf, soundSite, viewAt } from '../../sites/files/memory-folder.ts';

/** An article in a month of 2030 with `count` figures. */
function article(month: string, count: number, more: object = {}): string {
  return articleText({
    published: `2030-${month}-28T08:00:00Z`,
    figures: Array.from({ length: count }, (_, index) => ({
      id: `f${month}-${index}`,
      value: index,
      of: `ships of month ${month}`,
      asOf: `2030-${month}-02`,
      source: 'Harbour office',
      ...more,
    })),
  });
}

const view = (files: Files) => viewAt({ ...baseFiles, ...files }, 'figures', '/figures/');

describe('the page of all figures', () => {
  test('lists each with its newest value, sorted by day, newest first, then by id', () => {
    const { figures } = view({
      'articles/a.md': article('01', 2),
      'articles/b.md': article('02', 1, { supersedes: 'f01-1' }),
      'articles/c.md': article('03', 1, { id: 'f01-0', value: 'about 8' }),
    });
    expect(
      figures.map(({ id, amount, articleCount, replaced }) => [id, amount, articleCount, replaced]),
    ).toEqual([
      ['f01-0', 8, 2, false],
      ['f02-0', 0, 1, false],
      ['f01-1', 1, 1, true],
    ]);
    expect(figures[0]).toMatchObject({ qualifier: 'about', href: '/figures/f01-0/' });
  });

  test('lists 200 and links the months of the others', () => {
    const { figures, earlier } = view({
      'articles/a.md': article('01', 150),
      'articles/b.md': article('02', 150),
      'articles/c.md': article('03', 30),
    });
    expect(figures).toHaveLength(200);
    expect(figures.at(-1)?.asOf).toBe('2030-01-02');
    expect(earlier).toEqual([{ period: '2030-01', href: '/2030/01/', count: 1 }]);
  });

  test('does not exist if no article gives a figure, and is not linked', () => {
    const planned = soundSite(baseFiles);
    expect(planned.pages.some(({ url }) => url.startsWith('/figures/'))).toBe(false);
    const [language] = planned.site.languages;
    if (language === undefined) throw new Error('no language');
    expect(createEdition(readerOf(planned), language).directories.figures).toBeUndefined();
    const other = soundSite({ ...baseFiles, 'articles/a.md': article('01', 1) });
    expect(createEdition(readerOf(other), language).directories.figures).toBe('/figures/');
  });
});
