import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { accessibilityFaults } from './accessibility-faults.ts';
import { foreignTexts, printedPage } from './in-page.ts';
import { type PageFaults, watchFaults } from './page-faults.ts';
import { site, usePage, usePath } from './site-browser.ts';

/*
 * What every page of the site must do. Each page is opened once, and all tests use it.
 */

const onScreen = { width: 1280, height: 720 };
const colourSchemes = ['light', 'dark'] as const;

let faults: PageFaults;
const open = usePage({ viewport: onScreen }, async (page) => {
  faults = watchFaults(page, site.origin);
});

describe.each(site.pages)('%s', (path) => {
  const pageOf = usePath(open, path);

  test('loads without errors and from its own host only', async () => {
    expect(await faults.take()).toEqual([]);
    expect(await missingIcons(pageOf())).toEqual([]);
  });

  if (path.startsWith('/ar/')) {
    test('has texts in its own language only', async () => {
      expect(await pageOf().evaluate(foreignTexts)).toEqual([]);
    });
  }

  test('passes axe-core, WCAG 2.2 AA, light and dark', async () => {
    const page = pageOf();
    await page.setViewportSize({ width: 768, height: 900 });
    const inks = new Set<unknown>();
    for (const colorScheme of colourSchemes) {
      await page.emulateMedia({ colorScheme });
      inks.add(await page.evaluate('getComputedStyle(document.body).color'));
      const found = await accessibilityFaults(
        page,
        colorScheme === 'light' ? undefined : 'colours',
      );
      expect(found, [colorScheme, ...found].join('\n\n')).toEqual([]);
    }
    expect(inks.size, 'the page was dark the second time').toBe(2);
  });

  test('prints as a newspaper would', async () => {
    const page = pageOf();
    await page.setViewportSize({ width: 794, height: 1123 });
    // A page prints in black on white even if the reader's screen is dark.
    for (const colorScheme of colourSchemes) {
      await page.emulateMedia({ media: 'print', colorScheme });
      const visibleText = (await page.locator('body').allInnerTexts()).join(' ');
      expect(await page.evaluate(printedPage, visibleText), colorScheme).toEqual({
        navigation: [],
        background: 'rgb(255, 255, 255)',
        headline: 'rgb(0, 0, 0)',
        pale: [],
        unprintedLinks: [],
      });
    }
  });

  afterAll(async () => {
    await pageOf().setViewportSize(onScreen);
    await pageOf().emulateMedia({ media: null, colorScheme: null });
  });
});

/** Lists icons and manifests that the page links to and that are missing. A browser may request them late, or never. */
async function missingIcons(page: Page): Promise<readonly string[]> {
  const links = page.locator(
    'link[rel~="icon"], link[rel="apple-touch-icon"], link[rel="manifest"]',
  );
  const addresses = await links.evaluateAll((all) =>
    all.map((link): string => Reflect.get(link, 'href')),
  );
  expect(addresses.length).toBeGreaterThan(1);
  return (await Promise.all(addresses.map((address) => iconFaults(page, address)))).flat();
}

/** The faults of the icons and manifests that have been requested. Most pages link to the same. */
const requested = new Map<string, Promise<readonly string[]>>();

/** Requests an icon or a manifest, unless another page has linked to it. */
function iconFaults(page: Page, address: string): Promise<readonly string[]> {
  const known = requested.get(address);
  if (known !== undefined) return known;
  const faults = page.request.get(address).then((response) => {
    const type = response.headers()['content-type'] ?? 'no type';
    const isRight = response.ok() && /^(image\/|application\/manifest\+json)/.test(type);
    return isRight ? [] : [`${address}: ${response.status()}, ${type}`];
  });
  requested.set(address, faults);
  return faults;
}
