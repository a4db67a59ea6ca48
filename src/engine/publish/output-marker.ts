import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** The file by which commands recognise an output folder of a build. */
export interface OutputMarker {
  readonly writtenBy: 'dateline';
  /** Path of the base URL for which the site was built: `/` or `/news/`. */
  readonly basePath: string;
  /** Which part of a site the folder has, such as `3/4`; undefined if it is a whole site. */
  readonly shard?: string | undefined;
}

/** Its name. A folder with files but without a marker is never changed. */
export const markerName = '.dateline.json';

/** The content of the marker. */
export function markerText(basePath: string, shard?: string): string {
  const marker: OutputMarker = { writtenBy: 'dateline', basePath, shard };
  return `${JSON.stringify(marker)}
`;
}

/** Reads the marker of a built site; undefined if there is none, or if it is damaged: the next build writes it again. */
export async function readMarker(folder: string): Promise<OutputMarker | undefined> {
  const text = await readFile(path.join(folder, markerName), 'utf8').catch(() => '');
  try {
    const marker: OutputMarker | null = JSON.parse(text);
    return isBasePath(marker?.basePath) ? (marker ?? undefined) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof URIError) return undefined;
    throw error;
  }
}

/** Whether the value that a file has there is the path of a base URL. Throws URIError if it has an invalid percent-encoding. */
function isBasePath(value: string | undefined): boolean {
  return (
    typeof value === 'string' && /^\/(?:[^/\\\s][^\s]*\/)?$/.test(value) && decodeURI(value) !== ''
  );
}
