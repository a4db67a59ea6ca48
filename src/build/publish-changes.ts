import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { digestOf } from '../model/digest.ts';
import type { BuildOptions } from './build-options.ts';
import type { BuildReport } from './build-report.ts';
import type { PlannedSite } from './build-site.ts';
import {
  type BuildState,
  type KeptProduct,
  lockFile,
  stateFile,
  writeState,
} from './build-state.ts';
import type { ContentScan } from './content-scan.ts';
import { FolderChangedError, whileLocked } from './folder-lock.ts';
import { freshFolder } from './fresh-folder.ts';
import { termsOf } from './is-current.ts';
import { sweepCards } from './kept-cards.ts';
import { nextChange } from './next-change.ts';
import { applyChanges, manifestDigest, replaceWhole } from './output-folder.ts';
import type { WrittenFile } from './render-pages.ts';
import { manifestName, manifestText } from './site-manifest.ts';
import { markName, markText } from './site-mark.ts';
import type { SiteSource } from './site-source.ts';
import type { StaleFiles } from './stale-products.ts';
import { sweepOrphans, sweepSegments } from './sweep-segments.ts';
import type { Workshop } from './workshop.ts';

/** A build that is done but for putting its files in their places. */
export interface MadeBuild {
  readonly state: BuildState | undefined;
  readonly scan: ContentScan;
  readonly source: SiteSource;
  readonly planned: PlannedSite;
  readonly workshop: Workshop;
  readonly changes: StaleFiles;
  readonly made: readonly WrittenFile[];
  readonly report: Pick<BuildReport, 'pageCounts' | 'problems' | 'withheld'>;
}

/**
 * Puts what was made in its place, removes what is gone, and leaves the state for the next build.
 * Throws FolderChangedError where another build was here in between: all is to be looked at again.
 */
export async function publishChanges(
  build: MadeBuild,
  options: BuildOptions,
): Promise<NonNullable<BuildReport['files']>> {
  const { changes, made, state } = build;
  const products = keptProducts(changes, made);
  const manifest = manifestText(products);
  const fresh = freshFolder(options.out);
  const isUntouched = !changes.whole && changes.stale.length + changes.removals.length === 0;
  await whileLocked(lockFile(options), () => {
    if (!changes.whole && manifestDigest(options.out) !== state?.manifest) {
      throw new FolderChangedError(`another build has changed ${options.out}`);
    }
    if (!isUntouched) {
      const moves = [...made.map((file) => file.path), manifestName, markName];
      // Where files only go, nothing has made the folder yet.
      mkdirSync(fresh, { recursive: true });
      writeFileSync(path.join(fresh, manifestName), manifest);
      writeFileSync(path.join(fresh, markName), markText(build.planned.site.basePath));
      if (changes.whole) replaceWhole(options.out, fresh);
      else applyChanges(options.out, fresh, moves, changes.removals);
    }
    writeState(stateFile(options), stateOf(build, products, digestOf(manifest), options));
  });
  // A build without cards is a look in between.
  if (options.cards) sweepCards(options.cache, { ...changes, files: products }, Date.now());
  return { made: made.length, kept: changes.kept.length, removed: changes.removals.length };
}

function keptProducts(changes: StaleFiles, made: readonly WrittenFile[]): readonly KeptProduct[] {
  const inputs = new Map(changes.stale.map((product) => [product.path, product.digest]));
  return [
    ...changes.kept,
    ...made.map((file) => ({ ...file, inputs: inputs.get(file.path) ?? '' })),
  ];
}

function stateOf(
  { state, scan, source, planned, workshop, report }: MadeBuild,
  products: readonly KeptProduct[],
  manifest: string,
  options: BuildOptions,
): BuildState {
  const { now } = options;
  const builds = (state?.builds ?? 0) + 1;
  const segmentsUsed = sweepSegments(source.segments, state?.segmentsUsed ?? {}, builds);
  sweepOrphans(path.join(options.cache, 'parsed'), segmentsUsed, Date.now());
  return {
    terms: termsOf(scan, workshop, options),
    basePath: planned.site.basePath,
    validFrom: now.epoch,
    validUntil: nextChange(planned.site.dated, now),
    files: scan.files,
    media: scan.media,
    segments: source.segments,
    segmentsUsed,
    builds,
    manifest,
    products,
    pageCounts: [...report.pageCounts],
    problems: report.problems,
    withheld: report.withheld,
  };
}
