import { describe, expect, test } from 'vitest';
import { brokenDates, clippedText, sidewaysScroll } from '../in-page.ts';
import { samplesOf } from '../page-kinds.ts';
import { site, usePage } from '../site-browser.ts';

const samples = samplesOf(site.pages);

const widths = [320, 360, 768, 1280];

describe('fits the window without sideways scroll, in both directions', () => {
  const open = usePage({});

  test.each(samples)('%s', async (path) => {
    const page = await open(path);
    for (const direction of ['ltr', 'rtl']) {
      await page.evaluate(`document.documentElement.dir = '${direction}'`);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        expect(await page.evaluate(sidewaysScroll), `${direction} at ${width} px`).toEqual([]);
      }
    }
  });
});

describe('the date of a figure stands on one line', () => {
  const open = usePage({});

  test.each(samples.filter((path) => !path.endsWith('.html')))('%s', async (path) => {
    const page = await open(path);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(brokenDates), `at ${width} px`).toEqual([]);
    }
  });
});

/** WCAG 2.2, 1.4.12: https://www.w3.org/TR/WCAG22/#text-spacing */
const textSpacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

describe('holds what a reader does to the text, at 640 px', () => {
  // What a reader's own styles do, no policy of the page forbids.
  const open = usePage({ viewport: { width: 640, height: 800 }, bypassCSP: true });

  test.each(samples)('text twice as large: %s', async (path) => {
    const page = await open(path);
    const sizeOf = (selector: string) =>
      page.evaluate(`parseFloat(getComputedStyle(document.querySelector('${selector}')).fontSize)`);
    const before = Number(await sizeOf('main p'));
    const root = Number(await sizeOf('html'));
    await page.addStyleTag({ content: `html { font-size: ${root * 2}px !important; }` });
    // A little less than twice: the part of a fluid size that follows the window stays.
    expect(Number(await sizeOf('main p'))).toBeGreaterThanOrEqual(before * 1.8);
    expect(await page.evaluate(sidewaysScroll)).toEqual([]);
  });

  test.each(samples)('text twice as large on a phone of 360 px: %s', async (path) => {
    const page = await open(path);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.addStyleTag({ content: 'html { font-size: 36px !important; }' });
    expect(await page.evaluate(sidewaysScroll)).toEqual([]);
    expect(await page.evaluate(clippedText)).toEqual([]);
    await page.setViewportSize({ width: 640, height: 800 });
  });

  test.each(samples)('wide text spacing: %s', async (path) => {
    const page = await open(path);
    await page.addStyleTag({ content: textSpacing });
    expect(await page.evaluate(sidewaysScroll)).toEqual([]);
  });
});
