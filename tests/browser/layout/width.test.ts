import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lostText } from '../access/lost-text.ts';
import { brokenDates, brokenWords, sidewaysScroll } from '../in-page.ts';
import { samplesOf } from '../page-kinds.ts';
import { site, usePage, usePath } from '../site-browser.ts';

const samples = samplesOf(site.pages);

const widths = [320, 360, 768, 1280];

/** WCAG 2.2, 1.4.12: https://www.w3.org/TR/WCAG22/#text-spacing */
const textSpacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

/** Gives the page the styles of a reader, or none. */
const wear = (css: string) => `(() => {
  const own = new CSSStyleSheet();
  own.replaceSync(${JSON.stringify(css)});
  document.adoptedStyleSheets = [own];
})()`;

const open = usePage({});

describe.each(samples)('%s', (path) => {
  const pageOf = usePath(open, path);

  // A window of 1280 px shows 320 px at a zoom of 400 %.
  test('fits the window in both directions, with all its text, and dates on one line', async () => {
    const page = pageOf();
    const own = await page.evaluate<string>('document.documentElement.dir');
    for (const direction of ['ltr', 'rtl']) {
      await page.evaluate(`document.documentElement.dir = '${direction}'`);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        expect(await page.evaluate(sidewaysScroll), `${direction} at ${width} px`).toEqual([]);
        if (direction !== own) continue;
        expect(await page.evaluate(lostText), `at ${width} px`).toEqual([]);
        expect(await page.evaluate(brokenDates), `at ${width} px`).toEqual([]);
      }
    }
    await page.evaluate(`document.documentElement.dir = '${own}'`);
  });

  describe('works with the text settings of a reader', () => {
    beforeEach(() => pageOf().setViewportSize({ width: 640, height: 800 }));
    afterEach(async () => {
      await pageOf().evaluate('document.adoptedStyleSheets = []');
    });

    test('text twice as large, at 640 px', async () => {
      const page = pageOf();
      const sizeOf = (selector: string) =>
        page.evaluate(
          `parseFloat(getComputedStyle(document.querySelector('${selector}')).fontSize)`,
        );
      const before = Number(await sizeOf('main p'));
      const root = Number(await sizeOf('html'));
      await page.evaluate(wear(`html { font-size: ${root * 2}px !important; }`));
      // The factor is a little less than 2, because one part of a fluid size depends on the window only.
      expect(Number(await sizeOf('main p'))).toBeGreaterThanOrEqual(before * 1.8);
      expect(await page.evaluate(sidewaysScroll)).toEqual([]);
    });

    test('text twice as large at every width', async () => {
      const page = pageOf();
      await page.evaluate(wear('html { font-size: 36px !important; }'));
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        expect(await page.evaluate(sidewaysScroll), `at ${width} px`).toEqual([]);
        expect(await page.evaluate(lostText), `at ${width} px`).toEqual([]);
        if (width > 320) expect(await page.evaluate(brokenWords), `at ${width} px`).toEqual([]);
      }
    });

    test('wide text spacing, at 640 px', async () => {
      const page = pageOf();
      await page.evaluate(wear(textSpacing));
      expect(await page.evaluate(sidewaysScroll)).toEqual([]);
    });
  });
});

test('a long e-mail address in the footer fits twice as large text on a phone', async () => {
  const page = await open('/about/');
  await page.setViewportSize({ width: 360, height: 800 });
  await page.evaluate(wear('html { font-size: 36px !important; }'));
  const address = 'newsroomoftherecord@portesker.example';
  await page.evaluate(
    `document.querySelector('.footer [href^=mailto]').textContent = '${address}'`,
  );
  expect(await page.evaluate(sidewaysScroll)).toEqual([]);
});
