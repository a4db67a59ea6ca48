import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BuildOptions } from '../../../src/engine/build-options.ts';
import { buildSound, filesIn } from './built-folder.ts';
import { testNow } from './memory-folder.ts';

/** A built site that several test files read. None of them may change it. */
export interface SharedBuild {
  /** Absolute path of its folder. */
  readonly folder: string;
  /** Every file by its path in the folder. */
  readonly files: ReadonlyMap<string, Buffer>;
}

const builds = new Map<string, Promise<SharedBuild>>();

/**
 * Builds a content folder of this repository with `buildSound`. All test files of a worker share the result, because
 * most of them only read the same few sites. It is removed when the worker ends.
 */
export function sharedBuild(
  content: string,
  options: Partial<Pick<BuildOptions, 'now' | 'baseUrl'>> = {},
): Promise<SharedBuild> {
  const { now = testNow, baseUrl } = options;
  const key = JSON.stringify([content, now.iso, baseUrl]);
  const known = builds.get(key);
  if (known !== undefined) return known;
  const made = buildIn(content, { now, baseUrl });
  builds.set(key, made);
  return made;
}

async function buildIn(content: string, options: Partial<BuildOptions>): Promise<SharedBuild> {
  const scratch = mkdtempSync(path.join(tmpdir(), 'dateline-shared-'));
  process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
  const folder = path.join(scratch, 'site');
  await buildSound(content, folder, options);
  return { folder, files: await filesIn(folder) };
}
