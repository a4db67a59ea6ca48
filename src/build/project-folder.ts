import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Dateline's own folder, in which `layouts` and `.eleventy.ts` stand: absolute path. */
export const projectFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
