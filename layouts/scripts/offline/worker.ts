/// <reference lib="dom" />
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { assetCache, keptPages, keptResponse, keptUrl, pageCache } from './kept-pages.ts';
import { isNeeded, readMarkup } from './page-markup.ts';

/*
 * The service worker of a site with `offline: true`. Pages come from the network. The front page and the articles that a
 * reader opens are kept, and shown if the network has no answer within three seconds. Its URL has the codes of the
 * languages whose pages are under their code: `/sw.js?ar&fr`.
 */

/** The part of ServiceWorkerGlobalScope that the worker uses; the types of pages do not have it. */
interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly location: Location;
  readonly clients: {
    readonly matchAll: (options: {
      readonly includeUncontrolled: boolean;
      readonly type: 'window';
    }) => Promise<readonly { readonly url: string }[]>;
    readonly claim: () => Promise<void>;
  };
  readonly skipWaiting: () => Promise<void>;
  readonly addEventListener: (
    type: 'install' | 'activate',
    listener: (event: { readonly waitUntil: (work: Promise<void>) => void }) => void,
  ) => void;
}
declare const self: WorkerScope;

/** In seconds. After that, a reader sees the kept page. */
const longestWait = 3;
/** Older ones are removed. */
const maxArticles = 50;
/** In milliseconds. Older offline pages are fetched again. */
const offlinePageAge = 24 * 60 * 60 * 1000;

const root = new URL('./', self.location.href);
const codes = [...new URLSearchParams(self.location.search).keys()];
const offlineUrls = ['', ...codes.map((code) => `${code}/`)].map(
  (folder) => new URL(`${folder}offline/`, root).href,
);

/** Keeps a page and the files without which it cannot be shown. Returns nothing for other pages. */
async function prepared(response: Response): Promise<Response | undefined> {
  const type = response.headers.get('Content-Type') ?? '';
  if (response.status !== 200 || !type.startsWith('text/html')) return undefined;
  const html = await response.text();
  const { kind, registers, assets } = readMarkup(html);
  if (kind === undefined) return undefined;
  if (!registers) {
    await leave();
    return undefined;
  }
  await keepAssets(assets);
  return keptResponse(response, html, kind, Date.now());
}

/** The site no longer keeps pages: removes them, and the worker. */
async function leave(): Promise<void> {
  await self.registration.unregister();
  await Promise.all([pageCache, assetCache].map((name) => caches.delete(name)));
}

/** Rejects if a needed file cannot be loaded. Of pictures, it keeps what the browser has loaded. */
async function keepAssets(paths: readonly string[]): Promise<void> {
  const cache = await caches.open(assetCache);
  const keep = async (path: string) => {
    const url = new URL(path, root).href;
    if ((await cache.match(url)) !== undefined) return;
    const response = await (isNeeded(path) ? fetch(url) : fetchLoaded(url));
    if (response?.ok === true) await cache.put(url, response);
    else if (isNeeded(path)) throw new Error(`${path} is not there`);
  };
  await Promise.all(paths.map(keep));
}

/** A file that the browser has in its own cache; undefined if it has not. */
async function fetchLoaded(url: string): Promise<Response | undefined> {
  try {
    return await fetch(url, { cache: 'only-if-cached', mode: 'same-origin' });
  } catch {
    return undefined;
  }
}

/** Fetches a page and keeps it. */
async function keepPage(url: string): Promise<void> {
  const kept = await prepared(await fetch(url));
  if (kept !== undefined) await (await caches.open(pageCache)).put(keptUrl(url), kept);
}

async function keepOfflinePages(): Promise<void> {
  await Promise.all(offlineUrls.map(keepPage));
}

/** Removes the oldest articles, and files that no kept page names. Fetches offline pages again that are old. */
async function tidy(): Promise<void> {
  const pages = await keptPages();
  const cache = await caches.open(pageCache);
  const old = pages.filter(({ kind }) => kind === 'article').slice(maxArticles);
  await Promise.all(old.map(({ url }) => cache.delete(url)));
  const isOld = ({ kind, time }: (typeof pages)[number]) =>
    kind === 'offline' && Date.now() - time > offlinePageAge;
  if (pages.some(isOld)) await Promise.allSettled(offlineUrls.map(keepPage));
  await removeUnusedAssets(cache);
}

async function removeUnusedAssets(cache: Cache): Promise<void> {
  const used = new Set<string>();
  for (const request of await cache.keys()) {
    const html = (await (await cache.match(request))?.text()) ?? '';
    for (const path of readMarkup(html).assets) used.add(new URL(path, root).href);
  }
  const assets = await caches.open(assetCache);
  const unused = (await assets.keys()).filter(({ url }) => !used.has(url));
  await Promise.all(unused.map((request) => assets.delete(request)));
}

self.addEventListener('install', (event) => {
  event.waitUntil(keepOfflinePages().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(begin());
});

/** Takes over the open pages, which were loaded before there was a worker, and keeps them too. */
async function begin(): Promise<void> {
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
  const open = await self.clients.matchAll({ includeUncontrolled: true, type: 'window' });
  await Promise.allSettled(open.map(({ url }) => keepPage(url)));
}

registerRoute(
  ({ request, sameOrigin }) => sameOrigin && request.mode === 'navigate',
  new NetworkFirst({
    cacheName: pageCache,
    networkTimeoutSeconds: longestWait,
    plugins: [
      {
        cacheKeyWillBeUsed: async ({ request }) => keptUrl(request.url),
        cacheWillUpdate: async ({ response }) => (await prepared(response)) ?? null,
        cacheDidUpdate: tidy,
      },
    ],
  }),
);

registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith(`${root.pathname}assets/`),
  new CacheFirst({ cacheName: assetCache }),
);

setCatchHandler(async ({ request }) => {
  if (typeof request === 'string' || request.mode !== 'navigate') return Response.error();
  const path = new URL(request.url).pathname;
  const nearest = offlineUrls.find((url, at) => at > 0 && isUnder(path, url)) ?? offlineUrls[0];
  return (await caches.match(nearest ?? '', { cacheName: pageCache })) ?? Response.error();
});

/** Whether a path is in the folder of an offline page's language. */
function isUnder(path: string, offlineUrl: string): boolean {
  return path.startsWith(new URL('../', offlineUrl).pathname);
}
