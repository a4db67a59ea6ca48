import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { focusedElement, lowTargets } from './in-page.ts';
import { samplesOf } from './page-kinds.ts';
import { site, usePage, usePath } from './site-browser.ts';

const samples = samplesOf(site.pages);

async function mainText(page: Page): Promise<string> {
  return (await page.locator('main').allInnerTexts()).join(' ').replaceAll(/\s+/g, ' ').trim();
}

const open = usePage({});
const openWithout = usePage({ javaScriptEnabled: false });
const openOnPhone = usePage({ viewport: { width: 360, height: 740 }, hasTouch: true });

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

  test('is worked from the keyboard: shows where the focus is, and the first stop skips to the text', async () => {
    const page = pageOf();
    await page.keyboard.press('Tab');
    const skip = await page.evaluate(focusedElement);
    expect(skip).toMatchObject({ place: 'before main', inWindow: true });
    expect(skip?.href).toMatch(/^#./);
    for (let stop = 1; stop <= 8; stop += 1) {
      const focused = await page.evaluate(focusedElement);
      if (focused === undefined) break;
      expect(focused.outlineWidth, focused.html).toBeGreaterThanOrEqual(2);
      await page.keyboard.press('Tab');
    }
    await page.locator(`a[href="${skip?.href}"]`).first().focus();
    expect(await page.evaluate(focusedElement)).toMatchObject({ html: skip?.html });
    await page.keyboard.press('Enter');
    const named = `[id="${skip?.href?.slice(1)}"]`;
    const target = page.locator(`main${named}, main ${named}`);
    expect(await target.count(), 'the skip link leads to main or into it').toBe(1);
    await page.keyboard.press('Tab');
    const next = await page.evaluate(focusedElement);
    expect(next === undefined || next.place === 'main or after', next?.html).toBe(true);
  });

  test('has targets that a finger can hit', async () => {
    const page = await openOnPhone(path);
    expect(await page.evaluate(lowTargets)).toEqual([]);
  });
});
