import { describe, expect, test } from 'vitest';
import { articleText, baseFiles } from '../../sites/files/base-files.ts';
import { soundSite, viewAt } from '../../sites/files/memory-folder.ts';

const waiting = {
  id: 'waiting',
  value: '3',
  of: 'ships waiting',
  asOf: '2031-05-01',
  source: 'Harbour office',
};

/**
 * An article on a day of May 2031 with figures. Missing fields of a figure are those of `waiting`.
 */
function article(day: number, ...figures: readonly object[]): string {
  return articleText({
    published: `2031-05-0${day}T08:00:00Z`,
    headline: `The ${day}th day of the harbour`,
    figures: figures.map((figure) => ({ ...waiting, ...figure })),
  });
}

const files = {
  ...baseFiles,
  'articles/a.md': article(1, {}, { id: 'tide', value: '2 to 4', unit: 'metres', of: 'Élan' }),
  'articles/b.md': article(1, { source: 'Harbour log' }),
  'articles/c.md': article(
    3,
    { value: 'over 5', asOf: '2031-05-03', of: 'ships at anchor' },
    { id: 'all-ships', value: '9', supersedes: 'tide', of: 'all ships' },
  ),
  'articles/draft.md': articleText({ status: 'draft', figures: [{ ...waiting, id: 'secret' }] }),
};

describe('the page of a figure', () => {
  const view = viewAt(files, 'figure', '/figures/waiting/');

  test("has the figure's description as its title, in the words of the newest article", () => {
    expect(view.name).toBe('Ships at anchor');
    expect(viewAt(files, 'figure', '/figures/tide/').name).toBe('Élan');
  });

  test('shows the newest value, and all values by day with sources and articles', () => {
    expect(view.latest).toEqual(view.history[0]);
    expect(view.history).toEqual([
      {
        qualifier: 'over',
        amount: 5,
        asOf: '2031-05-03',
        sources: ['Harbour office'],
        articles: [{ href: '/2031/05/03/c/', text: 'The 3th day of the harbour' }],
      },
      {
        qualifier: 'exactly',
        amount: 3,
        asOf: '2031-05-01',
        sources: ['Harbour office', 'Harbour log'],
        articles: [
          { href: '/2031/05/01/a/', text: 'The 1th day of the harbour' },
          { href: '/2031/05/01/b/', text: 'The 1th day of the harbour' },
        ],
      },
    ]);
  });

  test('keeps ranges and units', () => {
    expect(viewAt(files, 'figure', '/figures/tide/').latest).toMatchObject({
      amount: 2,
      to: 4,
      unit: 'metres',
    });
  });

  test('links the figure that replaces it, which links back', () => {
    const tide = { href: '/figures/tide/', text: 'Élan' };
    const all = { href: '/figures/all-ships/', text: 'all ships' };
    expect(viewAt(files, 'figure', '/figures/tide/')).toMatchObject({
      replaces: [],
      replacedBy: [all],
    });
    expect(viewAt(files, 'figure', '/figures/all-ships/')).toMatchObject({
      replaces: [tide],
      replacedBy: [],
    });
  });

  test('does not use drafts', () => {
    const urls = soundSite(files).pages.map(({ url }) => url);
    expect(urls.filter((url) => url.startsWith('/figures/'))).toEqual([
      '/figures/',
      '/figures/all-ships/',
      '/figures/tide/',
      '/figures/waiting/',
    ]);
  });
});
