import type { Atlas } from '../../pictures/map/atlas/atlas.ts';
import { collectGarbage } from '../cache/collect-garbage.ts';

let atlas: Promise<Atlas> | undefined;

/** The atlas. It is read at the first call in a thread. */
export function loadAtlas(): Promise<Atlas> {
  atlas ??= readOnce();
  return atlas;
}

async function readOnce(): Promise<Atlas> {
  const { readAtlas } = await import('./read-atlas.ts');
  const read = await readAtlas();
  // Parsing leaves twice as much garbage as the atlas needs.
  collectGarbage();
  return read;
}
