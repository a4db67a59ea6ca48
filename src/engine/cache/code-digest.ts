import { readFileSync } from 'node:fs';
import path from 'node:path';
import { digestOf } from '../../model/digest.ts';
import { sourceFiles } from './open-bundle.mjs';
import { projectFolder } from './project-folder.ts';

/** Defined by the bundler. */
declare const DATELINE_CODE: string | undefined;

/** Whether the code runs from the bundle. If not, it runs from its sources through tsx. */
export const isBundled = typeof DATELINE_CODE === 'string';

/**
 * Digest of Dateline's code, the exact versions of its libraries, and the version of Node. Layouts have digests of their own.
 */
export function codeDigest(): string {
  known ??= digestOf(
    `${typeof DATELINE_CODE === 'string' ? DATELINE_CODE : sourcesDigest()} ${process.version}`,
  );
  return known;
}

let known: string | undefined;

/** Digest of the files that a bundle depends on: see `sourceFiles`. */
export function sourcesDigest(): string {
  const files = sourceFiles(projectFolder);
  const contents = files.map((file) => digestOf(readFileSync(path.join(projectFolder, file))));
  return digestOf([...files, ...contents].join('\n'));
}
