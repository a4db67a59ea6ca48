import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { digestOf } from '../model/digest.ts';
import type { BuildOptions } from './build-options.ts';
import type { BuildReport } from './build-report.ts';
import type { BuildState } from './build-state.ts';
import type { ContentScan } from './content-scan.ts';
import { FolderChangedError } from './folder-lock.ts';
import { settingsOf, termsOf } from './is-current.ts';
import { sweepCards } from './kept-cards.ts';
import type { KeptProducts } from './kept-products.ts';
import { stateFile, writeState, writeStateLater } from './kept-state.ts';
import { manifestDigest, openStaging, publishStaged } from './output-folder.ts';
import type { WrittenFile } from './render-pages.ts';
import { amendedManifest, manifestName, manifestText, readManifestText } from './site-manifest.ts';
import { markName, markText } from './site-mark.ts';
import type { SiteSource } from './site-source.ts';
import type { StaleFiles } from './stale-products.ts';
import { sweepDrawings } from './sweep-drawings.ts';
import { sweepOrphans, sweepSegments } from './sweep-segments.ts';
import type { Workshop } from './workshop.ts';

/** A build that is done but for putting its files in their places. */
export interface MadeBuild {
  readonly state: BuildState | undefined;
  readonly scan: ContentScan;
  readonly source: SiteSource;
  readonly basePath: string;
  readonly workshop: Workshop;
  readonly changes: Pick<StaleFiles, 'whole' | 'removals'>;
  readonly made: readonly WrittenFile[];
  /** All files of the site. */
  readonly products: KeptProducts;
  /** How its articles hang together. */
  readonly relations: BuildState['relations'];
  /** The first moment at which the same content gives another site: milliseconds since 1970. */
  readonly validUntil: number;
  readonly report: Pick<BuildReport, 'pageCounts' | 'problems' | 'withheld'>;
}

/**
 * Puts what was made in its place, removes what is gone, and leaves the state for the next build.
 * Throws FolderChangedError if another program has changed the folder: then the build starts again.
 */
export async function publishChanges(
  build: MadeBuild,
  options: BuildOptions,
): Promise<NonNullable<BuildReport['files']>> {
  const { changes, made, state, products } = build;
  const manifest = manifestOf(build, options);
  const isUntouched = !changes.whole && made.length + changes.removals.length === 0;
  if (!changes.whole && manifestDigest(options.out) !== state?.manifest) {
    throw new FolderChangedError(`another program has changed ${options.out}`);
  }
  if (!isUntouched) stageAndPublish(build, manifest, options);
  const next = stateOf(build, digestOf(manifest), options);
  if (options.follows === undefined) writeState(stateFile(options), next);
  else writeStateLater(stateFile(options), next);
  if (changes.whole) sweepDrawings(options.cache, products.paths(), Date.now());
  // A build without cards is a look in between.
  if (options.cards) sweepCards(options.cache, { ...changes, files: products.paths() }, Date.now());
  const kept = products.count - made.length;
  return { made: made.length, kept, removed: changes.removals.length };
}

function stageAndPublish(
  { basePath, changes, made, products }: MadeBuild,
  manifest: string,
  { out, keep }: BuildOptions,
): void {
  const staging = openStaging(out);
  writeFileSync(path.join(staging, manifestName), manifest);
  writeFileSync(path.join(staging, markName), markText(basePath));
  const names = made.map((file) => file.path);
  const isMade = new Set(names);
  const others = changes.whole
    ? undefined
    : {
        unchanged: () => products.paths().filter((name) => !isMade.has(name)),
        removals: changes.removals,
      };
  publishStaged(out, { made: [...names, manifestName, markName], others }, keep);
}

/** With more files made than that, the manifest is written out as soon. */
const fewFiles = 24;

/** The manifest of the site; where files have been made anew and no more, the old one is amended. */
function manifestOf(
  { changes, made, products, state }: MadeBuild,
  { out }: Pick<BuildOptions, 'out'>,
): string {
  const isAmendable =
    !changes.whole &&
    changes.removals.length === 0 &&
    made.length <= fewFiles &&
    products.count === state?.products.count;
  const old = isAmendable ? readManifestText(out) : undefined;
  const isKnown = old !== undefined && digestOf(old) === state?.manifest;
  return (isKnown ? amendedManifest(old, made) : undefined) ?? manifestText(products.all());
}

function stateOf(
  { state, scan, source, basePath, workshop, report, ...build }: MadeBuild,
  manifest: string,
  options: BuildOptions,
): BuildState {
  const builds = (state?.builds ?? 0) + 1;
  const segmentsUsed = sweepSegments(source.segments, state?.segmentsUsed ?? {}, builds);
  sweepOrphans(path.join(options.cache, 'parsed'), segmentsUsed, Date.now());
  return {
    terms: termsOf(scan, workshop, options),
    settings: settingsOf(scan, workshop, options),
    basePath,
    validFrom: options.now.epoch,
    validUntil: build.validUntil,
    files: scan.files,
    media: scan.media,
    segments: source.segments,
    segmentsUsed,
    builds,
    manifest,
    products: build.products,
    relations: build.relations,
    pageCounts: [...report.pageCounts],
    problems: report.problems,
    withheld: report.withheld,
  };
}
