import { DateTime } from 'luxon';
import type { Moment } from '../../model/moment.ts';
import { type Checked, errorAt } from '../../model/problem.ts';
import type { ParsedArticle } from '../../model/site/article/article.ts';
import type { LiveEntry } from '../../model/site/article/live-entry.ts';
import type { BodyEntry } from '../../model/text/body.ts';
import { readEntryTime } from '../fields/entry-time.ts';
import { ProblemCollector } from '../problem-collector.ts';
import type { YamlDocument } from '../yaml/yaml-document.ts';
import {
  limitProblems,
  missingEntries,
  orderWarnings,
  repeatedEntries,
  strayEntries,
  strayLiveFields,
  type TimedEntry,
} from './live-problems.ts';

/** Where entries are written. */
export interface WrittenEntries {
  readonly written: readonly BodyEntry[];
  readonly document: YamlDocument;
  /** The publication's time zone, for times without one. */
  readonly timeZone: string;
}

/**
 * Reads the times of the entries of live coverage, and checks them against each other and against the
 * front matter.
 * @returns the entries in the order of the file; none if the article is not live coverage
 */
export function liveEntries(
  source: WrittenEntries,
  article: Pick<ParsedArticle, 'kind' | 'published' | 'ended'>,
): Checked<readonly LiveEntry[]> {
  const { written, document } = source;
  const collector = new ProblemCollector();
  if (article.kind !== 'live') {
    const advice = 'write "kind: live" in the front matter';
    collector.add(strayEntries(document.path, written, advice));
    collector.add(strayLiveFields(document));
    return collector.result([]);
  }
  if (written.length === 0) collector.add(missingEntries(document));
  const timed = collector.unwrap(timedEntries(source, article));
  collector.add(limitProblems(timed, article, document));
  collector.add(repeatedEntries(timed, document.path));
  collector.add(orderWarnings(timed, document.path));
  return collector.result(timed.map(({ entry }) => entry));
}

/** The entries whose times are valid. One without a time has been reported with the text. */
function timedEntries(
  { written, document, timeZone }: WrittenEntries,
  { published }: Pick<ParsedArticle, 'published'>,
): Checked<readonly TimedEntry[]> {
  const collector = new ProblemCollector();
  const entries = written.flatMap((each): readonly TimedEntry[] => {
    if (each.written === '') return [];
    const time = readEntryTime(each.written, timeZone, published.iso);
    if ('message' in time) {
      collector.add([errorAt(document.path, each.at, time.message, time.advice)]);
      return [];
    }
    const { headline, text, isKey, ownId } = each;
    const anchor = ownId ?? timeAnchor(time);
    return [{ entry: { time, anchor, headline, text, isKey }, written: each }];
  });
  return collector.result(entries);
}

/**
 * The anchor of an entry without an id of its own: its time in UTC, which is the same in every
 * translation and after the headline has changed.
 */
function timeAnchor({ epoch }: Moment): string {
  // Not `toFormat`, which takes far longer than this for each of hundreds of entries.
  const time = DateTime.fromMillis(epoch, { zone: 'utc' });
  return `entry.${time.toISO({ format: 'basic', suppressSeconds: true, suppressMilliseconds: true })}`;
}
