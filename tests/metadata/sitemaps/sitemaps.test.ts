import { describe, expect, test } from 'vitest';
import { SiteReader } from '../../../src/facts/site-reader.ts';
import { newsSitemap } from '../../../src/metadata/sitemaps/news-sitemap.ts';
import { robotsTxt } from '../../../src/metadata/sitemaps/robots-txt.ts';
import { planSitemaps } from '../../../src/metadata/sitemaps/sitemap-plan.ts';
import { sitemapUrls } from '../../../src/metadata/sitemaps/sitemap-urls.ts';
import { sitemaps } from '../../../src/metadata/sitemaps/sitemaps.ts';
import {
  articleText,
  baseFiles,
  fileText,
  translatedText,
  twoLanguageSite,
} from '../../sites/files/base-files.ts';
import { addressOf, creditsOf, pictureFile } from '../../sites/files/media-files.ts';
import type { Files, PlanOptions } from '../../sites/files/memory-folder.ts';
import { fileOf, filesOf, inputOf, outputsOf, type SampleInput } from '../sample-input.ts';

const root = 'https://record.example';

/** The sitemaps of a site, with their entries. @param limit maximum number of URLs in a sitemap */
function mapsOf(input: SampleInput, limit?: number) {
  return planSitemaps(input.site, input.pages, limit).map((map) => {
    return { path: map.path, lang: map.lang, urls: sitemapUrls(map, input) };
  });
}

/** The URLs in each sitemap, without the host. */
function urlsOf(files: Files, options: PlanOptions = {}): Readonly<Record<string, string[]>> {
  return Object.fromEntries(
    mapsOf(inputOf(files, options)).map(({ path, urls }) => [
      path,
      urls.map(({ url }) => url.replace(root, '')),
    ]),
  );
}

const april = { published: '2031-04-30T23:59:00Z' };
const files = { ...baseFiles, 'articles/april.md': articleText(april) };

describe('the sitemaps', () => {
  test('have a file for each month with its archives, and one for all other pages', () => {
    expect(urlsOf(files)).toEqual({
      'sitemaps/2031-04.xml': ['/2031/04/', '/2031/04/30/', '/2031/04/30/april/'],
      'sitemaps/2031-05.xml': ['/2031/05/', '/2031/05/02/', '/2031/05/02/harbour-open/'],
      'sitemaps/pages.xml': [
        '/',
        '/about/',
        '/archive/',
        '/desks/harbour-desk/',
        '/feeds/',
        '/harbour/',
        '/organisations/',
        '/people/',
        '/places/',
        '/places/port-esker/',
      ],
    });
  });

  test('do not list drafts and pending articles, even if the pages show them', () => {
    const shown = {
      ...files,
      'articles/draft.md': articleText({ ...april, status: 'draft' }),
      'articles/late.md': articleText({ published: '2031-06-01T08:00:00Z' }),
    };
    const input = inputOf(shown, { drafts: true });
    expect(input.pages.map(({ url }) => url)).toContain('/2031/06/01/');
    expect(mapsOf(input)).toEqual(mapsOf(inputOf(files)));
  });

  test('list only the static texts of an edition without articles', () => {
    const about = fileText({ title: 'من نحن', description: 'من نحن' }, 'نص.');
    const empty = { ...baseFiles, 'site.yaml': twoLanguageSite };
    expect(Object.keys(urlsOf(empty)).filter((path) => path.startsWith('ar/'))).toEqual([]);
    expect(urlsOf({ ...empty, 'pages/about.ar.md': about })).toMatchObject({
      'ar/sitemaps/pages.xml': ['/ar/about/'],
    });
    const index = (content: Files) => fileOf(outputsOf(sitemaps, inputOf(content)), 'sitemap.xml');
    expect(index(empty)).not.toContain('/ar/');
    expect(index({ ...empty, 'pages/about.ar.md': about })).toContain('/ar/sitemaps/pages.xml');
  });

  test('continue in a second file if one would be too long', () => {
    const planned = mapsOf(inputOf(files), 4);
    expect(planned.map(({ path, urls }) => [path, urls.length])).toEqual([
      ['sitemaps/2031-04.xml', 3],
      ['sitemaps/2031-05.xml', 3],
      ['sitemaps/pages.xml', 4],
      ['sitemaps/pages-2.xml', 4],
      ['sitemaps/pages-3.xml', 2],
    ]);
    const whole = mapsOf(inputOf(files)).flatMap(({ urls }) => urls);
    expect(planned.flatMap(({ urls }) => urls)).toEqual(whole);
  });

  test('have the time of the last change, if it is known', () => {
    const corrections = [{ date: '2031-05-03T08:00:00Z', note: 'It was a boat.' }];
    const changed = {
      ...baseFiles,
      'articles/april.md': articleText({ ...april, corrections, place: 'port-esker' }),
    };
    const times = new Map(
      mapsOf(inputOf(changed)).flatMap(({ urls }) =>
        urls.map(({ url, lastmod }) => [url.replace(root, ''), lastmod]),
      ),
    );
    const corrected = '2031-05-03T08:00:00+00:00';
    expect(times.get('/2031/04/30/april/')).toBe(corrected);
    expect(times.get('/2031/04/')).toBe(corrected);
    expect(times.get('/places/port-esker/')).toBe(corrected);
    expect(times.get('/')).toBe(corrected);
    expect(times.get('/2031/05/')).toBe('2031-05-02T08:00:00+00:00');
    expect(times.get('/about/')).toBeUndefined();
    expect(times.get('/people/')).toBeUndefined();
  });
});

