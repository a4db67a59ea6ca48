import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { digestOf } from '../../model/digest.ts';
import type { Problem } from '../../model/problem.ts';
import type { Theme } from '../assets/theme.ts';
import type { BuildOptions } from '../build-options.ts';
import type { BuildReport } from '../build-report.ts';
import { sweepCache } from '../cache/sweep-cache.ts';
import type { SiteCopies } from '../compression/compress-site.ts';
import type { ContentScan } from '../content/content-scan.ts';
import type { LoadedSite } from '../content/load-site.ts';
import type { SiteReport } from '../content/relate-site.ts';
import type { BuildState } from '../dependencies/build-state.ts';
import { stateFile, writeState, writeStateLater } from '../dependencies/build-state-store.ts';
import type { OutputChanges } from '../dependencies/changed-outputs.ts';
import { inputsDigest } from '../dependencies/is-current.ts';
import type { MadeOutputs } from '../dependencies/made-outputs.ts';
import type { OutputGroups } from '../dependencies/output-groups.ts';
import type { OutputState } from '../dependencies/output-state.ts';
import type { WrittenFile } from '../dependencies/previous-outputs.ts';
import { FolderChangedError } from './folder-lock.ts';
import { foreignFileProblems, listedFiles } from './foreign-files.ts';
import { openStaging, publishStaged } from './output-folder.ts';
import { markerName, markerText } from './output-marker.ts';
import { amendedManifest, manifestName, manifestText, readManifestText } from './site-manifest.ts';

/** A finished build whose files have not been published yet. */
export interface UnpublishedBuild {
  readonly state: BuildState | undefined;
  readonly scan: ContentScan;
  readonly site: LoadedSite;
  readonly basePath: string;
  readonly theme: Theme;
  readonly groups: OutputGroups;
  readonly changes: OutputChanges;
  /** The outputs that each thread has made. */
  readonly made: readonly MadeOutputs[];
  readonly report: SiteReport;
  /** The state of the outputs after the build. */
  readonly after: OutputState;
  readonly compressed: SiteCopies;
}

/** The number of files that were published, and the problems of all outputs. */
export interface PublishedChanges {
  readonly files: NonNullable<BuildReport['files']>;
  readonly outputProblems: readonly Problem[];
  /** A warning for each removed file that no build wrote. */
  readonly foreign: readonly Problem[];
}

/**
 * Publishes new files, removes obsolete ones, and stores the state for the next build. Rejects with FolderChangedError
 * if another program has changed the folder; the caller then builds again.
 */
export async function publishChanges(
  build: UnpublishedBuild,
  options: BuildOptions,
): Promise<PublishedChanges> {
  const { changes, state, site, after, compressed } = build;
  const { outputs } = after;
  const ofOutputs = build.made.flatMap(({ files }) => files);
  const made = [...ofOutputs, ...compressed.made];
  const isMade = new Set(made.map((file) => file.path));
  // A file that the site brought itself may have had the name of a copy.
  const gone = changes.removals.filter((name) => !isMade.has(name));
  const removals = [...gone, ...compressed.removals];
  const manifest = manifestOf(build, made, removals, options);
  const isUntouched = !changes.isFull && made.length + removals.length === 0;
  const listed = changes.isFull ? listedFiles(options.out) : undefined;
  const removed = isUntouched ? [] : stageAndPublish(build, made, removals, manifest, options);
  const next = stateOf(build, digestOf(manifest), options);
  if (options.watched === undefined) writeState(stateFile(options), next);
  else writeStateLater(stateFile(options), next);
  const use = {
    facts: site.file,
    chunks: site.chunks.files,
    chunksBefore: state?.chunks.files ?? [],
    // A build without cards is a preview.
    isWhole: ofOutputs.length === outputs.count && options.cards,
  };
  sweepCache(options.cache, use, Date.now());
  const kept = outputs.count + compressed.copies.files.count - made.length - after.postponed.length;
  return {
    files: { made: made.length, kept, removed: removed.length },
    outputProblems: after.outputProblems.map(([, problem]) => problem),
    foreign: foreignFileProblems(removed, listed, options),
  };
}

function stageAndPublish(
  { basePath, changes, after, compressed }: UnpublishedBuild,
  made: readonly WrittenFile[],
  removals: readonly string[],
  manifest: string,
  { out, keep }: BuildOptions,
): readonly string[] {
  const staging = openStaging(out);
  writeFileSync(path.join(staging, manifestName), manifest);
  writeFileSync(path.join(staging, markerName), markerText(basePath));
  const names = made.map((file) => file.path);
  const isMade = new Set(names);
  const others = changes.isFull
    ? undefined
    : {
        unchanged: () =>
          [after.outputs, compressed.copies.files]
            .flatMap((files) => files.paths())
            .filter((name) => !isMade.has(name)),
        removals,
      };
  return publishStaged(out, { made: [...names, manifestName, markerName], others }, keep);
}

/**
 * The manifest of the site. If files were only replaced, the old one is amended. Throws FolderChangedError if the
 * folder does not have the manifest of the last build.
 */
function manifestOf(
  { changes, state, after, compressed }: UnpublishedBuild,
  made: readonly WrittenFile[],
  removals: readonly string[],
  { out }: Pick<BuildOptions, 'out'>,
): string {
  const written = () =>
    manifestText([...after.outputs.files(), ...compressed.copies.files.files()]);
  if (changes.isFull) return written();
  const old = readManifestText(out) ?? '';
  if (digestOf(old) !== state?.manifest) {
    throw new FolderChangedError(`another program has changed ${out}`);
  }
  const isAmendable =
    removals.length === 0 &&
    after.outputs.count === state.outputs.count &&
    compressed.copies.files.count === state.copies.files.count;
  return (isAmendable ? amendedManifest(old, made) : undefined) ?? written();
}

function stateOf(
  { scan, site, theme, groups, report, after, compressed }: UnpublishedBuild,
  manifest: string,
  options: BuildOptions,
): BuildState {
  return {
    inputs: inputsDigest(scan, theme, options),
    files: scan.files,
    media: scan.media,
    statics: scan.statics,
    chunks: site.chunks,
    factFile: site.file,
    manifest,
    groups: groups.all(),
    report,
    ...after,
    copies: compressed.copies,
  };
}
