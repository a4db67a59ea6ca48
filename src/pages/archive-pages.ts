import type { SiteReader } from '../facts/site-reader.ts';
import { groupBy } from '../model/grouping.ts';
import type { PeriodCount, PeriodFact } from '../model/site/fact-values.ts';
import { noFeeds } from './feed-urls.ts';
import type { PageAddress } from './page.ts';
import { definePage, emptyList, nothing, oneInEach } from './page-kind.ts';
import type { BreadcrumbStep, PageTitles } from './page-parts.ts';
import { type ArchiveLink, archiveLinks } from './views/archive-links.ts';
import { type Links, linksIn } from './views/links.ts';
import { type Teaser, teaserItem, teaserOf } from './views/teaser.ts';

/**
 * The next or previous day or month. It has no article count: the page does not show it, and a new
 * article would otherwise change old pages.
 */
export type AdjacentPeriod = Omit<ArchiveLink, 'count'>;

interface AdjacentPeriods {
  /** The nearest earlier and later periods that have articles. */
  readonly earlier: AdjacentPeriod | undefined;
  readonly later: AdjacentPeriod | undefined;
}

export interface DayView extends AdjacentPeriods {
  readonly day: string;
  readonly month: AdjacentPeriod;
  readonly articles: readonly Teaser[];
}

export interface MonthView extends AdjacentPeriods {
  readonly month: string;
  readonly days: readonly (ArchiveLink & { readonly articles: readonly Teaser[] })[];
}

export interface ArchivesView {
  readonly years: readonly { readonly year: string; readonly months: readonly ArchiveLink[] }[];
}

/** A page for each day on which articles were published. */
export const dayPage = definePage({
  kind: 'day',
  plan: (site) => planPeriods(site, 'day'),
  view: dayView,
  isPublic: true,
  feeds: noFeeds,
  inSitemap: 'with articles',
  sitemap: 'month',
  openGraphType: 'website',
  schemaType: 'CollectionPage',
  showsDescription: false,
  items: ({ articles }) => articles.map(teaserItem),
  breadcrumb: ({ month: { period, href } }, { links, format, titles }) => [
    archivesStep(links, titles),
    { name: format.month(period), href },
  ],
  map: nothing,
  timeline: nothing,
});

function dayView({ lang, subject }: PageAddress, site: SiteReader): DayView {
  const links = linksIn(site, lang);
  const day = periodOf(subject);
  const { articles, ...others } = site.required<PeriodFact>(`day:${lang}/${day}`);
  return {
    day,
    month: periodLink(day.slice(0, 7), links),
    articles: articles.map((path) => teaserOf(site.article(path), links)),
    ...adjacentPeriods(others, links),
  };
}

/** A page for each month in which articles were published. */
export const monthPage = definePage({
  kind: 'month',
  plan: (site) => planPeriods(site, 'month'),
  view: monthView,
  isPublic: true,
  feeds: noFeeds,
  inSitemap: 'with articles',
  sitemap: 'month',
  openGraphType: 'website',
  schemaType: 'CollectionPage',
  showsDescription: false,
  items: ({ days }) => days.flatMap(({ articles }) => articles.map(teaserItem)),
  breadcrumb: (_, { links, titles }) => [archivesStep(links, titles)],
  map: nothing,
  timeline: nothing,
});

function monthView({ lang, subject }: PageAddress, site: SiteReader): MonthView {
  const links = linksIn(site, lang);
  const month = periodOf(subject);
  const { articles, ...others } = site.required<PeriodFact>(`month:${lang}/${month}`);
  const teasers = articles.map((path) => teaserOf(site.article(path), links));
  const days = groupBy(teasers, ({ day }) => day);
  return {
    month,
    days: [...days].map(([period, ofDay]) => {
      return { ...periodLink(period, links), count: ofDay.length, articles: ofDay };
    }),
    ...adjacentPeriods(others, links),
  };
}

/** One page per language that links to every month. */
export const archivesPage = definePage({
  kind: 'archives',
  plan: (site) => oneInEach(site, 'archives', ({ urls, lang }) => urls.archives(lang)),
  view: archivesView,
  isPublic: true,
  feeds: noFeeds,
  inSitemap: 'always',
  sitemap: 'pages',
  openGraphType: 'website',
  schemaType: 'CollectionPage',
  showsDescription: true,
  items: ({ years }, format) =>
    years.flatMap(({ months }) =>
      months.map(({ period, href }) => ({ name: format.month(period), href })),
    ),
  breadcrumb: emptyList,
  map: nothing,
  timeline: nothing,
});

function archivesView({ lang }: PageAddress, site: SiteReader): ArchivesView {
  const counts = site.fact<readonly PeriodCount[]>(`months:${lang}`) ?? [];
  const months = archiveLinks(counts, linksIn(site, lang));
  const years = groupBy(months, ({ period }) => period.slice(0, 4));
  return { years: [...years].map(([year, ofYear]) => ({ year, months: ofYear })) };
}

function planPeriods(site: SiteReader, unit: 'day' | 'month'): readonly PageAddress[] {
  return site.languages.flatMap(({ code: lang }) => {
    const { urls } = linksIn(site, lang);
    const periods = site.fact<readonly string[]>(`${unit}-names:${lang}`) ?? [];
    return periods.map((period) => {
      return { url: urls.archive(lang, period), lang, subject: `${unit}/${period}` };
    });
  });
}

/** `day/2016-08-03` gives `2016-08-03`. */
function periodOf(subject: string): string {
  return subject.slice(subject.indexOf('/') + 1);
}

function archivesStep({ to, urls, lang }: Links, { archive }: PageTitles): BreadcrumbStep {
  return { name: archive, href: to(urls.archives(lang)) };
}

function adjacentPeriods(
  { earlier, later }: Pick<PeriodFact, 'earlier' | 'later'>,
  links: Links,
): AdjacentPeriods {
  return {
    earlier: earlier === undefined ? undefined : periodLink(earlier, links),
    later: later === undefined ? undefined : periodLink(later, links),
  };
}

function periodLink(period: string, links: Links): AdjacentPeriod {
  return { period, href: links.archive(period) };
}
