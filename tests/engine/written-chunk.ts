import { writeWhole } from '../../src/engine/cache/cache-file.ts';
import {
  type ChunkEntry,
  chunkParts,
  type StoredRange,
} from '../../src/engine/content/chunk-file.ts';
import { digestOf } from '../../src/model/digest.ts';

/** The text of an article, its sentences with names, and what lists show of it, as plain data. */
export interface TextInChunk {
  readonly text: object;
  readonly sentences?: readonly object[];
  readonly listed?: object;
}

/**
 * Writes a chunk as a build does.
 * @param file absolute path
 * @param texts by the paths of their articles; undefined for a file that is not an article
 */
export function writeChunk(
  file: string,
  texts: Readonly<Record<string, TextInChunk | undefined>>,
): void {
  const parts: Buffer[] = [];
  let length = 0;
  const place = (value: object): StoredRange => {
    const bytes = Buffer.from(JSON.stringify(value));
    const found: StoredRange = [length, bytes.length, digestOf(bytes)];
    parts.push(bytes);
    length += bytes.length;
    return found;
  };
  const entries = Object.entries(texts).map(([path, own]): ChunkEntry => {
    return {
      ...{ path, digest: digestOf(JSON.stringify(own ?? null)), problems: [] },
      ...{ list: undefined, value: undefined },
      text: own && place(own.text),
      sentences: own && place(own.sentences ?? []),
      listed: own && place(own.listed ?? {}),
    };
  });
  writeWhole(file, ...chunkParts(file, 'common', entries, Buffer.concat(parts)));
}
