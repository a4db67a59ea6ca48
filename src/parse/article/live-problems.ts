import { errorAt, type Problem, warningAt } from '../../model/problem.ts';
import type { ParsedArticle } from '../../model/site/article/article.ts';
import type { LiveEntry } from '../../model/site/article/live-entry.ts';
import type { BodyEntry } from '../../model/text/body.ts';
import { quote } from '../issue-text.ts';
import type { YamlDocument } from '../yaml/yaml-document.ts';

/** An entry whose time is valid, and how it is written. */
export interface TimedEntry {
  readonly entry: LiveEntry;
  readonly written: BodyEntry;
}

/** Reports entries outside of live articles. @param advice what to do */
export function strayEntries(
  path: string,
  entries: readonly BodyEntry[],
  advice: string,
): readonly Problem[] {
  return entries
    .slice(0, 1)
    .map(({ at }) => errorAt(path, at, 'entry outside a live article', advice));
}

/** Reports fields for live coverage in an article of another kind. */
export function strayLiveFields(document: YamlDocument): readonly Problem[] {
  return ['ended', 'refresh']
    .filter((name) => name in document.data)
    .map((name) => {
      const message = `"${name}" in an article that is not live coverage`;
      const advice = 'write "kind: live", or delete the line';
      return errorAt(document.path, document.keyAt([name]), message, advice);
    });
}

type Limits = Pick<ParsedArticle, 'published' | 'ended'>;

/** Reports a time before the coverage began or after it ended. */
export function limitProblems(
  entries: readonly TimedEntry[],
  { published, ended }: Limits,
  document: YamlDocument,
): readonly Problem[] {
  const { path } = document;
  if (ended !== undefined && ended.epoch <= published.epoch) {
    const message = `"ended" is not after "published", ${published.iso}`;
    return [errorAt(path, document.at(['ended']), message, 'correct one of the two')];
  }
  return entries.flatMap(({ entry: { time }, written }) => {
    const named = `entry at ${quote(written.written)}`;
    if (time.epoch < published.epoch) {
      const { line } = document.at(['published']);
      const message = `${named} is before "published", ${published.iso}`;
      return [errorAt(path, written.at, message, `correct its time, or line ${line}`)];
    }
    if (ended === undefined || time.epoch <= ended.epoch) return [];
    const { line } = document.at(['ended']);
    const message = `${named} is after "ended", ${ended.iso}`;
    const advice = `correct its time, or line ${line}; delete that line if coverage goes on`;
    return [errorAt(path, written.at, message, advice)];
  });
}

/** Reports entries with the same time or the same id, which would have one anchor. */
export function repeatedEntries(entries: readonly TimedEntry[], path: string): readonly Problem[] {
  const times = new Map<number, BodyEntry>();
  const ids = new Map<string, BodyEntry>();
  return entries.flatMap(({ entry, written }): readonly Problem[] => {
    const earlier = times.get(entry.time.epoch);
    const named = written.ownId === undefined ? undefined : ids.get(written.ownId);
    times.set(entry.time.epoch, earlier ?? written);
    if (written.ownId !== undefined) ids.set(written.ownId, named ?? written);
    if (earlier !== undefined) {
      const message = `entry with the time of another one, in line ${earlier.at.line}`;
      const advice = `correct one of them, or add seconds: at=${secondsAdded(written.written)}`;
      return [errorAt(path, written.at, message, advice)];
    }
    if (named === undefined) return [];
    const message = `the id "${written.ownId}" is that of another entry, in line ${named.at.line}`;
    return [errorAt(path, written.at, message, 'give each entry its own id, or none')];
  });
}

/** `2031-05-04T09:20` gives `2031-05-04T09:20:30`. */
function secondsAdded(written: string): string {
  return written.replace(/^(\S{10}T\d\d:\d\d)(?::(\d\d))?/, (_, minute: string, second = '00') => {
    return `${minute}:${second === '30' ? '45' : '30'}`;
  });
}

/**
 * Warns of an entry that breaks the order of the file, oldest or newest first, because its time may be
 * wrong. The page sorts the entries in any case.
 */
export function orderWarnings(entries: readonly TimedEntry[], path: string): readonly Problem[] {
  const steps = entries.slice(1).map(({ entry, written }, index) => {
    const above = entries[index];
    return { written, above, later: entry.time.epoch - (above?.entry.time.epoch ?? 0) };
  });
  const rising = steps.filter(({ later }) => later > 0).length;
  const falling = steps.filter(({ later }) => later < 0).length;
  const isOldestFirst = rising >= falling;
  return steps.flatMap(({ written, above, later }) => {
    if (above === undefined || later === 0 || later > 0 === isOldestFirst) return [];
    const relation = isOldestFirst ? 'earlier' : 'later';
    const message = `entry ${relation} than the one above it, ${quote(above.written.written)}`;
    const order = isOldestFirst ? 'oldest' : 'newest';
    const advice = `correct one of the times, or move the entry: the file has the ${order} first`;
    return [warningAt(path, written.at, message, advice)];
  });
}

/** Warns of a live article without entries. */
export function missingEntries(document: YamlDocument): readonly Problem[] {
  const advice = 'add one: :::entry{at=2031-05-04T09:20}, a heading, the text, and :::';
  return [warningAt(document.path, document.at(['kind']), 'live article without entries', advice)];
}
