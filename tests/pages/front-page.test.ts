import { describe, expect, test } from 'vitest';
import { articleText, baseFiles, fileText, personText } from '../sites/files/base-files.ts';
import { type Files, viewAt } from '../sites/files/memory-folder.ts';

const { 'articles/harbour-open.md': _, ...empty } = baseFiles;
const front = (files: Files) => viewAt(files, 'front', '/');

describe('the front page', () => {
  test('is empty before the first article', () => {
    expect(front(empty)).toEqual({
      day: undefined,
      lead: undefined,
      others: [],
      packages: [],
      opinion: [],
      story: undefined,
      figures: [],
      whoAndWhere: [],
    });
  });

  test('leads with the newest article and its key points; the others follow, newest first', () => {
    const view = front({
      ...baseFiles,
      'articles/newest.md': articleText({
        published: '2031-05-03T08:00:00Z',
        headline: 'A lighthouse goes dark',
        keyPoints: ['No ship was hurt.'],
      }),
      'articles/oldest.md': articleText({ published: '2031-04-01T08:00:00Z' }),
    });
    expect(view.day).toBe('2031-05-03');
    expect(view.lead).toMatchObject({
      href: '/2031/05/03/newest/',
      headline: 'A lighthouse goes dark',
      keyPoints: ['No ship was hurt.'],
    });
    expect(view.others.map(({ href }) => href)).toEqual([
      '/2031/05/02/harbour-open/',
      '/2031/04/01/oldest/',
    ]);
  });

  test('separates opinion, and is led by the newest news article', () => {
    const of = (kind: string, day: string) =>
      articleText({ kind, published: `2031-05-${day}T08:00:00Z` });
    const view = front({
      ...baseFiles,
      'articles/column.md': of('opinion', '04'),
      'articles/leader.md': of('editorial', '03'),
      'articles/advert.md': of('sponsored', '04'),
      'articles/why.md': of('explainer', '03'),
    });
    expect(view.lead).toMatchObject({ href: '/2031/05/03/why/', kind: 'explainer' });
    expect(view.opinion.map(({ href }) => href)).toEqual([
      '/2031/05/04/column/',
      '/2031/05/03/leader/',
    ]);
    expect(view.others.map(({ kind }) => kind)).toEqual(['sponsored', 'report']);
    expect(view.day).toBe('2031-05-04');
  });

  test('is led by an opinion article only if there is no news', () => {
    const view = front({ ...empty, 'articles/column.md': articleText({ kind: 'opinion' }) });
    expect(view.lead?.kind).toBe('opinion');
    expect(view.opinion).toEqual([]);
  });

  test('sorts articles of the same moment by address', () => {
    const files = { ...empty, 'articles/b.md': articleText(), 'articles/a.md': articleText() };
    expect(front(files).lead?.href).toBe('/2031/05/02/a/');
  });

  test('shows up to thirty articles besides the lead', () => {
    const many = Array.from({ length: 40 }, (_, i) => [`articles/n${i}.md`, articleText()]);
    expect(front({ ...empty, ...Object.fromEntries(many) }).others).toHaveLength(30);
  });

  const events = [
    { id: 'vote', date: '2031-05-01', what: 'Dockers voted.' },
    { id: 'talks', date: '2031-04', what: 'Talks began.' },
  ];
  const figures = ['1', '2', '3', '4', '5'].map((value) => ({
    id: `f${value}`,
    value,
    of: 'ships',
    asOf: '2031-05-01',
    source: 'Harbour office',
  }));
  const withStory: Files = {
    ...baseFiles,
    'stories/strike.md': fileText({ name: 'Strike', description: 'A strike' }),
    'articles/newest.md': articleText({
      published: '2031-05-03T08:00:00Z',
      story: 'strike',
      events,
      figures,
    }),
  };

  test('shows the running story of the lead, its events in order', () => {
    const { story } = front(withStory);
    expect(story).toMatchObject({
      link: { href: '/stories/strike/', text: 'Strike' },
      description: 'A strike',
    });
    expect(story?.events.map(({ id }) => id)).toEqual(['talks', 'vote']);
  });

  test('shows no story if only an older article belongs to one', () => {
    const newer = articleText({ published: '2031-05-04T08:00:00Z' });
    expect(front({ ...withStory, 'articles/newer.md': newer }).story).toBeUndefined();
  });

  test('shows up to four figures', () => {
    expect(front(withStory).figures.map(({ id }) => id)).toEqual(['f1', 'f2', 'f3', 'f4']);
  });

  test('shows entities, the most often mentioned first, then by kind and id', () => {
    const { whoAndWhere } = front({
      ...baseFiles,
      'people/mara-voss.md': personText('Mara Voss'),
      'people/ansel-brook.md': personText('Ansel Brook'),
      'people/unnamed.md': personText('Nobody Special'),
      'articles/one.md': articleText({}, '[[Mara Voss]] and [[Ansel Brook]] in [[Port Esker]].'),
      'articles/two.md': articleText({}, 'Rain fell on [[Port Esker]].'),
    });
    expect(whoAndWhere.map(({ text }) => text)).toEqual(['Port Esker', 'Ansel Brook', 'Mara Voss']);
  });
});
