import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isBundled } from '../cache/code-digest.ts';
import { projectFolder } from '../cache/project-folder.ts';

/** The script and arguments of a worker thread or process. */
interface WorkerStart {
  /** Absolute path. */
  readonly file: string;
  readonly argv: readonly string[];
}

/**
 * Returns how to start a worker thread or process, from the bundle or from the sources.
 * @param use name of its code cache: see `openBundle`
 */
export function workerStart(
  name: 'build-worker' | 'stat-worker' | 'picture-worker',
  use: string,
): WorkerStart {
  const start = path.join(projectFolder, 'src', 'engine', 'render', 'start-worker.mjs');
  if (!isBundled) return { file: start, argv: [name] };
  const bundle = path.dirname(fileURLToPath(import.meta.url));
  // The other workers have small scripts, which start faster than the bundle opens.
  return name === 'build-worker'
    ? { file: start, argv: [name, bundle, use] }
    : { file: path.join(bundle, `${name}.cjs`), argv: [name] };
}
