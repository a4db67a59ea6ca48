import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** The size of a built site. */
export interface SiteSize {
  /** Number of HTML files. */
  readonly pages: number;
  /** Number of all files. */
  readonly files: number;
  /** Total size of all files. */
  readonly bytes: number;
  /** The size of the search index and its scripts, which is part of the total. */
  readonly searchBytes: number;
}

/** Measures a built site. Throws if the folder does not exist. */
export async function siteSize(folder: string): Promise<SiteSize> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const searchFolder = path.join(folder, 'pagefind');
  let [bytes, searchBytes] = [0, 0];
  for (const file of files) {
    const { size } = await stat(path.join(file.parentPath, file.name));
    bytes += size;
    if (file.parentPath.startsWith(searchFolder)) searchBytes += size;
  }
  const pages = files.filter(({ name }) => name.endsWith('.html')).length;
  return { pages, files: files.length, bytes, searchBytes };
}
