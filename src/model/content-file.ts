import type { PictureHeader, PictureNote } from './pictures/picture.ts';

/** A file of the content folder as it is on disk, before decoding and parsing. */
export interface ContentFile {
  /** Relative to the content folder, with forward slashes: `articles/2016/08/sirte.md`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A file of `content/media/`. The build needs only its path, digest and header. */
export interface MediaFile {
  /** Relative to the content folder: `media/port.jpg`. */
  readonly path: string;
  /** Digest of the file's content. */
  readonly digest: string;
  /** Undefined if the file is not a readable picture. */
  readonly picture: PictureHeader | undefined;
  /** Why a picture cannot be read, or what is removed from a drawing. */
  readonly notes?: readonly PictureNote[];
}

/** All files of a content folder, sorted by path. */
export interface ContentFolder {
  readonly files: readonly ContentFile[];
  readonly media: readonly MediaFile[];
  /** The files of the folder `static` beside it. */
  readonly statics?: readonly StaticFile[];
}

/** A file of the folder `static` beside the content folder. It is published as it is. */
export interface StaticFile {
  /** Relative to the content folder: `../static/.well-known/assetlinks.json`. */
  readonly path: string;
  /** Digest of the file's content. */
  readonly digest: string;
  /** Undefined for a file that is copied; otherwise the text that is added to the file of Dateline: see `isJoined`. */
  readonly text?: string;
}

/** The folder `static`, relative to the content folder. */
export const staticPrefix = '../static/';

/** The path in the site of a file of `static`, without a leading slash. */
export function publishedPath({ path }: Pick<StaticFile, 'path'>): string {
  return path.slice(staticPrefix.length);
}

/** Lists that Dateline writes for robots and hosts. */
const joinedFiles: readonly string[] = ['robots.txt', '_headers', '_redirects'];

/** Whether the lines of a file of `static` are added to the list that Dateline writes under the same path. */
export function isJoined(path: string): boolean {
  return joinedFiles.includes(path);
}

/** A decoded text file, without a byte-order mark. Lines end with `\n`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}
