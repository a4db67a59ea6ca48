import type { SiteReader } from '../../facts/site-reader.ts';
import type { FiguresFact } from '../../model/site/fact-values.ts';
import { noFeeds } from '../feed-urls.ts';
import type { PageAddress } from '../page.ts';
import { definePage, emptyList, nothing } from '../page-kind.ts';
import { type ArchiveLink, archiveLinks } from '../views/archive-links.ts';
import { type FigureView, figureView, findFigure } from '../views/figure-view.ts';
import { linksIn } from '../views/links.ts';

export interface FiguresView {
  /** Newest day first, up to the length of the list. */
  readonly figures: readonly FigureEntry[];
  /** Archive months whose articles give further figures; empty if the list shows all. */
  readonly earlier: readonly ArchiveLink[];
}

/** A figure in the list, with its newest value. */
export interface FigureEntry extends FigureView {
  /** How many articles give it. */
  readonly articleCount: number;
  /** Whether another figure has replaced it. */
  readonly replaced: boolean;
}

/** The list of all figures, a page for each language that has figures. */
export const figuresPage = definePage({
  kind: 'figures',
  plan: planPages,
  view: figuresView,
  isPublic: true,
  feeds: noFeeds,
  inSitemap: 'with articles',
  sitemap: 'pages',
  openGraphType: 'website',
  schemaType: 'CollectionPage',
  showsDescription: true,
  items: ({ figures }) => figures.map(({ of, href }) => ({ name: of, href })),
  breadcrumb: emptyList,
  map: nothing,
  timeline: nothing,
});

function planPages(site: SiteReader): readonly PageAddress[] {
  return site.languages.flatMap(({ code: lang }): readonly PageAddress[] => {
    if (site.fact(`figure-ids:${lang}`) === undefined) return [];
    return [{ url: linksIn(site, lang).urls.figures(lang), lang, subject: 'figures' }];
  });
}

function figuresView({ lang }: PageAddress, site: SiteReader): FiguresView {
  const links = linksIn(site, lang);
  const { shown, earlier } = site.required<FiguresFact>(`figures:${lang}`);
  return {
    figures: shown.map(({ id, article: path, articleCount, replaced }) => {
      const article = site.article(path);
      return { ...figureView(findFigure(id, article), article, links), articleCount, replaced };
    }),
    earlier: archiveLinks(earlier, links),
  };
}
