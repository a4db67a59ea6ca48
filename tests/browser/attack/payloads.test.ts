/// <reference lib="dom" />
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SiteServer, serveFolder } from '../../../src/engine/dev/site-server.ts';
import { dateline } from '../../commands/run-dateline.ts';
import { workerBrowser } from '../site-browser.ts';
import { findPages } from '../site-pages.ts';
import { attackedSite, writeFiles } from './attacked-site.ts';
import { joinedAttacks } from './corpus.ts';
import { bodies, payloads } from './payloads.ts';

/** Formats that a browser may open. */
const files = ['/feed.atom', '/feed.rss', '/feed.json', '/feeds.opml', '/sitemap.xml'];

let folder: string;
let server: SiteServer;
let origin: string;
let browser: Browser;
let pages: readonly string[];
const { files: content, refused } = attackedSite();

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dateline-attack-'));
  writeFiles(path.join(folder, 'content'), content);
  const served = { port: 0, basePath: '/', liveReload: false };
  server = await serveFolder(path.join(folder, 'site'), served);
  ({ origin } = new URL(server.url));
  const args = ['build', '--content', 'content', '--out', 'site', '--no-cards', '--quiet'];
  const options = ['--now', '2031-05-04T12:00:00Z', '--base-url', `${origin}/`];
  const { code, stderr } = await dateline([...args, ...options], { cwd: folder });
  expect(code, stderr).toBe(0);
  // `fields.test.ts` opens pages with the corpus. Here the corpus is only in the search index.
  pages = findPages(path.join(folder, 'site')).filter((page) => !page.includes('/corpus-'));
  browser = await workerBrowser();
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

/** Opens addresses one after the other and returns the faults. */
async function faultsOf(paths: readonly string[], bypassCSP: boolean): Promise<readonly string[]> {
  const context = await browser.newContext({ bypassCSP });
  try {
    return await watched(context, paths);
  } finally {
    await context.close();
  }
}

async function watched(
  context: BrowserContext,
  paths: readonly string[],
): Promise<readonly string[]> {
  const faults: string[] = [];
  const page = await context.newPage();
  let at = '';
  await context.addInitScript({
    content: 'globalThis.pwned = globalThis.alert = () => console.log("a payload ran")',
  });
  page.on('console', (message) => {
    if (message.text() === 'a payload ran') faults.push(`${at}: a script ran`);
  });
  page.on('dialog', (dialog) => {
    faults.push(`${at}: a dialog opened`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const url = request.url();
    const isOwn = url.startsWith(`${origin}/`) || url.startsWith('data:');
    if (!isOwn) faults.push(`${at}: asked for ${url}`);
  });
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame()) faults.push(`${at}: has a frame`);
  });
  // Browsers download these formats with the content type of the dev server. A host may serve them as XML, which
  // browsers open.
  await page.route(/\.(?:atom|rss|opml)$/, async (route) => {
    await route.fulfill({ response: await route.fetch(), contentType: 'application/xml' });
  });
  for (at of paths) {
    await page.goto(origin + at, { waitUntil: 'load' });
    // Moves the focus, for handlers that wait for it.
    await page.keyboard.press('Tab');
    const found: number = await page.evaluate(foreignMarkup);
    if (found > 0) faults.push(`${at}: has ${found} elements or attributes that run`);
  }
  return faults;
}

/**
 * Counts the elements and attributes that no page of the site may have. It is a string because it runs in the page.
 * It skips our own search by its position, which has no text of the content.
 */
const foreignMarkup = `[...document.querySelectorAll('*')].filter((element) =>
  !element.matches('nav.sections > ul > li:last-child > search *, main > search *') &&
  !(element.localName === 'script' && element.src.startsWith(location.origin + '/assets/search.')) &&
  ((element.localName === 'script' && element.type !== 'application/ld+json') ||
  ['iframe', 'object', 'embed', 'base', 'form', 'input', 'marquee', 'video'].includes(element.localName) ||
  [...element.attributes].some(({ name, value }) =>
    /^on/i.test(name) || /^\\s*(javascript|data|vbscript):/i.test(name === 'href' ? value : '')))
).length`;

test('most payloads are on a page', () => {
  expect(payloads.length).toBeGreaterThan(60);
  const articles = Object.keys(content).filter((name) => name.startsWith('articles/2031/'));
  expect(articles.length).toBeGreaterThan(0.9 * (payloads.length + bodies.length / 2));
  expect(refused.filter((name) => !name.startsWith('articles/')).length).toBeLessThan(10);
  expect(articles.filter((name) => name.includes('/corpus-')).length).toBe(joinedAttacks.length);
  expect(pages.length).toBeGreaterThan(130);
});

describe('no payload runs, no request leaves', () => {
  test('with the policy bypassed, on every page', async () => {
    expect(await faultsOf(pages, true)).toEqual([]);
  });

  test('in the formats for machines', async () => {
    expect(await faultsOf(files, true)).toEqual([]);
  });

  test('in the results and names of the search, with all articles and with the words of payloads', async () => {
    const context = await browser.newContext({ bypassCSP: true });
    await context.addInitScript({
      content: 'globalThis.pwned = globalThis.alert = () => console.log("a payload ran")',
    });
    const page = await context.newPage();
    const seen: string[] = [];
    page.on('console', (message) => seen.push(message.text()));
    page.on('pageerror', (error) => seen.push(error.message));
    const results = page.locator('[id="search.results"] article');
    for (const query of [
      '?year=2031',
      '?q=alert',
      '?q=%3Cscript%3E',
      '?q=%22onerror%3D',
      '?q=xss',
    ]) {
      await page.goto(`${origin}/search/${query}`, { waitUntil: 'load' });
      await page.locator('[id="search.status"]').filter({ hasText: /\S/ }).waitFor();
      await page.waitForLoadState('networkidle');
      const more = page.locator('[id="search.more"]');
      while (query === '?year=2031' && (await more.isVisible())) {
        const before = await results.count();
        await more.click();
        await page.waitForFunction(
          (count) => document.querySelectorAll('[id="search.results"] article').length > count,
          before,
        );
      }
      expect(await page.evaluate(foreignMarkup), query).toBe(0);
      if (query === '?year=2031') expect(await results.count()).toBeGreaterThan(60);
    }
    expect(seen).toEqual([]);
    await context.close();
  });

  test('with the policy, on one page in eight', async () => {
    expect(
      await faultsOf(
        pages.filter((_, index) => index % 8 === 0),
        false,
      ),
    ).toEqual([]);
  });

  test('and the test detects one that does', async () => {
    const context = await browser.newContext({ bypassCSP: true });
    const page = await context.newPage();
    const seen: string[] = [];
    page.on('console', (message) => seen.push(message.text()));
    await context.addInitScript({ content: 'globalThis.pwned = () => console.log("ran")' });
    await page.goto(`${origin}/about/`);
    await page.setContent('<img src=x onerror=pwned()>');
    await expect.poll(() => seen.includes('ran')).toBe(true);
    await context.close();
  });
});
