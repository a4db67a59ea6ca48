import { describe, expect, test } from 'vitest';
import { pageKinds } from './page-kinds.ts';
import { site, usePage } from './site-browser.ts';

describe('the site under test', () => {
  test.each(pageKinds)('has a page of the kind: %s', (_kind, pattern) => {
    expect(site.pages.filter((path) => pattern.test(path))).not.toEqual([]);
  });

  const open = usePage({});

  test('answers an unknown address with its own page and status 404', async () => {
    const page = await open('/');
    const response = await page.goto(`${site.origin}/port-esker/`);
    expect(response?.status()).toBe(404);
    expect(await page.locator('h1').count()).toBe(1);
  });

  // A font that is requested late misses the first paint, and is used only from the next page on.
  test.each(['/', '/ar/'])('asks for each of its fonts in the head: %s', async (path) => {
    const page = await open(path);
    const fontsOf = async (list: string): Promise<readonly string[]> =>
      await page.evaluate(`${list}.filter((url) => url.endsWith('.woff2')).toSorted()`);
    const early = await fontsOf(
      "[...document.querySelectorAll('head link[rel=preload]')].map(({ href }) => href)",
    );
    const loaded = await fontsOf(
      "performance.getEntriesByType('resource').map(({ name }) => name)",
    );
    expect(early.length).toBeGreaterThan(0);
    expect(loaded).toEqual(early);
  });

  // Lighthouse does so to check robots.txt. If the policy forbids it, every page loses its SEO score.
  test('lets a tool that runs in the page read robots.txt', async () => {
    const page = await open('/');
    expect(await page.evaluate("fetch('/robots.txt').then((answer) => answer.status)")).toBe(200);
  });
});
