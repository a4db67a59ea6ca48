import path from 'node:path';
import { fileStart } from '../../model/point.ts';
import { type Problem, warningAt } from '../../model/problem.ts';
import type { BuildOptions } from '../build-options.ts';
import { ManifestError, parseManifest, readManifestText } from './site-manifest.ts';

/** The paths of the files that builds wrote into a folder; undefined if its manifest is missing or damaged. */
export function listedFiles(out: string): ReadonlySet<string> | undefined {
  const text = readManifestText(out);
  try {
    return text === undefined ? undefined : new Set(parseManifest(text).keys());
  } catch (error) {
    // The next build writes a new one.
    if (error instanceof ManifestError) return undefined;
    throw error;
  }
}

/**
 * A warning for each removed file that somebody else put into the output folder. A build of the whole site replaces the
 * folder; other builds leave such files alone.
 * @param removed paths of the removed files
 * @param listed the paths of the files that builds wrote; undefined if they are not known
 */
export function foreignFileProblems(
  removed: readonly string[],
  listed: ReadonlySet<string> | undefined,
  { content, out }: Pick<BuildOptions, 'content' | 'out'>,
): readonly Problem[] {
  if (listed === undefined) return [];
  const folder = path.relative(content, out).split(path.sep).join('/');
  return removed
    .filter((name) => !listed.has(name))
    .map((name) => warningAt(`${folder}/${name}`, fileStart, message, advice));
}

const message = 'this file was removed, since no build wrote it and this build made the whole site';
const advice = 'put it into the folder "static" beside the content folder: each build publishes it';
