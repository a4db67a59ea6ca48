import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { lostInForcedColours } from './access/forced-colours.ts';
import { faintFocus, keyboardFaults } from './access/keyboard.ts';
import { namelessDrawings, wrongLanguages } from './access/marked-languages.ts';
import { smallTargets } from './access/small-targets.ts';
import { faintMarks } from './access/visible-marks.ts';
import { samplesOf } from './page-kinds.ts';
import { site, usePage, usePath } from './site-browser.ts';

/*
 * What every kind of page must give to every reader. Each is opened once, on a phone, and all tests look at it.
 */

const samples = samplesOf(site.pages);

async function mainText(page: Page): Promise<string> {
  return (await page.locator('main').allInnerTexts()).join(' ').replaceAll(/\s+/g, ' ').trim();
}

/** What readers use most: the menu, the search, the language switch and headlines in lists. */
const mostUsed = [
  '.sections :is(a, input, button)',
  '.languages a',
  '.search-query :is(input, button)',
  ':is(h2, h3):is(.teaser-headline, .lead-headline, .feature-headline) a',
  ':is(.running-story, .story-strip) > h2 a',
].join(', ');

const viewport = { width: 360, height: 740 };
const open = usePage({ viewport, hasTouch: true, reducedMotion: 'reduce' });
const openWithout = usePage({ viewport, javaScriptEnabled: false });

describe.each(samples)('%s', (path) => {
  const pageOf = usePath(open, path);

  test('reads fully without JavaScript', async () => {
    const page = await openWithout(path);
    // What a page says only to readers without JavaScript: see search.test.ts.
    await page.evaluate("for (const each of document.querySelectorAll('noscript')) each.remove()");
    const without = await mainText(page);
    expect(without.length).toBeGreaterThan(20);
    expect(without).toBe(await mainText(pageOf()));
  });

  test('has the frame of a page', async () => {
    const page = pageOf();
    expect(await page.locator('h1').count(), 'one h1').toBe(1);
    expect(await page.locator('main').count(), 'one main').toBe(1);
    expect(await page.locator('html').getAttribute('lang')).toMatch(/^[a-z]{2,3}(-\w+)*$/);
    expect(await page.locator('html').getAttribute('dir')).toMatch(/^(ltr|rtl)$/);
    expect(await page.title()).not.toBe('');
    const scripts = page.locator('script:not([type="application/ld+json"])');
    const ownScripts = path.endsWith('/search/') ? 1 : 0;
    expect(await scripts.count(), 'no script but JSON-LD').toBe(ownScripts);
  });

  test('is worked from the keyboard: there and back in the order of the page, with a focus to see', async () => {
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

  test('marks the language of each part, and names each drawing', async () => {
    expect(await pageOf().evaluate(wrongLanguages)).toEqual([]);
    expect(await pageOf().evaluate(namelessDrawings)).toEqual([]);
  });
});
