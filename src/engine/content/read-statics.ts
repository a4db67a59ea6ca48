import { isJoined, publishedPath, type StaticFile } from '../../model/content-file.ts';
import type { Checked, Problem } from '../../model/problem.ts';
import { decodeFile } from '../../parse/decode-file.ts';
import { readScanned } from './content-changed.ts';
import type { ScannedFile } from './content-scan.ts';

/**
 * The files of `static` that a scan has found. Reads only those that are joined with a file of Dateline, and reports
 * one that is not text. Throws ContentChangedError if it has changed since the scan.
 * @param content absolute path of the content folder
 */
export function readStatics(
  scanned: readonly ScannedFile[],
  content: string,
): Checked<readonly StaticFile[]> {
  const problems: Problem[] = [];
  const value = scanned.map((file): StaticFile => {
    const { path, digest } = file;
    if (!isJoined(publishedPath(file))) return { path, digest };
    const decoded = decodeFile({ path, bytes: readScanned(content, file) });
    problems.push(...decoded.problems);
    return { path, digest, text: decoded.value?.text ?? '' };
  });
  return { value, problems };
}
