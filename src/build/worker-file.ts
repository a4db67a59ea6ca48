import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectFolder } from './project-folder.ts';

/** Written into the code by the bundler: the code runs without tsx. */
declare const DATELINE_CODE: string | undefined;

const isBundled = typeof DATELINE_CODE === 'string';

/** How to start a thread of the build. */
interface WorkerStart {
  /** Absolute path. */
  readonly file: string;
  readonly argv: readonly string[];
}

/**
 * Where the code of a thread of the build stands: in the bundle, or among the sources.
 * @param use what the thread is for: of the code, each use runs another part
 */
export function workerStart(name: 'build-worker' | 'look-worker', use: string): WorkerStart {
  const start = path.join(projectFolder, 'src', 'build', 'start-worker.mjs');
  if (!isBundled) return { file: start, argv: [name] };
  const bundle = path.dirname(fileURLToPath(import.meta.url));
  // A thread with little code is started faster than the bundle is opened.
  return name === 'look-worker'
    ? { file: path.join(bundle, `${name}.cjs`), argv: [] }
    : { file: start, argv: [name, bundle, use] };
}
