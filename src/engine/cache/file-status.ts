import { lstatSync, type Stats } from 'node:fs';

/**
 * The status of what stands under a path, of a link itself; undefined where nothing does, or where a
 * file stands in the place of one of its folders.
 */
export function fileStatus(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return undefined;
    throw error;
  }
}
