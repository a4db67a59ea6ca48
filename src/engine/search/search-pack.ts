import type { MemoKind } from '../cache/memo.ts';
import type { IndexFile } from './index-records.ts';

/** The files of an index in one file of the cache: the length of a list (32 bits), the list as JSON, the contents. */
export const searchPacks: MemoKind<readonly IndexFile[]> = {
  folder: 'search',
  pack: (files) => {
    const list = Buffer.from(
      JSON.stringify(files.map(({ path, content }) => [path, content.length])),
    );
    const length = Buffer.alloc(4);
    length.writeUInt32LE(list.length);
    return Buffer.concat([length, list, ...files.map(({ content }) => content)]);
  },
  unpack: (bytes) => {
    const start = 4 + bytes.readUInt32LE(0);
    // The cache checks the digest, so this is what `pack` wrote.
    const list: readonly (readonly [string, number])[] = JSON.parse(
      bytes.toString('utf8', 4, start),
    );
    let at = start;
    return list.map(([path, size]) => {
      const content = bytes.subarray(at, at + size);
      at += size;
      return { path, content };
    });
  },
};
