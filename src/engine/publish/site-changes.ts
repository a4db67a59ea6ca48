import { compareText } from '../../model/order.ts';
import type { SiteFile } from './site-manifest.ts';

/** What stands between a site as it was published and as it has been built since. */
export interface SiteChanges {
  readonly added: readonly SiteFile[];
  readonly changed: readonly SiteFile[];
  readonly removed: readonly SiteFile[];
  /** How many files are the same in both. */
  readonly unchanged: number;
}

/**
 * Compares two manifests by digest and size. All lists are in the order in which to act on them: what
 * others lead to goes up first and is removed last (`uploadOrder`).
 */
export function siteChanges(
  published: ReadonlyMap<string, SiteFile>,
  built: ReadonlyMap<string, SiteFile>,
): SiteChanges {
  const files = uploadOrder(built.values());
  const added = files.filter(({ path }) => !published.has(path));
  const changed = files.filter((file) => differs(published.get(file.path), file));
  const gone = [...published.values()].filter(({ path }) => !built.has(path));
  return {
    added,
    changed,
    removed: uploadOrder(gone).reverse(),
    unchanged: built.size - added.length - changed.length,
  };
}

/**
 * Added and changed files together, in the order in which they go up: a file that is published already
 * may lead to new ones, and to no new one before it is replaced.
 */
export function filesToUpload({ added, changed }: SiteChanges): readonly SiteFile[] {
  return [...added, ...changed];
}

/** Whether there is anything to publish. */
export function hasChanges({ added, changed, removed }: SiteChanges): boolean {
  return added.length + changed.length + removed.length > 0;
}

function differs(published: SiteFile | undefined, built: SiteFile): boolean {
  if (published === undefined) return false;
  return published.digest !== built.digest || published.size !== built.size;
}

/**
 * Pictures, faces and other parts of pages first, then pages, then feeds, site maps and redirects, so
 * that nothing leads to what is not there yet. Of each kind the deepest first: an article before the
 * front page that links to it.
 */
export function uploadOrder<T extends Pick<SiteFile, 'path'>>(files: Iterable<T>): T[] {
  const keyed = Array.from(files, (file) => ({
    file,
    stage: stageOf(file.path),
    depth: depthOf(file.path),
  }));
  keyed.sort(
    (a, b) => a.stage - b.stage || b.depth - a.depth || compareText(a.file.path, b.file.path),
  );
  return keyed.map(({ file }) => file);
}

function stageOf(path: string): number {
  if (path.endsWith('.html')) return 1;
  return /\.(atom|rss|json|xml|opml)$|^(_redirects|_headers|robots\.txt)$/.test(path) ? 2 : 0;
}

function depthOf(path: string): number {
  return path.split('/').length;
}
