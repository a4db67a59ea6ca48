import type { ArticleCard } from '../model/article.ts';
import type { BuildOptions } from './build-options.ts';
import type { BuildState } from './build-state.ts';
import type { ContentScan } from './content-scan.ts';
import {
  isArticle,
  parseContextOf,
  planSegments,
  readPublication,
} from './parse-content-folder.ts';
import type { SegmentJob } from './parse-segment.ts';
import { parseSegments } from './parse-segments.ts';
import { readSegment, type SegmentEntry } from './segment-file.ts';
import type { SiteSource } from './site-source.ts';
import type { Stopwatch } from './stopwatch.ts';
import { siteSourceOf } from './understand-content.ts';

/** Articles of which nothing but the words have changed, parsed. */
export interface EditedWords {
  readonly jobs: readonly SegmentJob[];
  readonly source: SiteSource;
  /** Paths of the articles. */
  readonly texts: ReadonlySet<string>;
  /** Paths of those whose sentences with names are among the words that have changed. */
  readonly quotations: ReadonlySet<string>;
}

/** With more edited articles than that, all is looked at. */
const mostEdited = 50;

/** Paths of the articles that were edited; undefined where anything else has changed, or nothing. */
export function editedArticles(
  { files, media }: ContentScan,
  before: BuildState,
): ReadonlySet<string> | undefined {
  const isSame = (list: ContentScan['files'], old: ContentScan['files']) =>
    list.length === old.length && list.every(({ path }, index) => path === old[index]?.path);
  const edited = files.filter(({ digest }, index) => digest !== before.files[index]?.digest);
  const known =
    isSame(files, before.files) &&
    isSame(media, before.media) &&
    media.every(({ digest }, index) => digest === before.media[index]?.digest) &&
    edited.every(({ path }) => isArticle(path));
  const paths = new Set(edited.map(({ path }) => path));
  const isClear = !before.problems.some((problem) => paths.has(problem.path));
  return known && isClear && paths.size > 0 && paths.size <= mostEdited ? paths : undefined;
}

/**
 * Parses edited articles; undefined where one of them has a problem, or stands otherwise in the site
 * than before.
 * @param texts their paths
 */
export async function parseEdited(
  scan: ContentScan,
  state: BuildState,
  texts: ReadonlySet<string>,
  options: BuildOptions,
  watch: Stopwatch,
): Promise<EditedWords | undefined> {
  const { value: publication } = readPublication(scan, options);
  if (publication === undefined) return undefined;
  const context = parseContextOf(publication);
  const jobs = planSegments(scan, context, options.cache, state.segments);
  await watch.time('parse', () => parseSegments(jobs, options, context, watch));
  const pairs = jobs
    .filter(({ file }, index) => file !== state.segments[index])
    .flatMap(({ file, previous }) => pairsOf(entriesOf(file, texts), entriesOf(previous, texts)));
  if (!pairs.every(([entry, old]) => isAlike(entry, old))) return undefined;
  const requoted = pairs.filter(([entry, old]) => quotationsOf(entry) !== quotationsOf(old));
  return {
    jobs,
    source: siteSourceOf(jobs, publication, scan, options),
    texts,
    quotations: new Set(requoted.flatMap(([entry]) => entry?.path ?? [])),
  };
}

function entriesOf(file: string | undefined, wanted: ReadonlySet<string>): readonly SegmentEntry[] {
  if (file === undefined) return [];
  return readSegment(file, (path) => wanted.has(path))?.entries ?? [];
}

/** Two readings of a file, the later first. */
type Pair = readonly [now: SegmentEntry | undefined, old: SegmentEntry | undefined];

function pairsOf(now: readonly SegmentEntry[], old: readonly SegmentEntry[]): readonly Pair[] {
  const most = Math.max(now.length, old.length);
  return Array.from({ length: most }, (_, index): Pair => [now[index], old[index]]);
}

/** Whether two readings of a file differ at most in the article's text. */
function isAlike(entry: SegmentEntry | undefined, old: SegmentEntry | undefined): boolean {
  const [card, oldCard] = [cardOf(entry), cardOf(old)];
  return (
    card !== undefined &&
    oldCard !== undefined &&
    entry?.path === old?.path &&
    entry?.problems.length === 0 &&
    placeInSite(card) === placeInSite(oldCard)
  );
}

/** All by which an article stands in lists and leads to others: its card without what stands for its text. */
function placeInSite({ digest: _, sentencesDigest: __, ...card }: ArticleCard): string {
  return JSON.stringify(card);
}

function quotationsOf(entry: SegmentEntry | undefined): string | undefined {
  return cardOf(entry)?.sentencesDigest;
}

/** Undefined for what is no article. */
function cardOf(entry: SegmentEntry | undefined): ArticleCard | undefined {
  // The list tells what the value is.
  return entry?.list === 'articles' ? (entry.value as ArticleCard) : undefined;
}
