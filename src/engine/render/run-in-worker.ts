import { Worker } from 'node:worker_threads';
import { ContentChangedError } from '../content/content-changed.ts';
import type { ContentToRelate, SiteReport } from '../content/related-facts.ts';
import { DamagedCacheError } from '../content/segment-file.ts';
import { unpackedOutputs } from '../dependencies/packed-outputs.ts';
import type { WorkerAnswer, WorkerTask, WorkerTaskResult } from './build-worker.ts';
import { LayoutError } from './layout-error.ts';
import type { MadeOutput } from './render-pages.ts';
import type { RenderTask } from './render-share.ts';
import { workerStart } from './worker-file.ts';

/**
 * Parts a list among this thread and others, runs the shares side by side, and waits for all.
 * The first share is done here, one item after the other.
 * @param shares how many threads, this one included
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
  const elsewhere = Promise.all(others);
  // What goes wrong there while this thread is at work is told when it is done.
  elsewhere.catch(() => {});
  for (const item of items.slice(0, size)) {
    here(item);
    // Lets the other threads' messages through.
    await new Promise(setImmediate);
  }
  return elsewhere;
}

/** Makes outputs in a thread of its own. Rejects as `runInWorker` does. */
export async function renderInWorker(task: RenderTask): Promise<readonly MadeOutput[]> {
  const { made } = await runInWorker(task);
  return made === undefined ? [] : unpackedOutputs(made);
}

/**
 * Relates a site in a thread of its own. Its memory goes with it, and it has a young generation that is
 * large enough for what it makes. Rejects as `runInWorker` does.
 */
export async function relateInWorker(content: ContentToRelate): Promise<SiteReport> {
  const { report } = await runInWorker({ task: 'relate', content });
  if (report === undefined) throw new Error('a thread of the build has no report');
  return report;
}

/** Runs a task in a thread of its own. Rejects with what it throws there, when the thread has ended. */
export function runInWorker(task: WorkerTask): Promise<WorkerTaskResult> {
  const { file, argv } = workerStart('build-worker', task.task);
  const worker = new Worker(file, {
    argv: [...argv],
    workerData: task,
    execArgv: [],
    // Much is made and dropped at once: in a small young generation it would be copied about.
    resourceLimits: { maxYoungGenerationSizeMb: 128 },
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
    // Until then it may still be writing files.
    worker.once('exit', (code) => {
      reject(fault ?? new Error(`a thread of the build ended with code ${code}`));
    });
  });
}

function faultOf(answer: Exclude<WorkerAnswer, { readonly written: WorkerTaskResult }>): Error {
  if ('damaged' in answer) return new DamagedCacheError(answer.damaged);
  if ('contentChanged' in answer) return new ContentChangedError(answer.contentChanged);
  return new LayoutError(answer.layoutFault);
}
