import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { absoluteUrl } from '../../src/metadata/absolute-url.ts';
import type { Article } from '../../src/model/site/site.ts';
import { linksIn } from '../../src/pages/views/links.ts';
import { modifiedAt } from '../../src/relate/modified.ts';
import { articleText, baseFiles, personText } from '../sites/files/base-files.ts';
import { scratchFolder } from '../sites/files/built-folder.ts';
import { type Files, momentOf } from '../sites/files/memory-folder.ts';
import { sharedBuild } from '../sites/files/shared-builds.ts';
import { inputFrom, type WholeSite, wholeSites } from './planned-inputs.ts';
import {
  type PartialReport,
  type ReportedArticle,
  reportedByAtom,
  reportedByJsonFeed,
  reportedByJsonLd,
  reportedByMetas,
  reportedByNewsSitemap,
  reportedByNinjs,
  reportedByPage,
  reportedByPermalink,
  reportedByRss,
  reportedBySitemap,
} from './reported-article.ts';
import type { SampleInput } from './sample-input.ts';

/** What every format must report about an article, taken from the article itself. */
function expectedReport(article: Article, { site, related }: SampleInput): ReportedArticle {
  const links = linksIn(site, article.lang);
  return {
    headline: article.listed().headline,
    published: article.published.epoch,
    modified: modifiedAt(article, related.now).epoch,
    authors: site.article(article.path).byline.map((author) => links.author(author).text),
    lang: article.lang,
    url: absoluteUrl(site.publication, article.url),
  };
}

/** What each format of a built site reports about an article. */
function reportsOf(
  article: Article,
  url: string,
  files: ReadonlyMap<string, Buffer>,
): Readonly<Record<string, PartialReport | undefined>> {
  const text = (file: string) => files.get(file)?.toString('utf8') ?? '';
  const folder = article.url.slice(1);
  const html = text(`${folder}index.html`);
  const month = article.day.slice(0, 7);
  // Feeds and sitemaps of languages other than the default one are in a folder with the language's code.
  const root = article.url.startsWith(`/${article.lang}/`) ? `${article.lang}/` : '';
  return {
    page: reportedByPage(html, url),
    permalink: reportedByPermalink(html, url),
    metas: reportedByMetas(html),
    'JSON-LD': reportedByJsonLd(html),
    ninjs: reportedByNinjs(text(`${folder}ninjs.json`)),
    Atom: reportedByAtom(text(`${root}feed.atom`), url),
    RSS: reportedByRss(text(`${root}feed.rss`), url),
    'JSON Feed': reportedByJsonFeed(text(`${root}feed.json`), url),
    sitemap: reportedBySitemap(text(`${root}sitemaps/${month}.xml`), url),
    'news sitemap': reportedByNewsSitemap(text(`${root}sitemaps/news.xml`), url),
  };
}

/** The differences between the expected report and those of the formats. */
function disagreements(
  truth: ReportedArticle,
  reports: Readonly<Record<string, PartialReport | undefined>>,
): readonly string[] {
  return Object.entries(reports).flatMap(([format, report]) =>
    Object.entries(report ?? {})
      .filter(
        ([key, value]) =>
          JSON.stringify(value) !== JSON.stringify(truth[key as keyof ReportedArticle]),
      )
      .map(([key, value]) => `${truth.url}: ${format}: ${key}: ${JSON.stringify(value)}`),
  );
}

/** Text that is hard to escape. It has typographic quotation marks, because the parser makes them. */
const nasty = {
  headline: '</script><script>alert(“1”)</script> & R&amp;D ]]> 😀👩‍👩‍👧 \u200Fميناء إسكر\u200F',
  author: 'Mara “<b>” & O’Voss ]]> 🚢 \u202Bمارا\u202C',
};
const nastyFiles: Files = {
  ...baseFiles,
  'people/mara-voss.md': personText(nasty.author),
  'articles/harbour-open.md': articleText({
    headline: nasty.headline,
    byline: ['mara-voss', 'harbour-desk'],
    corrections: [{ date: '2031-05-03T06:30:00Z', note: 'A <b> & ]]> was missing.' }],
  }),
};

let scratch: string;
let remove: () => Promise<void>;

beforeAll(async () => {
  ({ folder: scratch, remove } = await scratchFolder());
});
afterAll(() => remove());

/** Builds a site and returns its input and its files. */
async function build(site: WholeSite) {
  const { files } = await sharedBuild(site.content, site);
  return { input: inputFrom(site), files };
}

async function writeContent(folder: string): Promise<string> {
  for (const [name, text] of Object.entries(nastyFiles)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return folder;
}

describe('all formats agree on headline, dates, authors, language and URL of every article', () => {
  test.each(wholeSites)(
    'of $name',
    async (site) => {
      const { input, files } = await build(site);
      const { articles } = input.related;
      expect(articles.length).toBeGreaterThan(2);
      const found = articles.flatMap((article) => {
        const truth = expectedReport(article, input);
        return disagreements(truth, reportsOf(article, truth.url, files));
      });
      expect(found).toEqual([]);
    },
    60_000,
  );

  test('whatever characters headline and names contain', async () => {
    const content = await writeContent(path.join(scratch, 'nasty content'));
    const now = momentOf('2031-05-03T12:00:00Z');
    const site = { name: 'nasty', content, now, baseUrl: undefined };
    const { input, files } = await build(site);
    const [article] = input.related.articles;
    if (article === undefined) throw new Error('no article');
    const truth = expectedReport(article, input);
    expect(truth).toEqual({
      headline: nasty.headline,
      published: Date.parse('2031-05-02T08:00:00Z'),
      modified: Date.parse('2031-05-03T06:30:00Z'),
      authors: [nasty.author, 'Harbour desk'],
      lang: 'en',
      url: 'https://record.example/2031/05/02/harbour-open/',
    });
    const reports = reportsOf(article, truth.url, files);
    expect(disagreements(truth, reports)).toEqual([]);
    expect(reports['news sitemap']?.headline).toBe(nasty.headline);
  }, 60_000);

  test('or the format and the property that differ are reported', () => {
    const truth = {
      headline: 'A ship',
      published: 1,
      modified: 2,
      authors: ['Mara Voss'],
      lang: 'en',
      url: 'https://a.example/',
    };
    const reports = {
      page: truth,
      RSS: { headline: 'A &lt;ship', modified: Number.NaN },
      Atom: { authors: [] },
      'news sitemap': undefined,
    };
    expect(disagreements(truth, reports)).toEqual([
      'https://a.example/: RSS: headline: "A &lt;ship"',
      'https://a.example/: RSS: modified: null',
      'https://a.example/: Atom: authors: []',
    ]);
  });
});
