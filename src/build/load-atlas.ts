import type { Atlas } from '../pictures/atlas.ts';

let atlas: Promise<Atlas> | undefined;

/** The atlas, read at the first call: once for all that a thread draws, and never where it draws nothing. */
export function loadAtlas(): Promise<Atlas> {
  atlas ??= import('./read-atlas.ts').then(({ readAtlas }) => readAtlas());
  return atlas;
}
