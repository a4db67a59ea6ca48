import path from 'node:path';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { fileStatus } from '../cache/file-status.ts';
import { textsIn } from '../cache/text-column.ts';

/** Files to check, with their sizes and times: plain data for a worker thread. */
export interface StatTask {
  /** The folder of the site: absolute path. */
  readonly out: string;
  /** Number of files. */
  readonly count: number;
  /** Their paths in the site: see `textColumn`. */
  readonly paths: Uint8Array;
  /** Their sizes in bytes. */
  readonly sizes: Float64Array;
  /** Their modification times: milliseconds since 1970. */
  readonly times: Float64Array;
}

/** The paths of the files whose size or time has changed. */
export function modifiedAmong({ out, count, paths, sizes, times }: StatTask): readonly string[] {
  return textsIn(paths, count).filter((name, at) => {
    const found = fileStatus(`${out}${path.sep}${name}`);
    return !(found?.isFile() === true && found.size === sizes[at] && found.mtimeMs === times[at]);
  });
}

// `verifyOutput` started this worker.
if (!isMainThread && parentPort !== null && isStatTask(workerData)) {
  parentPort.postMessage(modifiedAmong(workerData));
}

/** Vitest also runs tests in worker threads, with other data. */
function isStatTask(task: Partial<StatTask> | undefined): task is StatTask {
  return task?.paths !== undefined && task.times instanceof Float64Array;
}
