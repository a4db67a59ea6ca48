import { describe, expect, test } from 'vitest';
import { baseFiles, fileText, personText, placeText } from '../sites/files/base-files.ts';
import { problemsOf, viewAt } from '../sites/files/memory-folder.ts';

const options = { baseUrl: 'https://record.example/news/' };

describe('the page of feeds', () => {
  const files = {
    ...baseFiles,
    'people/mara-voss.md': personText('Mara Voss'),
    'places/grey-rock.md': placeText('Grey Rock'),
    'stories/strike.md': fileText({ name: 'Strike', description: 'A strike' }),
  };
  const view = viewAt(files, 'feeds', '/feeds/', options);

  test('lists every subject by kind, the site itself first', () => {
    const subjects = view.groups.map((group) => [
      group.kind,
      group.fullText,
      ...group.subjects.map(({ name, page }) => `${name.text} ${page}`),
    ]);
    expect(subjects).toEqual([
      ['site', true, 'The Port Esker Record /news/'],
      ['section', true, 'Harbour /news/harbour/'],
      ['story', true, 'Strike /news/stories/strike/'],
      ['author', true, 'Harbour desk /news/desks/harbour-desk/'],
      ['person', false, 'Mara Voss /news/people/mara-voss/'],
      ['place', false, 'Grey Rock /news/places/grey-rock/', 'Port Esker /news/places/port-esker/'],
    ]);
  });

  test('links full articles in three formats, and standfirsts in Atom', () => {
    const hrefs = view.groups.map(({ subjects }) => subjects[0]?.feeds.map(({ href }) => href));
    expect(hrefs.slice(1, 5)).toEqual([
      ['atom', 'rss', 'json'].map((end) => `/news/harbour/feed.${end}`),
      ['atom', 'rss', 'json'].map((end) => `/news/stories/strike/feed.${end}`),
      ['atom', 'rss', 'json'].map((end) => `/news/desks/harbour-desk/feed.${end}`),
      ['/news/people/mara-voss/feed.atom'],
    ]);
    expect(view.opml).toBe('/news/feeds.opml');
  });

  test('has no group without feeds', () => {
    const { groups } = viewAt(baseFiles, 'feeds', '/feeds/');
    expect(groups.map(({ kind }) => kind)).toEqual(['site', 'section', 'author', 'place']);
  });

  test('has an address that no section may use', () => {
    const section = { 'sections/feeds.md': fileText({ name: 'Feeds', description: 'Fodder' }) };
    expect(problemsOf({ ...baseFiles, ...section })).toEqual([
      'sections/feeds.md:1:1  its URL /feeds/ is already used by a page that Dateline creates — rename the file',
    ]);
  });
});
