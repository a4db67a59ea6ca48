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

describe('an article begins with its picture beside its key points', () => {
  const viewport = { width: 794, height: 1123 };
  const open = usePage({ viewport }, (page) => page.emulateMedia({ media: 'print' }));
  const articles = site.pages.filter((path) => /^(\/ar)?\/2016\/08\/03\/./.test(path));

  test.each(articles)('%s', async (path) => {
    const page = await open(path);
    const boxOf = (selector: string) => page.locator(selector).first().boundingBox();
    const picture = await boxOf('.lead-picture');
    const points = await boxOf('.key-points');
    const text = await boxOf('.article-text .body');
    if (!picture || !points || !text) throw new Error('the article lacks a part');
    expect(Math.abs(picture.y - points.y)).toBeLessThan(40);
    const [first, second] = path.startsWith('/ar/') ? [picture, points] : [points, picture];
    expect(first.x + first.width).toBeLessThan(second.x);
    const [above, below] = [picture, points].map(({ y, height }) => y + height);
    expect(text.y).toBeGreaterThan(Math.max(above ?? 0, below ?? 0));
  });
});
