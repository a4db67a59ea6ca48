import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import type { BuiltSite } from './built-site.ts';
import { launchChromium } from './chromium/chromium.ts';

/** The site that the global set-up built and serves. */
export const site: BuiltSite = inject('builtSite');

/** One browser for all the tests of a file, started with the first page that is asked for. */
let browser: Promise<Browser> | undefined;

afterAll(async () => {
  await (await browser)?.close();
});

/**
 * Gives the tests of a block one page with the given settings, prepared once, which they use one
 * after another: a navigation costs a third of a new page. Call it in the block, not in a test.
 * What comes back opens a path of the site and waits until everything, the fonts too, has loaded.
 */
export function usePage(
  options: BrowserContextOptions,
  prepare: (page: Page) => Promise<void> = async () => {},
): (path: string) => Promise<Page> {
  let page: Page | undefined;
  beforeAll(async () => {
    browser ??= launchChromium();
    page = await (await browser).newPage(options);
    await prepare(page);
  });
  afterAll(async () => {
    await page?.close();
  });
  return async (path) => {
    if (page === undefined) throw new Error('a page was asked for outside a test');
    await page.goto(site.origin + path, { waitUntil: 'load' });
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    return page;
  };
}
