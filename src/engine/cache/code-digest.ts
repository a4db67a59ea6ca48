import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { digestOf } from '../../model/digest.ts';
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

/** npm writes it into each `node_modules`; other package managers do not. */
const installedList = path.join('node_modules', '.package-lock.json');

/**
 * Digest of `src`, `layouts/strings`, Eleventy's configuration, the operator's own `plugins`, and the list of libraries
 * that npm has installed.
 */
export function sourcesDigest(): string {
  const folders = ['src', path.join('layouts', 'strings'), 'plugins'];
  const files = folders.filter(isThere).flatMap(filesIn).sort();
  const single = ['.eleventy.ts', 'package.json', installedList].filter(isThere);
  const contents = [...files, ...single].map((file) =>
    digestOf(readFileSync(path.join(projectFolder, file))),
  );
  return digestOf([...files, ...contents].join('\n'));
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
