import type { Href } from '../model/href.ts';
import type { Article } from '../model/site.ts';
import type { Links } from './links.ts';

/** A link to the archive of a day or a month. */
export interface ArchiveLink {
  /** `YYYY-MM-DD` or `YYYY-MM`. */
  readonly period: string;
  readonly href: Href;
  /** How many articles it holds. */
  readonly count: number;
}

/** The months in which articles were published, in the order of the articles. */
export function monthLinks(articles: readonly Article[], links: Links): readonly ArchiveLink[] {
  return archiveLinks(articles, ({ month }) => month, links);
}

/** The days on which articles were published, in the order of the articles. */
export function dayLinks(articles: readonly Article[], links: Links): readonly ArchiveLink[] {
  return archiveLinks(articles, ({ day }) => day, links);
}

function archiveLinks(
  articles: readonly Article[],
  periodOf: (article: Article) => string,
  links: Links,
): readonly ArchiveLink[] {
  return [...countsOf(articles, periodOf)].map(([period, count]) => ({
    period,
    href: links.archive(period),
    count,
  }));
}

/** How many articles each period has. */
function countsOf(
  articles: readonly Article[],
  periodOf: (article: Article) => string,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const article of articles) {
    const period = periodOf(article);
    counts.set(period, (counts.get(period) ?? 0) + 1);
  }
  return counts;
}
