import { groupBy } from '../model/grouping.ts';
import { once } from '../model/once.ts';
import { type Article, articlesIn, type Site } from '../model/site.ts';
import { type ArchiveLink, dayLinks, monthLinks } from './archive-links.ts';
import { noFeeds } from './feed-urls.ts';
import { type InputDigests, listDigest } from './input-digests.ts';
import { type Links, linksIn } from './links.ts';
import type { Plan } from './page.ts';
import { definePage, none, nothing } from './page-kind.ts';
import { type Teaser, teaserItem, teaserOf } from './teaser.ts';

/** A period beside another: how much it holds is not shown, and would change old pages. */
export type Neighbour = Omit<ArchiveLink, 'count'>;

interface Neighbours {
  /** The nearest earlier and later period with articles in it. */
  readonly earlier: Neighbour | undefined;
  readonly later: Neighbour | undefined;
}

export interface DayView extends Neighbours {
  readonly day: string;
  readonly month: Neighbour;
  readonly articles: readonly Teaser[];
}

export interface MonthView extends Neighbours {
  readonly month: string;
  readonly days: readonly (ArchiveLink & { readonly articles: readonly Teaser[] })[];
}

export interface ArchivesView {
  readonly years: readonly { readonly year: string; readonly months: readonly ArchiveLink[] }[];
}

/** A page for each day on which something was published. */
export const dayPage = definePage({
  kind: 'day',
  plan: planDayPages,
  isPublic: true,
  feeds: noFeeds,
  inSitemap: 'with articles',
  sitemap: 'month',
  openGraphType: 'website',
  schemaType: 'CollectionPage',
  showsDescription: false,
  items: ({ articles }) => articles.map(teaserItem),
  breadcrumb: ({ month: { period, href } }, { links, format }) => [
    { url: links.urls.archives(links.lang) },
    { name: format.month(period), href },
  ],
  map: nothing,
  timeline: nothing,
});

function planDayPages(site: Site, digests: InputDigests): readonly Plan<DayView>[] {
  return site.languages.flatMap(({ code }) => {
    const links = linksIn(site, code);
    const articles = articlesIn(site, code);
    const byDay = [...groupBy(articles, ({ day }) => day)];
    return byDay.map(([period, ofDay], index) => {
      const around = once(() => ({
        month: neighbour(period.slice(0, 7), links),
        ...neighbours(byDay, index, links),
      }));
      return {
        url: links.urls.archive(code, period),
        lang: code,
        inputs: () => [...ofDay.map(digests.teaser), ...periodInputs(around().month, around())],
        view: () => ({
          day: period,
          articles: ofDay.map((article) => teaserOf(article, links)),
          ...around(),
        }),
      };
    });
  });
}

/** A page for each month in which something was published. */
export const monthPage = definePage({
  kind: 'month',
  plan: planMonthPages,
  isPublic: true,
  feeds: noFeeds,
  inSitemap: 'with articles',
  sitemap: 'month',
  openGraphType: 'website',
  schemaType: 'CollectionPage',
  showsDescription: false,
  items: ({ days }) => days.flatMap(({ articles }) => articles.map(teaserItem)),
  breadcrumb: (_, { links }) => [{ url: links.urls.archives(links.lang) }],
  map: nothing,
  timeline: nothing,
});

function planMonthPages(site: Site, digests: InputDigests): readonly Plan<MonthView>[] {
  return site.languages.flatMap(({ code }) => {
    const links = linksIn(site, code);
    const articles = articlesIn(site, code);
    const byMonth = [...groupBy(articles, ({ month }) => month)];
    return byMonth.map(([period, ofMonth], index) => {
      const around = once(() => neighbours(byMonth, index, links));
      return {
        url: links.urls.archive(code, period),
        lang: code,
        inputs: () => [
          ...ofMonth.map(digests.teaser),
          ...periodInputs(neighbour(period, links), around()),
        ],
        view: () => {
          const byDay = groupBy(ofMonth, ({ day }) => day);
          return {
            month: period,
            days: dayLinks(ofMonth, links).map((link) => ({
              ...link,
              articles: (byDay.get(link.period) ?? []).map((article) => teaserOf(article, links)),
            })),
            ...around(),
          };
        },
      };
    });
  });
}

/** One page for each language that leads to every month. */
export const archivesPage = definePage({
  kind: 'archives',
  plan: planArchivesPages,
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
  breadcrumb: none,
  map: nothing,
  timeline: nothing,
});

function planArchivesPages(site: Site): readonly Plan<ArchivesView>[] {
  return site.languages.map(({ code }) => {
    const links = linksIn(site, code);
    const months = monthLinks(articlesIn(site, code), links);
    const years = [...groupBy(months, ({ period }) => period.slice(0, 4))];
    return {
      url: links.urls.archives(code),
      lang: code,
      inputs: () => [listDigest(months)],
      view: () => ({ years: years.map(([year, of]) => ({ year, months: of })) }),
    };
  });
}

function periodInputs(period: Neighbour, { earlier, later }: Neighbours): readonly string[] {
  return [period.period, earlier?.period ?? '', later?.period ?? ''];
}

/** @param list periods with what they hold, newest first */
function neighbours(
  list: readonly (readonly [period: string, articles: readonly Article[]])[],
  index: number,
  links: Links,
): Neighbours {
  const [earlier] = list[index + 1] ?? [];
  const [later] = list[index - 1] ?? [];
  return {
    earlier: earlier === undefined ? undefined : neighbour(earlier, links),
    later: later === undefined ? undefined : neighbour(later, links),
  };
}

function neighbour(period: string, links: Links): Neighbour {
  return { period, href: links.archive(period) };
}
