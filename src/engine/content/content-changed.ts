import { readFileSync } from 'node:fs';
import path from 'node:path';
import { digestOf } from '../../model/digest.ts';
import { errorCode } from '../cache/error-code.ts';
import { OperatorError } from '../operator-error.ts';

/** Thrown if a content file was changed or removed during the build, after the scan. */
export class ContentChangedError extends OperatorError {
  readonly file: string;

  /** @param file absolute path */
  constructor(file: string) {
    super(`${file}  changed while the site was built — build again`);
    this.file = file;
  }
}

/** Whether an error says that a file is gone: removed, or replaced by a folder, or its folder by a file. */
export function isGone(error: Error): boolean {
  return ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(errorCode(error));
}

/**
 * Reads a content file that the scan found. Throws ContentChangedError if it has changed since, because
 * the cache would store the result under the digest of the old file.
 * @param content absolute path of the content folder
 * @param scanned path inside it, and digest of its bytes
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
    if (!(error instanceof Error && isGone(error))) throw error;
  }
  throw new ContentChangedError(file);
}
