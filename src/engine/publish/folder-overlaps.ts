import path from 'node:path';
import { type BuildOptions, OptionError } from '../build-options.ts';
import { cacheFolders } from '../cache/cache-folders.ts';
import { realPath } from '../cache/real-path.ts';
import { isInside, lookFolders } from '../site-folder.ts';

type Folders = Pick<BuildOptions, 'content' | 'cache' | 'out'>;

/**
 * Throws OptionError if a build would read its own files as content, publish its cache, or remove files of others.
 * @param folders absolute paths; the content folder exists
 */
export function refuseOverlaps({ content, out, cache }: Folders): void {
  const outPath = realPath(out);
  for (const [name, folder] of sources(content)) {
    const source = realPath(folder);
    if (isInside(source, outPath) || isInside(outPath, source)) {
      throw new OptionError(`--out ${out} and ${name} overlap — choose separate folders`);
    }
  }
  const cachePath = realPath(cache);
  if (isInside(cachePath, outPath)) throw cacheError(cache, `--out ${out}`);
  refuseOverlappingCache({ content, cache });
  // Every build removes old files there, and `sites` has the texts of drafts too.
  const own = cacheFolderAbove(outPath, cachePath);
  if (own !== undefined) {
    throw new OptionError(
      `--out ${out} is in ${path.join(cache, own)}, a folder of the cache — choose separate folders`,
    );
  }
}

/** Throws OptionError if the cache is among the files that a build reads or publishes. */
export function refuseOverlappingCache({ content, cache }: Omit<Folders, 'out'>): void {
  const cachePath = realPath(cache);
  for (const [name, folder] of sources(content)) {
    const source = realPath(folder);
    // Hidden files in the content folder are ignored.
    const isHidden = folder === content && path.relative(source, cachePath).startsWith('.');
    if (isInside(cachePath, source) && !isHidden) throw cacheError(cache, name);
    if (cacheFolderAbove(source, cachePath) !== undefined) {
      throw new OptionError(
        `a build would write files of the cache ${cache} into ${name} — set DATELINE_CACHE to another folder`,
      );
    }
  }
}

/** The folders that a build reads, with their names in messages. */
function sources(content: string): readonly (readonly [name: string, folder: string])[] {
  return [
    [`--content ${content}`, content],
    ...lookFolders(content).map((folder): [string, string] => [
      `the site's folder ${folder}`,
      folder,
    ]),
  ];
}

/** The name of the folder of a cache that contains a folder, or is that folder. */
function cacheFolderAbove(folder: string, cache: string): string | undefined {
  return Object.keys(cacheFolders).find((name) => isInside(folder, path.join(cache, name)));
}

function cacheError(cache: string, parent: string): OptionError {
  return new OptionError(
    `the cache folder ${cache} is inside ${parent} — set DATELINE_CACHE to another folder`,
  );
}