describe('the files of the sitemaps', () => {
  test('are all named in an index, with the news sitemap', () => {
    const input = inputOf(files, { baseUrl: 'https://record.example/news/' });
    const entry = (name: string, lastmod?: string) =>
      `  <sitemap>\n    <loc>https://record.example/news/sitemaps/${name}.xml</loc>\n${
        lastmod === undefined ? '' : `    <lastmod>${lastmod}</lastmod>\n`
      }  </sitemap>\n`;
    expect(fileOf(outputsOf(sitemaps, input), 'sitemap.xml')).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n' +
        '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n' +
        entry('2031-04', '2031-04-30T23:59:00+00:00') +
        entry('2031-05', '2031-05-02T08:00:00+00:00') +
        entry('pages', '2031-05-02T08:00:00+00:00') +
        entry('news') +
        '</sitemapindex>\n',
    );
  });

  test('list translations, each with all others', () => {
    const both = {
      ...baseFiles,
      'site.yaml': twoLanguageSite,
      'articles/harbour-open.ar.md': translatedText({ published: '2031-05-03T08:00:00Z' }),
      'articles/english-only.md': articleText({ published: '2031-05-01T08:00:00Z' }),
    };
    const outputs = outputsOf(sitemaps, inputOf(both));
    const text = fileOf(outputs, 'sitemaps/2031-05.xml');
    const english = `${root}/2031/05/02/harbour-open/`;
    const arabic = `${root}/ar/2031/05/03/harbour-open/`;
    const alternates =
      `    <xhtml:link rel="alternate" hreflang="en" href="${english}" />\n` +
      `    <xhtml:link rel="alternate" hreflang="ar" href="${arabic}" />\n` +
      `    <xhtml:link rel="alternate" hreflang="x-default" href="${english}" />\n`;
    const entry = (url: string, day: string, more: string) =>
      `  <url>\n    <loc>${url}</loc>\n    <lastmod>2031-05-${day}T08:00:00+00:00</lastmod>\n${more}  </url>\n`;
    expect(text).toContain(entry(english, '02', alternates));
    expect(fileOf(outputs, 'ar/sitemaps/2031-05.xml')).toContain(entry(arabic, '03', alternates));
    expect(text).not.toContain(entry(arabic, '03', alternates));
    expect(text).toContain(entry(`${root}/2031/05/01/english-only/`, '01', ''));
  });

  test('list the pictures of articles, each once', () => {
    const quay = pictureFile('media/quay.png', 800, 600);
    const lead = { image: '/media/quay.png', alt: 'A quay', credit: 'Mara Voss' };
    const files = {
      ...baseFiles,
      ...creditsOf('media/quay.png'),
      'articles/harbour-open.md': articleText({ lead }, '![A quay](/media/quay.png)'),
    };
    const text = fileOf(
      outputsOf(sitemaps, inputOf(files, { media: [quay] })),
      'sitemaps/2031-05.xml',
    );
    expect(text).toContain('xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"');
    const image = `<image:image>\n      <image:loc>${root}${addressOf(quay)}</image:loc>\n    </image:image>`;
    expect(text.split(image)).toHaveLength(2);
    expect(fileOf(outputsOf(sitemaps, inputOf(baseFiles)), 'sitemaps/2031-05.xml')).not.toContain(
      'image',
    );
  });

  test('are under the front page of their language, with an index of their own', () => {
    const both = {
      ...baseFiles,
      'site.yaml': twoLanguageSite,
      'articles/harbour-open.ar.md': translatedText({ published: '2031-05-03T08:00:00Z' }),
    };
    const outputs = outputsOf(sitemaps, inputOf(both));
    const named = (path: string) =>
      [...fileOf(outputs, path).matchAll(/<loc>https:\/\/[^/]+\/([^<]*)</g)].map(([, loc]) => loc);
    const arabic = ['ar/sitemaps/2031-05.xml', 'ar/sitemaps/pages.xml', 'ar/sitemaps/news.xml'];
    expect(named('ar/sitemap.xml')).toEqual(arabic);
    expect(named('sitemap.xml').toSorted()).toEqual(
      ['sitemaps/2031-05.xml', 'sitemaps/pages.xml', 'sitemaps/news.xml', ...arabic].toSorted(),
    );
    expect(named('ar/sitemaps/pages.xml')).toEqual(
      expect.arrayContaining(['ar/', 'ar/archive/', 'ar/harbour/']),
    );
  });

  test('are all found from robots.txt, which leads to no missing file', () => {
    const both = {
      ...baseFiles,
      'site.yaml': twoLanguageSite,
      'articles/harbour-open.ar.md': translatedText({ published: '2031-05-03T08:00:00Z' }),
    };
    const baseUrl = 'https://record.example/news/';
    const input = inputOf(both, { baseUrl });
    const outputs = [...outputsOf(sitemaps, input), ...outputsOf(newsSitemap, input)];
    const [robots] = [...filesOf(outputsOf(robotsTxt, input)).values()];
    const found = new Set<string>();
    const pathOf = (url: string) => url.replace(baseUrl, '');
    for (const [index = ''] of robots?.matchAll(/(?<=Sitemap: ).*/g) ?? []) {
      found.add(pathOf(index));
      const maps = fileOf(outputs, pathOf(index)).matchAll(/(?<=<loc>)[^<]*/g);
      for (const [map] of maps) found.add(pathOf(map));
    }
    expect([...found].sort()).toEqual(outputs.map(({ path }) => path).sort());
  });

  test('do not link a translation that is a draft', () => {
    const both = {
      ...baseFiles,
      'site.yaml': twoLanguageSite,
      'articles/harbour-open.ar.md': translatedText({ status: 'draft' }),
    };
    const text = fileOf(
      outputsOf(sitemaps, inputOf(both, { drafts: true })),
      'sitemaps/2031-05.xml',
    );
    expect(text).toContain('/2031/05/02/harbour-open/');
    expect(text).not.toContain('xhtml:link');
  });

  test('are one sitemap and the index before the first article', () => {
    const { 'articles/harbour-open.md': _, ...empty } = baseFiles;
    const outputs = outputsOf(sitemaps, inputOf(empty));
    expect(outputs.map(({ path }) => path)).toEqual(['sitemap.xml', 'sitemaps/pages.xml']);
    expect(fileOf(outputs, 'sitemaps/pages.xml')).not.toContain('lastmod');
  });

  test('have an index that reads only the last change of each sitemap, and no article', () => {
    const input = inputOf(files);
    const site = new SiteReader(input.facts);
    const index = sitemaps.plan(site, input.pages).find(({ path }) => path === 'sitemap.xml');
    if (index === undefined) throw new Error('no index');
    const own = new SiteReader(input.facts);
    sitemaps.body(index, input.inputFor(own));
    const expected = ['front', 'month/2031-04', 'month/2031-05'].map(
      (each) => `published:en/${each}`,
    );
    expect([...own.reads].filter((key) => key.startsWith('published:')).sort()).toEqual(expected);
    expect(
      [...own.reads, ...site.reads].filter((key) => /^(?:summary|article|text):/.test(key)),
    ).toEqual([]);
  });
});
