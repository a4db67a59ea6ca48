/** Written into the code by the bundler: the code runs without tsx. */
declare const DATELINE_CODE: string | undefined;

const isBundled = typeof DATELINE_CODE === 'string';

/** How to start a thread of the build. */
interface WorkerStart {
  readonly file: URL;
  readonly argv: readonly string[];
}

/** Where the code of a thread of the build stands: in the bundle, or among the sources. */
export function workerStart(name: 'build-worker' | 'look-worker'): WorkerStart {
  const at = (file: string) => new URL(file, import.meta.url);
  return isBundled
    ? { file: at(`./${name}.mjs`), argv: [] }
    : { file: at('./start-worker.mjs'), argv: [`./${name}.ts`] };
}
