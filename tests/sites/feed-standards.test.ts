import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseFeed as readWithRowan } from '@rowanmanning/feed-parser';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { parseFeed as readWithFeedsmith } from 'feedsmith';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectFolder } from '../../src/engine/cache/project-folder.ts';
import { schemaFaults } from '../metadata/xml-validation.ts';
import { standardsTest } from '../standards.ts';
import { contentOf, scratchFolder } from './files/built-folder.ts';
import { liveNewsroom } from './files/live-newsroom.ts';
import { momentOf } from './files/memory-folder.ts';
import { sharedBuild } from './files/shared-builds.ts';
import { writeFiles } from './files/write-files.ts';
import { attributeOf, elementsOf } from './html/html-tree.ts';

const real = path.join(projectFolder, 'content');
const esker = contentOf('port-esker');
/** Sites that are built completely. A quiet one has published nothing for two days. */
const sites = [
  { name: 'the real site', content: real, now: '2016-08-04T12:00:00+02:00', quiet: false },
  { name: 'the real site, years later', content: real, now: '2026-08-04T12:00:00Z', quiet: true },
  { name: 'Port Esker', content: esker, now: '2031-05-04T12:00:00Z', quiet: true },
  {
    name: 'Port Esker under a path',
    content: esker,
    now: '2031-04-04T12:00:00Z',
    quiet: false,
    baseUrl: 'https://port-esker.example/news/',
  },
  {
    name: 'two languages',
    content: contentOf('isle-of-orme'),
    now: '2031-05-03T12:00:00Z',
    quiet: false,
  },
  {
    name: 'live coverage',
    content: (folder: string) => writeFiles(folder, liveNewsroom({ refresh: 60 })),
    now: '2031-05-05T12:00:00Z',
    quiet: false,
  },
];
const sitemapSchemas = [
  'sitemap-all.xsd',
  'sitemap.xsd',
  'sitemap-news.xsd',
  'sitemap-image.xsd',
  'xhtml-link.xsd',
];
const jsonFeedSchemas = ['schemastore-feed.json', 'schemastore-feed-1.json'];

