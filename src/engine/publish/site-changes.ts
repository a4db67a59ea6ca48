import { compareText } from '../../model/order.ts';
import { copiesOf, originalOf } from './compressed-copies.ts';
import type { SiteFile } from './site-manifest.ts';

/** The differences between a published and a built site. */
export interface SiteChanges {
  readonly added: readonly SiteFile[];
  readonly changed: readonly SiteFile[];
  readonly removed: readonly SiteFile[];
  /** How many files are the same in both. */
  readonly unchanged: number;
}

/**
 * Compares two manifests by digest and size. All lists are in order of execution: files that others link to are uploaded
 * first and removed last (see `uploadOrder`).
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
 * Added and changed files in upload order. Added files come first: changed files may link to them, and no published
 * file does yet.
 */
export function filesToUpload({ added, changed }: SiteChanges): readonly SiteFile[] {
  return addedFirst(added, changed);
}

/** Added files, then changed ones, each in upload order. A new compressed copy comes after its changed source. */
export function addedFirst<T extends Pick<SiteFile, 'path'>>(
  added: readonly T[],
  changed: readonly T[],
): readonly T[] {
  const late = new Set(changed.map((file) => file.path));
  const isLate = ({ path }: T) => late.has(originalOf(path) ?? '');
  return [
    ...uploadOrder(added.filter((file) => !isLate(file))),
    ...uploadOrder([...changed, ...added.filter(isLate)]),
  ];
}

/**
 * Paths of the compressed copies that must be removed before the uploads: they are of the previous content of files that
 * are uploaded.
 */
export function staleCopies(changes: SiteChanges): readonly string[] {
  const uploads = filesToUpload(changes).map((file) => file.path);
  const changing = new Set([...changes.changed, ...changes.removed].map((file) => file.path));
  return uploads.flatMap(copiesOf).filter((name) => changing.has(name));
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
 * Sorts files so that none links to a file that is not uploaded yet: pictures, fonts and other assets, then pages, then
 * feeds, site maps and redirects. Within each group, the deepest paths come first: an article before the front page. The
 * compressed copies of a file come directly after it.
 */
export function uploadOrder<T extends Pick<SiteFile, 'path'>>(files: Iterable<T>): T[] {
  const keyed = Array.from(files, (file) => {
    const source = originalOf(file.path) ?? file.path;
    return { file, source, stage: stageOf(source), depth: depthOf(source) };
  });
  keyed.sort(
    (a, b) =>
      a.stage - b.stage ||
      b.depth - a.depth ||
      compareText(a.source, b.source) ||
      compareText(a.file.path, b.file.path),
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
