import { Worker } from 'node:worker_threads';
import type { BuildOptions } from '../build-options.ts';
import type { BuildState } from '../dependencies/build-state.ts';
import { workerStart } from '../render/worker-file.ts';
import { modifiedAmong, type StatTask } from './stat-worker.ts';

/** What the last build left, and what of it no longer stands. */
export interface LastBuild {
  readonly state: BuildState;
  readonly findModified: FindModifiedFiles;
}

/** Gives the paths of files of a site that do not stand any more as a build wrote them. */
export type FindModifiedFiles = () => Promise<ReadonlySet<string>>;

/** To look at fewer files takes less time than to start a thread. */
const filesWorthAThread = 8000;

/**
 * Begins to look which files of a site somebody has changed or removed since a build wrote them. Of
 * a large site that takes as long as an edit: a thread of its own does it while other work goes on.
 * A folder of the build's own is taken for granted.
 * @param worthAThread with so many files; another number only in tests
 */
export function verifyOutput(
  { outputs }: Pick<BuildState, 'outputs'>,
  { out, watched, workers }: Pick<BuildOptions, 'out' | 'watched' | 'workers'>,
  worthAThread = filesWorthAThread,
): FindModifiedFiles {
  if (watched !== undefined) return async () => new Set();
  const { count, paths, sizes, times } = outputs.columns;
  const task: StatTask = { out, count, paths, sizes, times };
  const inThread = workers > 1 && count >= worthAThread;
  if (!inThread) return async () => new Set(modifiedAmong(task));
  const found = runStatWorker(task);
  // Whoever needs no answer must not be stopped by what went wrong on the way to it.
  found.catch(() => {});
  return () => found;
}

function runStatWorker(task: StatTask): Promise<ReadonlySet<string>> {
  const { file, argv } = workerStart('stat-worker', 'stat');
  const worker = new Worker(file, { argv: [...argv], workerData: task, execArgv: [] });
  worker.unref();
  return new Promise((resolve, reject) => {
    worker.once('message', (modified: readonly string[]) => resolve(new Set(modified)));
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the thread that looks at files has ended')));
  });
}
