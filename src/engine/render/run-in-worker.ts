import { Worker } from 'node:worker_threads';
import { DamagedCacheError } from '../content/chunk-file.ts';
import { ContentChangedError } from '../content/content-changed.ts';
import type { MadeOutputs } from '../dependencies/made-outputs.ts';
import type { WorkerAnswer, WorkerTask, WorkerTaskResult } from './build-worker.ts';
import { inTurns } from './in-turns.ts';
import { LayoutError } from './layout-error.ts';
import type { RenderTask } from './render-share.ts';
import { workerStart } from './worker-file.ts';

/**
 * Splits a list between this thread and workers, and waits for all shares. The first share runs in this thread,
 * one item after the other. Rejects with the first error of a worker.
 * @param shares number of threads, this one included
 * @param taskOf makes the task of a worker from its share
 * @param here processes an item in this thread
 */
export async function runInShares<T>(
  items: readonly T[],
  shares: number,
  taskOf: (share: readonly T[]) => WorkerTask,
  here: (item: T) => void,
): Promise<readonly WorkerTaskResult[]> {
  const size = Math.ceil(items.length / Math.max(1, shares));
  const others: Promise<WorkerTaskResult>[] = [];
  for (let from = size; size > 0 && from < items.length; from += size) {
    others.push(runInWorker(taskOf(items.slice(from, from + size))));
  }
  const inWorkers = Promise.all(others);
  // An error of a worker is reported after this thread has finished its own share.
  inWorkers.catch(() => {});
  await inTurns(items.slice(0, size), here);
  return inWorkers;
}

/** Makes outputs in a worker thread. Rejects as `runInWorker` does. */
export async function renderInWorker(task: RenderTask): Promise<MadeOutputs> {
  const { made } = await runInWorker(task);
  if (made === undefined) throw new Error('a worker has returned no outputs');
  return made;
}

/** Runs a task in a worker thread. If the task fails, rejects with its error after the worker has exited. */
export function runInWorker(task: WorkerTask): Promise<WorkerTaskResult> {
  const { file, argv } = workerStart('build-worker', task.task);
  const worker = new Worker(file, {
    argv: [...argv],
    workerData: task,
    execArgv: [],
    // Most objects are short-lived. In a small young generation, V8 would copy many of them to the old one. With 128 MB,
    // a full build takes as long and needs 40 MB more.
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  });
  return new Promise((resolve, reject) => {
    let fault: Error | undefined;
    worker.once('message', (answer: WorkerAnswer) => {
      if ('written' in answer) resolve(answer.written);
      else fault = faultOf(answer);
    });
    worker.once('error', (error: Error) => {
      fault = error;
    });
    // Before it exits, it may still be writing files.
    worker.once('exit', (code) => {
      reject(fault ?? new Error(`a worker ended with code ${code}`));
    });
  });
}

function faultOf(answer: Exclude<WorkerAnswer, { readonly written: WorkerTaskResult }>): Error {
  if ('damaged' in answer) return new DamagedCacheError(answer.damaged);
  if ('contentChanged' in answer) return new ContentChangedError(answer.contentChanged);
  return new LayoutError(answer.layoutFault);
}
