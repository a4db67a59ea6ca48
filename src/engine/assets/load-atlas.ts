import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { deserialize } from 'node:v8';
import { brotliDecompressSync } from 'node:zlib';
import { lazy } from '../../model/lazy.ts';
import { openAtlas } from '../../pictures/map/atlas/stored-atlas.ts';
import { atlasFile } from '../cache/code-version.ts';
import { projectFolder } from '../cache/project-folder.ts';

/** The atlas. It is read at the first call in a thread. */
export const loadAtlas = lazy(async () => {
  const stored = await readFile(path.join(projectFolder, atlasFile));
  return openAtlas(deserialize(brotliDecompressSync(stored)));
});
