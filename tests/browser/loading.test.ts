import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pageKinds } from './page-kinds.ts';
import { site, usePage } from './site-browser.ts';

/** Collects what goes wrong while a page loads: messages, errors, failed and foreign requests. */
async function watch(page: Page, seen: string[]): Promise<void> {
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) seen.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => seen.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    const own = url.origin === site.origin || url.protocol === 'data:';
    if (!own) seen.push(`request to another host: ${request.url()}`);
  });
  page.on('requestfailed', (request) => seen.push(`request failed: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) seen.push(`status ${response.status()}: ${response.url()}`);
  });
}

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

  // Lighthouse does so to judge robots.txt; a policy that forbids it costs every page its SEO score.
  test('lets a tool that runs in the page read robots.txt', async () => {
    const page = await open('/');
    expect(await page.evaluate("fetch('/robots.txt').then((answer) => answer.status)")).toBe(200);
  });
});

describe('loads without errors and from its own host alone', () => {
  const seen: string[] = [];
  const open = usePage({}, (page) => watch(page, seen));

  test.each(site.pages)('%s', async (path) => {
    seen.length = 0;
    await open(path);
    expect(seen).toEqual([]);
  });
});
