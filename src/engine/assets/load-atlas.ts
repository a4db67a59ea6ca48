import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { deserialize } from 'node:v8';
import { brotliDecompressSync } from 'node:zlib';
import { lazy } from '../../model/lazy.ts';
import { openAtlas } from '../../pictures/map/atlas/stored-atlas.ts';
import { atlasFile } from '../cache/code-version.ts';
import { collectGarbage } from '../cache/collect-garbage.ts';
import { projectFolder } from '../cache/project-folder.ts';

/** The atlas. It is read at the first call in a thread. */
export const loadAtlas = lazy(async () => {
  const stored = await readFile(path.join(projectFolder, atlasFile));
  const atlas = openAtlas(deserialize(brotliDecompressSync(stored)));
  // Without this collection, a full build of 1,000 articles in two threads needs 850 MB instead of 700 MB.
  collectGarbage();
  return atlas;
});
