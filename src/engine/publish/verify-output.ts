import { Worker } from 'node:worker_threads';
import { lazy } from '../../model/lazy.ts';
import type { BuildOptions } from '../build-options.ts';
import type { BuildState } from '../dependencies/build-state.ts';
import { workerStart } from '../render/worker-file.ts';
import { modifiedAmong, type StatTask } from './stat-worker.ts';

/** The state of the previous build, and a check of its output. */
export interface LastBuild {
  readonly state: BuildState;
  readonly findModified: FindModifiedFiles;
}

/** Returns the paths of the files of a site that were modified or removed after the build. */
export type FindModifiedFiles = () => Promise<ReadonlySet<string>>;

/** Checking fewer files takes less time than starting a thread. */
const minFilesForThread = 8000;

/**
 * Starts to check which files of a site were modified or removed after the build wrote them. For a large site this takes
 * as long as a small build, so a worker thread does it in the background. The output of the dev server is not checked.
 * @param minForThread number of files from which a thread is used; set only by tests
 */
export function verifyOutput(
  { outputs, copies }: Pick<BuildState, 'outputs' | 'copies'>,
  { out, watched, workers }: Pick<BuildOptions, 'out' | 'watched' | 'workers'>,
  minForThread = minFilesForThread,
): FindModifiedFiles {
  if (watched !== undefined) return async () => new Set();
  const tasks = [outputs, copies.files].map(({ columns }): StatTask => {
    const { count, paths, sizes, times, digests } = columns;
    return { out, count, paths, sizes, times, digests };
  });
  const inThread = workers > 1 && outputs.count + copies.files.count >= minForThread;
  if (!inThread) return lazy(async () => new Set(tasks.flatMap(modifiedAmong)));
  const found = runStatWorker(tasks.map(copyOf));
  // An error matters only to a caller that waits for the result.
  found.catch(() => {});
  return () => found;
}

/** A copy that can be moved to a thread. Sending a part of a file would copy the whole file. */
function copyOf({ paths, sizes, times, digests, ...rest }: StatTask): StatTask {
  const [names, contents] = [new Uint8Array(paths), new Uint8Array(digests)];
  return { ...rest, paths: names, sizes: sizes.slice(), times: times.slice(), digests: contents };
}

/** @param tasks are moved to the thread */
function runStatWorker(tasks: readonly StatTask[]): Promise<ReadonlySet<string>> {
  const { file, argv } = workerStart('stat-worker', 'stat');
  const worker = new Worker(file, {
    argv: [...argv],
    workerData: tasks,
    execArgv: [],
    transferList: tasks.flatMap(({ paths, sizes, times, digests }) =>
      [paths, sizes, times, digests].map(({ buffer }) => buffer as ArrayBuffer),
    ),
  });
  worker.unref();
  return new Promise((resolve, reject) => {
    worker.once('message', (modified: readonly string[]) => resolve(new Set(modified)));
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the worker that checks files has ended')));
  });
}
