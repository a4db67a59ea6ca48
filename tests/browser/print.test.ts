import { describe, expect, test } from 'vitest';
import { printedPage } from './in-page.ts';
import { site, usePage } from './site-browser.ts';

describe('prints as a newspaper would', () => {
  const viewport = { width: 794, height: 1123 };
  const open = usePage({ viewport }, (page) => page.emulateMedia({ media: 'print' }));

  test.each(site.pages)('%s', async (path) => {
    const page = await open(path);
    // A reader whose screen is dark prints black on white all the same.
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
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
});
