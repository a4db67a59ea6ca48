import { describe, expect, test } from 'vitest';
import { newsSitemap } from '../../../src/metadata/sitemaps/news-sitemap.ts';
import {
  articleText,
  baseFiles,
  translatedText,
  twoLanguageSite,
} from '../../sites/files/base-files.ts';
import { type Files, momentOf, type PlanOptions } from '../../sites/files/memory-folder.ts';
import { fileOf, inputOf, outputsOf } from '../sample-input.ts';

const textOf = (files: Files, options: PlanOptions = {}) =>
  fileOf(outputsOf(newsSitemap, inputOf(files, options)), 'sitemaps/news.xml');

/** The slugs of the articles, in the order of the file. */
const slugsIn = (text: string) =>
  [...text.matchAll(/<loc>.*\/([^/]+)\/<\/loc>/g)].map(([, slug]) => slug);

const open =
  '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" ' +
  'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"';

describe('the news sitemap', () => {
  test('has the properties of each article that Google requires', () => {
    const headline = 'R&D; at <Port> Esker ]]> 😀';
    const files = { ...baseFiles, 'articles/harbour-open.md': articleText({ headline }) };
    const options = { now: momentOf('2031-05-03T00:00:00Z'), baseUrl: 'https://a.example/news/' };
    expect(textOf(files, options)).toBe(`${open}>
  <url>
    <loc>https://a.example/news/2031/05/02/harbour-open/</loc>
    <news:news>
      <news:publication>
        <news:name>The Port Esker Record</news:name>
        <news:language>en</news:language>
      </news:publication>
      <news:publication_date>2031-05-02T08:00:00+00:00</news:publication_date>
      <news:title>R&amp;D; at &lt;Port&gt; Esker ]]&gt; 😀</news:title>
    </news:news>
  </url>
</urlset>
`);
  });

  test('lists the articles of exactly two days, newest first', () => {
    const now = momentOf('2031-05-04T12:00:00+02:00');
    const at = (published: string) => articleText({ published });
    const files = {
      ...baseFiles,
      'articles/harbour-open.md': at('2031-05-02T09:59:59Z'),
      'articles/just-in.md': at('2031-05-02T10:00:00Z'),
      'articles/now.md': at('2031-05-04T12:00:00+02:00'),
      'articles/later.md': at('2031-05-04T10:00:01Z'),
      'articles/draft.md': articleText({ published: '2031-05-03T10:00:00Z', status: 'draft' }),
    };
    expect(slugsIn(textOf(files, { now }))).toEqual(['now', 'just-in']);
    expect(slugsIn(textOf(files, { now, drafts: true }))).toEqual(['now', 'just-in']);
  });

  test('is empty without recent articles', () => {
    expect(textOf(baseFiles, { now: momentOf('2031-06-01T00:00:00Z') })).toBe(`${open}/>\n`);
  });

  test('lists at most 1,000 articles', () => {
    const many = Array.from({ length: 1001 }, (_, index) => [
      `articles/ship-${String(index).padStart(4, '0')}.md`,
      articleText({
        published: new Date(Date.parse('2031-05-04T00:00Z') + index * 1000).toISOString(),
      }),
    ]);
    const { 'articles/harbour-open.md': _, ...base } = baseFiles;
    const slugs = slugsIn(textOf({ ...base, ...Object.fromEntries(many) }));
    expect(slugs).toHaveLength(1000);
    expect([slugs.at(0), slugs.at(-1)]).toEqual(['ship-1000', 'ship-0001']);
  });

  test('exists for each language, with its articles', () => {
    const files = {
      ...baseFiles,
      'site.yaml': twoLanguageSite,
      'articles/harbour-open.md': articleText({ published: '2031-05-03T08:00:00Z' }),
      'articles/harbour-open.ar.md': translatedText({ published: '2031-05-03T09:00:00Z' }),
    };
    const outputs = outputsOf(newsSitemap, inputOf(files));
    for (const [path, code] of [
      ['sitemaps/news.xml', 'en'],
      ['ar/sitemaps/news.xml', 'ar'],
    ] as const) {
      const languages = [...fileOf(outputs, path).matchAll(/<news:language>(.*)</g)];
      expect(languages.map(([, found]) => found)).toEqual([code]);
    }
  });
});
