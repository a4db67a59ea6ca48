import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type Assets,
  bundleAssets,
  stylesheetIn,
} from '../../../src/engine/assets/bundle-assets.ts';
import { scratchFolder } from '../../sites/files/built-folder.ts';
import { computedStyles } from '../in-page.ts';
import { samplesOf } from '../page-kinds.ts';
import { site, usePage } from '../site-browser.ts';

let assets: Assets;
let remove: () => Promise<void>;
beforeAll(async () => {
  const scratch = await scratchFolder();
  remove = scratch.remove;
  assets = await bundleAssets('/', scratch.folder);
});
afterAll(() => remove?.());

/**
 * Replaces the stylesheet of the page, and waits for its fonts. `font-display: swap` lets the page use fonts that
 * load late.
 */
const wear = (css: string) => `(async () => {
  const sheet = new CSSStyleSheet({ baseURL: document.baseURI });
  sheet.replaceSync(${JSON.stringify(css.replaceAll('font-display:optional', 'font-display:swap'))});
  document.querySelector('style')?.remove();
  document.adoptedStyleSheets = [sheet];
  document.body.getBoundingClientRect();
  await document.fonts.ready;
})()`;

/** Arabic has the same layouts and a few more rules. Its front page and an article use them all. */
const samples = samplesOf(site.pages).filter(
  (page) => !/^\/ar\/(?!$|\d{4}\/\d\d\/\d\d\/.)/.test(page),
);

const open = usePage({ viewport: { width: 1280, height: 800 } });

test.each(samples)('%s looks the same with all styles, on screen and on paper', async (path) => {
  const page = await open(path);
  const lang = String(await page.evaluate('document.documentElement.lang'));
  const looks = async () => {
    const screen = await page.evaluate(computedStyles);
    await page.emulateMedia({ media: 'print' });
    const paper = await page.evaluate(computedStyles);
    await page.emulateMedia({ media: 'screen' });
    return { screen, paper };
  };
  await page.evaluate(wear(await page.evaluate("document.querySelector('style').textContent")));
  const own = await looks();
  expect(own.screen.length).toBeGreaterThan(20);
  await page.evaluate(wear(stylesheetIn(lang, assets)));
  expect(await looks()).toEqual(own);
});

test('a page without its sheet looks different', async () => {
  const page = await open('/');
  const own = await page.evaluate(computedStyles);
  await page.evaluate("document.querySelector('style').remove()");
  expect(await page.evaluate(computedStyles)).not.toEqual(own);
});
