import { filesToUpload, type SiteChanges, staleCopies } from './site-changes.ts';
import { manifestText, type SiteFile } from './site-manifest.ts';

/** A manifest entry for a file of unknown content. No real file has this digest. */
export function fileOfUnknownContent(path: string): SiteFile {
  return { path, digest: '0'.repeat(16), size: 0 };
}

/**
 * The paths to copy, one per line, for `rsync --files-from` and `rclone --files-from-raw`. A line that starts with `#`
 * or `;` is a comment in rsync, so it gets a leading slash, which both programs remove. The manifest is not in the list,
 * since rsync would send it first, and rclone at any time.
 * https://github.com/RsyncProject/rsync/blob/master/rsync.1.md, https://rclone.org/filtering/
 */
export function uploadListText(changes: SiteChanges): string {
  return linesOf(
    filesToUpload(changes).map(({ path }) => (/^[#;]/.test(path) ? `/${path}` : path)),
  );
}

/** The paths to remove, one per line, without a leading slash, since they may be passed to `rm`. */
export function removedListText(changes: SiteChanges): string {
  return linesOf(changes.removed.map(({ path }) => path));
}

/** The paths of compressed copies to remove before copying, one per line: see `staleCopies`. */
export function staleListText(changes: SiteChanges): string {
  return linesOf(staleCopies(changes));
}

/**
 * The manifest during a publish: files that are about to be written have unknown content. If the publish is
 * interrupted, the next one therefore writes or removes every file that this one may have changed.
 */
export function provisionalManifestText(
  published: ReadonlyMap<string, SiteFile>,
  changes: SiteChanges,
): string {
  const files = new Map(published);
  for (const { path } of filesToUpload(changes)) {
    files.set(path, fileOfUnknownContent(path));
  }
  return manifestText(files.values());
}

function linesOf(paths: readonly string[]): string {
  return paths.map((path) => `${path}\n`).join('');
}
