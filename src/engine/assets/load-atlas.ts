import type { Atlas } from '../../pictures/map/atlas.ts';
import { dropGarbage } from '../cache/drop-garbage.ts';

let atlas: Promise<Atlas> | undefined;

/** The atlas, read at the first call: once for all that a thread draws, and never where it draws nothing. */
export function loadAtlas(): Promise<Atlas> {
  atlas ??= readOnce();
  return atlas;
}

/** To read it leaves twice as much behind as it holds. */
async function readOnce(): Promise<Atlas> {
  const { readAtlas } = await import('./read-atlas.ts');
  const read = await readAtlas();
  dropGarbage();
  return read;
}
