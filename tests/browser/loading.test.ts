import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { type PageFaults, watchFaults } from './page-faults.ts';
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

  // Lighthouse does so to judge robots.txt; a policy that forbids it costs every page its SEO score.
  test('lets a tool that runs in the page read robots.txt', async () => {
    const page = await open('/');
    expect(await page.evaluate("fetch('/robots.txt').then((answer) => answer.status)")).toBe(200);
  });
});

describe('loads without errors and from its own host alone', () => {
  let faults: PageFaults;
  const open = usePage({}, async (page) => {
    faults = watchFaults(page, site.origin);
  });

  test.each(site.pages)('%s', async (path) => {
    const page = await open(path);
    expect(await faults.take()).toEqual([]);
    expect(await missingIcons(page)).toEqual([]);
  });
});

/** Names what a page says of itself that is not there: browsers ask for it when they like, or never. */
async function missingIcons(page: Page): Promise<readonly string[]> {
  const links = page.locator(
    'link[rel~="icon"], link[rel="apple-touch-icon"], link[rel="manifest"]',
  );
  const addresses = await links.evaluateAll((all) => all.map((link) => Reflect.get(link, 'href')));
  expect(addresses.length).toBeGreaterThan(1);
  const answers = addresses.map(async (address: string) => {
    const response = await page.request.get(address);
    const type = response.headers()['content-type'] ?? 'no type';
    const isRight = response.ok() && /^(image\/|application\/manifest\+json)/.test(type);
    return isRight ? [] : [`${address}: ${response.status()}, ${type}`];
  });
  return (await Promise.all(answers)).flat();
}
