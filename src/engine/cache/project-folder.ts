import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Defined by the bundler: the bundle is in another folder than its sources. */
declare const DATELINE_PROJECT: string | undefined;

/** Dateline's own folder, with `layouts` and `.eleventy.ts`: absolute path. */
export const projectFolder =
  typeof DATELINE_PROJECT === 'string'
    ? DATELINE_PROJECT
    : path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
