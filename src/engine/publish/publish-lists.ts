import { filesToUpload, type SiteChanges } from './site-changes.ts';
import { manifestText, type SiteFile } from './site-manifest.ts';

/** Stands in a manifest for a file whose content is not known: no real file has its digest. */
export function unknownFile(path: string): SiteFile {
  return { path, digest: '0'.repeat(16), size: 0 };
}

/**
 * The paths to copy, one a line, for `rsync --files-from` and `rclone --files-from-raw`. rsync takes a
 * line that starts with `#` or `;` for a comment; both take off a slash at the start, which hides it.
 * The manifest is not among them: rsync sorts its list and would send it first, rclone at any time.
 * https://github.com/RsyncProject/rsync/blob/master/rsync.1.md, https://rclone.org/filtering/
 */
export function uploadListText(changes: SiteChanges): string {
  return linesOf(
    filesToUpload(changes).map(({ path }) => (/^[#;]/.test(path) ? `/${path}` : path)),
  );
}

/** The paths to remove, one a line; never with a slash at the start, for they may be given to `rm`. */
export function removedListText(changes: SiteChanges): string {
  return linesOf(changes.removed.map(({ path }) => path));
}

/**
 * The manifest that holds while a publish is under way: of every file that is about to be written it
 * says that its content is unknown. So where the publish dies, the next one writes or removes all that
 * this one may have touched, whatever was edited in between.
 */
export function begunManifestText(
  published: ReadonlyMap<string, SiteFile>,
  changes: SiteChanges,
): string {
  const files = new Map(published);
  for (const { path } of filesToUpload(changes)) {
    files.set(path, unknownFile(path));
  }
  return manifestText(files.values());
}

function linesOf(paths: readonly string[]): string {
  return paths.map((path) => `${path}\n`).join('');
}
