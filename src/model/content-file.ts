import type { PictureHeader, PictureNote } from './pictures/picture.ts';

/** A file of the content folder as it lies on disk, not yet decoded or understood. */
export interface ContentFile {
  /** Path inside the content folder, with forward slashes: `articles/2016/08/sirte.md`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A file of `content/media/`, of which the build needs only name and head. */
export interface MediaFile {
  /** Path inside the content folder: `media/port.jpg`. */
  readonly path: string;
  /** Stands for its content. */
  readonly digest: string;
  /** Undefined where the file is no picture that can be read. */
  readonly picture: PictureHeader | undefined;
  /** Of a picture that cannot be read, why; of a drawing, what is left out of it. */
  readonly notes?: readonly PictureNote[];
}

/** Everything read from a content folder, sorted by path. */
export interface ContentFolder {
  readonly files: readonly ContentFile[];
  readonly media: readonly MediaFile[];
}

/** A decoded text file: UTF-8, no byte-order mark, lines ended by `\n`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}
