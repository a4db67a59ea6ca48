import { parentPort, workerData } from 'node:worker_threads';
import type { ParseContext } from '../../parse/parse-context.ts';
import type { CompressTask } from '../compression/compress-file.ts';
import { DamagedCacheError } from '../content/chunk-file.ts';
import { ContentChangedError } from '../content/content-changed.ts';
import type { ChunkJob } from '../content/parse-chunk.ts';
import type { MadeOutputs } from '../dependencies/made-outputs.ts';
import type { WrittenFile } from '../dependencies/previous-outputs.ts';
import { inTurns } from './in-turns.ts';
import { LayoutError } from './layout-error.ts';
import type { RenderTask } from './render-share.ts';

/** A task for a worker thread: plain data. */
export type WorkerTask = ParseTask | RenderTask | CompressTask;

/** Parse some chunks. */
export interface ParseTask {
  readonly task: 'parse';
  readonly jobs: readonly ChunkJob[];
  readonly content: string;
  readonly publication: ParseContext['publication'];
  /** The cache folder, absolute path. */
  readonly cache: string;
}

/** The result of a task: the outputs of a render task, the copies of a compress task, nothing for a parse task. */
export interface WorkerTaskResult {
  readonly made?: MadeOutputs;
  readonly compressed?: readonly WrittenFile[];
}

/** The message from a worker to its build: the result, or an error of a known class. */
export type WorkerAnswer =
  | { readonly written: WorkerTaskResult }
  | { readonly damaged: string }
  | { readonly layoutFault: string }
  | { readonly contentChanged: string };

/** Loads only the code that the task needs: the rest would take a fifth of a second. */
async function run(task: WorkerTask): Promise<WorkerTaskResult> {
  if (task.task === 'render') {
    const { renderShare } = await import('./render-share.ts');
    return { made: await renderShare(task) };
  }
  if (task.task === 'compress') {
    const { compressFile } = await import('../compression/compress-file.ts');
    return { compressed: task.sources.flatMap((source) => compressFile(source, task.into)) };
  }
  const { makeChunk } = await import('../content/parse-chunk.ts');
  const { parseContextOf } = await import('../content/parse-content-folder.ts');
  const context = parseContextOf(task.publication, task.cache);
  await inTurns(task.jobs, (job) => makeChunk(job, task.content, context));
  return {};
}

async function answerTo(task: WorkerTask): Promise<WorkerAnswer> {
  try {
    return { written: await run(task) };
  } catch (error) {
    // Errors lose their class between threads. The build must be able to recognise these.
    if (error instanceof DamagedCacheError) return { damaged: error.file };
    if (error instanceof ContentChangedError) return { contentChanged: error.file };
    if (error instanceof LayoutError) return { layoutFault: error.message };
    throw error;
  }
}

// The type of workerData is known: only `runInWorker` starts this module.
if (parentPort !== null) {
  answerTo(workerData as WorkerTask).then((answer) => parentPort?.postMessage(answer));
}
