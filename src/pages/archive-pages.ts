import { groupBy } from '../model/grouping.ts';
import { articlesIn, type Site } from '../model/site.ts';
import { type ArchiveLink, dayLinks, monthLinks } from './archive-links.ts';
import { type InputDigests, listDigest } from './input-digests.ts';
import { linksIn } from './links.ts';
import type { PlanOf } from './page.ts';
import { type Teaser, teaserOf } from './teaser.ts';

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
export function dayPages(site: Site, digests: InputDigests): readonly PlanOf<'day', DayView>[] {
  return site.languages.flatMap(({ code }) => {
    const links = linksIn(site, code);
    const articles = articlesIn(site, code);
    const months = new Map(
      monthLinks(articles, links).map((month) => [month.period, neighbour(month)]),
    );
    const byDay = groupBy(articles, ({ day }) => day);
    return dayLinks(articles, links).flatMap(({ period }, index, days) => {
      const month = months.get(period.slice(0, 7));
      const ofDay = byDay.get(period) ?? [];
      if (month === undefined) return [];
      const around = { month, ...neighbours(days, index) };
      return [
        {
          kind: 'day' as const,
          url: links.urls.archive(code, period),
          lang: code,
          inputs: () => [...ofDay.map(digests.teaser), ...periodInputs(month, around)],
          view: () => ({
            day: period,
            articles: ofDay.map((article) => teaserOf(article, links)),
            ...around,
          }),
        },
      ];
    });
  });
}

/** A page for each month in which something was published. */
export function monthPages(
  site: Site,
  digests: InputDigests,
): readonly PlanOf<'month', MonthView>[] {
  return site.languages.flatMap(({ code }) => {
    const links = linksIn(site, code);
    const articles = articlesIn(site, code);
    const byDay = groupBy(articles, ({ day }) => day);
    const daysOf = groupBy(dayLinks(articles, links), ({ period }) => period.slice(0, 7));
    return monthLinks(articles, links).map((month, index, months) => {
      const days = (daysOf.get(month.period) ?? []).map((link) => ({
        link,
        articles: byDay.get(link.period) ?? [],
      }));
      const around = neighbours(months, index);
      return {
        kind: 'month' as const,
        url: links.urls.archive(code, month.period),
        lang: code,
        inputs: () => [
          ...days.flatMap((day) => day.articles.map(digests.teaser)),
          ...periodInputs(month, around),
        ],
        view: () => ({
          month: month.period,
          days: days.map((day) => ({
            ...day.link,
            articles: day.articles.map((article) => teaserOf(article, links)),
          })),
          ...around,
        }),
      };
    });
  });
}

/** One page for each language that leads to every month. */
export function archivesPages(site: Site): readonly PlanOf<'archives', ArchivesView>[] {
  return site.languages.map(({ code }) => {
    const links = linksIn(site, code);
    const months = monthLinks(articlesIn(site, code), links);
    const years = [...groupBy(months, ({ period }) => period.slice(0, 4))];
    return {
      kind: 'archives',
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

/** @param list newest first */
function neighbours(list: readonly ArchiveLink[], index: number): Neighbours {
  return { earlier: neighbour(list[index + 1]), later: neighbour(list[index - 1]) };
}

function neighbour(link: ArchiveLink | undefined): Neighbour | undefined {
  return link && { period: link.period, href: link.href };
}
