import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { digestOf } from '../../model/digest.ts';
import { fileStatus } from '../cache/file-status.ts';
import { textsIn } from '../cache/text-column.ts';
import type { OutputColumns } from '../dependencies/previous-outputs.ts';

/** Files to check: plain data for a worker thread, in which buffers are arrays of bytes. */
export interface StatTask extends Pick<OutputColumns, 'count' | 'sizes' | 'times'> {
  /** The folder of the site: absolute path. */
  readonly out: string;
  readonly paths: Uint8Array;
  readonly digests: Uint8Array;
}

/**
 * The paths of the files that have changed. A file with another time is read: a build server may restore a
 * site without the times of its files.
 */
export function modifiedAmong(task: StatTask): readonly string[] {
  return textsIn(task.paths, task.count).filter((name, at) => isModified(name, at, task));
}

function isModified(name: string, at: number, task: StatTask): boolean {
  const file = `${task.out}${path.sep}${name}`;
  const found = fileStatus(file);
  if (found?.isFile() !== true || found.size !== task.sizes[at]) return true;
  return found.mtimeMs !== task.times[at] && digestOf(readFileSync(file)) !== digestAt(task, at);
}

function digestAt({ digests }: StatTask, at: number): string {
  return Buffer.from(digests.subarray(16 * at, 16 * (at + 1))).toString('latin1');
}

// `verifyOutput` started this worker.
if (!isMainThread && parentPort !== null && isTaskList(workerData)) {
  parentPort.postMessage(workerData.flatMap(modifiedAmong));
}

/** Vitest also runs tests in worker threads, with other data. */
function isTaskList(tasks: Partial<StatTask>[] | undefined): tasks is StatTask[] {
  const isTask = ({ paths, times }: Partial<StatTask>) =>
    paths !== undefined && times instanceof Float64Array;
  return Array.isArray(tasks) && tasks.length > 0 && tasks.every(isTask);
}
