import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { motion } from '../in-page.ts';
import { samplesOf } from '../page-kinds.ts';
import { site, usePage, usePath } from '../site-browser.ts';

const samples = samplesOf(site.pages);

/** Sums up layout shifts from the first paint on: https://web.dev/articles/cls */
const watchShifts = `
  globalThis.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) globalThis.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });`;

/**
 * Hides the page until its fonts have loaded, as they have for a reader who has them in the cache. Without them, the
 * movement of the text depends on the fonts of the machine, which a test cannot know.
 */
const waitForFonts = `
  const hidden = new CSSStyleSheet();
  hidden.replaceSync('body { display: none !important; }');
  document.adoptedStyleSheets = [hidden];
  document.addEventListener('DOMContentLoaded', async () => {
    await Promise.allSettled([...document.fonts].map((font) => font.load()));
    document.adoptedStyleSheets = [];
  });`;

async function prepare(page: Page): Promise<void> {
  await page.addInitScript(watchShifts);
  await page.addInitScript(waitForFonts);
  await page.route(/\.(avif|jpg|png|svg|webp)$/, async (route) => {
    await setTimeout(150);
    await route.continue();
  });
}

const open = usePage({ viewport: { width: 360, height: 740 } }, prepare);

describe.each(samples)('%s', (path) => {
  const pageOf = usePath(open, path);

  test('does not move once its fonts have loaded, even if its pictures are late', async () => {
    const page = pageOf();
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)))');
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(await page.evaluate('globalThis.shift')).toBeLessThan(0.02);
  });

  test('does not animate if the reader asks for reduced motion', async () => {
    const page = pageOf();
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await page.evaluate(motion)).toEqual([]);
    await page.emulateMedia({ reducedMotion: null });
    await page.setViewportSize({ width: 360, height: 740 });
  });
});
