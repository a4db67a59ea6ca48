import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useFixtureSite } from './access/fixture-site.ts';
import { lostInForcedColours } from './access/forced-colours.ts';
import { faintFocus, keyboardFaults } from './access/keyboard.ts';
import { lostText } from './access/lost-text.ts';
import { namelessDrawings, otherLanguages, wrongLanguages } from './access/marked-languages.ts';
import { outlineOf, withoutMain } from './access/page-outline.ts';
import { pdfFaults } from './access/printed-pdf.ts';
import { mostUsed, smallTargets } from './access/small-targets.ts';
import { faintMarks } from './access/visible-marks.ts';
import { brokenDates, indentedFeeds, motion, sidewaysScroll } from './in-page.ts';
import { kindOf, samplesOf } from './page-kinds.ts';
import { site, usePage, usePath } from './site-browser.ts';

/*
 * What every kind of page must give to every reader. Each page is opened once, on a phone, and all tests use it.
 */

async function mainText(page: Page): Promise<string> {
  return (await page.locator('main').allInnerTexts()).join(' ').replaceAll(/\s+/g, ' ').trim();
}

const viewport = { width: 360, height: 740 };

/** Kinds of pages with a frame of their own. */
const ownFrames = new Set(['front page', 'search', 'not found']);

/** Returns the folder and the name of a page's outline in `access/outlines`; undefined for a page of no known kind. */
function outlineFile(path: string): string | undefined {
  const known = kindOf(path);
  return known && `${known.lang || 'en'}/${known.kind.replaceAll(' ', '-')}.txt`;
}

/** Pages that are printed to PDF: one of each layout that differs in print. */
const printedFiles =
  /^(?:en\/(?:article|front-page|place|story)|ar\/(?:article|front-page)|.*\/live)\.txt$/;

const compareOutline = (outline: string, file: string) =>
  expect(outline).toMatchFileSnapshot(`access/outlines/${file}`);

/** Tests that a page of any site must pass. @param file name of its outline file */
function testPage(pageOf: () => Page, file: string | undefined): void {
  test('works with the keyboard: in the order of the page, forwards and backwards, with a visible focus', async () => {
    expect(await keyboardFaults(pageOf())).toEqual([]);
    expect(await faintFocus(pageOf())).toEqual([]);
  });

  test('has targets that a finger can hit', async () => {
    expect(await pageOf().evaluate(smallTargets, mostUsed)).toEqual([]);
  });

  test('shows marks, links and controls in forced colours too', async () => {
    const page = pageOf();
    expect(await faintMarks(page)).toEqual([]);
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await page.evaluate(lostInForcedColours)).toEqual([]);
    await page.emulateMedia({ forcedColors: null });
  });

  test('keeps dates on one line, and begins each line of feeds at the edge', async () => {
    expect(await pageOf().evaluate(brokenDates)).toEqual([]);
    expect(await pageOf().evaluate(indentedFeeds)).toEqual([]);
  });

  test('marks the language of each part, and names each drawing', async () => {
    expect(await pageOf().evaluate(wrongLanguages)).toEqual([]);
    expect(await pageOf().evaluate(namelessDrawings)).toEqual([]);
  });

  if (file === undefined) return;
  if (printedFiles.test(file)) {
    test('prints to PDF with its headings on the right pages, and the addresses of its links', async () => {
      expect(await pdfFaults(pageOf())).toEqual([]);
    });
  }

  test('has the landmarks, headings, controls and parts in other languages that were reviewed', async () => {
    const page = pageOf();
    const isWhole = [...ownFrames].some((kind) => file.includes(kind.replaceAll(' ', '-')));
    const within = isWhole ? 'body' : 'main';
    const outline = await outlineOf(page.locator(within));
    const parts = (await page.evaluate(otherLanguages, within)).map((part) => `${part}\n`);
    await compareOutline([outline, ...parts].join(''), file);
  });
}

const settings = { viewport, hasTouch: true, reducedMotion: 'reduce' } as const;

describe('the site', () => {
  const open = usePage(settings);
  const openWithout = usePage({ viewport, javaScriptEnabled: false });

  describe.each(samplesOf(site.pages))('%s', (path) => {
    const pageOf = usePath(open, path);
    const file = outlineFile(path);

    test('reads fully without JavaScript', async () => {
      const page = await openWithout(path);
      // Removes the text for readers without JavaScript, which search.test.ts covers.
      await page.evaluate(
        "for (const each of document.querySelectorAll('noscript')) each.remove()",
      );
      const without = await mainText(page);
      expect(without.length).toBeGreaterThan(20);
      expect(without).toBe(await mainText(pageOf()));
    });

    test('has the standard page frame', async () => {
      const page = pageOf();
      expect(await page.locator('h1').count(), 'one h1').toBe(1);
      expect(await page.locator('main').count(), 'one main').toBe(1);
      expect(await page.locator('html').getAttribute('lang')).toMatch(/^[a-z]{2,3}(-\w+)*$/);
      expect(await page.locator('html').getAttribute('dir')).toMatch(/^(ltr|rtl)$/);
      expect(await page.title()).not.toBe('');
      const scripts = page.locator('script:not([type="application/ld+json"])');
      const ownScripts = path.endsWith('/search/') ? 1 : 0;
      expect(await scripts.count(), 'no script but JSON-LD').toBe(ownScripts);
      if (ownFrames.has(kindOf(path)?.kind ?? '')) return;
      const outline = withoutMain(await outlineOf(page.locator('body')));
      await compareOutline(outline, `${path.startsWith('/ar/') ? 'ar' : 'en'}/frame.txt`);
    });

    testPage(pageOf, file);
  });
});

/**
 * Pages of fixtures, for features that the site does not have: live coverage, French, columns, charts, pictures in
 * lists.
 */
const fixtures = {
  'isle-of-orme': {
    '/2031/04/11/trials-of-the-ferry/': 'live.txt',
    '/fr/2031/04/11/trials-of-the-ferry/': 'live-fr.txt',
    '/fr/': 'front-page-fr.txt',
    '/fr/desks/isle-desk/': 'author-fr.txt',
  },
  'port-esker': {
    '/': 'front-page.txt',
    '/2031/04/01/pilots-say-no/': 'article.txt',
    '/figures/ships-waiting/': 'figure.txt',
    '/stories/harbour-strike/': 'story.txt',
  },
};

describe.each(Object.entries(fixtures))('%s', (name, pages) => {
  const origin = useFixtureSite(name);
  const open = usePage(settings, undefined, origin);

  describe.each(Object.entries(pages))('%s', (path, file) => {
    const pageOf = usePath(open, path);
    testPage(pageOf, `${name}/${file}`);

    // For the pages of the site, layout/width.test.ts and layout/steadiness.test.ts test this.
    test('keeps its text at 320 px and at twice the size, and does not move', async () => {
      const page = pageOf();
      for (const [width, size] of [
        [320, ''],
        [320, '36px'],
        [1280, '36px'],
      ] as const) {
        await page.setViewportSize({ width, height: 740 });
        await page.evaluate(`document.documentElement.style.fontSize = '${size}'`);
        expect(await page.evaluate(sidewaysScroll), `${size} at ${width} px`).toEqual([]);
        expect(await page.evaluate(lostText), `${size} at ${width} px`).toEqual([]);
      }
      expect(await page.evaluate(motion)).toEqual([]);
      await page.setViewportSize(viewport);
    });
  });
});
