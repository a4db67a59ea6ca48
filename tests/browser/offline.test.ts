/// <reference lib="dom" />
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SiteServer } from '../../src/engine/dev/site-server.ts';
import { serveFolder } from '../../src/engine/dev/site-server.ts';
import { htmlProblems } from '../metadata/html-rules.ts';
import { withArticles, withOthers } from '../sites/edits/changes.ts';
import { firstDay, type Newsroom, writeNewsroom } from '../sites/edits/newsroom.ts';
import { buildSound, filesIn, scratchFolder } from '../sites/files/built-folder.ts';
import { momentOf } from '../sites/files/memory-folder.ts';
import { accessibilityFaults } from './accessibility-faults.ts';
import { workerBrowser } from './site-browser.ts';

/*
 * A reader loses the connection, because the server ends. Pages that the reader has opened are still available,
 * exactly as the reader saw them. Everything else leads to the offline page.
 */

/** The newsroom with more lines in its settings. */
const withSettings = (room: Newsroom, lines: string) =>
  withOthers(room, (others) => others.set('site.yaml', `${others.get('site.yaml')}${lines}\n`));
/** The site has its own stylesheet, so that a build checks its pages against their policy. */
const plain = withOthers(withSettings(firstDay, 'leaveOut: [search]\ncards: none'), (others) =>
  others.set('../layouts/styles/own.css', '.masthead { margin: 0; }\n'),
);
const keeping = withSettings(plain, 'offline: true');
/** A new look, and a new text of the article that the reader has opened. */
const nextDay = withArticles(
  withSettings(keeping, 'colours: {paper: {light: "#eef4ff"}}'),
  (articles) => {
    const name = 'articles/2030/lamp-is-lit.md';
    const old = articles.get(name);
    if (old !== undefined) articles.set(name, { ...old, body: `${old.body}\n\nIt went out.` });
  },
);

const lamp = '/2030/05/06/lamp-is-lit/';
const pilots = '/2031/05/03/pilots-wait/';

let folder: string;
let remove: () => Promise<void>;
let server: SiteServer;
let page: Page;
/** The headline of the article that the reader has opened. */
let opened = '';
/** Errors of scripts and of policies. */
const faults: string[] = [];

async function build(room: Newsroom, before?: Newsroom): Promise<void> {
  const content = path.join(folder, 'content');
  writeNewsroom(content, room, before);
  await buildSound(content, path.join(folder, 'site'), { now: momentOf(room.now) });
}

async function serve(port = 0): Promise<void> {
  const site = path.join(folder, 'site');
  server = await serveFolder(site, { port, basePath: '/', liveReload: false });
}

beforeAll(async () => {
  ({ folder, remove } = await scratchFolder());
  await build(keeping);
  await serve();
  const context = await (await workerBrowser()).newContext();
  page = await context.newPage();
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    const isLost = /ERR_|Failed to fetch|no-response/.test(message.text());
    if (message.type() === 'error' && !isLost) faults.push(message.text());
  });
});
afterAll(async () => {
  await page.context().close();
  await server.close().catch(() => {});
  await remove();
});

const address = (name: string) => new URL(name, server.url).href;
const open = (name: string) => page.goto(address(name), { waitUntil: 'load' });
const headline = () => page.locator('h1').textContent();
const paper = () => page.evaluate('getComputedStyle(document.body).backgroundColor');

/** Waits until pages are cached. The worker caches them after it has shown them. */
async function untilKept(...names: readonly string[]): Promise<void> {
  await page.waitForFunction(async (urls) => {
    const found = await Promise.all(urls.map((url) => caches.match(url)));
    return found.every((response) => response !== undefined);
  }, names.map(address));
}

/** Lists files that the cached pages need and that are not cached. Such files have a digest in their name. */
async function missingFiles(): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const pages = await (await caches.open('dateline-pages')).matchAll();
    const texts = await Promise.all(pages.map((response) => response.text()));
    const needed = texts.flatMap((text) => text.match(/\/assets\/[\w.-]+\.(?:woff2|js)/g) ?? []);
    const found = await Promise.all(
      [...new Set(needed)].map(async (file) => [file, await caches.match(file)] as const),
    );
    return found.filter(([, response]) => response === undefined).map(([file]) => file);
  });
}

test('each page allows the line that registers the worker, and the offline page allows one more script', async () => {
  const files = await filesIn(path.join(folder, 'site'));
  const pages = [...files].filter(([name]) => /(?:index|404)\.html$/.test(name));
  expect(pages.length).toBeGreaterThan(30);
  for (const [name, bytes] of pages) {
    const html = bytes.toString();
    const [, script = ''] = /<script>(.*?)<\/script>/s.exec(html) ?? [];
    const hash = createHash('sha256').update(script).digest('base64');
    const own = name.endsWith('offline/index.html') ? "'self' " : '';
    expect(html, name).toContain(`script-src ${own}'sha256-${hash}'; `);
    expect(html, name).toContain("; worker-src 'self'; ");
    expect(script, name).toContain('register("/sw.js?fr")');
  }
  for (const name of ['offline/index.html', 'fr/offline/index.html']) {
    expect(await htmlProblems(name, files.get(name)?.toString() ?? '')).toEqual([]);
    expect(files.get(name)?.toString()).toContain('content="noindex"');
  }
  const listed = [...files].filter(([name]) => /sitemap|robots/.test(name));
  expect(listed.filter(([, bytes]) => bytes.includes('offline'))).toEqual([]);
});

