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
}

/** A decoded text file, without a byte-order mark. Lines end with `\n`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}
