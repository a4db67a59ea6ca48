/// <reference lib="dom" />

/*
 * The pages that the service worker keeps on the reader's device. Worker and offline page share this module. A page has
 * its styles in itself, and names of fonts and pictures have a digest of their content, so a kept page always looks as
 * the build that made it. Its files are kept as long as it is.
 */

/** The cache of pages, under their address without query. */
export const pageCache = 'dateline-pages';
/** The cache of the files that pages load. */
export const assetCache = 'dateline-assets';

/** Headers that the worker adds to a kept page. */
const keptHeader = 'Dateline-Kept';
const kindHeader = 'Dateline-Kind';

/** The kinds of pages that are kept. */
export type KeptKind = 'article' | 'front' | 'offline';

/** What is known of a kept page without reading it. */
export interface KeptPage {
  readonly url: string;
  readonly kind: string;
  /** When it was kept: milliseconds since 1970. */
  readonly time: number;
}

/** A copy of a response that says when it was kept. */
export function keptResponse(
  { headers, status }: Response,
  body: string,
  kind: KeptKind,
  time: number,
): Response {
  const kept = new Headers(headers);
  // They describe the body as it was sent.
  for (const name of ['Content-Encoding', 'Content-Length']) kept.delete(name);
  kept.set(keptHeader, String(time));
  kept.set(kindHeader, kind);
  return new Response(body, { status, headers: kept });
}

/** All kept pages, the newest first. */
export async function keptPages(): Promise<readonly KeptPage[]> {
  const cache = await caches.open(pageCache);
  const requests = await cache.keys();
  const pages = requests.map(async ({ url }) => {
    const headers = (await cache.match(url))?.headers;
    const time = Number(headers?.get(keptHeader));
    return { url, kind: headers?.get(kindHeader) ?? '', time };
  });
  return (await Promise.all(pages)).sort((a, b) => b.time - a.time);
}

/** The address under which a page is kept: without query and fragment. */
export function keptUrl(address: string): string {
  const { origin, pathname } = new URL(address);
  return origin + pathname;
}
