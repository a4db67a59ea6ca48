import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import type { BuiltSite } from './built-site.ts';
import { launchChromium } from './chromium/chromium.ts';

/** The site that the global setup built and serves. */
export const site: BuiltSite = inject('builtSite');

/** One browser for all tests of a worker. It starts with the first page and ends with the worker. */
let browser: Promise<Browser> | undefined;

/** The browser of this worker. A test closes the pages that it opens. */
export async function workerBrowser(): Promise<Browser> {
  browser ??= launchChromium();
  return browser;
}

/** Opens a path of the site and waits until everything has loaded, including the fonts. */
export type OpenPath = (path: string) => Promise<Page>;

/**
 * Gives the tests of a block one page with the given settings. The page is prepared once, and the tests use it one
 * after another, because a navigation takes a third of the time of a new page. Call it in the block, not in a test.
 * @param origin origin of a site other than the built one
 */
export function usePage(
  options: BrowserContextOptions,
  prepare: (page: Page) => Promise<void> = async () => {},
  origin: () => string = () => site.origin,
): OpenPath {
  let page: Page | undefined;
  beforeAll(async () => {
    page = await (await workerBrowser()).newPage(options);
    await prepare(page);
  });
  afterAll(async () => {
    await page?.close();
  });
  return async (path) => {
    if (page === undefined) throw new Error('a page was asked for outside a test');
    await page.goto(origin() + path, { waitUntil: 'load' });
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    return page;
  };
}

/**
 * Opens a path once for all tests of a block, because opening a page takes more time than most tests. Call it in the
 * block, and call the returned function in a test. Each test leaves the page unchanged.
 */
export function usePath(open: OpenPath, path: string): () => Page {
  let page: Page | undefined;
  beforeAll(async () => {
    page = await open(path);
  });
  return () => {
    if (page === undefined) throw new Error('a page was asked for outside a test');
    return page;
  };
}
