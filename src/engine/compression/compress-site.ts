import path from 'node:path';
import type { BuildOptions } from '../build-options.ts';
import { positionOf } from '../dependencies/fact-reads.ts';
import type { PreviousOutputs, WrittenFile } from '../dependencies/previous-outputs.ts';
import { copyEndings, originalOf } from '../publish/compressed-copies.ts';
import { openStaging } from '../publish/output-folder.ts';
import type { Stopwatch } from '../stopwatch.ts';
import type { CompressionSource } from './compress-file.ts';
import { compressFiles } from './compress-files.ts';
import { encodingsVersion, isCompressible } from './encodings.ts';
import { copiesWith, noCopies, type PreviousCopies } from './previous-copies.ts';

/** The files of a site, and what a build has changed. */
export interface SiteToCompress {
  readonly outputs: PreviousOutputs;
  /** Those in the staging folder. */
  readonly made: readonly WrittenFile[];
  /** Paths of outputs that the site no longer has. */
  readonly removals: readonly string[];
  /** The previous build; undefined if the whole site is built. */
  readonly before:
    | { readonly outputs: PreviousOutputs; readonly copies: PreviousCopies }
    | undefined;
  /** Paths of files that were modified or removed after the previous build. */
  readonly modified: ReadonlySet<string>;
}

/** The compressed copies of a site. */
export interface SiteCopies {
  /** All of them. */
  readonly copies: PreviousCopies;
  /** Those in the staging folder. */
  readonly made: readonly WrittenFile[];
  /** Paths of copies that the site no longer has. */
  readonly removals: readonly string[];
}

/**
 * Makes the compressed copies of a site, and keeps those whose source has the same content as before. A copy is not an
 * output: outputs are planned before they are made, but whether a file has a copy depends on its bytes.
 */
export async function compressSite(
  site: SiteToCompress,
  { compress, out, workers }: Pick<BuildOptions, 'compress' | 'out' | 'workers'>,
  { progress }: Pick<Stopwatch, 'progress'>,
): Promise<SiteCopies> {
  const before = site.before?.copies ?? noCopies;
  if (!compress) return { copies: noCopies, made: [], removals: before.files.paths() };
  const version = encodingsVersion();
  const isSame = version === before.version;
  const stale = new Set(isSame ? changedSources(site, before.files) : site.outputs.paths());
  const sources = sourcesAmong(stale, site, out);
  const made =
    sources.length === 0
      ? []
      : await compressFiles(sources, openStaging(out), workers, (done, all) =>
          progress('compress', done, all),
        );
  const lasting = isSame ? copiesWithout(stale, before.files) : [];
  const files = copiesWith(before.files, lasting, made);
  if (files === before.files) return { copies: before, made, removals: [] };
  const removals = before.files
    .paths()
    .filter((name) => ![files, site.outputs].some((each) => hasPath(name, each)));
  return { copies: { version, files }, made, removals };
}

function hasPath(name: string, outputs: PreviousOutputs): boolean {
  return positionOf(name, outputs.paths()) !== -1;
}

/** The numbers of the copies whose sources are not in a set. */
function copiesWithout(stale: ReadonlySet<string>, copies: PreviousOutputs): readonly number[] {
  return copies.paths().flatMap((name, at) => (stale.has(originalOf(name) ?? '') ? [] : [at]));
}

/** The paths of files whose copies may have to change. They need not exist. */
function changedSources(
  { made, removals, before, modified }: SiteToCompress,
  copies: PreviousOutputs,
): readonly string[] {
  const digestBefore = (name: string) => {
    const at = before === undefined ? -1 : positionOf(name, before.outputs.paths());
    return at === -1 ? undefined : before?.outputs.at(at).digest;
  };
  const changed = made.filter((file) => digestBefore(file.path) !== file.digest);
  // A site may have files of its own under the name of a copy.
  const besides = [...removals, ...changed.map((file) => file.path)];
  const damaged = [...modified].filter((name) => hasPath(name, copies));
  const ofCopies = [...besides, ...damaged].map(originalOf).filter((name) => name !== undefined);
  return [...changed.map((file) => file.path), ...removals, ...ofCopies];
}

function sourcesAmong(
  stale: ReadonlySet<string>,
  { outputs, made }: SiteToCompress,
  out: string,
): readonly CompressionSource[] {
  const isMade = new Set(made.map((file) => file.path));
  return [...stale].flatMap((name) => {
    const at = positionOf(name, outputs.paths());
    if (at === -1) return [];
    const folder = isMade.has(name) ? openStaging(out) : out;
    return sourceIn(folder, outputs.at(at), (copy) => hasPath(copy, outputs));
  });
}

/**
 * Compresses the files of a shard in its staging folder.
 * @param planned the paths of all files of the site
 */
export async function compressShard(
  made: readonly WrittenFile[],
  planned: readonly string[],
  { compress, out, workers }: Pick<BuildOptions, 'compress' | 'out' | 'workers'>,
): Promise<readonly WrittenFile[]> {
  if (!compress) return [];
  const isPlanned = new Set(planned);
  const staging = openStaging(out);
  const sources = made.flatMap((file) => sourceIn(staging, file, (copy) => isPlanned.has(copy)));
  return compressFiles(sources, staging, workers);
}

/** @param isTaken whether the site has another file under a name */
function sourceIn(
  folder: string,
  { path: name, size }: Pick<WrittenFile, 'path' | 'size'>,
  isTaken: (copy: string) => boolean,
): readonly CompressionSource[] {
  if (!isCompressible({ path: name, size })) return [];
  const without = copyEndings.filter((ending) => isTaken(name + ending));
  return [{ path: name, file: path.join(folder, name), size, without }];
}
