import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isBundled } from '../cache/code-digest.ts';
import { projectFolder } from '../cache/project-folder.ts';

/** How to start a thread or a process of the build. */
interface WorkerStart {
  /** Absolute path. */
  readonly file: string;
  readonly argv: readonly string[];
}

/**
 * Where the code of a thread or process of the build stands: in the bundle, or among the sources.
 * @param use what it is for: of the code, each use runs another part
 */
export function workerStart(
  name: 'build-worker' | 'stat-worker' | 'picture-worker',
  use: string,
): WorkerStart {
  const start = path.join(projectFolder, 'src', 'engine', 'render', 'start-worker.mjs');
  if (!isBundled) return { file: start, argv: [name] };
  const bundle = path.dirname(fileURLToPath(import.meta.url));
  // What has little code is started faster than the bundle is opened.
  return name === 'build-worker'
    ? { file: start, argv: [name, bundle, use] }
    : { file: path.join(bundle, `${name}.cjs`), argv: [name] };
}
