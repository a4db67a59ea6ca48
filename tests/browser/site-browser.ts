import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import type { BuiltSite } from './built-site.ts';
import { launchChromium } from './chromium/chromium.ts';

/** The site that the global set-up built and serves. */
export const site: BuiltSite = inject('builtSite');

/** One browser for all tests of a worker, started with the first page that is asked for. It ends with the worker. */
let browser: Promise<Browser> | undefined;

/** The browser of this worker. What a test opens in it, the test closes. */
export async function workerBrowser(): Promise<Browser> {
  browser ??= launchChromium();
  return browser;
}

/** Opens a path of the site and waits until everything, the fonts too, has loaded. */
export type OpenPath = (path: string) => Promise<Page>;

/**
 * Gives the tests of a block one page with the given settings, prepared once, which they use one
 * after another: a navigation costs a third of a new page. Call it in the block, not in a test.
 * @param origin of another site than the built one
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
 * Opens a path before the tests of a block, which all look at it: to open a page costs more than most looks at it.
 * Call it in the block, and what comes back in a test. Each test leaves the page as it was.
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
