import { readFileSync } from 'node:fs';
import path from 'node:path';
import { digestOf } from '../../model/digest.ts';
import { errorCode } from '../cache/error-code.ts';

/** Thrown if a file of the content was changed or removed after the build had looked at it. */
export class ContentChangedError extends Error {
  readonly file: string;

  /** @param file absolute path */
  constructor(file: string) {
    super(`${file}  changed while the site was built — build again when it is saved`);
    this.file = file;
  }
}

/**
 * Reads a file of the content that the scan has found. Throws ContentChangedError if it is not the same
 * any more: what is made of it must not be taken for what the scan found.
 * @param content absolute path of the content folder
 * @param scanned path in it, and digest of its bytes
 */
export function readScanned(
  content: string,
  scanned: { readonly path: string; readonly digest: string },
): Buffer {
  const file = path.join(content, scanned.path);
  try {
    const bytes = readFileSync(file);
    if (digestOf(bytes) === scanned.digest) return bytes;
  } catch (error) {
    if (!(error instanceof Error && errorCode(error) === 'ENOENT')) throw error;
  }
  throw new ContentChangedError(file);
}
