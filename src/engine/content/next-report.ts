import { newsMilliseconds } from '../../facts/list-facts.ts';
import { lazy } from '../../model/lazy.ts';
import type { BuildOptions } from '../build-options.ts';
import type { PlannedSite } from './build-site.ts';
import { type NextShownChange, nextShownChange } from './next-shown-change.ts';

/** The next change, and the time zone in which reports show it. */
export interface NextReport extends NextShownChange {
  /** IANA name. */
  readonly timeZone: string;
}

/** The next moment at which the outputs of a site change by themselves. `next` is left out if there is none. */
export function nextReport(
  { site, files }: PlannedSite,
  { now, drafts }: Pick<BuildOptions, 'now' | 'drafts'>,
): { readonly next?: NextReport } {
  const formats = new Set(files.map(({ format }) => format));
  const newsPaths = lazy(() => {
    const fresh = site.articles.filter(
      ({ published }) => now.epoch - published.epoch <= newsMilliseconds,
    );
    const news = fresh.filter(({ listed }) => listed().kind !== 'sponsored');
    return new Set(news.map(({ path }) => path));
  });
  const next = nextShownChange(site.articleDates, {
    ...{ now, drafts, choiceEnds: site.choiceEnds },
    hasTranslations: site.languages.length > 1,
    hasMonth: formats.has('security'),
    isNews: (path) => formats.has('news-sitemap') && newsPaths().has(path),
  });
  return next === undefined ? {} : { next: { ...next, timeZone: site.publication.timeZone } };
}
