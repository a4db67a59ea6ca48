import type { Moment } from '../model/moment.ts';
import { compareText } from '../model/order.ts';
import type { ArticleRecord } from '../model/site/article.ts';
import type { ArticleChange, FollowedVersion } from '../model/site/translation.ts';
import { dayOf } from './calendar.ts';

/** What decides which changes count: the zone in which days begin, and the build's clock. */
export interface ChangeTerms {
  readonly timeZone: string;
  readonly now: Moment;
}

/** What the original says that a translation does not say yet: days `YYYY-MM-DD`, oldest first. */
export interface Behind {
  readonly corrections: readonly string[];
  readonly updates: readonly string[];
  /** The last day of a change that has no note; undefined where there are notes. */
  readonly changed: string | undefined;
}

/** The changes of an article that have come: what is dated after `now` has not. */
function changesUntilNow(
  { published, changes }: Pick<ArticleRecord, 'published' | 'changes'>,
  { now }: ChangeTerms,
): readonly ArticleChange[] {
  // Within a minute of publication it is the same publication: see `shownUpdate`.
  return changes.filter(
    ({ epoch, kind }) =>
      epoch <= now.epoch && (kind !== 'change' || epoch - published.epoch > 60_000),
  );
}

/** Whether a version includes a change: a version that is a day, every change of that day. */
export function includesChange(
  version: FollowedVersion,
  change: Moment,
  { timeZone }: Pick<ChangeTerms, 'timeZone'>,
): boolean {
  return version.epoch === undefined
    ? dayOf(change, timeZone) <= version.iso
    : change.epoch <= version.epoch;
}

/** How far a translation is behind its original; undefined where it is not. */
export function behindBy(
  original: Pick<ArticleRecord, 'published' | 'changes'>,
  version: FollowedVersion,
  terms: ChangeTerms,
): Behind | undefined {
  const later = changesUntilNow(original, terms).filter(
    (change) => !includesChange(version, change, terms),
  );
  if (later.length === 0) return undefined;
  const daysOf = (kind: ArticleChange['kind']) =>
    later
      .filter((change) => change.kind === kind)
      .map((change) => dayOf(change, terms.timeZone))
      .sort(compareText);
  const corrections = daysOf('correction');
  const updates = daysOf('update');
  const noted = corrections.length + updates.length > 0;
  return { corrections, updates, changed: noted ? undefined : daysOf('change').at(-1) };
}

/** The corrections of one article that another, its translation or its original, does not carry. */
export function missingCorrections(
  from: Pick<ArticleRecord, 'published' | 'changes'>,
  into: Pick<ArticleRecord, 'changes'>,
  terms: ChangeTerms,
): readonly ArticleChange[] {
  const corrections = (changes: readonly ArticleChange[]) =>
    changes.filter(({ kind }) => kind === 'correction');
  const carried = corrections(into.changes).map(({ epoch }) => epoch);
  return corrections(changesUntilNow(from, terms)).filter(({ epoch }) => {
    // Each stands for one: two corrections of the same moment must be carried twice.
    const at = carried.indexOf(epoch);
    if (at !== -1) carried.splice(at, 1);
    return at === -1;
  });
}
