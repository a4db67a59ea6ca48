import { newsMilliseconds } from '../../facts/list-facts.ts';
import type { Moment } from '../../model/moment.ts';
import type { ArticleDates } from '../../model/site/site.ts';
import { endOfDay, startOfNextMonth } from '../../relate/calendar.ts';

/** What changes by itself, in the order in which reports name it. */
export const changeKinds = [
  'published',
  'expired',
  'change',
  'choice',
  'news',
  'age',
  'month',
] as const;

/** Something on the site that changes when its time comes. */
export interface ShownChange {
  readonly kind: (typeof changeKinds)[number];
  /** The article; undefined for a change of the site itself. */
  readonly path: string | undefined;
}

/** The next moment at which the site changes by itself, and all that changes then. */
export interface NextShownChange {
  /** Milliseconds since 1970. */
  readonly epoch: number;
  readonly changes: readonly ShownChange[];
}

/** What decides which changes readers see. */
export interface ShownOptions {
  readonly now: Moment;
  /** Whether drafts are shown. */
  readonly drafts: boolean;
  /** Whether the site has several languages, so that pages say what a translation lacks. */
  readonly hasTranslations: boolean;
  /** Whether a file changes with each month. */
  readonly hasMonth: boolean;
  /** When choices for the front page and for pages of sections end. */
  readonly choiceEnds: readonly Moment[];
  /** Whether the news sitemap may list an article. */
  readonly isNews: (path: string) => boolean;
}

/**
 * The next moment at which an output changes by itself. Undefined if there is none. It leaves out moments at which
 * nothing happens that readers or machines see.
 */
export function nextShownChange(
  articles: Iterable<ArticleDates>,
  options: ShownOptions,
): NextShownChange | undefined {
  let epoch = Number.POSITIVE_INFINITY;
  let changes: ShownChange[] = [];
  const consider = (at: number, kind: ShownChange['kind'], path?: string): void => {
    if (at <= options.now.epoch || at > epoch) return;
    if (at < epoch) changes = [];
    epoch = at;
    changes.push({ kind, path });
  };
  if (options.hasMonth) consider(startOfNextMonth(options.now), 'month');
  for (const end of options.choiceEnds) consider(end.epoch, 'choice');
  for (const article of articles) considerArticle(article, options, consider);
  if (changes.length === 0) return undefined;
  return { epoch, changes: changes.toSorted(byKind) };
}

type Consider = (at: number, kind: ShownChange['kind'], path: string) => void;

function considerArticle(article: ArticleDates, options: ShownOptions, consider: Consider): void {
  const { path, published, until, availability } = article;
  if (availability === 'pending') consider(published.epoch, 'published', path);
  if (availability === 'pending' || (availability === 'draft' && !options.drafts)) return;
  considerChanges(article, options, consider);
  consider(nextAnniversary(endOfDay(published), options.now), 'age', path);
  if (availability !== 'published') return;
  if (until !== undefined) consider(until.epoch, 'expired', path);
  const leavesNews = published.epoch + newsMilliseconds + 1;
  if (leavesNews > options.now.epoch && options.isNews(path)) consider(leavesNews, 'news', path);
}

function considerChanges(
  { path, published, changes }: ArticleDates,
  { hasTranslations }: ShownOptions,
  consider: Consider,
): void {
  for (const change of changes) {
    // See `shownUpdate`. A correction counts for translations at once.
    const isShown = change.epoch - published.epoch > 60_000;
    if (isShown || (hasTranslations && change.kind !== 'change')) {
      consider(change.epoch, 'change', path);
    }
  }
}

/** The next moment at which `wholeYearsUntil` is one more. @param ended the end of the day of publication */
function nextAnniversary(ended: number, now: Moment): number {
  const first = new Date(ended).getUTCFullYear() + 1;
  const year = Math.max(first, new Date(now.epoch).getUTCFullYear());
  const next = anniversary(ended, year);
  return next > now.epoch ? next : anniversary(ended, year + 1);
}

/** The same time in another year; of 29 February, 28 February if that year has no leap day. */
function anniversary(ended: number, year: number): number {
  const date = new Date(ended);
  const month = date.getUTCMonth();
  date.setUTCFullYear(year);
  if (date.getUTCMonth() !== month) date.setUTCDate(0);
  return date.getTime();
}

function byKind(a: ShownChange, b: ShownChange): number {
  const order = changeKinds.indexOf(a.kind) - changeKinds.indexOf(b.kind);
  return order || ((a.path ?? '') < (b.path ?? '') ? -1 : 1);
}
