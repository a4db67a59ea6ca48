import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** How large a built site is. */
export interface SiteSize {
  /** HTML files. */
  readonly pages: number;
  /** All files. */
  readonly files: number;
  /** Of all files together. */
  readonly bytes: number;
}

/** Measures a built site. Throws where there is no such folder. */
export async function siteSize(folder: string): Promise<SiteSize> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  let bytes = 0;
  for (const file of files) bytes += (await stat(path.join(file.parentPath, file.name))).size;
  const pages = files.filter(({ name }) => name.endsWith('.html')).length;
  return { pages, files: files.length, bytes };
}
