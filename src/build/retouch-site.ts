import type { ArticleCard } from '../model/article.ts';
import type { BuildOptions } from './build-options.ts';
import { keptReport, type UntimedReport } from './build-report.ts';
import type { BuildState } from './build-state.ts';
import type { ContentScan } from './content-scan.ts';
import { settingsOf } from './is-current.ts';
import { makeStale } from './make-stale.ts';
import { intactIn, manifestDigest } from './output-folder.ts';
import { parseContextOf, planSegments, readPublication } from './parse-content-folder.ts';
import { parseSegments } from './parse-segments.ts';
import { prepareSite } from './prepare-site.ts';
import { publishChanges } from './publish-changes.ts';
import { readSegment, type SegmentEntry } from './segment-file.ts';
import { readSite, type SiteSource } from './site-source.ts';
import type { StaleFiles } from './stale-products.ts';
import type { Stopwatch } from './stopwatch.ts';
import { siteSourceOf } from './understand-content.ts';
import { openWorkshop } from './workshop.ts';

/**
 * Puts edited texts of articles in their places. Most edits are of that kind: the words have
 * changed, and nothing by which the article stands in lists or leads to others. Then the site is
 * as it was but for the files that show these texts, of which the last build left a list, so that
 * no other file has to be planned or looked at for problems.
 * @returns undefined where more has changed than that: then the site is to be made by `remakeSite`
 */
export async function retouchSite(
  scan: ContentScan,
  state: BuildState,
  options: BuildOptions,
  watch: Stopwatch,
): Promise<UntimedReport | undefined> {
  const edited = editedArticles(scan, state);
  const { epoch } = options.now;
  const isTimely = epoch >= state.validFrom && epoch < state.validUntil;
  if (edited === undefined || !isTimely) return undefined;
  const workshop = await watch.time('layouts', () => openWorkshop(state.basePath, options));
  if (state.settings !== settingsOf(scan, workshop, options)) return undefined;
  const changes = await watch.time('compare', () => filesShowing(edited, state, options));
  const source = changes && (await parseEdited(scan, state, edited, options, watch));
  if (changes === undefined || source === undefined) return undefined;
  const planned = await watch.time('relate', () => readSite(source, true).value);
  const wanted = new Map(changes.showing.map((product) => [product.path, product]));
  const prepared = await watch.time('plan', () =>
    prepareSite(planned, workshop, options, new Set(wanted.keys())),
  );
  if (prepared.products.length !== wanted.size) return undefined;
  const stale = prepared.products.filter(
    ({ path, stamp }) => stamp().digest !== wanted.get(path)?.inputs,
  );
  for (const { path } of stale) wanted.delete(path);
  const kept = [...changes.kept, ...wanted.values()];
  const found: StaleFiles = { whole: false, stale, kept, removals: [] };
  const making = { changes: found, prepared, workshop, source };
  const made = await watch.time('make', () => makeStale(making, options, watch));
  const report = keptReport(state, options.drafts);
  const build = { state, scan, source, workshop, changes: found, made, report };
  const { basePath, shownIn, validUntil } = state;
  const files = await watch.time('publish', () =>
    publishChanges({ ...build, basePath, shownIn: () => shownIn, validUntil }, options),
  );
  return { ...report, files };
}

/** With more edited articles than that, all is looked at. */
const mostEdited = 50;

/** Paths of the articles that were edited; undefined where anything else has changed, or nothing. */
function editedArticles(
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
    edited.every(({ path }) => path.startsWith('articles/'));
  const paths = new Set(edited.map(({ path }) => path));
  const isClear = !before.problems.some((problem) => paths.has(problem.path));
  return known && isClear && paths.size > 0 && paths.size <= mostEdited ? paths : undefined;
}

/** The files that show any of the texts, and all others; undefined where one of them is not as it was. */
function filesShowing(
  edited: ReadonlySet<string>,
  { files, products, shownIn, manifest }: BuildState,
  options: BuildOptions,
): { readonly showing: StaleFiles['kept']; readonly kept: StaleFiles['kept'] } | undefined {
  if (manifestDigest(options.out) !== manifest) return undefined;
  const numbers = new Set(
    files.flatMap(({ path }, index) => (edited.has(path) ? (shownIn[index] ?? []) : [])),
  );
  if (!products.every(intactIn(options))) return undefined;
  return {
    showing: products.filter((_, number) => numbers.has(number)),
    kept: products.filter((_, number) => !numbers.has(number)),
  };
}

/**
 * Parses the edited articles; undefined where one of them has a problem, or stands otherwise in
 * the site than before.
 */
async function parseEdited(
  scan: ContentScan,
  state: BuildState,
  edited: ReadonlySet<string>,
  options: BuildOptions,
  watch: Stopwatch,
): Promise<SiteSource | undefined> {
  const { value: publication } = readPublication(scan, options);
  if (publication === undefined) return undefined;
  const context = parseContextOf(publication);
  const jobs = planSegments(scan, context, options.cache, state.segments);
  const fresh = jobs.filter(({ file }, index) => file !== state.segments[index]);
  await watch.time('parse', () => parseSegments(jobs, options, context, watch));
  const entriesOf = (file: string | undefined) =>
    (file === undefined ? undefined : readSegment(file))?.entries.filter(({ path }) =>
      edited.has(path),
    ) ?? [];
  const isRetouched = fresh.every(({ file, previous }) => {
    const old = entriesOf(previous);
    const now = entriesOf(file);
    return now.length === old.length && now.every((entry, index) => isAlike(entry, old[index]));
  });
  return isRetouched ? siteSourceOf(jobs, publication, scan, options) : undefined;
}

/** Whether two readings of a file differ at most in the article's text. */
function isAlike(entry: SegmentEntry, old: SegmentEntry | undefined): boolean {
  const isArticle = entry.list === 'articles' && old?.list === 'articles';
  return (
    isArticle &&
    entry.path === old.path &&
    entry.problems.length === 0 &&
    placeInSite(entry.value as ArticleCard) === placeInSite(old.value as ArticleCard)
  );
}

/** All by which an article stands in lists and leads to others: its card without what stands for its text. */
function placeInSite({ digest: _, sentencesDigest: __, ...card }: ArticleCard): string {
  return JSON.stringify(card);
}