test('the front page and an article that a reader has opened are available offline', async () => {
  await open('/');
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
  await untilKept('/', '/offline/', '/fr/offline/');
  await open(lamp);
  await untilKept(lamp);
  const [online, style] = [await headline(), await paper()];
  expect(await missingFiles()).toEqual([]);
  await server.close();
  await page.reload();
  expect(await headline()).toBe(online);
  opened = online ?? '';
  expect(await paper()).toBe(style);
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  const loaded = await page.evaluate(() =>
    [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
  );
  expect(loaded.join()).toContain('Newsreader');
  const picture = page.locator('main img').first();
  expect(
    await picture.evaluate((image) => (image as HTMLImageElement).naturalWidth),
  ).toBeGreaterThan(0);
  await open('/?from=newsletter');
  expect(await page.locator('.nameplate').textContent()).toBe('The Port Esker Record');
});

test('a page that the reader has not opened shows the offline page of its language, with the cached articles', async () => {
  await open('/places/port-esker/');
  expect(await headline()).toBe('Offline');
  const kept = page.locator('[id="offline.articles"] article');
  await kept.first().waitFor();
  expect(await kept.locator('a').allTextContents()).toEqual([opened]);
  expect(await kept.locator('time').textContent()).toMatch(/^Kept on \d+ \w+ \d{4} at \d+:\d\d$/);
  expect(await page.locator('[id="offline.none"]').isVisible()).toBe(false);
  expect(await page.locator('[id="offline.retry"]').isVisible()).toBe(true);
  expect(await accessibilityFaults(page)).toEqual([]);
  await kept.locator('a').click();
  await page.waitForURL(address(lamp));
  expect(await page.locator('main').textContent()).toContain('The lamp on the Grey Rock');
  await open('/fr/lieux/');
  expect(await headline()).toBe('Hors connexion');
});

test('after another build, a cached page has the look and the files of its own build', async () => {
  const before = await paper();
  await build(nextDay, keeping);
  await serve(Number(new URL(server.url).port));
  await open('/');
  const after = await paper();
  expect(after).not.toBe(before);
  await open(pilots);
  await untilKept(pilots);
  await server.close();
  await open(lamp);
  expect(await paper()).toBe(before);
  expect(await page.locator('main').textContent()).not.toContain('It went out');
  await open('/');
  expect(await paper()).toBe(after);
  expect(await missingFiles()).toEqual([]);
});

test('a page that the network does not send within three seconds comes from the cache', async () => {
  const silent = createServer();
  silent.listen(Number(new URL(server.url).port), '127.0.0.1');
  await once(silent, 'listening');
  const sockets = new Set<Socket>();
  silent.on('connection', (socket) => sockets.add(socket));
  const started = performance.now();
  await page.goto(address(lamp), { waitUntil: 'domcontentloaded' });
  expect(performance.now() - started).toBeGreaterThan(2900);
  expect(await headline()).toBe(opened);
  for (const socket of sockets) socket.destroy();
  silent.close();
});

test('only the last 50 articles are cached, and only the files that they need', async () => {
  await serve(Number(new URL(server.url).port));
  await open('/');
  await page.evaluate(async () => {
    const pages = await caches.open('dateline-pages');
    const headers = { 'Dateline-Kind': 'article', 'Dateline-Kept': '1' };
    for (let at = 0; at < 60; at += 1)
      await pages.put(`/old/${at}/`, new Response('', { headers }));
    await (await caches.open('dateline-assets')).put('/assets/gone.css', new Response(''));
  });
  await open(pilots);
  await page.waitForFunction(async () => {
    const pages = await (await caches.open('dateline-pages')).matchAll();
    const articles = pages.filter(({ headers }) => headers.get('Dateline-Kind') === 'article');
    return articles.length === 50 && (await caches.match('/assets/gone.css')) === undefined;
  });
  await untilKept('/', '/offline/', '/fr/offline/', lamp, pilots);
  expect(await missingFiles()).toEqual([]);
  await server.close();
});

test('with the setting off again, pages have no script, and the worker removes itself and its caches', async () => {
  await build(plain, nextDay);
  const files = await filesIn(path.join(folder, 'site'));
  expect([...files.keys()].filter((name) => /sw\.js|offline/.test(name))).toEqual([]);
  const withScript = [...files].filter(([name, bytes]) => {
    return name.endsWith('.html') && /<script>|serviceWorker|worker-src/.test(bytes.toString());
  });
  expect(withScript.map(([name]) => name)).toEqual([]);
  await serve(Number(new URL(server.url).port));
  await open(lamp);
  expect(await page.locator('main').textContent()).toContain('The lamp on the Grey Rock');
  await page.waitForFunction(async () => {
    const workers = await navigator.serviceWorker.getRegistrations();
    return workers.length === 0 && (await caches.keys()).length === 0;
  });
  expect(faults).toEqual([]);
});
