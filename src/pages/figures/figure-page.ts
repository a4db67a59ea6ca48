import type { SiteReader } from '../../facts/site-reader.ts';
import { groupBy } from '../../model/grouping.ts';
import type { LanguageCode } from '../../model/language.ts';
import type { FigureFact } from '../../model/site/fact-values.ts';
import type { Figure, FigureValue } from '../../model/site/figure.ts';
import { capitalised } from '../../model/text/capitalised.ts';
import { noFeeds } from '../feed-urls.ts';
import type { PageAddress } from '../page.ts';
import { definePage, nothing } from '../page-kind.ts';
import type { ListItem } from '../page-parts.ts';
import { findFigure } from '../views/figure-view.ts';
import { type Link, type Links, linksIn } from '../views/links.ts';

/** The value of a figure on one day, who gave it, and the articles that report it. */
export interface FigureDay extends FigureValue {
  readonly unit: string | undefined;
  /** `YYYY-MM-DD` */
  readonly asOf: string;
  readonly sources: readonly string[];
  /** In the order of publication. */
  readonly articles: readonly Link[];
}

export interface FigurePageView {
  readonly id: string;
  /** What is counted, in the words of the newest article, with a capital. */
  readonly name: string;
  /** The newest day. */
  readonly latest: FigureDay;
  /** All days, newest first. */
  readonly history: readonly FigureDay[];
  /** The other figures that this one replaces, and those that replace it. */
  readonly replaces: readonly Link[];
  readonly replacedBy: readonly Link[];
}

type Report = FigureFact['reports'][number];

const prefix = 'figure/';

/** A page for each figure: its values over time, in all articles that give it. */
export const figurePage = definePage({
  kind: 'figure',
  plan: planPages,
  view: figurePageView,
  isPublic: true,
  feeds: noFeeds,
  inSitemap: 'with articles',
  sitemap: 'pages',
  openGraphType: 'website',
  schemaType: 'WebPage',
  showsDescription: false,
  items: articleItems,
  breadcrumb: (_, { links: { lang, to, urls }, titles }) => [
    { name: titles.figures, href: to(urls.figures(lang)) },
  ],
  map: nothing,
  timeline: nothing,
});

function planPages(site: SiteReader): readonly PageAddress[] {
  return site.languages.flatMap(({ code: lang }) => {
    const { urls } = linksIn(site, lang);
    const ids = site.fact<readonly string[]>(`figure-ids:${lang}`) ?? [];
    return ids.map((id) => ({ url: urls.figure(lang, id), lang, subject: prefix + id }));
  });
}

function figurePageView({ lang, subject }: PageAddress, site: SiteReader): FigurePageView {
  const id = subject.slice(prefix.length);
  const links = linksIn(site, lang);
  const { reports, replaces, replacedBy } = figureIn(site, lang, id);
  const link = (other: string) => figureLink(other, site, links);
  return {
    id,
    name: capitalised(latestFigure(reports, id, site).of, lang),
    ...historyOf(reports, id, site, links),
    replaces: replaces.map(link),
    replacedBy: replacedBy.map(link),
  };
}

function figureIn(site: SiteReader, lang: LanguageCode, id: string): FigureFact {
  return site.required(`figure:${lang}/${id}`);
}

/** The articles that report a figure, each once. */
function articleItems({ history }: FigurePageView): readonly ListItem[] {
  const all = history.flatMap((day) => day.articles);
  return [...new Map(all.map(({ text, href }) => [href, { name: text, href }])).values()];
}

/** A figure as given by the last article that reports its newest day. */
function latestFigure(reports: readonly Report[], id: string, site: SiteReader): Figure {
  const latest = reports.at(-1);
  if (latest === undefined) throw new RangeError(`no article gives the figure ${id}`);
  return findFigure(id, site.article(latest.article));
}

function figureLink(id: string, site: SiteReader, links: Links): Link {
  const { reports } = figureIn(site, links.lang, id);
  return {
    href: links.to(links.urls.figure(links.lang, id)),
    text: latestFigure(reports, id, site).of,
  };
}

function historyOf(
  reports: readonly Report[],
  id: string,
  site: SiteReader,
  links: Links,
): Pick<FigurePageView, 'latest' | 'history'> {
  const days = groupBy(reports, ({ asOf }) => asOf);
  const history = [...days.values()].map((ofDay) => figureDay(ofDay, id, site, links)).reverse();
  const [latest] = history;
  if (latest === undefined) throw new RangeError('a figure without reports');
  return { latest, history };
}

/** Throws RangeError without reports. @param reports those of one day */
function figureDay(
  reports: readonly Report[],
  id: string,
  site: SiteReader,
  links: Links,
): FigureDay {
  const articles = reports.map(({ article }) => site.article(article));
  const figures = articles.map((article) => findFigure(id, article));
  const [first] = figures;
  if (first === undefined) throw new RangeError('a day without reports');
  const { qualifier, amount, to, unit, asOf } = first;
  return {
    qualifier,
    amount,
    to,
    unit,
    asOf,
    sources: [...new Set(figures.map(({ source }) => source))],
    articles: articles.map(links.article),
  };
}
