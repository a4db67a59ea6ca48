import { describe, expect, test } from 'vitest';
import { articleText, baseFiles, fileText, personText } from '../sites/files/base-files.ts';
import { viewAt } from '../sites/files/memory-folder.ts';

const figure = (id: string, value: string, more = {}) => ({
  id,
  value,
  of: 'ships waiting',
  asOf: '2031-05-01',
  source: 'Harbour office',
  ...more,
});

describe('the page of a story', () => {
  const files = {
    ...baseFiles,
    'people/mara-voss.md': personText('Mara Voss'),
    'stories/strike.md': fileText(
      { name: 'Strike', description: 'A strike' },
      'In [[Port Esker]].',
    ),
    'articles/older.md': articleText(
      { story: 'strike', published: '2031-05-01T08:00:00Z', figures: [figure('waiting', '3')] },
      '[[Mara Voss]] spoke.',
    ),
    'articles/newer.md': articleText(
      {
        story: 'strike',
        place: 'port-esker',
        figures: [figure('still-waiting', '9', { supersedes: 'waiting' })],
      },
      '[[Mara Voss]] spoke again.',
    ),
    'articles/draft.md': articleText({ story: 'strike', status: 'draft' }),
  };
  const view = viewAt(files, 'story', '/stories/strike/');

  test('lists its own articles only, newest first', () => {
    expect(view.articles.map(({ href }) => href)).toEqual([
      '/2031/05/02/newer/',
      '/2031/05/01/older/',
    ]);
  });

  test('shows the entities of all its articles, each once', () => {
    expect(view.entities.map(({ text }) => text)).toEqual(['Port Esker', 'Mara Voss']);
  });

  test('does not show a figure that a newer article replaces', () => {
    expect(view.figures.map(({ id, article }) => [id, article.href])).toEqual([
      ['still-waiting', '/2031/05/02/newer/'],
    ]);
  });

  test('links the names of its own text', () => {
    expect(view.body).toContainEqual({
      piece: 'name',
      text: 'Port Esker',
      href: '/places/port-esker/',
    });
  });

  test('exists before its first article', () => {
    const story = fileText({ name: 'Quiet', description: 'Nothing yet' });
    expect(viewAt({ ...baseFiles, 'stories/quiet.md': story }, 'story', '/stories/quiet/')).toEqual(
      expect.objectContaining({
        name: { text: 'Quiet' },
        articles: [],
        events: [],
        figures: [],
        entities: [],
      }),
    );
  });
});

/** `count` articles of the strike in a month, `YYYY-MM`. */
function ofStrike(month: string, count: number, fields = {}) {
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `articles/m${month}-${i}.md`,
      articleText({ story: 'strike', published: `${month}-01T08:00:00Z`, ...fields }),
    ]),
  );
}

describe('the page of a story with many articles', () => {
  const strike = {
    ...baseFiles,
    'stories/strike.md': fileText({ name: 'Strike', description: 'A strike' }),
  };

  test('shows sixty and links the months of the others', () => {
    const files = {
      ...strike,
      ...ofStrike('2031-04', 58),
      ...ofStrike('2031-03', 4),
      ...ofStrike('2030-12', 1, {
        figures: [figure('waiting', '3', { asOf: '2030-12-01' })],
        place: 'port-esker',
      }),
    };
    const view = viewAt(files, 'story', '/stories/strike/');
    expect(view.articles).toHaveLength(60);
    expect(view.articles.at(-1)?.day).toBe('2031-03-01');
    expect(view.earlier).toEqual([
      { period: '2031-03', href: '/2031/03/', count: 2 },
      { period: '2030-12', href: '/2030/12/', count: 1 },
    ]);
    // The events and figures of articles that are no longer listed are still shown.
    expect(view.figures.map(({ id }) => id)).toEqual(['waiting']);
    expect(view.entities.map(({ text }) => text)).toEqual(['Port Esker']);
  });

  test('links no month if there are up to sixty', () => {
    const view = viewAt({ ...strike, ...ofStrike('2031-04', 60) }, 'story', '/stories/strike/');
    expect([view.articles.length, view.earlier]).toEqual([60, []]);
  });
});
