import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { digestOf } from '../../model/digest.ts';
import { projectFolder } from './project-folder.ts';

/** Defined by the bundler. */
declare const DATELINE_CODE: string | undefined;

/** Whether the code runs from the bundle. If not, it runs from its sources through tsx. */
export const isBundled = typeof DATELINE_CODE === 'string';

/**
 * Digest of Dateline's code and the exact versions of its libraries. Layouts have digests of their own.
 */
export function codeDigest(): string {
  known ??= typeof DATELINE_CODE === 'string' ? DATELINE_CODE : sourcesDigest();
  return known;
}

let known: string | undefined;

/**
 * Digest of `src`, `layouts/strings`, Eleventy's configuration, the operator's own `plugins`, package-lock.json
 * and the version of Node.
 */
export function sourcesDigest(): string {
  const folders = ['src', path.join('layouts', 'strings'), 'plugins'];
  const files = folders.filter(isThere).flatMap(filesIn).sort();
  const contents = [...files, '.eleventy.ts', 'package-lock.json'].map((file) =>
    digestOf(readFileSync(path.join(projectFolder, file))),
  );
  return digestOf([...files, ...contents, process.version].join('\n'));
}

function isThere(folder: string): boolean {
  return existsSync(path.join(projectFolder, folder));
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(path.join(projectFolder, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.join(folder, entry.name);
    return entry.isDirectory() ? filesIn(name) : [name];
  });
}
