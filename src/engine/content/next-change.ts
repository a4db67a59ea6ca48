import type { Moment } from '../../model/moment.ts';
import type { ArticleDates } from '../../model/site/site.ts';
import { nextShownChange } from './next-shown-change.ts';

/**
 * The first moment after `now` at which the same content may give other facts, in milliseconds since 1970: the next
 * shown change of a site that shows everything. So it may be too early for this site, but never too late.
 * @param articles including unpublished ones
 * @param choiceEnds when choices for the front page end
 */
export function nextChange(
  articles: Iterable<ArticleDates>,
  now: Moment,
  choiceEnds: readonly Moment[] = [],
): number {
  const everything = { drafts: true, hasTranslations: true, hasMonth: true, isNews: () => true };
  const next = nextShownChange(articles, { now, choiceEnds, ...everything });
  return next?.epoch ?? Number.POSITIVE_INFINITY;
}
