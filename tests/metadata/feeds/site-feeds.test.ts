import { parseAtomFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { siteFeeds } from '../../../src/metadata/feeds/site-feeds.ts';
import {
  articleText,
  baseFiles,
  fileText,
  personText,
  translatedText,
  twoLanguageSite,
} from '../../sites/files/base-files.ts';
import type { Files, PlanOptions } from '../../sites/files/memory-folder.ts';
import { fileOf, filesOf, inputOf, outputsOf } from '../sample-input.ts';

const feedsOf = (files: Files, options: PlanOptions = {}) =>
  outputsOf(siteFeeds, inputOf(files, options));

/** The feed at a path, parsed. */
const readAtom = (files: Files, path: string, options: PlanOptions = {}) =>
  parseAtomFeed(fileOf(feedsOf(files, options), path));

/** The URLs of a feed's entries. */
const urlsIn = (files: Files, path: string, options: PlanOptions = {}) =>
  readAtom(files, path, options).entries?.map(({ links }) => links?.[0]?.href) ?? [];

const files = {
  ...baseFiles,
  'sections/town.md': fileText({ name: 'Town', description: 'Streets and squares' }),
  'people/mara-voss.md': personText('Mara Voss'),
  'stories/strike.md': fileText({ name: 'Strike', description: 'A strike' }),
  'articles/older.md': articleText(
    { story: 'strike', published: '2031-05-01T08:00:00Z' },
    '[[Mara Voss]] spoke.',
  ),
};

describe('the feeds of a site', () => {
  test('are beside the pages whose articles they list', () => {
    const whole = (folder: string) => ['atom', 'rss', 'json'].map((end) => `${folder}feed.${end}`);
    expect([...filesOf(feedsOf(files)).keys()].sort()).toEqual(
      [
        ...['', 'harbour/', 'town/', 'stories/strike/', 'desks/harbour-desk/'].flatMap(whole),
        'people/mara-voss/feed.atom',
        'places/port-esker/feed.atom',
      ].sort(),
    );
  });

  test('list the articles of their page, newest first', () => {
    const [newer, older] = ['02/harbour-open', '01/older'].map(
      (end) => `https://record.example/2031/05/${end}/`,
    );
    expect(urlsIn(files, 'feed.atom')).toEqual([newer, older]);
    expect(urlsIn(files, 'harbour/feed.atom')).toEqual([newer, older]);
    expect(urlsIn(files, 'stories/strike/feed.atom')).toEqual([older]);
    expect(urlsIn(files, 'people/mara-voss/feed.atom')).toEqual([older]);
    expect(urlsIn(files, 'town/feed.atom')).toEqual([]);
  });

  test('have title, home page and their own URL', () => {
    const options = { baseUrl: 'https://record.example/news/' };
    const feed = readAtom(files, 'stories/strike/feed.atom', options);
    expect(feed.title?.value).toBe('The Port Esker Record: Strike');
    expect(feed.subtitle?.value).toBe('A strike');
    expect(feed.id).toBe('https://record.example/news/stories/strike/');
    expect(feed.links?.map(({ rel, href }) => [rel, href])).toEqual([
      ['self', 'https://record.example/news/stories/strike/feed.atom'],
      ['alternate', 'https://record.example/news/stories/strike/'],
    ]);
    expect(readAtom(files, 'feed.atom', options).title?.value).toBe('The Port Esker Record');
  });

  test('contain full articles, or only standfirsts for a person or place', () => {
    const whole = readAtom(files, 'feed.atom').entries?.map(({ content }) => content?.value);
    expect(whole?.[1]).toContain('Mara Voss</a> spoke.');
    const [entry] = readAtom(files, 'people/mara-voss/feed.atom').entries ?? [];
    expect(entry?.content).toBeUndefined();
    expect(entry?.summary?.value).toBe('Ships came and went as on any other day.');
  });

  test('of an author contain the full articles that the author signed, and no others', () => {
    const signed = articleText(
      { byline: ['mara-voss', 'harbour-desk'], published: '2031-05-03T08:00:00Z' },
      'She went to the quay.',
    );
    const site = { ...files, 'articles/signed.md': signed };
    const feed = readAtom(site, 'people/mara-voss/feed.atom');
    expect(feed.title?.value).toBe('The Port Esker Record: Mara Voss');
    expect(feed.entries?.map(({ content }) => content?.value)).toEqual([
      expect.stringContaining('She went to the quay.'),
    ]);
    const ofDesk = readAtom(site, 'desks/harbour-desk/feed.atom');
    expect(ofDesk.title?.value).toBe('The Port Esker Record: Harbour desk');
    expect(urlsIn(site, 'desks/harbour-desk/feed.atom')).toEqual(
      ['03/signed', '02/harbour-open', '01/older'].map(
        (end) => `https://record.example/2031/05/${end}/`,
      ),
    );
    expect(ofDesk.entries?.[0]?.content?.value).toContain('She went to the quay.');
  });

  test('list the newest 50 articles', () => {
    const many = Array.from({ length: 60 }, (_, index) => {
      const second = String(index).padStart(2, '0');
      const published = `2031-05-03T08:00:${second}Z`;
      return [`articles/ship-${second}.md`, articleText({ published, place: 'port-esker' })];
    });
    const site = { ...baseFiles, ...Object.fromEntries(many) };
    for (const path of ['feed.atom', 'places/port-esker/feed.atom']) {
      const urls = urlsIn(site, path);
      expect(urls).toHaveLength(50);
      expect(urls.at(0)).toContain('ship-59');
      expect(urls.at(-1)).toContain('ship-10');
    }
  });

  test('never list drafts and pending articles, even if the pages show them', () => {
    const shown = {
      ...files,
      'articles/draft.md': articleText({ status: 'draft', place: 'port-esker' }),
      'articles/late.md': articleText({ published: '2031-05-05T08:00:00Z', story: 'strike' }),
    };
    const input = inputOf(shown, { drafts: true });
    expect(input.pages.map(({ url }) => url)).toContain('/2031/05/05/late/');
    expect(filesOf(outputsOf(siteFeeds, input))).toEqual(filesOf(feedsOf(files)));
  });
});

describe('the times of a feed', () => {
  const corrected = {
    ...files,
    'articles/older.md': articleText({
      published: '2031-05-01T08:00:00Z',
      corrections: [{ date: '2031-05-03T08:00:00Z', note: 'It was a boat.' }],
    }),
  };

  test('are those of its articles: the latest change of any of them', () => {
    expect(readAtom(corrected, 'feed.atom').updated).toBe('2031-05-03T08:00:00+00:00');
    const entries = readAtom(corrected, 'feed.atom').entries ?? [];
    expect(entries.map(({ published, updated }) => [published, updated])).toEqual([
      ['2031-05-02T08:00:00+00:00', '2031-05-02T08:00:00+00:00'],
      ['2031-05-01T08:00:00+00:00', '2031-05-03T08:00:00+00:00'],
    ]);
  });

  test('do not change with the time of the build', () => {
    const later = { now: { iso: '2031-06-01T00:00:00Z', epoch: Date.parse('2031-06-01') } };
    expect(filesOf(feedsOf(corrected, later))).toEqual(filesOf(feedsOf(corrected)));
  });
});

describe('the id of an article in feeds', () => {
  const idsOf = (text: string, options: PlanOptions = {}) =>
    readAtom({ ...baseFiles, 'articles/harbour-open.md': text }, 'feed.atom', options).entries?.map(
      ({ id }) => id,
    );

  test('stays the same if headline, text, protocol and base path change', () => {
    const before = idsOf(articleText());
    const after = articleText({ headline: 'Harbour of Port Esker is closed' }, 'All has changed.');
    expect(before).toEqual(['tag:record.example,2031-05-02:en/harbour-open']);
    expect(idsOf(after, { baseUrl: 'http://record.example/news/' })).toEqual(before);
  });
});

describe('a site in two languages', () => {
  const both = {
    ...baseFiles,
    'site.yaml': twoLanguageSite,
    'articles/harbour-open.ar.md': translatedText({ headline: 'ميناء بورت إسكر مفتوح' }),
  };

  test('has the feeds of each language under its front page, with only its articles', () => {
    expect(urlsIn(both, 'feed.atom')).toEqual(['https://record.example/2031/05/02/harbour-open/']);
    expect(urlsIn(both, 'ar/harbour/feed.atom')).toEqual([
      'https://record.example/ar/2031/05/02/harbour-open/',
    ]);
    const feed = readAtom(both, 'ar/feed.atom');
    expect(feed.xml?.lang).toBe('ar');
    expect(feed.entries?.[0]?.id).toBe('tag:record.example,2031-05-02:ar/harbour-open');
  });
});
