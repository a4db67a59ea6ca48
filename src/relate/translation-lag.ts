import type { Moment } from '../model/moment.ts';
import { compareText } from '../model/order.ts';
import type { ArticleRecord } from '../model/site/article/article.ts';
import type { ArticleChange, FollowedVersion } from '../model/site/article/translation.ts';
import { dayOf } from './calendar.ts';

/** The time zone in which days begin, and the time of the build, after which no change counts. */
export interface ChangeOptions {
  readonly timeZone: string;
  readonly now: Moment;
}

/** The changes of an original that its translation does not have yet: days `YYYY-MM-DD`, oldest first. */
export interface TranslationLag {
  readonly corrections: readonly string[];
  readonly updates: readonly string[];
  /** The day of the last change without a note. Undefined if there are corrections or updates. */
  readonly changed: string | undefined;
}

/** The changes of an article up to `now`. */
function changesUntilNow(
  { published, changes }: Pick<ArticleRecord, 'published' | 'changes'>,
  { now }: ChangeOptions,
): readonly ArticleChange[] {
  // A change within a minute of publication is part of the publication: see `shownUpdate`.
  return changes.filter(
    ({ epoch, kind }) =>
      epoch <= now.epoch && (kind !== 'change' || epoch - published.epoch > 60_000),
  );
}

/** Whether a version includes a change. A version that is a day includes every change of that day. */
export function includesChange(
  version: FollowedVersion,
  change: Moment,
  { timeZone }: Pick<ChangeOptions, 'timeZone'>,
): boolean {
  return version.epoch === undefined
    ? dayOf(change, timeZone) <= version.iso
    : change.epoch <= version.epoch;
}

/** What a translation lacks of its original. Undefined if it is up to date. */
export function translationLag(
  original: Pick<ArticleRecord, 'published' | 'changes'>,
  version: FollowedVersion,
  options: ChangeOptions,
): TranslationLag | undefined {
  const later = changesUntilNow(original, options).filter(
    (change) => !includesChange(version, change, options),
  );
  if (later.length === 0) return undefined;
  const daysOf = (kind: ArticleChange['kind']) =>
    later
      .filter((change) => change.kind === kind)
      .map((change) => dayOf(change, options.timeZone))
      .sort(compareText);
  const corrections = daysOf('correction');
  const updates = daysOf('update');
  const hasNotes = corrections.length + updates.length > 0;
  return { corrections, updates, changed: hasNotes ? undefined : daysOf('change').at(-1) };
}

/** The corrections of one article that another version of it, a translation or the original, lacks. */
export function missingCorrections(
  source: Pick<ArticleRecord, 'published' | 'changes'>,
  target: Pick<ArticleRecord, 'changes'>,
  options: ChangeOptions,
): readonly ArticleChange[] {
  const corrections = (changes: readonly ArticleChange[]) =>
    changes.filter(({ kind }) => kind === 'correction');
  const remaining = corrections(target.changes).map(({ epoch }) => epoch);
  return corrections(changesUntilNow(source, options)).filter(({ epoch }) => {
    // Two corrections with the same time need two corrections in the other version.
    const at = remaining.indexOf(epoch);
    if (at !== -1) remaining.splice(at, 1);
    return at === -1;
  });
}
