import type { WrittenFile } from './render-pages.ts';

/** A file that a build wrote, with the digest of all that it was made of. */
export interface KeptProduct extends WrittenFile {
  /** Digest of what it was made of; `digest` is that of its bytes. */
  readonly inputs: string;
}
