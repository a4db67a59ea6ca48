import path from 'node:path';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { fileStatus } from '../cache/file-status.ts';
import { textsIn } from '../cache/text-column.ts';

/** Files to look at, and how they looked: plain data, for any thread. */
export interface StatTask {
  /** The folder of the site: absolute path. */
  readonly out: string;
  /** How many files. */
  readonly count: number;
  /** Their paths in it: see `textColumn`. */
  readonly paths: Uint8Array;
  /** Bytes of each. */
  readonly sizes: Float64Array;
  /** When each was written: milliseconds since 1970. */
  readonly times: Float64Array;
}

/** The paths of those that do not look any more as they did. */
export function modifiedAmong({ out, count, paths, sizes, times }: StatTask): readonly string[] {
  return textsIn(paths, count).filter((name, at) => {
    const found = fileStatus(`${out}${path.sep}${name}`);
    return !(found?.isFile() === true && found.size === sizes[at] && found.mtimeMs === times[at]);
  });
}

// The task was given by this program itself.
if (!isMainThread && parentPort !== null && isStatTask(workerData)) {
  parentPort.postMessage(modifiedAmong(workerData));
}

/** Tests run in threads too, with tasks of their own. */
function isStatTask(task: Partial<StatTask> | undefined): task is StatTask {
  return task?.paths !== undefined && task.times instanceof Float64Array;
}
