import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** What a build leaves in the folder it wrote, so that later commands know it for theirs. */
export interface OutputMarker {
  readonly writtenBy: 'dateline';
  /** Path of the base URL for which the site was built: `/` or `/news/`. */
  readonly basePath: string;
}

/** The file's name; only a folder that holds it is ever replaced. */
export const markerName = '.dateline.json';

/** The mark as text. */
export function markerText(basePath: string): string {
  const mark: OutputMarker = { writtenBy: 'dateline', basePath };
  return `${JSON.stringify(mark)}
`;
}

/** Reads the mark of a built site; undefined where the folder is none. */
export async function readMarker(folder: string): Promise<OutputMarker | undefined> {
  const text = await readFile(path.join(folder, markerName), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const mark: OutputMarker = JSON.parse(text);
  return mark;
}
