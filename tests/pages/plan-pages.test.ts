import { describe, expect, test } from 'vitest';
import { articleText, baseFiles, fileText } from '../sites/files/base-files.ts';
import { planSite, problemsOf, soundSite } from '../sites/files/memory-folder.ts';

const storyText = fileText({ name: 'Strike', description: 'A strike' });

describe('planPages', () => {
  test('returns every page of a site, sorted by address', () => {
    const { pages } = soundSite(baseFiles);
    expect(pages.map(({ url, kind }) => `${url} ${kind}`)).toEqual([
      '/ front',
      '/2031/05/ month',
      '/2031/05/02/ day',
      '/2031/05/02/harbour-open/ article',
      '/404.html not-found',
      '/about/ static',
      '/archive/ archives',
      '/desks/harbour-desk/ author',
      '/feeds/ feeds',
      '/harbour/ section',
      '/organisations/ directory',
      '/people/ directory',
      '/places/ directory',
      '/places/port-esker/ place',
      '/search/ search',
    ]);
  });

  test('names the content file of each page that has one', () => {
    const { pages } = soundSite({ ...baseFiles, 'stories/strike.md': storyText });
    expect(
      pages.flatMap(({ url, origin }) => (origin === undefined ? [] : [`${url} ${origin}`])),
    ).toEqual([
      '/2031/05/02/harbour-open/ articles/harbour-open.md',
      '/about/ pages/about.md',
      '/harbour/ sections/harbour.md',
      '/places/port-esker/ places/port-esker.md',
      '/stories/strike/ stories/strike.md',
    ]);
  });

  test('plans no page for a draft or for a day with drafts only', () => {
    const draft = articleText({ status: 'draft', published: '2031-04-01T08:00:00Z' });
    const files = { ...baseFiles, 'articles/draft.md': draft };
    const urls = soundSite(files).pages.map(({ url }) => url);
    expect(urls).toEqual(soundSite(baseFiles).pages.map(({ url }) => url));
  });

  test('reports two articles with the same address, at the later file', () => {
    const files = {
      ...baseFiles,
      'articles/2031/05/harbour-open.md': articleText({ published: '2031-05-02T20:00:00Z' }),
    };
    expect(problemsOf(files)).toEqual([
      'articles/harbour-open.md:1:1  its URL /2031/05/02/harbour-open/ is already used by articles/2031/05/harbour-open.md — rename one of the two files',
    ]);
  });

  test('reports three articles with the same address, at all but the first', () => {
    const again = articleText();
    const problems = problemsOf({
      ...baseFiles,
      'articles/a/harbour-open.md': again,
      'articles/b/harbour-open.md': again,
    });
    expect(problems.map((line) => line.split(' ')[0])).toEqual([
      'articles/b/harbour-open.md:1:1',
      'articles/harbour-open.md:1:1',
    ]);
  });

  test('allows the same slug on two days', () => {
    const next = articleText({ published: '2031-05-03T08:00:00Z' });
    expect(problemsOf({ ...baseFiles, 'articles/2031/harbour-open.md': next })).toEqual([]);
  });

  test('reports a static page and a section with the same address', () => {
    const page = fileText({ title: 'Harbour', description: 'Ships' }, 'Text.');
    expect(problemsOf({ ...baseFiles, 'pages/harbour.md': page })).toEqual([
      'sections/harbour.md:1:1  its URL /harbour/ is already used by pages/harbour.md — rename one of the two files',
    ]);
  });

  test.each([
    ['pages/archive.md', '/archive/'],
    ['pages/places.md', '/places/'],
  ])('reports %s, whose address the site itself uses', (path, url) => {
    const page = fileText({ title: 'Of our own', description: 'A page' }, 'Text.');
    expect(problemsOf({ ...baseFiles, [path]: page })).toEqual([
      `${path}:1:1  its URL ${url} is already used by a page that Dateline creates — rename the file`,
    ]);
  });

  test('still returns a plan if there are problems, so that all are found at once', () => {
    const files = { ...baseFiles, 'articles/lost.md': articleText({ section: 'lost' }) };
    const { value, problems } = planSite(files);
    expect(problems).toHaveLength(1);
    expect(value?.pages.length).toBeGreaterThan(5);
  });
});
