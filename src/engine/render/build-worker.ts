import { parentPort, workerData } from 'node:worker_threads';
import type { ParseContext } from '../../parse/parse-context.ts';
import { ContentChangedError } from '../content/content-changed.ts';
import type { SegmentJob } from '../content/parse-segment.ts';
import type { ContentToRelate, SiteReport } from '../content/related-facts.ts';
import { DamagedCacheError } from '../content/segment-file.ts';
import type { PackedOutputs } from '../dependencies/packed-outputs.ts';
import { LayoutError } from './layout-error.ts';
import type { RenderTask } from './render-share.ts';

/** What a thread of the build is asked to do: plain data. */
export type WorkerTask = ParseTask | RelateTask | RenderTask;

/** Parse some segments. */
export interface ParseTask {
  readonly task: 'parse';
  readonly jobs: readonly SegmentJob[];
  readonly content: string;
  readonly publication: ParseContext['publication'];
}

/** Relate a site, and store its facts. */
export interface RelateTask {
  readonly task: 'relate';
  readonly content: ContentToRelate;
}

/** What a thread has to tell: of what it made, or of the site that it related; nothing if it parsed. */
export interface WorkerTaskResult {
  readonly made?: PackedOutputs;
  readonly report?: SiteReport;
}

/**
 * What a thread answers: what it wrote, or the file of the cache that it found damaged, or what is
 * wrong with a layout.
 */
export type WorkerAnswer =
  | { readonly written: WorkerTaskResult }
  | { readonly damaged: string }
  | { readonly layoutFault: string }
  | { readonly contentChanged: string };

/** Loads only what its task needs: the code for the other takes a fifth of a second. */
async function run(task: WorkerTask): Promise<WorkerTaskResult> {
  if (task.task === 'render') {
    const { renderShare } = await import('./render-share.ts');
    return { made: await renderShare(task) };
  }
  if (task.task === 'relate') {
    const { relateSite } = await import('../content/related-facts.ts');
    return { report: relateSite(task.content).report };
  }
  const { makeSegment } = await import('../content/parse-segment.ts');
  const { parseContextOf } = await import('../content/parse-content-folder.ts');
  const context = parseContextOf(task.publication);
  for (const job of task.jobs) makeSegment(job, task.content, context);
  return {};
}

async function answerTo(task: WorkerTask): Promise<WorkerAnswer> {
  try {
    return { written: await run(task) };
  } catch (error) {
    // A thread's errors lose their class on the way: these must be known again.
    if (error instanceof DamagedCacheError) return { damaged: error.file };
    if (error instanceof ContentChangedError) return { contentChanged: error.file };
    if (error instanceof LayoutError) return { layoutFault: error.message };
    throw error;
  }
}

// The task was given by this program itself.
if (parentPort !== null) {
  answerTo(workerData as WorkerTask).then((answer) => parentPort?.postMessage(answer));
}
