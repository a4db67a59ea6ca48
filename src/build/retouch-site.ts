import type { LastBuild } from './altered-files.ts';
import type { BuildOptions } from './build-options.ts';
import { keptReport, type UntimedReport } from './build-report.ts';
import type { BuildState } from './build-state.ts';
import type { ContentScan } from './content-scan.ts';
import { type EditedWords, editedArticles, parseEdited } from './edited-words.ts';
import { settingsOf } from './is-current.ts';
import type { KeptProduct } from './kept-products.ts';
import { makeStale } from './make-stale.ts';
import { manifestDigest } from './output-folder.ts';
import { planPart } from './part-of-site.ts';
import { type PreparedSite, prepareSite } from './prepare-site.ts';
import { publishChanges } from './publish-changes.ts';
import type { WrittenFile } from './render-pages.ts';
import { readSite } from './site-source.ts';
import type { StaleFiles } from './stale-products.ts';
import type { Stopwatch } from './stopwatch.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

/**
 * Puts edited texts of articles in their places. Most edits are of that kind: the words have
 * changed, and nothing by which the article stands in lists or leads to others. Then the site is
 * as it was but for the files that show these texts, of which the last build left a list: no other
 * file has to be planned, and no more of the site to be read than these are made of.
 * @returns undefined where more has changed than that: then the site is to be made by `remakeSite`
 */
export async function retouchSite(
  scan: ContentScan,
  last: LastBuild,
  options: BuildOptions,
  watch: Stopwatch,
): Promise<UntimedReport | undefined> {
  const { state } = last;
  const paths = editedArticles(scan, state);
  const { epoch } = options.now;
  const isTimely = epoch >= state.validFrom && epoch < state.validUntil;
  if (paths === undefined || !isTimely) return undefined;
  const workshop = await watch.time('layouts', () => openWorkshop(state.basePath, options));
  if (state.settings !== settingsOf(scan, workshop, options)) return undefined;
  const edited = await parseEdited(scan, state, paths, options, watch);
  if (edited === undefined) return undefined;
  const wanted = showing(edited, state);
  const prepared = await watch.time('relate', () =>
    prepareWanted(wanted, edited, state, workshop, options),
  );
  const changes = await watch.time('compare', () => changesOf(prepared, wanted, last, options));
  if (changes === undefined) return undefined;
  const { source } = edited;
  const made = await watch.time('make', () =>
    makeStale({ changes, prepared, workshop, source }, options, watch),
  );
  const report = keptReport(state, options.drafts);
  const build = { state, scan, source, workshop, changes, made, report };
  const { basePath, relations, validUntil } = state;
  const products = state.products.with(numbered(made, changes, wanted));
  const files = await watch.time('publish', () =>
    publishChanges({ ...build, products, basePath, relations, validUntil }, options),
  );
  return { ...report, files };
}

/** Files of the site, by their numbers among the products of the last build. */
type Wanted = ReadonlyMap<number, KeptProduct>;

/** The files that show any of the texts. */
function showing(
  { texts, quotations }: EditedWords,
  { files, products, relations }: BuildState,
): Wanted {
  const numbers = files.flatMap(({ path }, file) => [
    ...(texts.has(path) ? relations.shownIn.at(file) : []),
    ...(quotations.has(path) ? relations.quotedIn.at(file) : []),
  ]);
  return new Map(numbers.map((number) => [number, products.at(number)]));
}

/** Plans some files: from a part of the site where that tells the same of them, else from the whole. */
function prepareWanted(
  wanted: Wanted,
  { jobs, source }: EditedWords,
  state: BuildState,
  workshop: Workshop,
  options: BuildOptions,
): PreparedSite {
  const paths = new Set(Array.from(wanted.values(), ({ path }) => path));
  const part = planPart(wanted.keys(), state, jobs, source);
  if (part !== undefined) {
    const before = prepareSite(part.before, workshop, options, paths);
    const inputs = new Map(
      Array.from(wanted.values(), (product) => [product.path, product.inputs]),
    );
    const known = before.products.filter(({ path, stamp }) => stamp().digest === inputs.get(path));
    if (known.length === paths.size) return prepareSite(part.now, workshop, options, paths);
  }
  return prepareSite(readSite(source, true).value, workshop, options, paths);
}

/** What is to be made of what was planned; undefined where the folder is not as the last build left it. */
async function changesOf(
  { products }: PreparedSite,
  wanted: Wanted,
  { state, altered }: LastBuild,
  { out }: BuildOptions,
): Promise<Omit<StaleFiles, 'kept'> | undefined> {
  if (products.length !== wanted.size || manifestDigest(out) !== state.manifest) return undefined;
  if ((await altered()).size > 0) return undefined;
  const inputs = new Map(Array.from(wanted.values(), (product) => [product.path, product.inputs]));
  const stale = products.filter(({ path, stamp }) => stamp().digest !== inputs.get(path));
  return { whole: false, stale, removals: [] };
}

/** What was made, by the numbers of the files among the products of the last build. */
function numbered(
  made: readonly WrittenFile[],
  { stale }: Pick<StaleFiles, 'stale'>,
  wanted: Wanted,
): ReadonlyMap<number, KeptProduct> {
  const stamps = new Map(stale.map(({ path, stamp }) => [path, stamp]));
  const files = new Map(made.map((file) => [file.path, file]));
  const numbers = [...wanted].flatMap(([number, { path }]) => {
    const [file, stamp] = [files.get(path), stamps.get(path)];
    return file === undefined || stamp === undefined
      ? []
      : [[number, { ...file, inputs: stamp().digest }] as const];
  });
  return new Map(numbers);
}
