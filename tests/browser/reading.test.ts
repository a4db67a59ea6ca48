import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { focusedElement, lowTargets } from './in-page.ts';
import { samplesOf } from './page-kinds.ts';
import { site, usePage } from './site-browser.ts';

const samples = samplesOf(site.pages);

async function mainText(page: Page): Promise<string> {
  return (await page.locator('main').allInnerTexts()).join(' ').replaceAll(/\s+/g, ' ').trim();
}

describe('reads fully without JavaScript', () => {
  const openWithScript = usePage({});
  const openWithout = usePage({ javaScriptEnabled: false });

  test.each(samples)('%s', async (path) => {
    const without = await mainText(await openWithout(path));
    expect(without.length).toBeGreaterThan(20);
    expect(without).toBe(await mainText(await openWithScript(path)));
  });
});

describe('has the frame of a page', () => {
  const open = usePage({});

  test.each(samples)('%s', async (path) => {
    const page = await open(path);
    expect(await page.locator('h1').count(), 'one h1').toBe(1);
    expect(await page.locator('main').count(), 'one main').toBe(1);
    expect(await page.locator('html').getAttribute('lang')).toMatch(/^[a-z]{2,3}(-\w+)*$/);
    expect(await page.locator('html').getAttribute('dir')).toMatch(/^(ltr|rtl)$/);
    expect(await page.title()).not.toBe('');
    const scripts = page.locator('script:not([type="application/ld+json"])');
    expect(await scripts.count(), 'no script but JSON-LD').toBe(0);
  });
});

describe('is worked from the keyboard', () => {
  const open = usePage({});

  test.each(samples)('the first stop skips to the text: %s', async (path) => {
    const page = await open(path);
    await page.keyboard.press('Tab');
    const skip = await page.evaluate(focusedElement);
    expect(skip).toMatchObject({ place: 'before main', inWindow: true });
    expect(skip?.href).toMatch(/^#./);
    await page.keyboard.press('Enter');
    const named = `[id="${skip?.href?.slice(1)}"]`;
    const target = page.locator(`main${named}, main ${named}`);
    expect(await target.count(), 'the skip link leads to main or into it').toBe(1);
    await page.keyboard.press('Tab');
    const next = await page.evaluate(focusedElement);
    expect(next === undefined || next.place === 'main or after', next?.html).toBe(true);
  });

  test.each(samples)('shows where the focus is: %s', async (path) => {
    const page = await open(path);
    for (let stop = 1; stop <= 8; stop += 1) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(focusedElement);
      if (focused === undefined) break;
      expect(focused.outlineWidth, focused.html).toBeGreaterThanOrEqual(2);
    }
  });
});

describe('has targets that a finger can hit', () => {
  const open = usePage({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test.each(samples)('%s', async (path) => {
    const page = await open(path);
    expect(await page.evaluate(lowTargets)).toEqual([]);
  });
});
