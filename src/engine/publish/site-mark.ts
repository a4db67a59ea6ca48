import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** What a build leaves in the folder it wrote, so that later commands know it for theirs. */
export interface SiteMark {
  readonly writtenBy: 'dateline';
  /** Path of the base URL for which the site was built: `/` or `/news/`. */
  readonly basePath: string;
}

/** The file's name; only a folder that holds it is ever replaced. */
export const markName = '.dateline.json';

/** The mark as text. */
export function markText(basePath: string): string {
  const mark: SiteMark = { writtenBy: 'dateline', basePath };
  return `${JSON.stringify(mark)}
`;
}

/** Reads the mark of a built site; undefined where the folder is none. */
export async function readMark(folder: string): Promise<SiteMark | undefined> {
  const text = await readFile(path.join(folder, markName), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const mark: SiteMark = JSON.parse(text);
  return mark;
}
