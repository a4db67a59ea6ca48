import { describe, expect, test } from 'vitest';
import { articleText, baseFiles, fileText } from '../sites/files/base-files.ts';
import { viewAt } from '../sites/files/memory-folder.ts';

/** `count` articles of one month, `YYYY-MM`. */
function articles(month: string, count: number, section = 'harbour') {
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `articles/${section}-${month}-${i}.md`,
      articleText({ section, published: `${month}-01T08:00:00Z` }),
    ]),
  );
}
const { 'articles/harbour-open.md': _, ...empty } = baseFiles;
const town = { 'sections/town.md': fileText({ name: 'Town', description: 'Streets' }) };

describe('the page of a section', () => {
  test('lists its own articles and no others', () => {
    const files = { ...baseFiles, ...town, ...articles('2031-04', 2, 'town') };
    const view = viewAt(files, 'section', '/harbour/');
    expect(view).toMatchObject({
      name: { text: 'Harbour' },
      description: 'Ships and quays',
      earlier: [],
    });
    expect(view.articles.map(({ href }) => href)).toEqual(['/2031/05/02/harbour-open/']);
  });

  test('exists before its first article', () => {
    expect(viewAt({ ...baseFiles, ...town }, 'section', '/town/')).toMatchObject({
      articles: [],
      earlier: [],
    });
  });

  test('shows sixty articles and links the months of the others', () => {
    const months = {
      ...articles('2031-04', 58),
      ...articles('2031-03', 4),
      ...articles('2031-01', 1),
      ...articles('2030-12', 2),
    };
    const view = viewAt({ ...empty, ...months }, 'section', '/harbour/');
    expect(view.articles).toHaveLength(60);
    expect(view.earlier).toEqual([
      { period: '2031-03', href: '/2031/03/', count: 2 },
      { period: '2031-01', href: '/2031/01/', count: 1 },
      { period: '2030-12', href: '/2030/12/', count: 2 },
    ]);
  });

  test('links no month if there are up to sixty', () => {
    const view = viewAt({ ...empty, ...articles('2031-04', 60) }, 'section', '/harbour/');
    expect([view.articles.length, view.earlier]).toEqual([60, []]);
  });
});
