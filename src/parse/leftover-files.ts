import { fileStart } from '../model/point.ts';
import { type Problem, warningAt } from '../model/problem.ts';
import { quote } from './issue-text.ts';

/** Files that never contain a finished article. They are ignored without a warning. */
const ignoredFiles: readonly RegExp[] = [
  // Hidden files of every system and editor: .DS_Store, ._x, .#x.md, .x.md.swp, .~lock.x#.
  /^\./,
  // Backups and recovery files of Emacs, Vim, Kate and gedit: x.md~, x.md.~2~, #x.md#.
  /~$/,
  /^#.*#$/,
  // Vim's swap files, and the file that tests whether a folder is writable (buf_write in Vim's source:
  // 4913, or 123 more if that exists).
  /\.sw[a-p]$/,
  /^(?:4913|5036)$/,
  // Temporary files that are renamed when complete (JetBrains' safe write, Chromium's File System Access
  // API, sync clients), and lock files of Office, which begin with ~$.
  /___jb_(?:tmp|old|bak)___$/,
  /\.crswap$/,
  /\.te?mp(?:[-.][\w-]*\d[\w-]*)*$/i,
  /^~\$/,
  // macOS and Windows (https://github.com/github/gitignore, Global/macOS and Global/Windows). A name with
  // a colon is a stream of NTFS that was copied to another file system.
  /^Icon[^!-~]$/,
  /^(?:thumbs|ehthumbs|ehthumbs_vista)\.db$/i,
  /^desktop\.ini$/i,
  /:(?:Zone\.Identifier|encryptable|com\.dropbox\.\w+)$/i,
];

