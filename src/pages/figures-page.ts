import { once } from '../model/once.ts';
import { compareText } from '../model/order.ts';
import {
  type Article,
  type FigureLedger,
  type FigureReport,
  figuresIn,
  type Site,
} from '../model/site.ts';
import { type ArchiveLink, monthLinks } from './archive-links.ts';
import { noFeeds } from './feed-urls.ts';
import { heirsIn, latestOf, toldOf } from './figure-page.ts';
import { type FigureView, figureView } from './figure-view.ts';
import { type InputDigests, listDigest } from './input-digests.ts';
import { type Links, linksIn } from './links.ts';
import type { Plan } from './page.ts';
import { definePage, none, nothing } from './page-kind.ts';

export interface FiguresView {
  /** By day, newest first; at most `mostShown`. */
  readonly figures: readonly FigureEntry[];
  /** Months of the archive with articles that give further figures; empty where all are shown. */
  readonly earlier: readonly ArchiveLink[];
}

/** A figure in the list of all, with its newest value. */
export interface FigureEntry extends FigureView {
  /** How many articles give it. */
  readonly articleCount: number;
  /** Whether another figure has replaced it. */
  readonly replaced: boolean;
}

/** How many figures the page lists. */
const mostShown = 200;

/** A page for each language that has figures, which lists them all. */
export const figuresPage = definePage({
  kind: 'figures',
  plan: planPages,
  isPublic: true,
  feeds: noFeeds,
  inSitemap: 'with articles',
  sitemap: 'pages',
  openGraphType: 'website',
  schemaType: 'CollectionPage',
  showsDescription: true,
  items: ({ figures }) => figures.map(({ of, href }) => ({ name: of, href })),
  breadcrumb: none,
  map: nothing,
  timeline: nothing,
});

function planPages(site: Site, digests: InputDigests): readonly Plan<FiguresView>[] {
  return site.languages.flatMap(({ code }) => {
    const links = linksIn(site, code);
    const ledger = figuresIn(site, code);
    if (ledger.size === 0) return [];
    const list = once(() => listOf(ledger, links));
    return [
      {
        url: links.urls.figures(code),
        lang: code,
        inputs: () => [
          listDigest(list().earlier),
          ...list().shown.flatMap(({ latest: { article, figure }, articleCount, replaced }) => [
            `${figure.id} ${articleCount} ${replaced}`,
            article.figuresDigest,
            digests.teaser(article),
          ]),
        ],
        view: () => ({
          figures: list().shown.map(({ latest, articleCount, replaced }) => ({
            ...figureView(toldOf(latest), latest.article, links),
            articleCount,
            replaced,
          })),
          earlier: list().earlier,
        }),
      },
    ];
  });
}

/** The figures that the page shows, and where the others stand. */
function listOf(ledger: FigureLedger, links: Links) {
  const heirs = heirsIn(ledger);
  const entries = [...ledger.values()].map(entryOf).sort(newestFirst);
  const shown = entries
    .slice(0, mostShown)
    .map((entry) => ({ ...entry, replaced: heirs.has(entry.latest.figure.id) }));
  return { shown, earlier: monthLinks(articlesOf(entries.slice(mostShown)), links) };
}

interface Entry {
  readonly latest: FigureReport;
  readonly articleCount: number;
}

function entryOf(reports: readonly FigureReport[]): Entry {
  const latest = latestOf(reports);
  if (latest === undefined) throw new RangeError('a figure without reports');
  return { latest, articleCount: reports.length };
}

function newestFirst({ latest: { figure: a } }: Entry, { latest: { figure: b } }: Entry): number {
  return compareText(b.asOf, a.asOf) || compareText(a.id, b.id);
}

function articlesOf(entries: readonly Entry[]): readonly Article[] {
  return [...new Set(entries.map(({ latest }) => latest.article))].sort(
    (a, b) => b.published.epoch - a.published.epoch || compareText(a.url, b.url),
  );
}
