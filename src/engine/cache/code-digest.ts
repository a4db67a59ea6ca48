import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { digestOf } from '../../model/digest.ts';
import { projectFolder } from './project-folder.ts';

/** Written into the code by the bundler. */
declare const DATELINE_CODE: string | undefined;

/** Whether the code runs from a bundle, without tsx. */
export const isBundled = typeof DATELINE_CODE === 'string';

/**
 * Stands for everything that the code and its libraries do: what was made by other code is never
 * taken for what this one makes. Layouts have digests of their own.
 */
export function codeDigest(): string {
  known ??= typeof DATELINE_CODE === 'string' ? DATELINE_CODE : sourcesDigest();
  return known;
}

let known: string | undefined;

/**
 * The digest of the sources themselves, the words of the layouts, Eleventy's configuration with an
 * operator's own plugins, and the exact libraries.
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
