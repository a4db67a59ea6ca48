import { groupBy } from '../model/grouping.ts';
import { articlesIn, type Site } from '../model/site.ts';
import { type ArchiveLink, dayLinks, monthLinks } from './archive-links.ts';
import { linksIn } from './links.ts';
import type { PageOf } from './page.ts';
import { type Teaser, teaserOf } from './teaser.ts';

interface Neighbours {
  /** The nearest earlier and later period with articles in it. */
  readonly earlier: ArchiveLink | undefined;
  readonly later: ArchiveLink | undefined;
}

export interface DayView extends Neighbours {
  readonly day: string;
  readonly month: ArchiveLink;
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
export function dayPages(site: Site): readonly PageOf<'day', DayView>[] {
  return site.languages.flatMap(({ code }) => {
    const links = linksIn(site, code);
    const articles = articlesIn(site, code);
    const months = new Map(monthLinks(articles, links).map((month) => [month.period, month]));
    const byDay = groupBy(articles, ({ day }) => day);
    return dayLinks(articles, links).flatMap(({ period }, index, days) => {
      const month = months.get(period.slice(0, 7));
      if (month === undefined) return [];
      const ofDay = (byDay.get(period) ?? []).map((article) => teaserOf(article, links));
      const view = { day: period, month, articles: ofDay, ...neighbours(days, index) };
      return [{ kind: 'day' as const, url: links.urls.archive(code, period), lang: code, view }];
    });
  });
}

/** A page for each month in which something was published. */
export function monthPages(site: Site): readonly PageOf<'month', MonthView>[] {
  return site.languages.flatMap(({ code }) => {
    const links = linksIn(site, code);
    const articles = articlesIn(site, code);
    const byDay = groupBy(articles, ({ day }) => day);
    const daysOf = groupBy(dayLinks(articles, links), ({ period }) => period.slice(0, 7));
    return monthLinks(articles, links).map(({ period }, index, months) => {
      const days = (daysOf.get(period) ?? []).map((day) => ({
        ...day,
        articles: (byDay.get(day.period) ?? []).map((article) => teaserOf(article, links)),
      }));
      const view = { month: period, days, ...neighbours(months, index) };
      return { kind: 'month' as const, url: links.urls.archive(code, period), lang: code, view };
    });
  });
}

/** One page for each language that leads to every month. */
export function archivesPages(site: Site): readonly PageOf<'archives', ArchivesView>[] {
  return site.languages.map(({ code }) => {
    const links = linksIn(site, code);
    const months = monthLinks(articlesIn(site, code), links);
    const years = [...groupBy(months, ({ period }) => period.slice(0, 4))];
    return {
      kind: 'archives',
      url: links.urls.archives(code),
      lang: code,
      view: { years: years.map(([year, of]) => ({ year, months: of })) },
    };
  });
}

/** @param list newest first */
function neighbours(list: readonly ArchiveLink[], index: number): Neighbours {
  return { earlier: list[index + 1], later: list[index - 1] };
}
