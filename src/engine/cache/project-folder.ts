import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Written into the code by the bundler, since a bundle lies elsewhere than its sources. */
declare const DATELINE_PROJECT: string | undefined;

/** Dateline's own folder, in which `layouts` and `.eleventy.ts` stand: absolute path. */
export const projectFolder =
  typeof DATELINE_PROJECT === 'string'
    ? DATELINE_PROJECT
    : path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