/** Folders that operating systems, archives and network drives create. */
const ignoredFolders: readonly RegExp[] = [
  /^\./,
  /^(?:__MACOSX|Network Trash Folder|Temporary Items)$/,
  /^(?:\$RECYCLE\.BIN|RECYCLER|System Volume Information)$/i,
  /^(?:lost\+found|@eaDir|#recycle|#snapshot)$/,
];

/** The warning about a leftover file that may have text which no other file has. */
interface Report {
  readonly names: readonly RegExp[];
  /** @param path quoted */
  readonly message: (path: string) => string;
  readonly advice: string;
}

const reports: readonly Report[] = [
  {
    // Before version 14, macOS replaces a file that is only in iCloud with .x.md.icloud.
    names: [/^\..+\.icloud$/],
    message: (path) =>
      `${path} is a placeholder: iCloud has not downloaded the file, so the site is built without it`,
    advice: 'open its folder in Finder and choose "Download Now"',
  },
  {
    names: [
      // x (Mara's conflicted copy 2031-05-04).md: Dropbox (https://help.dropbox.com/organize/conflicted-copy),
      // Nextcloud, ownCloud (https://doc.owncloud.com/desktop/next/conflicts.html), Obsidian Sync. Dropbox
      // uses the language of the computer, and other words if two names clash.
      /\([^()]*(?:conflicted copy|in konflikt stehende kopie|copie en conflit|copia en conflicto|copia in conflitto|cópia em conflito)[^()]*\)/i,
      /\([^()]*(?:case|unicode encoding|whitespace|selective sync|ignored item|file|folder) conflict(?: \d+)?\)/i,
      /[([]conflicted[)\]]/i,
      // ownCloud before 2.5: x_conflict-20310504-123456.md.
      /_conflict-(?:[^./]*-)?\d{8}-\d{6}/,
      // https://docs.syncthing.net/users/syncing.html#conflicting-changes
      /\.sync-conflict-\d{8}-\d{6}/,
      // https://help.resilio.com/hc/en-us/articles/204753629-Conflict-files-in-Sync
      /\.Conflict ?\d*(?=\.|$)/,
      // https://www.seafile.com/en/help/conflicts/
      /\(SFConflict[^()]*\)/,
      // https://kb.synology.com/en-eu/DSM/tutorial/Synology_Drive_file_conflict_resolution
      /_[A-Z][a-z]{2}-\d\d-\d{4,6}-\d{4}_\w*Conflict(?:_\d+)?(?=\.|$)/,
      // x(Conflict_mara_2031-05-04-12-34-56).md: https://www.getfilecloud.com/supportdocs/display/2SD/20.1+Managing+Sync+Conflicts
      /\(Conflict_.*\d{4}(?:-\d\d){5}\)/,
      // git mergetool: x_LOCAL_1234.md (https://github.com/github/gitignore, Global/Git).
      /[._](?:BACKUP|BASE|LOCAL|REMOTE)[._]\d+(?=\.|$)/,
    ],
    message: (path) =>
      `${path} looks like a conflict copy of a file that two people have changed; it is ignored`,
    advice: 'copy what you need from it into the file itself, then delete it',
  },
  {
    // Patch, merge tools, nano and others (https://github.com/github/gitignore, Global/Backup and Global/Patch).
    names: [/\.(?:bak|old|ori|orig|rej|autosave|lnk)$/i, /\.save(?:\.\d+)?$/i],
    message: (path) => `${path} looks like a copy that an editor left behind; it is ignored`,
    advice: 'copy what you need from it, then delete it',
  },
  {
    names: [/\.(?:crdownload|download|filepart|opdownload|part|partial)$/i],
    message: (path) => `${path} looks like an incomplete download; it is ignored`,
    advice: 'wait until it is complete, or delete it',
  },
];

/** Matches nearly every content file, so that large sites skip the slow patterns. */
const plainPath = /^(?:[a-z0-9-]+\/)*[a-z0-9-]+(?:\.[a-z]{2,3})?\.md$/;

/**
 * Recognises files that editors, operating systems and sync programs leave in the content folder.
 * @param path inside the content folder, with forward slashes
 * @returns undefined for content; `ignored` if no text can be lost; otherwise a warning
 */
export function leftoverAt(path: string): 'ignored' | Problem | undefined {
  if (plainPath.test(path)) return undefined;
  const parts = path.split('/');
  const last = parts.length - 1;
  for (const [index, name] of parts.entries()) {
    const report = reports.find(({ names }) => names.some((pattern) => pattern.test(name)));
    if (report !== undefined) {
      return warningAt(path, fileStart, report.message(quote(path)), report.advice);
    }
    const ignored = index === last ? ignoredFiles : ignoredFolders;
    if (ignored.some((pattern) => pattern.test(name))) return 'ignored';
  }
  return undefined;
}

/** Hidden files and folders that belong to a system, an editor, a version control or a server. Others are published. */
const unpublishedNames: readonly RegExp[] = [
  /^\.(?:DS_Store|localized|directory|Trash.*|Trashes|Spotlight-V100|fseventsd|AppleDouble|nfs\w+)$/,
  // ._x, .#x, .~lock.x#, .x.swp
  /^\.(?:_|#|~)/,
  /^\..*\.sw[a-p]$/,
  /^\.(?:git.*|svn|hg|idea|vscode)$/,
  // Passwords.
  /^\.(?:env(?:\..*)?|htpasswd|npmrc|netrc)$/,
];

/**
 * Whether a file of the folder `static` is not published: files of editors and systems, and files with passwords.
 * Other hidden files are, such as `.well-known/`.
 * @param path inside `static`, with forward slashes
 */
export function isStaticLeftover(path: string): boolean {
  return path.split('/').some((name) => {
    const patterns = name.startsWith('.')
      ? unpublishedNames
      : [...ignoredFiles, ...ignoredFolders].filter((pattern) => pattern.source !== '^\\.');
    return patterns.some((pattern) => pattern.test(name));
  });
}

/** Whether an operating system, archive or network drive created a folder. @param name without parent folders */
export function isIgnoredFolder(name: string): boolean {
  return ignoredFolders.some((pattern) => pattern.test(name));
}
