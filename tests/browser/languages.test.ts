import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { sidewaysScroll } from './in-page.ts';
import { pageKinds } from './page-kinds.ts';
import { site, usePage } from './site-browser.ts';

/** One page of each kind, in the default language, with the path of the same page in Arabic. */
const walks = pageKinds.map(([kind, pattern]) => {
  const path = site.pages.find((each) => pattern.test(each)) ?? '';
  // A missing page has no translation. Its language link leads to the front page.
  return { kind, path, arabic: path === '/404.html' ? '/ar/' : `/ar${path}` };
});

/** The fonts that the browser reports for the glyphs of an element. */
async function facesOf(page: Page, selector: string): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    const { root } = await session.send('DOM.getDocument');
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    return [
      ...new Set(fonts.map(({ familyName, isCustomFont }) => `${familyName} ${isCustomFont}`)),
    ];
  } finally {
    await session.detach();
  }
}

/** The typography of a page: language, direction, the first font family of its text, and the fonts it loaded. */
async function settingOf(page: Page): Promise<unknown> {
  return page.evaluate(`(() => {
    const style = getComputedStyle(document.body);
    return {
      lang: document.documentElement.lang,
      direction: style.direction,
      family: style.fontFamily.split(',')[0].replaceAll('"', ''),
      open: parseFloat(style.lineHeight) / parseFloat(style.fontSize) > 1.7,
      spaced: [...document.querySelectorAll('body *')].some((element) =>
        parseFloat(getComputedStyle(element).letterSpacing) !== 0 &&
        getComputedStyle(element).letterSpacing !== 'normal'),
      fonts: performance.getEntriesByType('resource')
        .flatMap(({ name }) => /([a-z-]+)\\.[0-9a-f]+\\.woff2$/.exec(name)?.[1] ?? []).sort(),
    };
  })()`);
}

const english = {
  lang: 'en',
  direction: 'ltr',
  family: 'Newsreader Text',
  open: false,
  spaced: true,
  fonts: ['newsreader-display', 'newsreader-text'],
};
const arabic = {
  lang: 'ar',
  direction: 'rtl',
  family: 'Naskh',
  open: true,
  spaced: false,
  fonts: ['naskh-arabic', 'naskh-latin'],
};

async function follow(page: Page, language: string): Promise<string> {
  await page.locator(`nav.languages a[hreflang="${language}"]`).click();
  await page.waitForLoadState('load');
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  return new URL(page.url()).pathname;
}

describe.each([360, 1280])('the language links work both ways, at %i px', (width) => {
  const open = usePage({ viewport: { width, height: 800 } });

  test.each(walks)('$kind', async ({ path, arabic: there }) => {
    expect(site.pages).toContain(there);
    const page = await open(path);
    expect(await settingOf(page)).toEqual(english);
    expect(await follow(page, 'ar')).toBe(there);
    expect(await settingOf(page)).toEqual(arabic);
    expect(await page.evaluate(sidewaysScroll)).toEqual([]);
    expect(await follow(page, 'en')).toBe(path === '/404.html' ? '/' : path);
    expect(await page.evaluate(sidewaysScroll)).toEqual([]);
  });
});

describe('text has the font of its language', () => {
  const open = usePage({});

  test('English', async () => {
    // A font that is too late for the first page is there for the second.
    await open('/about/');
    const page = await open('/about/');
    expect(await facesOf(page, 'h1')).toEqual([expect.stringMatching(/^Newsreader.* true$/)]);
  });

  test('Arabic, including digits and punctuation', async () => {
    await open(walks[1]?.arabic ?? '');
    const page = await open(walks[1]?.arabic ?? '');
    const faces = [await facesOf(page, 'h1'), await facesOf(page, '.key-points ul')];
    expect(faces.flat().filter((face) => !/^Noto Naskh Arabic.* true$/.test(face))).toEqual([]);
    expect(faces.flat()).not.toEqual([]);
  });
});