describe.each(sites)('$name', ({ content, now, quiet, baseUrl }) => {
  let site: ReadonlyMap<string, Buffer>;
  let remove: () => Promise<void>;

  beforeAll(async () => {
    const scratch = await scratchFolder();
    remove = scratch.remove;
    const folder =
      typeof content === 'string' ? content : content(path.join(scratch.folder, 'content'));
    site = (await sharedBuild(folder, { now: momentOf(now), baseUrl })).files;
  }, 60_000);
  afterAll(() => remove());

  const texts = (pattern: RegExp): ReadonlyMap<string, string> =>
    new Map(
      [...site]
        .filter(([file]) => pattern.test(file))
        .map(([file, b]) => [file, b.toString('utf8')]),
    );

  standardsTest('has Atom feeds that are valid by RFC 4287', ['atom-rfc4287.rng'], async (rng) => {
    expect(await schemaFaults(texts(/\.atom$/), rng)).toEqual([]);
  });

  standardsTest('has RSS feeds that are valid', ['rss-2.0.xsd'], async (xsd) => {
    const feeds = texts(/\.rss$/);
    // The schema itself says that it requires an item where RSS 2.0 does not.
    const withItems = new Map([...feeds].filter(([, text]) => text.includes('<item>')));
    expect(await schemaFaults(withItems, xsd)).toEqual([]);
  });

  standardsTest('has JSON feeds that are valid', jsonFeedSchemas, (schemas) => {
    const valid = jsonFeedValidator(schemas);
    const feeds = texts(/feed\.json$/);
    expect(feeds.size).toBeGreaterThan(2);
    for (const [file, text] of feeds) expect(valid(JSON.parse(text)), file).toEqual([]);
  });

  standardsTest('has a valid list of feeds in OPML', ['opml-2.0-nons.xsd'], async (xsd) => {
    expect(await schemaFaults(texts(/\.opml$/), xsd)).toEqual([]);
  });

  standardsTest('has a valid index of site maps', ['siteindex.xsd'], async (xsd) => {
    expect(await schemaFaults(texts(/(?:^|\/)sitemap\.xml$/), xsd)).toEqual([]);
  });

  standardsTest('has valid site maps', sitemapSchemas, async (schemas) => {
    const maps = texts(/(?:^|\/)sitemaps\//);
    // The schema requires a URL, but Google accepts an empty news sitemap.
    const withUrls = new Map([...maps].filter(([, text]) => text.includes('<url>')));
    const empty = [...maps.keys()].filter((file) => !withUrls.has(file));
    const ofNews = [...maps.keys()].filter((file) => file.endsWith('sitemaps/news.xml'));
    expect(ofNews).not.toEqual([]);
    expect(empty).toEqual(quiet ? ofNews : []);
    expect(await schemaFaults(withUrls, schemas)).toEqual([]);
  });

  test('lists every page once in its sitemaps, except the search and redirects', () => {
    const root =
      baseUrl ??
      /<loc>(https:\/\/[^/]+\/)/.exec(texts(/^sitemap\.xml$/).get('sitemap.xml') ?? '')?.[1];
    const listed = [...texts(/(?:^|\/)sitemaps\/(?!news)/).values()]
      .flatMap((text) => [...text.matchAll(/<loc>(.*)<\/loc>/g)].map(([, url = '']) => url))
      .map((url) => `${url.slice(root?.length)}index.html`);
    const pages = [...site.keys()].filter((file) => /(?:^|\/)index\.html$/.test(file));
    const own = pages.filter(
      (file) =>
        !/(?:^|\/)search\/index\.html$/.test(file) &&
        !texts(/\.html$/)
          .get(file)
          ?.includes('http-equiv="refresh" content="0;'),
    );
    expect(listed.toSorted()).toEqual(own.toSorted());
  });

  test('has feeds that two readers parse the same way', () => {
    for (const [file, text] of texts(/feed\.(?:atom|rss)$/)) {
      const { feed } = readWithFeedsmith(text);
      const other = readWithRowan(text);
      const titles =
        'entries' in feed
          ? feed.entries?.map(({ title }) => title?.value)
          : 'items' in feed && feed.items?.map(({ title }) => title);
      expect(
        other.items.map(({ title }) => title),
        file,
      ).toEqual(titles || []);
      expect(other.self, file).toMatch(new RegExp(`/${file}$`));
    }
  });

  test('links only existing feeds in the head of pages, by their titles', () => {
    const named = [...texts(/\.html$/).values()].flatMap((html) =>
      elementsOf(html)
        .filter((element) => element.tagName === 'link')
        .filter((element) => attributeOf(element, 'rel') === 'alternate')
        .filter((element) => /(?:rss|atom)\+xml/.test(attributeOf(element, 'type') ?? ''))
        .map((element) => [attributeOf(element, 'href'), attributeOf(element, 'title')]),
    );
    const held = new Map(
      [...texts(/feed\.(?:atom|rss)$/).values()].map((text) => {
        const feed = readWithRowan(text);
        return [feed.self, feed.title];
      }),
    );
    expect(named.length).toBeGreaterThan(20);
    for (const [href, title] of named) expect([href, held.get(href ?? '')]).toEqual([href, title]);
  });
});

/** Lists the errors of a JSON feed, using SchemaStore's schemas of versions 1 and 1.1. */
function jsonFeedValidator(files: readonly string[]) {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  for (const file of files) {
    // They are written in draft 4. Of what they use, only `id` differs from draft 7.
    const { $schema: _, id, ...schema } = JSON.parse(readFileSync(file, 'utf8'));
    ajv.addSchema({ ...schema, $id: id });
  }
  const validate = ajv.getSchema('https://json.schemastore.org/feed.json');
  if (validate === undefined) throw new Error('no schema of JSON Feed');
  return (feed: object) => (validate(feed) ? [] : (validate.errors ?? []));
}
