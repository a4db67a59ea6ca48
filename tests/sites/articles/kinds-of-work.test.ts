import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ArticleKind, articleKinds } from '../../../src/model/site/article/article-kind.ts';
import { articleText, baseFiles, siteText } from '../files/base-files.ts';
import { buildSound, filesIn, scratchFolder } from '../files/built-folder.ts';
import { momentOf } from '../files/memory-folder.ts';
import { writeFiles } from '../files/write-files.ts';
import { attributeOf, elementsOf, textOf } from '../html/html-tree.ts';

let remove: () => Promise<void>;
let site: ReadonlyMap<string, Buffer>;

/** One article of each kind, all published on the day before the build. */
beforeAll(async () => {
  const scratch = await scratchFolder();
  remove = scratch.remove;
  const articles = articleKinds.map((kind) => [
    `articles/${kind}.md`,
    articleText(
      { kind, headline: `A piece of ${kind} work`, published: '2031-05-02T08:00:00Z' },
      kind === 'live' ? ':::entry{at=2031-05-02T09:20}\n## The ferry leaves\n:::' : undefined,
    ),
  ]);
  const content = writeFiles(path.join(scratch.folder, 'content'), {
    ...baseFiles,
    'site.yaml': siteText(),
    ...Object.fromEntries(articles),
  });
  const out = path.join(scratch.folder, 'site');
  await buildSound(content, out, { now: momentOf('2031-05-03T08:00:00Z') });
  site = await filesIn(out);
}, 60_000);
afterAll(() => remove());

const text = (file: string) => site.get(file)?.toString('utf8') ?? '';
const page = (kind: ArticleKind) => text(`2031/05/02/${kind}/index.html`);

/** The labels of kinds of work on a page. */
function labelsOn(html: string): readonly string[] {
  return elementsOf(html)
    .filter((element) => attributeOf(element, 'class')?.startsWith('kind ') === true)
    .map(textOf);
}

function jsonLd(kind: ArticleKind) {
  const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page(kind))?.[1] ?? '';
  const graph: readonly Record<string, unknown>[] = JSON.parse(json)['@graph'];
  return graph.find(({ headline }) => headline !== undefined);
}

describe('the kind of work', () => {
  test('is a label above the headline, except for reports', () => {
    expect(articleKinds.map((kind) => labelsOn(page(kind)).slice(0, 1))).toEqual([
      [],
      ['Analysis'],
      ['Opinion'],
      ['Explainer'],
      ['Interview'],
      ['Review'],
      ['Obituary'],
      ['Editorial'],
      ['Fact check'],
      ['Live'],
      ['Sponsored'],
    ]);
  });

  test('is a label in lists', () => {
    const everywhere = ['index.html', 'harbour/index.html', '2031/05/index.html'];
    for (const file of everywhere) expect(labelsOn(text(file))).toHaveLength(10);
    expect(text('index.html')).toMatch(/<h2[^>]*>Opinion<\/h2>/);
  });

  test('is the type and the genre in JSON-LD', () => {
    expect(jsonLd('report')).toMatchObject({ '@type': ['NewsArticle', 'ReportageNewsArticle'] });
    expect(jsonLd('report')).not.toHaveProperty('genre');
    expect(jsonLd('opinion')).toMatchObject({
      '@type': ['NewsArticle', 'OpinionNewsArticle'],
      genre: 'Opinion',
    });
    expect(jsonLd('sponsored')).toMatchObject({ '@type': ['AdvertiserContentArticle'] });
    expect(jsonLd('sponsored')).not.toHaveProperty('dateline');
  });

  test('is the genre in ninjs', () => {
    const { genres } = JSON.parse(text('2031/05/02/factcheck/ninjs.json'));
    expect(genres).toEqual([
      { name: 'Fact Check', uri: 'http://cv.iptc.org/newscodes/genre/Fact_Check' },
    ]);
  });

  test('is a category in feeds, and a sponsored headline says so', () => {
    const feed = text('feed.rss');
    expect(feed).toContain(
      '<category domain="http://cv.iptc.org/newscodes/genre/">Explainer</category>',
    );
    expect(feed).toContain('<title>Sponsored: A piece of sponsored work</title>');
    expect(feed).toContain('<title>A piece of opinion work</title>');
  });

  test('keeps sponsored articles out of the news sitemap', () => {
    const news = text('sitemaps/news.xml');
    expect(news).toContain('/opinion/');
    expect(news).not.toContain('/sponsored/');
  });
});
