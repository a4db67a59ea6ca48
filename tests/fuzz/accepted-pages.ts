import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { SaxesParser } from 'saxes';
import type { PlannedSite } from '../../src/engine/content/build-site.ts';
import { metadataInput } from '../../src/engine/render/render-context.ts';
import { type Renderers, renderPage } from '../../src/engine/render/render-pages.ts';
import { SiteReader } from '../../src/facts/site-reader.ts';
import { feedContent } from '../../src/metadata/feeds/article-content.ts';
import { atomFeed } from '../../src/metadata/feeds/atom-feed.ts';
import { entryContext, feedEntry } from '../../src/metadata/feeds/feed-entry.ts';
import type { Feed, FeedEntry } from '../../src/metadata/feeds/feed-model.ts';
import { jsonFeed } from '../../src/metadata/feeds/json-feed.ts';
import { rssFeed } from '../../src/metadata/feeds/rss-feed.ts';
import { makeFile } from '../../src/metadata/output-formats.ts';
import type { PlannedPage } from '../../src/pages/page-kinds.ts';
import { htmlProblems } from '../metadata/html-rules.ts';
import { sampleFeed } from '../metadata/sample-feed.ts';

/** The result of rendering the pages of accepted inputs. */
export interface PageTrials {
  readonly pages: number;
  readonly faults: readonly string[];
}

/**
 * Renders pages of a site and validates them with html-validate.
 * @param part what to validate: the main part of a page, or all of it if the site's own settings are under test
 */
export async function tryPages(
  pages: readonly PlannedPage[],
  { facts }: Pick<PlannedSite, 'facts'>,
  renderers: Renderers,
  part: 'main' | 'page',
): Promise<PageTrials> {
  const faults: string[] = [];
  for (const page of pages) {
    try {
      const html = await renderPage(page, new SiteReader(facts), renderers);
      const read = part === 'page' ? html : (/<main.*<\/main>/s.exec(html)?.[0] ?? '');
      if (read === '') faults.push(`${page.url} has no main part`);
      faults.push(...markupFaults(read).map((fault) => `${page.url} of ${page.subject} ${fault}`));
      faults.push(...(await htmlProblems(`${page.url} of ${page.subject}`, read)));
    } catch (error) {
      faults.push(`${page.url} of ${page.subject} crashes: ${(error as Error).stack ?? error}`);
    }
  }
  return { pages: pages.length, faults: faults.filter((fault) => !styleOnly.test(fault)) };
}

/** Finds what html-validate has no rule for: event handlers, which no page has, and dates that do not exist. */
function markupFaults(html: string): readonly string[] {
  const tags = html.match(/<[a-z](?:[^"'>]|"[^"]*"|'[^']*')*>/gi) ?? [];
  const handlers = tags.filter((tag) => /\son\w+\s*=/i.test(tag.replace(/"[^"]*"|'[^']*'/g, '""')));
  const days = [...html.matchAll(/ datetime="(\d+)-(\d+)-(\d+)/g)].filter(
    ([, year, month, day]) => !isDay(Number(year), Number(month), Number(day)),
  );
  return [
    ...handlers.map((tag) => `has a handler: ${tag}`),
    ...days.map(([date]) => `has a day that does not exist: ${date}`),
  ];
}

/** The calendar repeats after 400 years. `Date` would read the years 0 to 99 as 1900 to 1999. */
function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(2000 + (year % 400), month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Rules of style only: Preact and remark-html write void elements differently, and code keeps its spaces. */
const styleOnly = /: (?:void-style|no-trailing-whitespace): /;

/** Parses the feeds of all articles, with their texts, and returns what is wrong with them. */
export function feedFaults(pages: readonly PlannedPage[], site: PlannedSite): readonly string[] {
  const input = metadataInput(new SiteReader(site.facts));
  const entries = pages.map((page): FeedEntry => {
    const article = input.site.article(page.subject);
    const entry = feedEntry(article, entryContext(page.lang, input));
    return { ...entry, contentHtml: feedContent(page, input) };
  });
  const feed: Feed = { ...sampleFeed, entries };
  const [atom, rss] = [atomFeed(feed), rssFeed(feed)];
  const read = {
    atom: parseAtomFeed(atom).entries ?? [],
    rss: parseRssFeed(rss).items ?? [],
    json: parseJsonFeed(jsonFeed(feed)).items ?? [],
  };
  const faults = Object.entries(read).flatMap(([format, items]) =>
    items.length === entries.length ? [] : `the ${format} feed has ${items.length} articles`,
  );
  return [...faults, ...xmlFaults(atom), ...xmlFaults(rss)];
}

/** Makes the machine-readable files of a site, and returns errors and invalid XML. */
export function fileFaults({ files, facts }: PlannedSite, isTried: (path: string) => boolean) {
  return files
    .filter(({ path }) => isTried(path))
    .flatMap((file) => {
      try {
        const body = makeFile(file, metadataInput(new SiteReader(facts)));
        if (file.path.endsWith('.json')) JSON.parse(body);
        return /\.(?:atom|rss|xml|opml)$/.test(file.path)
          ? xmlFaults(body).map((fault) => `${file.path}: ${fault}`)
          : [];
      } catch (error) {
        return [`${file.path} crashes: ${(error as Error).stack ?? error}`];
      }
    });
}

/** The places at which a document is not well-formed XML. */
function xmlFaults(text: string): readonly string[] {
  const faults: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', ({ message }) => faults.push(message));
  parser.write(text).close();
  return faults;
}
